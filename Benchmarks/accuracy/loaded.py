"""Task loaded: loaded words marked by other people's annotators, in Arabic and English.

A flag is a finding of tier A or B, whoever's voice it is in: the annotators of these sets marked words
without asking who says them. `own` are the findings in the outlet's own voice alone.
"""
import concurrent.futures
import gzip
import json
import os
import pathlib
import subprocess
import sys
import tempfile

import interval
import prediction

TASKS = ("babe", "armpro", "ptc", "fignews")
CASE = "israel-palestinians"
CODES = {"Arabic": "ar", "English": "en"}
LABELS = {1: "against_palestine", 0: "unbiased", -1: "against_israel"}


def rows(folder, task):
    """Id, language and text of every row; nothing else is read."""
    with gzip.open(folder / "data" / f"{task}.jsonl.gz", "rt", encoding="utf8") as file:
        for line in file:
            row = json.loads(line)
            language = CODES.get(row["lang"]) if "lang" in row else "ar" if task == "armpro" else "en"
            yield row["id"], language, row["text"]


def predict(task, item):
    identifier, language, text = item
    if language is None:
        return {"id": identifier, "flags": []}, {"id": identifier, "flags": []}
    command = [os.environ["PLUMBLINE"], "report", "-", "--format", "json", "--language", language]
    if task == "fignews":
        command += ["--case", CASE]
    done = subprocess.run(command, input=text.encode("utf8"), capture_output=True)
    if done.returncode not in (0, 3):
        raise RuntimeError(done.stderr.decode("utf8", "replace"))
    # A post of a few words is no article: nothing is found in it.
    findings = json.loads(done.stdout)["findings"] if done.returncode == 0 else []
    loaded = [f for f in findings if f["tier"] in "AB"]
    own = [f for f in loaded if f["voice"] in ("own", "headline", "caption")]
    result = []
    for group in (loaded, own):
        row = {"id": identifier, "flags": [prediction.span(f["span"]) for f in group]}
        if task == "fignews":
            sides = [f["favours"] for f in group]
            lean = sides.count("israel") - sides.count("palestinians")
            row["label"] = LABELS[(lean > 0) - (lean < 0)]
        result.append(row)
    return tuple(result)


def framing_intervals(folder, pairs, name, number):
    """Three-way macro-F1 with its interval, by language and pooled."""
    gold = {}
    with gzip.open(folder / "data" / "fignews.jsonl.gz", "rt", encoding="utf8") as file:
        for line in file:
            row = json.loads(line)
            if row["lang"] in CODES and row["label"]:
                gold[row["id"]] = (CODES[row["lang"]], row["label"])
    found = {pair[number]["id"]: pair[number].get("label", LABELS[0]) for pair in pairs}
    for language in (None, *CODES.values()):
        rows_ = [(label, found[i]) for i, (code, label) in gold.items() if language in (None, code)]
        figure = lambda drawn: interval.macro_f1(drawn, list(LABELS.values()))
        low, high = interval.bootstrap(rows_, figure)
        print(f"fignews {name} {language or 'ar+en'}: macro-F1 {figure(rows_):.3f} ({low:.3f} to {high:.3f}), "
              f"n {len(rows_)}; hand lexicon .537, tf-idf .560")
        key = f"{language or 'ar+en'}.macro_F1"
        prediction.figures("loaded", f"fignews-{name}", [
            (key, round(figure(rows_), 4)), (key + ".low", round(low, 4)), (key + ".high", round(high, 4))])


def main():
    folder = pathlib.Path(sys.argv[1]) / "loaded"
    for task in TASKS:
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            pairs = list(pool.map(lambda item: predict(task, item), rows(folder, task)))
        for name, number in (("all", 0), ("own", 1)):
            with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf8") as file:
                for pair in pairs:
                    file.write(json.dumps(pair[number]) + "\n")
                file.flush()
                scorer = [sys.executable, str(folder / "score.py"), task, file.name]
                if name == "all":
                    sys.stdout.flush()
                    subprocess.run(scorer + (["--outlets"] if task == "babe" else []), check=True)
                scores = json.loads(
                    subprocess.run(scorer + ["--json"], check=True, capture_output=True, text=True).stdout)
            prediction.figures("loaded", f"{task}-{name}", prediction.flat([], scores))
            if task == "fignews":
                framing_intervals(folder, pairs, name, number)


if __name__ == "__main__":
    main()
