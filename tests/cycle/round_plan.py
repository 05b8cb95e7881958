"""The recommendation travels to the body that must take it up, becomes an action of an approved road map, is reported on and leaves control."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

from round_dialogue import BODIES
from round_office import kenes
from round_table import Round, in_three

TAKEN_UP = in_three(
    "Тәуелсіз бағалау тәртібін әзірлеу",
    "Разработать порядок независимой оценки",
    "Draw up how independent evaluation is done",
)
TERM = in_three("2027 жылғы IV тоқсан", "IV квартал 2027 года", "4th quarter of 2027")
FORM = in_three("бұйрық", "приказ", "order")
FUNDING = in_three("бөлінген қаражат шегінде", "в пределах выделенных средств", "within the means allotted")
ACT = in_three("Жол картасына толықтыру туралы", "О дополнении дорожной карты", "On an addition to the road map")
CHANGED = in_three("Тәртіптің жобасы дайын", "Проект порядка готов", "The draft is ready")
ASKED = in_three("Орындалуы туралы", "О ходе исполнения", "How far it has come")
TODAY = datetime.date.today()
REPORTED = "Тәртіп бекітілді, бағалау басталды"


def it_is_taken_up_as_an_action(all: Round) -> None:
    coordinator = all.coordinator
    coordinator.open(all.refs["recommendation"])
    coordinator.follow("Take up as an action")
    coordinator.page.locator("[name=measure]").select_option(index=1)
    coordinator.page.locator("[name=lead]").select_option(label=BODIES["lead"])
    coordinator.page.locator("[name=support]").select_option(label=[BODIES["partner"]])
    coordinator.fill(
        heading=TAKEN_UP, form_of_completion=FORM, term=TERM, funding=FUNDING, due="2027-12-25",
        indicator="drug_law_offences", sdg_target="16.4", side="both", marking="public",
    )  # fmt: skip
    coordinator.press("Write down", "main")
    all.refs["action"] = coordinator.came_to("ACT")
    all.confirm_all()


def the_lead_body_is_written_to_and_agrees(all: Round) -> None:
    coordinator = all.coordinator
    coordinator.open(all.refs["action"])
    coordinator.follow("Send a letter to the responsible body")
    coordinator.fill(number="12-3/45")
    coordinator.press("Send a letter to the responsible body", "main")
    assert coordinator.came_to("ACT") == all.refs["action"]
    coordinator.follow("Note the reply of the body")
    coordinator.fill(outcome="agreed", number="7-1/90")
    coordinator.press("Note the reply of the body", "main")
    all.lead.open(all.refs["action"])
    all.lead.page.locator("section#way a[href*='-LET-']").click()
    assert "12-3/45" in all.lead.text


def an_act_approves_it(all: Round) -> None:
    approver = all.approver
    approver.open(all.refs["action"])
    approver.follow("Approve by an act")
    approver.fill(kind_of_act="order", heading=ACT, number="101", date=TODAY.isoformat())
    approver.press("Approve by an act", "main")
    assert approver.reads("Plan against now", "The plan stands as it was approved.")


def it_is_put_on_control(all: Round) -> None:
    coordinator = all.coordinator
    coordinator.open(all.refs["action"])
    coordinator.follow("Put on control")
    coordinator.press("Put on control", "main")
    coordinator.go("control-sheet/")
    assert TAKEN_UP["kk"] in coordinator.text
    lead = all.lead
    lead.open(all.refs["action"])
    lead.follow("Add a milestone")
    lead.fill(heading=CHANGED, due="2027-06-30", marking="public")
    lead.press("Write down", "main")
    all.refs["milestone"] = lead.came_to("MLS")
    all.confirm_all()


def the_body_is_asked_and_answers_by_its_link(all: Round) -> None:
    coordinator = all.coordinator
    coordinator.go("records/road-maps/")
    coordinator.page.locator("main td a[href*='-RMP-'], main th a[href*='-RMP-']").first.click()
    all.refs["road_map"] = coordinator.came_to("RMP")
    coordinator.follow("Ask for returns")
    coordinator.page.locator("ul.tally a").filter(has_text=BODIES["lead"]).click()
    while coordinator.page.locator("[name=asked]:checked").count():
        coordinator.page.locator("[name=asked]:checked").first.uncheck()
    coordinator.fill(
        heading=ASKED, asked=all.refs["action"], number="12-3/77", due=(TODAY + datetime.timedelta(days=10)).isoformat()
    )
    coordinator.page.locator("[name=person]").select_option(index=1)
    coordinator.press("Write the request", "main")
    coordinator.press("Send the request", "main")
    all.post_goes_out()
    official = all.visitor("kk")
    official.arrive(all.link_to("lead@example.org", "task"))
    assert TAKEN_UP["kk"] in official.text
    official.fill(**{"words-0": REPORTED, "reached-0": "partly", "name": "А органының маманы"})
    official.press("Send the answer", "main")
    assert "қабылданды" in official.text


def the_return_is_accepted_and_progress_is_computed(all: Round) -> None:
    coordinator, lead = all.coordinator, all.lead
    coordinator.go("requests/?state=answered")
    coordinator.page.locator("main td a, main th a").first.click()
    coordinator.page.locator("#returns a").first.click()
    all.refs["return"] = coordinator.came_to("RTN")
    assert REPORTED in coordinator.text
    coordinator.press("Accept the return", "main")
    lead.open(all.refs["milestone"])
    lead.follow("Mark as reached")
    lead.fill(evidence_words=FORM)
    lead.press("Mark as reached", "main")
    lead.open(all.refs["action"])
    assert lead.reads("Last report") and REPORTED in lead.text
    assert "барлығы — 1, жеткені — 1" in lead.page.locator("#progress").inner_text()


def its_completing_document_removes_it_from_control(all: Round) -> None:
    coordinator = all.coordinator
    coordinator.open(all.refs["action"])
    coordinator.follow("Remove from control")
    coordinator.fill(document_kind=FORM, number="205", date=TODAY.isoformat())
    coordinator.press("Remove from control", "main")
    coordinator.open(all.refs["action"])
    assert "205" in coordinator.page.locator("section#way").inner_text() and not coordinator.offers(
        "Remove from control"
    )


def the_plan_goes_out_to_word_and_comes_back_unchanged(all: Round, folder: Path) -> None:
    """Read back by the command line with every line, and by the page of the road map with nothing to store."""
    coordinator = all.coordinator
    coordinator.open(all.refs["road_map"])
    lines = coordinator.page.locator("table.plan tbody tr:has(td.no)").count()
    word = folder / "plan-kk.docx"
    word.write_bytes(coordinator.download("Word (KK)").read_bytes())
    read = kenes(all.office, "plan", str(word), "--year", f"{TODAY.year}-{TODAY.year + 2}")
    assert len(read["lines"]) == lines
    assert [TERM["kk"], FUNDING["kk"]] == _said_of(read, TAKEN_UP["kk"])
    coordinator.follow("Take in a plan from Word or Excel")
    coordinator.page.set_input_files("input[name=file]", str(word))
    coordinator.press("Read the plan")
    assert coordinator.reads("The road map says all this already: there is nothing to store.")
    assert not coordinator.offers("Take the plan in")


def _said_of(read: Any, measure: str) -> list[str]:
    """Term and funding of a line, as written."""
    line = next(one for one in read["lines"] if measure in str(one["measure"]))
    return [line["term"]["text"], line["funding"]["text"]]
