"""Every page of a running site in three languages and two widths, as PNG, to be looked at.

kenes --observatory DIR serve --port 8000
python tools/screenshots.py http://127.0.0.1:8000 [FOLDER]
"""

from __future__ import annotations

import re
import shutil
import sys
import urllib.request
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import sync_playwright

WIDTHS = {"laptop": 1280, "phone": 390}
OF_EACH_KIND = 2
"""How many pages of one kind (an indicator, a region) are taken in each language."""


def pages(site: str) -> Iterator[str]:
    """The paths of the sitemap, a few of each kind in each language, and from them figures and source rows."""
    with urllib.request.urlopen(f"{site}/sitemap.xml") as answer:
        paths = re.findall(r"<loc>https?://[^/]+(/[^<]*)</loc>", answer.read().decode())
    taken: dict[tuple[str, ...], int] = {}
    for path in paths:
        kind = tuple(path.split("/")[1:3])
        taken[kind] = taken.get(kind, 0) + 1
        if taken[kind] <= OF_EACH_KIND:
            yield path


def main(site: str, folder: Path) -> None:
    """Write FOLDER/LANGUAGE-PAGE-WIDTH.png for each page."""
    folder.mkdir(parents=True, exist_ok=True)
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        for name, width in WIDTHS.items():
            page = browser.new_page(viewport={"width": width, "height": 900})
            for path in pages(site):
                page.goto(site + path)
                target = folder / f"{path.strip('/').replace('/', '-')}-{name}.png"
                page.screenshot(path=target, full_page=True)
                print(target)
        browser.close()


if __name__ == "__main__":
    main(sys.argv[1].rstrip("/"), Path(sys.argv[2] if len(sys.argv) > 2 else "build/screenshots"))
