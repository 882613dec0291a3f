"""Ripgrep and Aho-Corasick over the words of a list of terms, in megabytes a second of CPU.

They look for the words as they are written, without forms, clitics or constraints.

usage: peers.py TERMS.yaml TEXT
"""
import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time


def main():
    with open(sys.argv[1], encoding="utf8") as file:
        lists = re.findall(r"match: \[(.*)\]", file.read())
    expressions = [part.strip().strip('"') for line in lists for part in line.split(",")]
    words = sorted({re.split("[/+=!|]", e.split(" ")[0])[0] for e in expressions} - {""})
    size = os.path.getsize(sys.argv[2]) / 1e6
    if shutil.which("rg"):
        with tempfile.NamedTemporaryFile("w", encoding="utf8") as file:
            file.write("\n".join(words))
            file.flush()
            before = resource.getrusage(resource.RUSAGE_CHILDREN)
            try:
                subprocess.run(["rg", "-c", "-w", "-i", "-F", "-f", file.name, sys.argv[2]],
                               capture_output=True, timeout=120)
                after = resource.getrusage(resource.RUSAGE_CHILDREN)
                used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
                print(f"  ripgrep, {len(words)} words: {size / used:.1f} MB/s of CPU")
            except subprocess.TimeoutExpired:
                print(f"  ripgrep, {len(words)} words: under {size / 120:.1f} MB/s of CPU")
    try:
        import ahocorasick_rs
    except ImportError:
        return
    with open(sys.argv[2], encoding="utf8") as file:
        text = file.read()
    automaton = ahocorasick_rs.AhoCorasick(words)
    start = time.process_time()
    automaton.find_matches_as_indexes(text)
    used = time.process_time() - start
    print(f"  ahocorasick_rs, {len(words)} words: {size / used:.1f} MB/s of CPU, its results as Python lists")


if __name__ == "__main__":
    main()
