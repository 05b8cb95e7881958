"""Two reviewers on two accounts, each at a browser in a language of their own, review a law of two authentic languages and a regional
programme; a third person settles where they differ; the review is taken away in three languages, and every quotation leads to its place."""

from __future__ import annotations

import io
import json
import re
import shutil
import subprocess
import zipfile
from pathlib import Path
from typing import Any

import pytest
from round_office import PROGRAM, furnish, kenes
from round_people import CAST, Person
from round_table import Round

from kenes.observatory.founding import found

LAW = ("ru_kz_law279_selected.txt", "kk_kz_law279_selected.txt")
PROGRAMME = ("ru_vokhma_2016_291.txt",)
RELEASE = "ru_kz_cadap_dialogue_2023.txt"
FRAMEWORKS = ("sdg", "ungass-2016")
CLAUSES = 4
"""Clauses of which each says something."""


@pytest.fixture(scope="module")
def furnished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example and the accounts; no figures are needed here."""
    folder = tmp_path_factory.mktemp("furnished") / "observatory"
    found(folder, "KZ")
    furnish(folder)
    return folder


@pytest.fixture
def office(furnished: Path, tmp_path: Path) -> Path:
    """A furnished office of each test's own."""
    return Path(shutil.copytree(furnished, tmp_path / "observatory"))


@pytest.fixture
def people(all: Round) -> dict[str, Person]:
    """The coordinator in Kazakh, one reviewer in Russian, one in English, the last with an account just opened."""
    opened = kenes(all.office, "user", "add", "second", "--role", "reviewer", "--language", "en")
    cast = {name: Person(name, CAST[name].language, all.window()) for name in ("coordinator", "analyst")}
    for one in cast.values():
        one.sign_in()
    second = Person("second", "en", all.window())
    second.go("sign-in/")
    second.fill(login="second", password=opened["password"])
    second.press("Enter")
    return cast | {"second": second}


@pytest.mark.parametrize("files", [LAW, PROGRAMME], ids=["the law in two languages", "a programme"])
def test_they_read_differ_settle_and_export(people: dict[str, Person], shared: Path, files: tuple[str, ...]) -> None:
    document = uploaded(people["analyst"], [shared / "documents" / one for one in files])
    for framework in FRAMEWORKS:
        review = begun(people["analyst"], document, framework)
        asked_to_read(people["coordinator"], review)
        first = read(people["analyst"], review, lambda place: "aligned" if place % 2 else "gap")
        assert not seen_by(people["second"], review), "nobody sees a reading before both are finished"
        second = read(
            people["second"], review, lambda place: "partial" if place == 1 else ("aligned", "gap")[place == 0]
        )
        assert first == second, "both are asked of the same clauses"
        settled(people["coordinator"], review)
        quotations_lead_to_their_place(people["second"], review)
        for one in people.values():
            taken_away(one, review)


def test_the_press_release_shows_its_faults_on_its_page(people: dict[str, Person], all: Round, shared: Path) -> None:
    told = faults_told(all.office, shared / "documents" / RELEASE)
    reader = people["analyst"]
    uploaded(reader, [shared / "documents" / RELEASE])
    shown = [int(one) for one in reader.page.locator(".fault-list .num").all_inner_texts()]
    assert (len(told) > 5, sum(shown)) == (True, len(told))


def faults_told(folder: Path, file: Path) -> list[Any]:
    """What the command finds in a text; it ends with a fault of the text, so its answer is not `ok`."""
    given = [*PROGRAM, "--observatory", str(folder), "--json", "check", str(file)]
    done = subprocess.run(given, capture_output=True, text=True, timeout=300)
    return list(json.loads(done.stdout)["findings"])


def uploaded(who: Person, files: list[Path]) -> str:
    who.go("documents/new/")
    who.page.set_input_files("input[name=file]", str(files[0]))
    who.fill(marking="official")
    who.press("Upload")
    document = who.came_to("DOC")
    for one in files[1:]:
        who.follow("Add a version")
        who.page.set_input_files("input[name=file]", str(one))
        who.fill(language=one.name[:2])
        who.press("Upload")
    return document


def begun(who: Person, document: str, framework: str) -> str:
    who.go(f"documents/{document}/?version=1")
    who.fill(framework=framework)
    who.press("Start the review")
    return who.came_to("REV")


def asked_to_read(who: Person, review: str) -> None:
    for name in ("analyst", "second"):
        who.go(f"reviews/{review}/readings/")
        listed = who.page.locator("select[name=reader] option").evaluate_all(
            "all => all.map(one => [one.value, one.text])"
        )
        who.fill(reader=next(value for value, text in listed if name in text))
        who.press("Ask to read")


def read(who: Person, review: str, verdict_at: Any) -> list[str]:
    """Something is said of the first clauses that the page leads to, one after the other; then the reading is finished."""
    clauses = []
    who.go(f"reviews/{review}/reading/")
    for place in range(CLAUSES):
        form = who.page.locator("form.reading").first
        clauses.append(form.locator("[name=clause]").input_value())
        form.locator(f"[name=verdict][value={verdict_at(place)}]").check()
        form.locator("[name=note]").fill(f"{who.name} {place}")
        who._moved(form.locator("button").first)
        assert who.page.locator("form.reading .badge").count() >= 1, who.refusals()
        if not who.page.locator("a[rel=next]").count():
            break
        who._moved(who.page.locator("a[rel=next]"))
    who.press("My reading is finished")
    return clauses


def seen_by(who: Person, review: str) -> bool:
    who.go(f"reviews/{review}/readings/")
    return "analyst 0" in who.text


def settled(who: Person, review: str) -> None:
    who.go(f"reviews/{review}/readings/")
    differ = who.page.locator(".disagreement").count()
    assert differ >= 1 and who.text.count("analyst 0") == 1
    for _ in range(differ):
        box = who.page.locator(".disagreement details").first
        box.locator("summary").click()
        box.locator("select[name=verdict]").select_option("partial")
        box.locator("[name=note]").fill("Келісілді")
        who._moved(box.locator("button"))
    assert who.page.locator(".disagreement details").count() == 0
    assert who.page.locator(".disagreement .remark", has_text="coordinator").count() == differ


def quotations_lead_to_their_place(who: Person, review: str) -> None:
    """Every quotation of the comparison is followed, and stands marked and in sight where it leads."""
    who.go(f"reviews/{review}/readings/")
    links = who.page.locator("blockquote.said a").evaluate_all("all => all.map(one => [one.href, one.textContent])")
    assert len(links) >= CLAUSES - 1
    for address, quoted in links:
        assert_marked(who, address, quoted)


def assert_marked(who: Person, address: str, quoted: str) -> None:
    who.page.goto(address)
    mark = who.page.locator("#quote")
    assert mark.count() == 1, address
    beginning = " ".join(quoted.split())[:40].rstrip("… ")
    assert beginning in " ".join(who.page.locator("main .text").inner_text().split()), (address, beginning)
    who.page.wait_for_function(
        "() => { const box = document.getElementById('quote').getBoundingClientRect(); return box.top < innerHeight && box.bottom > 0 }",
        timeout=3000,
    )


def taken_away(who: Person, review: str) -> None:
    """The three files of the person's language, from the review's own page; what the Word file cites is there."""
    who.go(f"reviews/{review}/")
    links = who.page.locator(f".as-files a[hreflang={who.language}]")
    assert links.all_inner_texts() == ["DOCX", "XLSX", "PDF"]
    files = []
    for place in range(3):
        with who.page.expect_download() as taken:
            links.nth(place).click()
        files.append(Path(taken.value.path()).read_bytes())
    assert [one[:4] for one in files] == [b"PK\x03\x04", b"PK\x03\x04", b"%PDF"]
    with zipfile.ZipFile(io.BytesIO(files[0])) as word:
        led = word.read("word/_rels/document.xml.rels").decode()
    addresses = set(re.findall(r'Target="[^"]*?(/\w\w/documents/[^"]*#quote)"', led))
    assert len(addresses) >= CLAUSES - 1
    for address in sorted(addresses):
        who.page.goto(address.replace("&amp;", "&"))
        assert who.page.locator("#quote").count() == 1, address
