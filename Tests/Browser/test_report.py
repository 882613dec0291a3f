"""Reports of hostile articles, opened in headless Chromium.

Every payload of the corpus stands in every field that an article has: headline, author, outlet,
canonical address, time, language and direction, the body, captions and attributes. A report must
show no dialog, make no request, leave the console empty and hold nothing but its own elements.
"""

import html
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from selenium import webdriver
from selenium.common.exceptions import (
    NoAlertPresentException,
    UnexpectedAlertPresentException,
    WebDriverException,
)
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

import accessibility

ROOT = Path(__file__).resolve().parents[2]
PLUMBLINE = os.environ["PLUMBLINE"]
CORPUS = json.loads(
    (ROOT / "Tests/TemplateEngineTests/Fixtures/xss-corpus.json").read_text(encoding="utf-8")
)
ARTICLES = ROOT / "Tests/Fixtures/articles"

# What the templates use; anything else came from an article.
ELEMENTS = set(
    "html head meta title style body a header main footer p h1 h2 h3 dl div dt dd nav ul ol li"
    " section span bdi strong details summary article sup button table caption thead tbody tr th"
    " td br figure figcaption svg g text rect title code form fieldset legend label input".split()
)
ATTRIBUTES = set(
    "id class lang dir href title charset content name http-equiv tabindex role scope type open"
    " popover popovertarget popovertargetaction aria-label aria-labelledby aria-hidden viewBox x y"
    " width height text-anchor method checked autocomplete data-label".split()
)

INSPECT = """
const found = [];
const elements = new Set(arguments[0]), attributes = new Set(arguments[1]);
for (const element of document.querySelectorAll('*')) {
  if (!elements.has(element.localName)) found.push('<' + element.localName + '>');
  for (const attribute of element.attributes) {
    if (!attributes.has(attribute.name)) found.push(element.localName + '[' + attribute.name + ']');
    if (attribute.name === 'href' && !attribute.value.startsWith('#'))
      found.push('href=' + attribute.value);
  }
}
if (document.querySelectorAll('meta').length !== 5) found.push('more or fewer than five <meta>');
if (document.querySelectorAll('style').length !== 1) found.push('more or fewer than one <style>');
if (getComputedStyle(document.querySelector('.top') || document.body).maxInlineSize === 'none')
  found.push('the style sheet was not applied');
const walker = document.createTreeWalker(document, NodeFilter.SHOW_COMMENT);
if (walker.nextNode()) found.push('a comment');
return found;
"""


class Results:
    """Counts checks and prints each."""

    def __init__(self):
        self.passed = 0
        self.failed = 0

    def check(self, name, problems):
        if problems:
            self.failed += 1
            print(f"FAIL {name}")
            for problem in problems[:10]:
                print(f"     {problem}")
        else:
            self.passed += 1
            print(f"ok   {name}")
        sys.stdout.flush()


def browser():
    options = webdriver.ChromeOptions()
    options.binary_location = shutil.which("chromium")
    for argument in ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu",
                     "--window-size=1280,900", "--force-prefers-reduced-motion"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"performance": "ALL", "browser": "ALL"})
    options.set_capability("unhandledPromptBehavior", "ignore")
    service = webdriver.ChromeService(executable_path=shutil.which("chromedriver"))
    return webdriver.Chrome(options=options, service=service)


def problems_of(driver, page):
    """What a page does or holds that a report must not."""
    driver.get_log("performance")
    driver.get_log("browser")
    problems = []
    driver.get(page.as_uri())
    try:
        driver.switch_to.alert.accept()
        problems.append("a dialog opened")
    except NoAlertPresentException:
        pass
    try:
        problems += driver.execute_script(INSPECT, sorted(ELEMENTS), sorted(ATTRIBUTES))
    except UnexpectedAlertPresentException:
        problems.append("a dialog opened")
        driver.switch_to.alert.accept()
    for entry in driver.get_log("performance"):
        message = json.loads(entry["message"])["message"]
        if message["method"] == "Network.requestWillBeSent":
            url = message["params"]["request"]["url"]
            if url.split("#")[0] != page.as_uri():
                problems.append(f"a request: {url}")
    problems += [f"console: {entry['message']}" for entry in driver.get_log("browser")]
    if driver.current_url.split("#")[0] != page.as_uri():
        problems.append(f"the page went to {driver.current_url}")
    return problems


def program(*arguments):
    """Runs the program; returns what went wrong."""
    run = subprocess.run([PLUMBLINE, *arguments], capture_output=True, text=True, timeout=120)
    if run.returncode != 0:
        return [f"exit code {run.returncode}: {run.stderr.strip()[:400]}"]
    return []


def report(article, output, *options):
    """Makes a report; returns what went wrong."""
    return program("report", str(article), "-o", str(output), *options)


def hostile_page(payload):
    """An article whose every field is a payload, and whose text quotes and doubts it."""
    text = html.escape(payload, quote=True)
    linked = json.dumps(
        {
            "@context": "https://schema.org", "@type": "NewsArticle", "headline": payload,
            "author": {"name": payload}, "publisher": {"name": payload},
            "datePublished": payload, "url": payload,
        }
    ).replace("</", "<\\/")
    return f"""<!DOCTYPE html><html lang="en" dir="{text}"><head><meta charset="utf-8">
<title>{text}</title><meta property="og:title" content="{text}">
<meta property="og:site_name" content="{text}"><meta name="author" content="{text}">
<meta property="article:published_time" content="{text}"><meta property="og:url" content="{text}">
<link rel="canonical" href="{text}"><script type="application/ld+json">{linked}</script></head>
<body><article><h1>{text}</h1><p class="byline">{text}</p>
<p title="{text}">Armenia said on Monday that the bridge was hit, and “{text}” was all that the
Armenian Defence Ministry added to its statement of the day.</p>
<p>Azerbaijan claimed that {text} had been used by the occupying forces to move ammunition. The
regime {text} denied it, and the terrorists {text} fled across the river before the evening.</p>
<blockquote>{text} is what the spokesman said about it on Tuesday.</blockquote>
<figure><img alt="{text}" src="bridge.jpg"><figcaption>{text}, a caption of some length that
describes the bridge.</figcaption></figure>
<p>Officials said that talks would resume next week in a third country, according to {text}.</p>
</article></body></html>"""


def hostile_text(payloads):
    paragraphs = ["Bridge hit as talks go on " + " ".join(payloads[0].split())]
    for payload in payloads:
        line = " ".join(payload.split())
        paragraphs.append(
            f"Armenia said that {line} was hit. Azerbaijan claimed that {line} was used by the"
            f" occupying forces, and “{line}” is what the regime called it."
        )
    return "\n\n".join(paragraphs) + "\n"


def detection(driver, folder, results):
    """The harness itself: a page that does what a report must not has to be caught."""
    page = folder / "unsafe.html"
    page.write_text(
        "<!DOCTYPE html><meta charset=utf-8><title>x</title><img src=missing.png"
        " onerror=\"console.error('ran')\"><p style='color:red'>x</p>",
        encoding="utf-8",
    )
    caught = " ".join(problems_of(driver, page))
    wanted = ["<img>", "img[onerror]", "p[style]", "a request", "console"]
    results.check("an unsafe page is caught", [f"not seen: {w}" for w in wanted if w not in caught])
    page.write_text("<!DOCTYPE html><title>x</title><script>alert(1)</script>", encoding="utf-8")
    caught = " ".join(problems_of(driver, page))
    results.check("a dialog is caught", [] if "dialog" in caught else ["no dialog was seen"])


def is_shown(driver, payload):
    """Whether the report shows a payload's letters and signs as text."""
    text = "".join(driver.execute_script("return document.body.textContent").split())
    return "".join(payload.split()) in text


def in_fields(driver, folder, results):
    """One page for each payload, in every field at once; five payloads to a line of output."""

    def make(item):
        number, payload = item
        source = folder / f"field-{number}.html"
        source.write_bytes(hostile_page(payload["text"]).encode("utf-8", "replace"))
        output = folder / f"field-{number}.report.html"
        return report(source, output), output

    with ThreadPoolExecutor(max_workers=2) as pool:
        made = list(pool.map(make, enumerate(CORPUS)))
    shown = 0
    for start in range(0, len(CORPUS), 8):
        problems = []
        for payload, (failures, output) in zip(CORPUS[start:start + 8], made[start:start + 8]):
            found = failures or problems_of(driver, output)
            shown += not failures and is_shown(driver, payload["text"])
            problems += [f"{payload['name']}: {problem}" for problem in found]
        names = f"{CORPUS[start]['name']} … {CORPUS[min(start + 7, len(CORPUS) - 1)]['name']}"
        results.check(f"in every field: {names}", problems)
    # Some are invisible or not text at all; but a report without payloads would prove nothing.
    missing = [] if shown * 10 >= len(CORPUS) * 8 else [f"only {shown} of {len(CORPUS)}"]
    results.check(f"payloads reach the report as text ({shown} of {len(CORPUS)})", missing)


def in_text(driver, folder, results):
    """All payloads in one plain text, read in both interface languages."""
    source = folder / "all.txt"
    source.write_bytes(hostile_text([p["text"] for p in CORPUS]).encode("utf-8", "replace"))
    for language in ("en", "ar"):
        output = folder / f"all.{language}.html"
        problems = report(source, output, "--language", "en", "--ui-language", language)
        problems = problems or problems_of(driver, output)
        results.check(f"in plain text, interface {language}", problems)


def marks(driver, folder, results):
    """Marks open their notes by click, notes close again, and links lead to marks."""
    for name in ("bridge-leans-armenia.en", "water-station-leans-azerbaijan.ar"):
        output = folder / f"{name}.html"
        problems = report(ARTICLES / f"{name}.txt", output)
        problems = problems or problems_of(driver, output)
        results.check(f"{name}: nothing unsafe", problems)
        if problems:
            continue
        problems = []
        buttons = driver.find_elements(By.CSS_SELECTOR, "article button[popovertarget]")
        if len(buttons) < 5:
            problems.append(f"only {len(buttons)} marks")
        is_open = "return document.getElementById(arguments[0]).matches(':popover-open')"
        for button in buttons:
            note = button.get_attribute("popovertarget")
            driver.execute_script("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", button)
            button.click()
            if not driver.execute_script(is_open, note):
                problems.append(f"{note} did not open by click")
                continue
            element = driver.find_element(By.ID, note)
            box = element.rect
            if not element.is_displayed() or box["width"] < 100 or len(element.text) < 20:
                problems.append(f"{note} shows nothing")
            webdriver.ActionChains(driver).send_keys(Keys.ESCAPE).perform()
            if driver.execute_script(is_open, note):
                problems.append(f"{note} did not close by Escape")
        results.check(f"{name}: {len(buttons)} marks open and close", problems)
        problems = []
        driver.execute_script("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", buttons[0])
        buttons[0].click()
        note = driver.find_element(By.ID, buttons[0].get_attribute("popovertarget"))
        note.find_element(By.CSS_SELECTOR, ".close").click()
        if note.is_displayed():
            problems.append("the button did not close the note")
        if driver.switch_to.active_element != buttons[0]:
            problems.append("the focus did not go back to the mark")
        results.check(f"{name}: the close button goes back to the mark", problems)
        problems = []
        for link in driver.find_elements(By.CSS_SELECTOR, "a[href^='#']"):
            target = link.get_attribute("href").split("#")[1]
            if not driver.find_elements(By.ID, target):
                problems.append(f"#{target} leads nowhere")
        results.check(f"{name}: every link leads somewhere", problems)
        problems = []
        for width in (360, 768, 1440):
            driver.execute_cdp_cmd(
                "Emulation.setDeviceMetricsOverride",
                {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 500},
            )
            wide = driver.execute_script("return document.documentElement.scrollWidth")
            if wide > width:
                problems.append(f"at {width} pixels the page is {wide} wide")
        driver.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
        results.check(f"{name}: nothing is wider than the window", problems)


def accessible(driver, folder, results):
    found = sorted(Path(sys.prefix).glob("lib/python*/site-packages/axe_playwright_python/axe.min.js"))
    if not found:
        results.check("axe", ["axe-core is not installed"])
        return
    accessibility.accessible(driver, folder, results, program, found[0].read_text(encoding="utf-8"))


def filtered(driver, folder, results):
    accessibility.filtered(driver, folder, results, report)


def printed(driver, folder, results):
    accessibility.printed(driver, folder, results, report)


def main():
    started = time.monotonic()
    results = Results()
    driver = browser()
    try:
        with tempfile.TemporaryDirectory(prefix="plumbline-browser-") as name:
            folder = Path(name)
            groups = [detection, in_text, marks, in_fields, accessible, filtered, printed]
            for group in [one for one in groups if not sys.argv[1:] or one.__name__ in sys.argv[1:]]:
                try:
                    group(driver, folder, results)
                except WebDriverException as error:
                    results.check(group.__name__, [str(error.msg).splitlines()[0]])
    finally:
        driver.quit()
    print(f"{len(CORPUS)} payloads, {time.monotonic() - started:.0f} s")
    print(f"{results.passed} passed, {results.failed} failed")
    sys.exit(1 if results.failed else 0)


if __name__ == "__main__":
    main()
