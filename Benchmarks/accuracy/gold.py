"""Task gold: loaded terms, voice and favoured side; attributions with side and stance."""
import json
import os
import subprocess
import sys
import tempfile

import prediction

VOICES = {"own": "own_voice", "paraphrase": "attributed_paraphrase", "quotation": "direct_quote",
          "headline": "headline", "caption": "own_voice"}


def documents(folder):
    """Id, language and text of every document; nothing else of the gold is read."""
    for name in sorted(os.listdir(folder)):
        if not name.endswith(".json"):
            continue
        with open(os.path.join(folder, name), encoding="utf-8") as file:
            gold = json.load(file)
        if "doc" not in gold or "terms" not in gold:
            continue
        path = os.path.join(folder, gold["doc"] + ".txt")
        if os.path.exists(path):
            with open(path, encoding="utf-8", newline="") as file:
                text = file.read()
        else:
            text = gold["text"]
        yield gold["doc"], gold["lang"], text


def row(doc, audit):
    terms = []
    for finding in audit["findings"]:
        if finding["tier"] == "C":
            continue
        for part in finding["parts"]:
            terms.append({"start": part["scalar_start"], "end": part["scalar_end"],
                          "voice": VOICES[finding["voice"]], "favours": finding["favours"]})
    attributions = []
    for item in audit["attributions"]:
        if item["act"] == "intention":
            continue
        first, last = prediction.span(item["content"][0]), prediction.span(item["content"][-1])
        attributions.append({
            "source": prediction.span(item["source"]["span"]), "cue": prediction.span(item["cue"]),
            "content": [first[0], last[1]], "side": item["source"]["side"], "stance": item["stance"],
            "quoted": item["form"] == "direct" and item["quoted_words"] > 0})
    return {"doc": doc, "terms": terms, "attributions": attributions}


def main():
    folder = os.path.join(sys.argv[1], "gold")
    rows = []
    for doc, language, text in documents(folder):
        audit = prediction.audit(text, language)
        rows.append(row(doc, audit) if audit else {"doc": doc})
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8", delete=False) as file:
        for item in rows:
            file.write(json.dumps(item, ensure_ascii=False) + "\n")
    scorer = [sys.executable, os.path.join(folder, "score.py"), file.name]
    sys.stdout.flush()
    subprocess.run(scorer + ["--list"], check=True)
    scores = json.loads(subprocess.run(scorer + ["--json"], check=True, stdout=subprocess.PIPE).stdout)
    for data, values in sorted(scores.items()):
        prediction.figures("gold", data, prediction.flat([], values))
    os.unlink(file.name)


if __name__ == "__main__":
    main()
