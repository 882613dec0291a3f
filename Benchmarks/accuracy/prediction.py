"""What the accuracy tasks share: running the program on a text, printing figures."""
import json
import os
import subprocess


def audit(text, language):
    """The program's audit of a text, as its JSON document; None where it gave none.

    Without a language the program finds it out by itself.
    """
    chosen = [] if language is None else ["--language", language]
    done = subprocess.run(
        [os.environ["PLUMBLINE"], "report", "-", "--format", "json"] + chosen,
        input=text.encode("utf-8"), stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    if done.returncode != 0:
        print("exit %d: %s" % (done.returncode, done.stderr.decode("utf-8", "replace").strip()))
        return None
    return json.loads(done.stdout)


def span(value):
    """A span of the document as [start, end] in Unicode scalars."""
    return None if value is None else [value["scalar_start"], value["scalar_end"]]


def figures(task, data, values):
    """Prints each figure as one JSON line."""
    for metric, value in values:
        print(json.dumps({"task": task, "data": data, "metric": metric, "value": value}, ensure_ascii=False))


def flat(prefix, value):
    """The numbers of a nested object, by dotted name."""
    if isinstance(value, dict):
        for key in sorted(value):
            yield from flat(prefix + [str(key)], value[key])
    elif isinstance(value, (int, float)) and not isinstance(value, bool):
        yield ".".join(prefix), value
