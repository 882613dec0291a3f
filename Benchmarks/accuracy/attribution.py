"""Task attribution: who said what, in English, Arabic and Russian, and whom an article cites more.

The names of speakers are the program's own resolution, so that "he said" counts for whoever he is. What it wants or
refuses to do counts too, for these sets mark plans; the task gold leaves intentions out. SETS names the sets to score,
KEEP a folder for the predictions.
"""
import concurrent.futures
import gzip
import json
import os
import pathlib
import subprocess
import sys
import tempfile

import prediction

SETS = (("polnear_dev", "en"), ("polnear_train300", "en"), ("arabic_small", "ar"), ("adaq_ru_a", "ru"))
LEXICONS = ("ar", "en")
STANCES = {"neutral": "neutral", "endorse": "endorsing", "doubt": "doubting"}


def documents(folder, name):
    """Id and text of every document; nothing else is read."""
    with gzip.open(folder / "data" / f"{name}.docs.jsonl.gz", "rt", encoding="utf8", newline="\n") as file:
        for line in file:
            row = json.loads(line)
            yield row["doc"], row["text"]


def spans(audit):
    result = []
    for item in audit["attributions"]:
        source = item["source"]
        polarity = item["polarity"]
        stance = polarity if polarity in ("denial", "admission") else STANCES[item["stance"]]
        result.append({
            "source": prediction.span(source["span"]), "cue": prediction.span(item["cue"]),
            "content": [prediction.span(part) for part in item["content"]], "type": item["form"],
            "speaker": source.get("name"), "stance": stance})
    return result


def quotations(audit):
    """Where there is no lexicon of a language, its quotations alone."""
    return [{"source": None, "cue": None, "content": prediction.span(item["span"]), "type": "direct"}
            for item in audit["quotations"] if item["depth"] == 1]


def predict(item, language):
    doc, text = item
    audit = prediction.audit(text, language if language in LEXICONS else None)
    found = [] if audit is None else spans(audit) if language in LEXICONS else quotations(audit)
    return {"doc": doc, "spans": found}


def score(folder, script, name, path, *options):
    command = [sys.executable, str(folder / script), name, path, *options]
    sys.stdout.flush()
    print("==", script, name, *options, flush=True)
    subprocess.run(command, check=True)
    done = subprocess.run(command + ["--json"], check=True, capture_output=True, text=True)
    return json.loads(done.stdout)


def numbered(scores):
    """The scores with lists as objects, so that each number has a name."""
    names = ("precision", "recall", "f1")
    return {key: dict(zip(names, value)) if isinstance(value, list) and len(value) == 3 else
            numbered(value) if isinstance(value, dict) else
            dict(enumerate(value)) if isinstance(value, list) else value for key, value in scores.items()}


def main():
    folder = pathlib.Path(sys.argv[1]) / "attribution"
    chosen = os.environ.get("SETS", "").split()
    for name, language in SETS:
        if chosen and name not in chosen or not (folder / "data" / f"{name}.docs.jsonl.gz").exists():
            continue
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            rows = list(pool.map(lambda item: predict(item, language), documents(folder, name)))
        with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf8") as file:
            for row in rows:
                file.write(json.dumps(row, ensure_ascii=False) + "\n")
            file.flush()
            if keep := os.environ.get("KEEP"):
                pathlib.Path(keep, name + ".jsonl").write_text(pathlib.Path(file.name).read_text("utf8"), "utf8")
            runs = [("all", "score.py", ())]
            if language == "en":
                runs += [("speech", "score.py", ("--speech",)), ("balance", "balance.py", ())]
            for label, script, options in runs:
                scores = score(folder, script, name, file.name, *options)
                prediction.figures("attribution", f"{name}-{label}", prediction.flat([], numbered(scores)))


if __name__ == "__main__":
    main()
