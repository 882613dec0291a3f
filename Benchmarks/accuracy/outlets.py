"""Task outlets: outlets ordered by how loaded they write of one event, and who is quoted in each."""
import concurrent.futures
import gzip
import json
import os
import pathlib
import subprocess
import sys
import tempfile

import prediction

SETS = ("basil", "newswcl50")


def rows(folder, name):
    """Id and text of every article; nothing else is read."""
    with gzip.open(folder / "data" / f"{name}.jsonl.gz", "rt", encoding="utf8", newline="\n") as file:
        for line in file:
            row = json.loads(line)
            yield row["id"], row["text"]


def predict(item):
    identifier, text = item
    audit = prediction.audit(text, "en")
    if audit is None:
        return {"id": identifier, "flags": [], "quotes": []}
    flags = [prediction.span(f["span"]) for f in audit["findings"] if f["tier"] in "AB"]
    quotes = [
        {"start": part["scalar_start"], "end": part["scalar_end"], "speaker": item["source"]["name"]}
        for item in audit["attributions"] for part in item["content"]]
    return {"id": identifier, "flags": flags, "quotes": quotes}


def main():
    folder = pathlib.Path(sys.argv[1]) / "outlets"
    for name in SETS:
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            predictions = list(pool.map(predict, rows(folder, name)))
        with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf8") as file:
            for row in predictions:
                file.write(json.dumps(row, ensure_ascii=False) + "\n")
            file.flush()
            scorer = [sys.executable, str(folder / "score.py"), name, file.name]
            print("==", name, flush=True)
            sys.stdout.flush()
            subprocess.run(scorer, check=True)
            scores = json.loads(
                subprocess.run(scorer + ["--json"], check=True, capture_output=True, text=True).stdout)
            prediction.figures("outlets", name, prediction.flat([], scores))


if __name__ == "__main__":
    main()
