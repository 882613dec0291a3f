"""CPU time a page of other extractors on the same pages, where they are installed."""
import pathlib
import statistics
import sys
import time


def reader(name):
    """A function from a page's bytes to its text."""
    if name == "trafilatura":
        import trafilatura
        return lambda page: trafilatura.bare_extraction(page)
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.encoding import bytes_to_str, detect_encoding
    return lambda page: extract_plain_text(bytes_to_str(page, detect_encoding(page)), main_content=True)


def main():
    pages = [path.read_bytes() for path in sorted(pathlib.Path(sys.argv[1]).glob("*.html"))]
    for name in ("trafilatura", "resiliparse"):
        try:
            read = reader(name)
        except ImportError as error:
            print(f"{name:28} not installed, left out ({error.name or 'a part of it is missing'})")
            continue
        passes = []
        for _ in range(3):
            start = time.process_time()
            for page in pages:
                try:
                    read(page)
                except Exception as error:  # A peer that gives up on a page has spent its time all the same.
                    print(f"{name}: {type(error).__name__}: {error}", file=sys.stderr)
            passes.append(time.process_time() - start)
        print(f"{name:28} {statistics.median(passes) / len(pages) * 1000:.2f} ms/page")


if __name__ == "__main__":
    main()
