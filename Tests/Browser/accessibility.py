"""Reports against axe-core (WCAG 2.2 A and AA), the filter, and the printed page."""

import base64
from pathlib import Path

from selenium.webdriver.common.by import By

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = ROOT / "Examples/village-crossing"

RUN_AXE = """
const done = arguments[arguments.length - 1];
axe.run(document, {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
}).then(
  result => done(result.violations.flatMap(violation => violation.nodes.slice(0, 3).map(node =>
    violation.id + ': ' + node.target.join(' ') + ' ' + node.html.slice(0, 160)
    + ' ' + (node.any.concat(node.all).map(check => check.message).join(' ').slice(0, 200))))),
  error => done([String(error)]));
"""

LOADED = [
    "Azerbaijan liberated the village of Zarvan on Tuesday, ending the Armenian occupation.",
    "The Armenian aggression went on, an unprovoked attack that killed scores.",
    "“We will defend our land against the occupiers,” the Defence Ministry in Baku said.",
    "The Foreign Ministry in Yerevan claimed that the separatists had fled and that the enemy had shelled Akhlu.",
    "The road was open again by the evening, and two buses left for the coast.",
]


def many(paragraphs):
    """A long article, most of whose sentences hold a loaded word."""
    lines = ["# Azerbaijan liberates Zarvan after Armenian provocation"]
    for number in range(paragraphs):
        lines.append(" ".join(LOADED[(number * 3 + place) % len(LOADED)] for place in range(4)))
    return "\n\n".join(lines) + "\n"


def articles(folder):
    """Name, path and options of each report."""
    long = folder / "long.md"
    long.write_text(many(120), encoding="utf-8")
    calm = folder / "calm.txt"
    calm.write_text("The library opens on Monday.\n\nIt has two floors and a garden.\n", encoding="utf-8")
    arabic = folder / "calm-ar.txt"
    arabic.write_text("تفتح المكتبة أبوابها يوم الاثنين.\n\nوفيها طابقان وحديقة صغيرة.\n", encoding="utf-8")
    english, arab = EXAMPLES / "north-ledger.en.html", EXAMPLES / "harbour-post.ar.html"
    return [
        ("English", english, []), ("Arabic", arab, []),
        ("English article, Arabic interface", english, ["--ui-language", "ar"]),
        ("Arabic article, English interface", arab, ["--ui-language", "en"]),
        ("excerpts", english, ["--excerpts"]), ("many findings", long, []),
        ("nothing found", calm, []), ("nothing found, Arabic", arabic, []),
    ]


def pages(folder, run):
    """Name, file and what went wrong of the pages that are no reports on one article."""
    drafts = [folder / "first.md", folder / "second.md"]
    drafts[0].write_text(many(4), encoding="utf-8")
    drafts[1].write_text(many(5).replace("liberated", "entered"), encoding="utf-8")
    archive = ["--archive", str(folder / "axe.archive")]
    failed = run("archive", "add", str(EXAMPLES), *archive)
    made = []
    for name, arguments in [
        ("outlets compared", ["compare", str(EXAMPLES)]),
        ("outlets compared, Arabic", ["compare", str(EXAMPLES), "--ui-language", "ar"]),
        ("trends", ["archive", "trends", *archive]),
        ("trends, Arabic", ["archive", "trends", *archive, "--ui-language", "ar"]),
        ("two drafts", ["diff", *map(str, drafts), "--format", "html"]),
        ("two drafts, Arabic", ["diff", *map(str, drafts), "--format", "html", "--ui-language", "ar"]),
    ]:
        page = folder / f"{len(made)}.axe.html"
        made.append((name, page, failed or run(*arguments, "-o", str(page))))
    return made


def scheme(driver, name):
    driver.execute_cdp_cmd(
        "Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": name}]})


def accessible(driver, folder, results, run, axe):
    """No violation in either scheme, with the boxes open, and with a note open."""
    driver.set_script_timeout(120)
    made = []
    for name, path, options in articles(folder):
        page = folder / f"report{len(made)}.axe.html"
        made.append((name, page, run("report", str(path), "-o", str(page), *options)))
    for name, page, failed in made + pages(folder, run):
        if failed:
            results.check(f"axe, {name}", failed)
            continue
        for colours in ("light", "dark"):
            scheme(driver, colours)
            driver.get(page.as_uri())
            driver.execute_script(
                "for (const box of document.querySelectorAll('details')) box.open = true;"
                "document.querySelector('.note[popover]')?.showPopover();")
            driver.execute_script(axe)
            results.check(f"axe, {name}, {colours}", driver.execute_async_script(RUN_AXE))
    scheme(driver, "light")


def filtered(driver, folder, results, report):
    """An unticked box hides its marks, lines and rows, and no others; the reset shows all again."""
    page = folder / "filter.html"
    problems = report(EXAMPLES / "north-ledger.en.html", page)
    if problems:
        results.check("filter", problems)
        return
    driver.get(page.as_uri())
    driver.execute_script("document.querySelector('.filter details').open = true")
    rows = "return [...document.querySelectorAll('.flagged tbody tr')].filter(row =>" \
        " row.checkVisibility()).map(row => row.className)"
    all_rows = driver.execute_script(rows)
    boxes = driver.find_elements(By.CSS_SELECTOR, ".filter fieldset input")
    for box in boxes:
        name = box.get_attribute("class")
        box.click()
        shown = driver.execute_script(rows)
        if name != "of-statements":
            expected = [row for row in all_rows if name not in row.split()]
            if shown != expected or len(expected) == len(all_rows):
                problems.append(f"{name}: {len(shown)} rows, and {len(expected)} are without it")
            marked = driver.execute_script(
                f"return [...document.querySelectorAll('.mark.{name} .no')].filter(no => no.checkVisibility()).length")
            if marked:
                problems.append(f"{name}: {marked} marks are still numbered")
        elif driver.execute_script(
                "return [...document.querySelectorAll('.stmt')].some(mark => mark.checkVisibility())"):
            problems.append("statements are still marked")
        box.click()
    if len(boxes) < 8:
        problems.append(f"only {len(boxes)} boxes")
    for box in boxes:
        box.click()
    if driver.execute_script(rows):
        problems.append("rows are left where every box is unticked")
    driver.find_element(By.CSS_SELECTOR, ".filter button[type=reset]").click()
    if driver.execute_script(rows) != all_rows:
        problems.append("the reset does not show all again")
    if driver.current_url.split("#")[0] != page.as_uri():
        problems.append(f"the page went to {driver.current_url}")
    results.check(f"filter: {len(boxes)} boxes hide their marks and no others", problems)


def printed(driver, folder, results, report):
    """On A4 and Letter every note is on paper, and nothing is wider than it."""
    for name in ("north-ledger.en.html", "harbour-post.ar.html"):
        page = folder / "print.html"
        problems = report(EXAMPLES / name, page)
        if problems:
            results.check(f"print, {name}", problems)
            continue
        driver.get(page.as_uri())
        for paper, width, height in (("A4", 8.27, 11.69), ("Letter", 8.5, 11)):
            pdf = base64.b64decode(driver.execute_cdp_cmd(
                "Page.printToPDF", {"paperWidth": width, "paperHeight": height, "preferCSSPageSize": False})["data"])
            if len(pdf) < 20_000 or not pdf.startswith(b"%PDF"):
                problems.append(f"{paper}: {len(pdf)} bytes")
        driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
        driver.execute_cdp_cmd(
            "Emulation.setDeviceMetricsOverride",
            {"width": 672, "height": 1000, "deviceScaleFactor": 1, "mobile": False})
        problems += driver.execute_script("""
          const found = [];
          for (const note of document.querySelectorAll('.note:not(.of-statement)'))
            if (!note.checkVisibility()) found.push(note.id + ' is not printed');
          for (const box of document.querySelectorAll('table, figure, .note, .block'))
            if (box.getBoundingClientRect().width && box.scrollWidth > innerWidth + 1)
              found.push((box.id || box.className || box.localName) + ' is cut: ' + box.scrollWidth);
          for (const part of document.querySelectorAll('nav, .filter, .close'))
            if (part.checkVisibility()) found.push(part.localName + ' is printed');
          return found;""")
        driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})
        driver.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
        results.check(f"print, {name}", problems)
