"""Task morphology: does a lemma find all its forms and no others (loaded list, Arabic and English).

The list's lemmas become the terms of a lexicon of their own over the project's paradigms; its hints
are written in the project's notation. Every sentence is a paragraph of one article a language.
"""
import collections
import csv
import gzip
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

import prediction

LANGUAGES = ("ar", "en")
PARTS = {"N": "n", "V": "v", "A": "a"}


def lemmas(folder, name, language):
    with open(folder / f"lemmas-{name}.tsv", encoding="utf8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            if row["lang"] == language:
                yield row


def expression(lemma, letter, hints):
    """A lemma in the project's notation; a hint that only the prototype knows is left out."""
    kept = []
    for hint in hints.split():
        if hint[:1] == "=":
            kept.append(hint)
        elif hint[:1] == "+":
            # A second stem of a verb carries the sign of its tense.
            if letter != "V" and hint[1:2] in ("p", "i") and not hint[2:3].isascii():
                continue
            kept.append(hint)
    return f"{lemma}/{PARTS[letter]}" + "".join(kept)


def write_lexicon(root, target, language, rows):
    folder = target / "Lexicons" / language
    folder.mkdir(parents=True)
    for name in ("profile.yaml", "paradigms.yaml"):
        shutil.copyfile(root / "Lexicons" / language / name, folder / name)
    with open(folder / "terms.yaml", "w", encoding="utf8") as out:
        out.write("terms:\n")
        for number, row in enumerate(rows):
            match = [expression(row["lemma"], letter, row["hints"]) for letter in row["pos"] if letter in PARTS]
            out.write(f"  - {{id: w{number}, match: {json.dumps(match, ensure_ascii=False)}, "
                      "category: booster, severity: 1, role: context}\n")


def main():
    root = pathlib.Path(__file__).resolve().parent.parent.parent
    folder = pathlib.Path(sys.argv[1]) / "morphology"
    hits = []
    for language in LANGUAGES:
        rows = list(lemmas(folder, "loaded", language))
        with gzip.open(folder / "data" / f"{language}.jsonl.gz", "rt", encoding="utf8") as file:
            sentences = [json.loads(line) for line in file if line.strip()]
        with tempfile.TemporaryDirectory() as temporary:
            temporary = pathlib.Path(temporary)
            write_lexicon(root, temporary, language, rows)
            text, starts = "", []
            for sentence in sentences:
                starts.append(len(text))
                text += sentence["text"].replace("\n", " ") + "\n\n"
            path = temporary / "sentences.txt"
            path.write_text(text, encoding="utf8")
            output = subprocess.run(
                [os.environ["PLUMBLINE"], "report", "--format", "json", "--language", language,
                 "--resources", str(temporary), str(path)],
                check=True, capture_output=True).stdout
        found = collections.defaultdict(list)
        position = 0
        for finding in sorted(json.loads(output)["findings"], key=lambda f: f["span"]["scalar_start"]):
            start = finding["span"]["scalar_start"]
            while position + 1 < len(starts) and starts[position + 1] <= start:
                position += 1
            found[sentences[position]["sent_id"]].append({
                "start": start - starts[position],
                "end": finding["span"]["scalar_end"] - starts[position],
                "lemma": rows[int(finding["term"][1:])]["key"]})
        hits += [{"lang": language, "sent_id": s["sent_id"], "hits": found[s["sent_id"]]} for s in sentences]
    with tempfile.TemporaryDirectory() as temporary:
        path = pathlib.Path(temporary) / "pred.jsonl"
        path.write_text("".join(json.dumps(row) + "\n" for row in hits), encoding="utf8")
        arguments = [sys.executable, str(folder / "score.py"), str(path), "--list", "loaded"]
        for language in LANGUAGES:
            arguments += ["--lang", language]
        print(subprocess.run(arguments, check=True, capture_output=True, text=True).stdout, end="")
        figures = json.loads(subprocess.run(
            arguments + ["--json"], check=True, capture_output=True, text=True).stdout)
    for language in LANGUAGES:
        prediction.figures(
            "morphology", f"loaded-{language}",
            [(metric, figures[language][metric]) for metric in ("P", "R", "F1", "macro_F1")])


if __name__ == "__main__":
    main()
