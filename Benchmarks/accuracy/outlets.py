"""Task outlets: outlets ordered by how loaded they write of one event, and who is quoted in each.

Intervals are those of the bootstrap: over events for the order, since the articles of one event are compared with
each other, and over documents for the lift. KEEP names a folder for the predictions.
"""
import concurrent.futures
import gzip
import importlib.util
import json
import os
import pathlib
import subprocess
import sys
import tempfile

import interval
import prediction

SETS = ("basil", "newswcl50")


def rows(folder, name):
    """The rows as they are stored; only id and text are handed on to the program."""
    with gzip.open(folder / "data" / f"{name}.jsonl.gz", "rt", encoding="utf8", newline="\n") as file:
        return [json.loads(line) for line in file]


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


def scorer_of(folder):
    """The folder's scorer as a module, so that intervals are drawn by its definitions and no others."""
    specification = importlib.util.spec_from_file_location("outlets_score", folder / "score.py")
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module


def ratio(counts):
    """(a of b) over (c of d), where each row brings its own four counts; a missing base is a missing figure."""
    a, b, c, d = (sum(column) for column in zip(*counts))
    return (a / b) / (c / d) if b and c else 0.0


def share(counts):
    """a of b, where each row brings its own two counts."""
    a, b = (sum(column) for column in zip(*counts))
    return a / b if b else 0.0


def order_counts(score, rows_, pred, kinds):
    """An event's pairs in the gold's order, and all its pairs that the gold orders."""
    density = {
        r["id"]: sum(s["bias"] in kinds for s in r["spans"]) / len(r["sentences"]) for r in rows_}
    def value_of(row):
        answer = pred[row["id"]]
        return answer["score"] if "score" in answer else len(answer["flags"]) / len(row["sentences"])

    value = {r["id"]: value_of(r) for r in rows_}
    events = {}
    for row in rows_:
        events.setdefault(row["event"], []).append(row)
    for group in events.values():
        found = score.pairwise(group, density, value)
        # The scorer rounds to four places; of a few pairs the halves come back whole.
        yield round(2 * (found["accuracy"] or 0) * found["pairs"]) / 2, found["pairs"]


def lift_counts(score, rows_, pred, negative):
    """A document's flagged words of evaluative mentions, all of these, its flagged words, all words."""
    for row in rows_:
        flags = pred[row["id"]]["flags"]
        all_ = [score.touches(t.span(), flags) for t in score.TOKEN.finditer(row["text"])]
        hit = size = 0
        for coding in row["codings"]:
            if coding["type"] != "PROPERTY" or coding["start"] is None:
                continue
            if negative and coding["code"] not in score.NEGATIVE:
                continue
            size += len(score.TOKEN.findall(coding["mention"]))
            hit += sum(score.touches(t.span(), flags)
                       for t in score.TOKEN.finditer(row["text"], coding["start"], coding["end"]))
        yield hit, size, sum(all_), len(all_)


def print_intervals(folder, name, rows_, predictions):
    score = scorer_of(folder)
    pred = {p["id"]: p for p in predictions}
    if name == "basil":
        lengths = {r["id"]: {"score": -len(r["text"])} for r in rows_}
        figures = [
            ("order.lexical", share, list(order_counts(score, rows_, pred, ("lex",)))),
            ("order.any", share, list(order_counts(score, rows_, pred, ("lex", "inf")))),
            ("order.lexical.by_brevity", share, list(order_counts(score, rows_, lengths, ("lex",))))]
        unit = "events"
    else:
        figures = [
            ("lift.negative", ratio, list(lift_counts(score, rows_, pred, True))),
            ("lift.property", ratio, list(lift_counts(score, rows_, pred, False)))]
        unit = "documents"
    for key, figure, counts in figures:
        low, high = interval.bootstrap(counts, figure)
        print(f"{name} {key}: {figure(counts):.3f} ({low:.3f} to {high:.3f}), {len(counts)} {unit} drawn")
        prediction.figures("outlets", name, [
            (key + ".value", round(figure(counts), 4)), (key + ".low", round(low, 4)),
            (key + ".high", round(high, 4))])


def main():
    folder = pathlib.Path(sys.argv[1]) / "outlets"
    kept = os.environ.get("KEEP")
    for name in SETS:
        rows_ = rows(folder, name)
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            predictions = list(pool.map(predict, [(r["id"], r["text"]) for r in rows_]))
        written = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in predictions)
        if kept:
            pathlib.Path(kept).mkdir(parents=True, exist_ok=True)
            (pathlib.Path(kept) / f"{name}.jsonl").write_text(written, encoding="utf8")
        with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf8") as file:
            file.write(written)
            file.flush()
            scorer = [sys.executable, str(folder / "score.py"), name, file.name]
            print("==", name, flush=True)
            sys.stdout.flush()
            subprocess.run(scorer, check=True)
            scores = json.loads(
                subprocess.run(scorer + ["--json"], check=True, capture_output=True, text=True).stdout)
            prediction.figures("outlets", name, prediction.flat([], scores))
        print_intervals(folder, name, rows_, predictions)


if __name__ == "__main__":
    main()
