"""Task extraction: the body of a page as the gold counts it, headline, authors, date, language.

The program is handed a page's bytes alone. The gold's body has the standfirst and the crossheads, and
neither headline nor captions nor credits, so the paragraphs of these three roles are left out here.
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

SETS = ("fundus",)
NOT_BODY = {"headline", "caption", "credit_line"}


def predict(path):
    """What the program reads out of one page; None where it found no article."""
    row = {"id": path.name.removesuffix(".html.gz"), "headline": "", "authors": [], "published": "",
           "language": "", "text": ""}
    done = subprocess.run(
        [os.environ["PLUMBLINE"], "report", "-", "--format", "json"],
        input=gzip.decompress(path.read_bytes()), stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    if done.returncode != 0:
        print("%s: exit %d: %s" % (
            row["id"], done.returncode, done.stderr.decode("utf-8", "replace").strip()))
        return row
    audit = json.loads(done.stdout)
    article = audit["article"]
    text = article["text"]
    row["text"] = "\n".join(
        text[p["span"]["scalar_start"]:p["span"]["scalar_end"]]
        for p in article["paragraphs"] if p["role"] not in NOT_BODY)
    row["headline"] = article["headline"] or ""
    row["authors"] = article["authors"]
    row["published"] = article["published"] or ""
    # What the page says, or else what the program heard in its words.
    row["language"] = article["language"] or audit["language"] or ""
    return row


def measured(scores):
    """The scorer's figures with names that do not change with the number of pages."""
    for key, value in scores.items():
        if key == "metadata":
            for name, line in value.items():
                hits, of = line.split(" = ")[0].split("/")
                yield f"metadata.{name}", int(hits) / max(1, int(of))
        elif isinstance(value, dict):
            name = key.split(" (")[0].replace(" ", ".")
            yield from prediction.flat([name], value)
        else:
            yield key, value


def by_language(folder, name, per_page):
    """Body F1 of every language: the scorer prints those of four pages or more."""
    gold = json.loads(gzip.decompress((folder / "data" / name / "gold.json.gz").read_bytes()))
    groups = {}
    for line in per_page.read_text(encoding="utf8").splitlines():
        identifier, *values = line.split("\t")
        language = (gold[identifier].get("language") or "none").split("-")[0]
        groups.setdefault(language, []).append([float(v) if v else None for v in values])
    for language, rows in sorted(groups.items()):
        for unit, column in (("words", 0), ("chars", 2)):
            precision, recall = (
                mean([row[column + shift] for row in rows if row[column + shift] is not None])
                for shift in (0, 1))
            score = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
            yield f"languages.{language}.{unit}", {
                "F1": round(score, 4), "P": round(precision, 4), "R": round(recall, 4), "pages": len(rows)}


def mean(values):
    return sum(values) / len(values) if values else 0.0


def main():
    folder = pathlib.Path(sys.argv[1]) / "extraction"
    for name in SETS:
        pages = sorted((folder / "data" / name / "html").glob("*.html.gz"))
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            predictions = list(pool.map(predict, pages))
        with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf8") as file:
            for row in predictions:
                file.write(json.dumps(row, ensure_ascii=False) + "\n")
            file.flush()
            scorer = [sys.executable, str(folder / "score.py"), name, file.name]
            print("==", name, flush=True)
            per_page = pathlib.Path(file.name + ".tsv")
            try:
                subprocess.run(scorer + ["--per-page", str(per_page)], check=True)
                languages = list(by_language(folder, name, per_page))
            finally:
                per_page.unlink(missing_ok=True)
            for language, score in languages:
                print(f"{language:22} {score}")
            scores = json.loads(
                subprocess.run(scorer + ["--json"], check=True, capture_output=True, text=True).stdout)
            prediction.figures("extraction", name, measured(scores))
            for language, score in languages:
                prediction.figures("extraction", name, prediction.flat([language], score))


if __name__ == "__main__":
    main()
