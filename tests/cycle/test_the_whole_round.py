"""The whole round once, as three people walk it in a browser: a document, a gap, a recommendation, an action, the dossier; then yesterday.

The site is served by its own process, everything on the command line runs as it would in an office.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from kenes.observatory.observatory import Observatory

PASSWORD = "құпия-сөз-2026"
REVIEWER, COORDINATOR, SECOND = "reviewer", "coordinator", "approver"
"""What everybody reads takes two: `SECOND` confirms it."""
RECOMMENDED = {
    "kk": "Диалог құжаттарына тәуелсіз бағалау туралы бөлім қосу.",
    "ru": "Включать в документы диалога раздел о независимой оценке.",
    "en": "Give the documents of the dialogue a section on independent evaluation.",
}
TAKEN_UP = {
    "kk": "Тәуелсіз бағалау тәртібін әзірлеу",
    "ru": "Разработать порядок независимой оценки",
    "en": "Draw up how independent evaluation is done",
}


def kenes(folder: Path, *arguments: str, given: str = "") -> Any:
    """A command in a process of its own; its JSON answer."""
    program = [sys.executable, "-c", "from kenes.cli.main import run; run()"]
    done = subprocess.run(
        [*program, "--observatory", str(folder), "--json", *arguments],
        input=given, capture_output=True, text=True, timeout=300,
    )  # fmt: skip
    answer = json.loads(done.stdout)
    assert answer["ok"], (arguments, answer["findings"], done.stderr)
    return answer["result"]


@pytest.fixture(scope="module")
def office(kazakhstan: Observatory, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The published figures of Kazakhstan, the example dialogue and road map, and three people with accounts."""
    folder = tmp_path_factory.mktemp("office") / "observatory"
    shutil.copytree(kazakhstan.folder, folder)
    example = (
        "import datetime, sys; from pathlib import Path; from kenes.observatory.observatory import Observatory\n"
        "from kenes.records.opening import open_records; observatory = Observatory(Path(sys.argv[1])); open_records(observatory)\n"
        "from kenes.records.accounts.actions import operator; from kenes.records.example.write import write_example\n"
        "write_example(observatory=observatory, by=operator(), today=datetime.date(2026, 11, 25))"
    )
    subprocess.run([sys.executable, "-c", example, str(folder)], check=True)
    for name in (REVIEWER, COORDINATOR, SECOND):
        kenes(folder, "user", "add", name, "--role", name, "--password-stdin", given=PASSWORD)
    return folder


@pytest.fixture(scope="module")
def site(office: Path) -> Iterator[str]:
    """The address of the served observatory."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("KENES_", "DJANGO_"))}
    program = [sys.executable, "-u", "-c", "from kenes.cli.main import run; run()"]
    server = subprocess.Popen(
        [*program, "--observatory", str(office), "--language", "en", "serve", "--port", "0"],
        stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True, env=environment,
    )  # fmt: skip
    assert server.stderr is not None
    said = ""
    for line in server.stderr:
        said += line
        if found := re.search(r"http://127\.0\.0\.1:\d+", line):
            break
    else:
        pytest.fail(f"the site did not start: {said}")
    yield found[0]
    server.terminate()
    server.wait(20)


@pytest.fixture(scope="module")
def desks(site: str, browser: Any) -> dict[str, Any]:
    """A browser window for each, signed in."""
    windows = {}
    for name in (REVIEWER, COORDINATOR, SECOND):
        page = windows[name] = browser.new_context(base_url=site).new_page()
        page.goto("/kk/sign-in/")
        page.fill("input[name=login]", name)
        page.fill("input[name=password]", PASSWORD)
        page.click("main form button")
        assert page.locator("nav.account").inner_text().split()[0] == name
    return windows


@dataclass
class Walk:
    """What the steps hand on to each other."""

    backup: Path
    document: str = ""
    gap: str = ""
    recommendation: str = ""
    action: str = ""
    refs: dict[str, str] = field(default_factory=dict)


@pytest.fixture(scope="module")
def walk(office: Path, tmp_path_factory: pytest.TempPathFactory) -> Walk:
    backup = tmp_path_factory.mktemp("backups") / "yesterday.zip"
    kenes(office, "backup", str(backup))
    return Walk(backup)


def ref_in(page: Any, code: str) -> str:
    """The id of the record on whose page we are."""
    found = re.search(rf"KZ-\d{{4}}-{code}-\d+", page.url + page.locator("main").inner_text())
    assert found, (code, page.url)
    return found[0]


def made_public(desks: dict[str, Any], ref: str) -> None:
    """The second person reads what was proposed, and confirms it."""
    page = desks[SECOND]
    page.goto(f"/kk/record/{ref}/")
    page.locator("section.second-person form[action*='/confirm/'] button").first.click()
    assert "қызмет бабында" not in page.locator(".badges").inner_text()


def write_words(page: Any, name: str, words: dict[str, str]) -> None:
    for language, text in words.items():
        page.fill(f"[name={name}_{language}]", text)


class TestTheWholeRound:
    """The steps in their order; each begins where the one before ended."""

    def test_a_reviewer_uploads_the_press_release_and_sees_its_faults(self, desks, walk, shared):
        page = desks[REVIEWER]
        page.goto("/kk/documents/new/")
        page.set_input_files("input[name=file]", str(shared / "documents" / "ru_kz_cadap_dialogue_2023.txt"))
        page.check("input[name=marking][value=public]")
        page.click("main form button")
        walk.document = ref_in(page, "DOC")
        text = page.locator("main").inner_text()
        assert "САDAP" in text and "ВОМСА" in text
        assert page.locator("[class*=fault]").count() >= 5

    def test_a_suggestion_is_accepted_and_another_passage_judged_a_gap(self, desks, walk):
        page = desks[REVIEWER]
        page.select_option("select[name=framework]", "sdg")
        page.locator("form:has(select[name=framework]) button").click()
        walk.refs["review"] = ref_in(page, "REV")
        suggested = set(page.locator(".offer strong").all_inner_texts())
        assert {"3.5", "16", "17"} <= suggested
        for requirement, verdict in (("3.5", "partial"), ("16", "gap")):
            offer = page.locator(f".offer:has(strong:text-is('{requirement}'))").first
            offer.locator("summary").click()
            offer.locator("select[name=verdict]").select_option(verdict)
            offer.locator("button").first.click()
        assert page.locator("li.judged.partial").count() == 1
        assert page.locator("li.judged.gap").count() == 1

    def test_the_judgement_becomes_a_gap(self, desks, walk):
        page = desks[REVIEWER]
        page.locator("li.judged.gap a[href*='/gap/']").click()
        page.check("input[name=marking][value=public]")
        page.click("main form button")
        walk.gap = ref_in(page, "GAP")
        made_public(desks, walk.gap)

    def test_a_coordinator_makes_it_a_recommendation_at_the_example_dialogue(self, desks, walk):
        page = desks[COORDINATOR]
        page.goto(f"/kk/record/{walk.gap}/")
        page.locator(f"a[href$='recommendations/new/?from={walk.gap}']").click()
        page.locator("select[name=dialogue]").select_option(index=1)
        write_words(page, "text", RECOMMENDED)
        page.check("input[name=marking][value=public]")
        page.locator("main form .button").last.click()
        walk.recommendation = ref_in(page, "REC")
        made_public(desks, walk.recommendation)
        assert RECOMMENDED["kk"] in page.locator("h1").inner_text()

    def test_it_is_taken_up_as_an_action_with_an_indicator(self, desks, walk):
        page = desks[COORDINATOR]
        page.locator(f"a[href$='actions/new/?from={walk.recommendation}']").click()
        page.locator("select[name=measure]").select_option(index=1)
        write_words(page, "heading", TAKEN_UP)
        page.select_option("select[name=indicator]", "drug_law_offences")
        page.check("input[name=marking][value=public]")
        page.locator("main form .button").last.click()
        walk.action = ref_in(page, "ACT")
        made_public(desks, walk.action)
        page.goto(f"/kk/record/{walk.gap}/story/")
        told = page.locator("main").inner_text()
        assert [ref for ref in (walk.document, walk.recommendation, walk.action) if ref not in told] == []

    def test_the_whole_story_stands_in_the_dossier_in_kazakh(self, office, walk, tmp_path):
        import pypdfium2

        kenes(office, "report", "dossier", "--languages", "kk", "--formats", "pdf", "-o", str(tmp_path))
        dossier = pypdfium2.PdfDocument(tmp_path / "dossier-kk.pdf")
        pages = [page.get_textpage().get_text_bounded() for page in dossier]
        text = re.sub(r"\s+", " ", " ".join(pages).replace("\u00ad", "").replace("￾", ""))
        text_unbroken = re.sub(r"[\s\u2011-]+", "", text)
        wanted = (walk.gap, walk.recommendation, walk.action, RECOMMENDED["kk"], TAKEN_UP["kk"])
        assert [one for one in wanted if re.sub(r"[\s\u2011-]+", "", one) not in text_unbroken] == []
        assert "Есірткіге байланысты" in text

    def test_yesterdays_backup_shows_yesterday(self, office, walk, tmp_path):
        restored = tmp_path / "restored"
        kenes(office, "restore", str(walk.backup), str(restored))
        held = kenes(restored, "verify")
        assert held["records"]["records"] > 0
        assert refs(restored) == refs(office) - {walk.document, *_written(office, walk)}
        kenes(restored, "report", "dossier", "--languages", "en", "--formats", "txt", "-o", str(tmp_path / "reports"))
        dossier = (tmp_path / "reports" / "dossier-en.txt").read_text("utf-8")
        assert walk.action not in dossier and TAKEN_UP["en"] not in dossier


def refs(folder: Path) -> set[str]:
    """The ids of all records of an observatory."""
    import sqlite3

    with sqlite3.connect(folder / "records.sqlite3") as connection:
        return {row[0] for row in connection.execute("SELECT ref FROM records_record")}


def _written(folder: Path, walk: Walk) -> set[str]:
    """What the two wrote today: everything that the log says they wrote."""
    import sqlite3

    with sqlite3.connect(folder / "records.sqlite3") as connection:
        rows = connection.execute(
            "SELECT subject FROM records_entry WHERE account IN (?, ?) AND act LIKE 'write-%'", (REVIEWER, COORDINATOR)
        )
        written = {row[0] for row in rows}
    assert {walk.document, walk.refs["review"], walk.gap, walk.recommendation, walk.action} <= written
    return written
