"""The way of an action through its pages: the buttons of the action, of the road map, of letters, changes and assignments."""

from __future__ import annotations

import csv
import io

import pytest
from chain_site import faults, in_three, opened, values
from test_records import BODY, HEADING, chain_of, whole

ACT = in_three("heading", "Жоспар туралы", "О плане", "On the plan") | {
    "kind_of_act": "order", "number": "512", "date": "2026-12-01",
}  # fmt: skip


@pytest.fixture
def site(desk):
    with opened(desk) as site:
        yield site


@pytest.fixture
def chain(site):
    body = site.write("coordinator", "institutions", **BODY, category="state")
    return chain_of(site, body) | {"INS": body}


def step(site, who, ref, verb, **filled):
    """Fill in the form of a step as one of the cast does, on top of what it holds."""
    address = f"/en/record/{ref}/way/{verb}/"
    form = values(getattr(site, who).get(address).content.decode())
    answer = getattr(site, who).post(address, form | filled)
    assert answer.status_code == 302, faults(answer)
    return str(answer["location"]).strip("/").split("/")[-1]


def page(site, ref, who="coordinator", language="en"):
    return getattr(site, who).get(f"/{language}/record/{ref}/").content.decode()


def to_approval(site, chain):
    action = chain["ACT"]
    step(site, "coordinator", action, "letter", actions=[action], number="12-3", date="2026-11-02")
    step(site, "coordinator", action, "reply", actions=[action], outcome="agreed")
    step(site, "administrator", action, "approve", actions=[action], **ACT)
    return action


def test_an_action_goes_its_way_by_the_buttons_of_its_page(site, chain):
    action = chain["ACT"]
    doors = {
        "letter": {"actions": [action], "number": "12-3", "date": "2026-11-02", "reply_due": "2026-11-16"},
        "reply": {"actions": [action], "outcome": "disagreed"},
        "disagreement": in_three("point", "Мерзім", "Срок", "The term")
        | in_three("of_the_body", "Кейін", "Позже", "Later"),
    }
    for verb, filled in doors.items():
        assert f"/record/{action}/way/{verb}/" in page(site, action)
        step(site, "coordinator", action, verb, **filled)
    point = f"{action[:8]}DSG-001"
    assert f"/record/{point}/way/resolve/" in page(site, action) and "not resolved" in page(site, action)
    step(site, "coordinator", point, "resolve", **in_three("resolution", "Келісілді", "Согласились", "A year later"))
    step(site, "administrator", action, "approve", actions=[action], **ACT)
    step(site, "coordinator", action, "control", actions=[action], since="2026-12-02")
    document = in_three("document_kind", "бұйрық", "приказ", "order")
    step(site, "reviewer", action, "remove", **document, number="77", date="2026-12-20")
    shown = page(site, action)
    assert [
        word in shown
        for word in ("order No 77", "1 December 2026", "On the plan", "Removed from control", "Return to control")
    ] == [True] * 5
    assert 'aria-current="step"' in shown
    step(site, "reviewer", action, "return", why="the order was annulled")
    assert "the order was annulled" in page(site, action)


def test_nobody_writes_a_stage_by_hand(site, chain):
    from kenes.records.models import Action

    form = site.filled("coordinator", f"/en/record/{chain['ACT']}/edit/")
    assert "stage" not in form
    assert site.coordinator.post(f"/en/record/{chain['ACT']}/edit/", form | {"stage": "removed"}).status_code == 302
    assert Action.objects.get(pk=chain["ACT"]).stage == "proposed"


@pytest.mark.parametrize("who", ["analyst", "reader", "reviewer", "stranger", "visitor"])
def test_the_steps_of_coordination_are_for_coordinators(site, chain, who):
    from kenes.records.models import Record

    Record.objects.filter(pk__in=chain.values()).update(marking="public")
    address = f"/en/record/{chain['ACT']}/way/letter/"
    form = {"actions": [chain["ACT"]], "number": "1", "date": "2026-11-02", "subject_en": "Please agree"}
    assert getattr(site, who).post(address, form).status_code in (302, 403)
    assert "/way/letter/" not in page(site, chain["ACT"], who)
    assert Record.objects.get(pk=chain["ACT"]).whole.stage == "proposed"


def test_a_road_map_is_sent_body_by_body_and_approved_at_once(site, chain):
    from kenes.records.models import Action

    other = site.write(
        "coordinator", "institutions", **in_three("name", "Б органы", "Орган Б", "Body B"), category="state"
    )
    listed = [chain["ACT"]]
    for lead in (chain["INS"], other):
        listed.append(site.write("coordinator", "actions", chain["MSR"], **HEADING, measure=chain["MSR"], lead=lead, due="2027-06-30", side="both"))  # fmt: skip
    bodies = site.coordinator.get(f"/en/record/{chain['RMP']}/way/letter/").content.decode()
    assert f"?lead={chain['INS']}" in bodies and f"?lead={other}" in bodies
    address = f"/en/record/{chain['RMP']}/way/letter/?lead={chain['INS']}"
    form = values(site.coordinator.get(address).content.decode())
    answer = site.coordinator.post(address, form | {"actions": listed[:2], "number": "5"})
    letter = str(answer["location"]).strip("/").split("/")[-1]
    assert letter[8:11] == "LET"
    step(site, "coordinator", letter, "reply", actions=listed[:2], outcome="remarks")
    assert [one.stage for one in Action.objects.order_by("pk")] == ["agreed", "agreed", "proposed"]
    step(site, "administrator", chain["RMP"], "approve", actions=listed[:2], **ACT)
    assert [one.stage for one in Action.objects.order_by("pk")] == ["approved", "approved", "proposed"]


def test_an_approval_without_lead_or_term_names_the_actions_and_stores_no_act(site, chain):
    from kenes.records.models import Action, Mandate

    action = chain["ACT"]
    step(site, "coordinator", action, "letter", actions=[action], number="1")
    step(site, "coordinator", action, "reply", actions=[action], outcome="agreed")
    Action.objects.filter(pk=action).update(due=None, term={})
    answer = site.administrator.post(f"/en/record/{action}/way/approve/", ACT | {"actions": [action]})
    assert f"{action}: no term is written" in answer.content.decode()
    assert Mandate.objects.filter(category="act").count() == 0


def test_what_is_approved_is_changed_by_a_proposal_that_another_approves(site, chain):
    from kenes.records.models import Action

    action = to_approval(site, chain)
    form = site.filled("coordinator", f"/en/record/{action}/edit/")
    assert not {"heading_en", "lead", "due", "target"} & form.keys()
    answer = site.coordinator.post(f"/en/record/{action}/edit/", form | {"due": "2030-01-01"})
    assert "Propose a change of the plan" in answer.content.decode() and answer.status_code == 200
    reason = in_three("reason", "Тендер", "Тендер", "The tender failed")
    assert site.coordinator.get(f"/en/record/{action}/way/change/").content.decode().count('name="lead"') == 1
    change = step(site, "coordinator", action, "change", **reason, due="2028-06-30")
    assert [word in page(site, change) for word in ("31 December 2026", "30 June 2028")] == [True, True]
    assert site.coordinator.get(f"/en/record/{change}/way/decide/").status_code == 403
    assert f"/record/{change}/way/decide/" in page(site, change, "administrator")
    step(site, "administrator", change, "decide", decision="approve", **ACT | {"number": "600", "date": "2027-01-15"})
    assert str(Action.objects.get(pk=action).due) == "2028-06-30"
    for shown in (page(site, action), page(site, chain["RMP"])):
        assert [
            word in shown for word in ("1 December 2026", "15 January 2027", "31 December 2026", "30 June 2028")
        ] == [True] * 4


def test_a_change_may_be_refused_with_its_reason(site, chain):
    from kenes.records.models import Action

    action = to_approval(site, chain)
    change = step(site, "coordinator", action, "change", **in_three("reason", "С", "П", "Why"), target="20")
    address = f"/en/record/{change}/way/decide/"
    assert "write why" in site.administrator.post(address, {"decision": "refuse"}).content.decode()
    step(site, "administrator", change, "decide", decision="refuse", why="no money")
    assert "no money" in page(site, change) and str(Action.objects.get(pk=action).target) == "12.5000"


def test_the_control_sheet_holds_actions_and_assignments_and_goes_out_as_files(site, chain):
    import docx

    action = to_approval(site, chain)
    step(site, "coordinator", action, "control", actions=[action])
    protocol = chain["MAN"]
    words = in_three("words", "Есеп беру", "Отчитаться", "Report")
    wanted = {"protocol": protocol, "item": "2.1", "lead": chain["INS"], "due": "2020-01-31"} | words
    assert f"assignments/new/?from={protocol}" in page(site, protocol)
    assignment = site.write("coordinator", "assignments", protocol, **wanted)
    step(site, "coordinator", assignment, "actions", actions=[action])
    shown = site.coordinator.get("/en/control-sheet/").content.decode()
    assert [word in shown for word in (action, assignment, "order No 512", "days overdue", "item 2.1", "Body A")] == [
        True
    ] * 6
    overdue = site.coordinator.get("/en/control-sheet/?state=overdue").content.decode()
    assert (assignment in overdue, action in overdue) == (True, False)
    rows = list(
        csv.reader(io.StringIO(site.coordinator.get("/ru/control-sheet/control-sheet.csv").content.decode("utf-8-sig")))
    )
    assert [row[0] for row in rows] == ["Идентификатор", assignment, action]
    word = docx.Document(io.BytesIO(site.coordinator.get("/kk/control-sheet/control-sheet.docx?state=overdue").content))
    assert [cell.text for cell in word.tables[0].rows[0].cells][1] == "Іс-шара немесе тапсырма"
    assert site.coordinator.get("/en/control-sheet/control-sheet.xlsx").content[:2] == b"PK"
    assert site.coordinator.get("/en/control-sheet/control-sheet.exe").status_code == 404
    for kind in ("csv", "docx"):
        assert action.encode() not in site.visitor.get(f"/en/control-sheet/control-sheet.{kind}").content
    document = in_three("document_kind", "есеп", "отчёт", "report")
    step(site, "reviewer", assignment, "remove", **document, number="9", date="2026-12-20")
    assert "report No 9" in site.coordinator.get("/en/control-sheet/?state=removed").content.decode()


@pytest.mark.parametrize(("by", "word"), [("institution", "Body A"), ("pillar", "treatment"), ("target", "not named")])
def test_actions_are_counted_by_stage(site, chain, by, word):
    shown = site.coordinator.get(f"/en/control-sheet/by/{by}/?road_map={chain['RMP']}").content.decode()
    assert word in shown and chain["ACT"] in shown and "%" not in shown.split("<main")[1].split("</main")[0]
    assert chain["ACT"] not in site.visitor.get(f"/en/control-sheet/by/{by}/").content.decode()


def test_a_protocol_alone_has_assignments(site, chain):
    act = site.write("coordinator", "mandates", **whole("mandates") | {"category": "act"})
    words = in_three("words", "Е", "О", "Report")
    answer = site.coordinator.post("/en/records/assignments/new/", {"protocol": act, "item": "1", "lead": chain["INS"], "due": "2027-01-31", "marking": "official"} | words)  # fmt: skip
    assert answer.status_code == 200 and faults(answer)


def test_the_page_of_a_letter_gives_its_draft_in_each_language_and_a_closed_one_gives_none(site, desk):
    from kenes.records.correspondence.actions import write_letter
    from kenes.records.models import Letter

    letters = [
        write_letter(
            letter=Letter(country="KZ", subject={"kk": "Тақырып"}, addressee=desk.body("L"), closed=closed),
            by=desk.coordinator,
        )
        for closed in (False, True)
    ]
    client = site.coordinator
    for made, status in zip(letters, (200, 404), strict=True):
        page = client.get(f"/ru/record/{made.ref}/").content.decode()
        address = f"/ru/letters/{made.ref}/draft/kk.docx"
        assert (address in page) == (status == 200)
        answer = client.get(address)
        assert answer.status_code == status
        if status == 200:
            assert answer["Content-Disposition"] == f'attachment; filename="{made.ref}-kk.docx"'
            assert answer.content[:2] == b"PK"
    assert site.stranger.get(f"/ru/letters/{letters[0].ref}/draft/kk.docx").status_code == 404
    assert client.get(f"/ru/letters/{letters[0].ref}/draft/xx.docx").status_code == 404
