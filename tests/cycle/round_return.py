"""The round closes: the next dialogue begins with what became of the recommendations, and the dossier tells it to everybody."""

from __future__ import annotations

import datetime
import re
import sqlite3
from pathlib import Path

from round_dialogue import CLOSED, HALF_A_SENTENCE, UNNAMED
from round_minutes import RECOMMENDED
from round_office import kenes
from round_plan import TAKEN_UP
from round_table import Round, in_three

SECRET = ("қызғалдақ", CLOSED)
NEXT = in_three("Келесі диалог", "Следующий диалог", "The next dialogue")


def the_next_dialogue_begins_with_what_became_of_it(all: Round) -> None:
    coordinator = all.coordinator
    coordinator.open(all.refs["dialogue"])
    coordinator.follow("Plan the next dialogue")
    date = (datetime.date.today() + datetime.timedelta(days=180)).isoformat()
    coordinator.fill(name=NEXT, date=date, state="planned", marking="public")
    coordinator.press("Write down", "main")
    all.refs["next"] = coordinator.came_to("DLG")
    all.confirm_all()
    for reader in (all.visitor("en"), all.ngo, all.partner, all.lead):
        reader.open(all.refs["next"])
        followed = reader.page.locator("#before")
        told = [one[reader.language] for one in (RECOMMENDED, TAKEN_UP)]
        assert [one for one in told if one not in followed.inner_text()] == []
        followed.get_by_role("link", name=TAKEN_UP[reader.language]).click()
        assert reader.ref == all.refs["action"]


def its_story_is_told_both_ways(all: Round) -> None:
    """From the gap to the action and back, to somebody without an account."""
    visitor = all.visitor("en")
    for ref, told in (("gap", "action"), ("action", "gap"), ("document", "recommendation")):
        visitor.open(all.refs[ref])
        visitor.follow("Story")
        assert all.refs[told] in visitor.text, (ref, told)


def what_was_closed_is_nowhere(all: Round) -> None:
    """In none of the pages of the round that a visitor or a member of another body sees, and in none of its files."""
    readers = [all.visitor("kk"), all.ngo]
    dialogue = all.refs["dialogue"]
    paths = [f"record/{ref}/{part}" for ref in all.refs.values() if ref.startswith("KZ-") for part in ("", "story/")]
    paths += [f"record/{dialogue}/notes/", f"record/{dialogue}/meeting/", f"record/{dialogue}/pack/kk.docx"]
    paths += [f"records/statements/?q={SECRET[0]}", "open-loops/", f"minutes/{all.refs['summary']}/text.txt"]
    read = 0
    for reader in readers:
        for path in paths:
            answer = reader.page.request.get(f"/{reader.language}/{path}")
            body = answer.body().decode("utf-8", "ignore") if answer.status == 200 else ""
            read += answer.status == 200
            told = body.replace(f'value="{SECRET[0]}"', "")  # the field of the search keeps what was typed into it
            assert [one for one in (*SECRET, HALF_A_SENTENCE) if one in told] == [], (reader.name, path)
    assert read > len(paths)
    all.coordinator.go(f"record/{dialogue}/notes/")
    assert CLOSED in all.coordinator.text and UNNAMED in all.coordinator.text


def the_dossier_shows_the_closed_loop(all: Round, folder: Path) -> None:
    """As a page and as text, in Kazakh: the whole chain by its ids and words, how far the action has come, and nothing that was closed."""
    kenes(all.office, "report", "dossier", "--languages", "kk", "--formats", "html,txt", "-o", str(folder))
    chain = [all.refs[name] for name in ("document", "gap", "recommendation", "action")]
    for form in ("html", "txt"):
        dossier = (folder / f"dossier-kk.{form}").read_text("utf-8")
        told = _plain(dossier)
        became = f"{TAKEN_UP['kk']} ({all.refs['action']}): бақылаудан алынған"
        wanted = (*chain, RECOMMENDED["kk"], became)
        assert [one for one in wanted if _plain(one) not in told] == [], form
        assert [one for one in (*SECRET, UNNAMED, HALF_A_SENTENCE) if one in dossier] == [], form


def yesterdays_backup_holds_yesterday(all: Round, folder: Path) -> None:
    """Restored, it verifies, and knows nothing of what was written in the round."""
    kenes(all.office, "restore", str(folder / "yesterday.zip"), str(folder / "restored"))
    assert kenes(folder / "restored", "verify")["records"]["records"] > 0
    written = _refs(all.office) - _refs(folder / "restored")
    assert {ref for ref in all.refs.values() if ref.startswith("KZ-")} - {all.refs["road_map"]} <= written
    assert _refs(folder / "restored") < _refs(all.office)


def _refs(folder: Path) -> set[str]:
    """The ids of all records of an observatory."""
    with sqlite3.connect(folder / "records.sqlite3") as connection:
        return {row[0] for row in connection.execute("SELECT ref FROM records_record")}


def _plain(text: str) -> str:
    """Without markup and what breaks lines."""
    return re.sub(r"[\s\u00ad\u2011\u200b-]+", "", re.sub(r"<[^>]+>", "", text))
