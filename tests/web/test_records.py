"""Records on pages: written, read, amended, withdrawn through the real forms; who is let in; the languages."""

from __future__ import annotations

import re

import pytest
from chain_site import faults, in_three, opened, values
from reading_html import Page

HEADING = in_three("heading", "Мерзімі белгіленбеген", "Срок не установлен", "No deadline is set")
BODY = in_three("name", "А органы", "Орган А", "Body A")
ENGLISH, RUSSIAN_ONLY = re.compile(r"[A-Za-z]{4,}"), re.compile(r"[ЁёЩщ]|ого\b|ение\b")


@pytest.fixture
def site(desk):
    with opened(desk) as site:
        yield site


def whole(kind: str) -> dict[str, str]:
    """What must be filled in to write a record of a kind that stands alone."""
    return {
        "institutions": BODY | {"category": "state"},
        "people": in_three("name", "Мысал", "Пример", "Example"),
        "mandates": HEADING | {"category": "protocol"},
        "gaps": HEADING | {"side": "both"},
        "dialogues": in_three("name", "Диалог", "Диалог", "Dialogue") | {"date": "2026-10-20", "state": "planned"},
        "recommendations": in_three("text", "Белгілеу", "Установить", "Set one") | {"side": "both"},
        "road-maps": in_three("name", "Жоспар", "План", "Plan")
        | {"place": "KZ", "first_year": "2026", "last_year": "2028"},
        "documents": in_three("name", "Заң", "Закон", "Law") | {"family": "law"},
    }[kind]


@pytest.mark.parametrize(
    "kind",
    ["institutions", "people", "mandates", "gaps", "dialogues", "recommendations", "road-maps", "documents"],
)
def test_a_record_is_written_read_amended_and_withdrawn_through_its_forms(site, kind):
    from kenes.records.models import Record

    ref = site.write("coordinator", kind, **whole(kind))
    record = Record.objects.get(pk=ref).whole
    assert (record.marking, record.version, record.created_by.username) == ("official", 1, "coordinator")
    page = site.coordinator.get(f"/kk/record/{ref}/").content.decode()
    assert record.title["kk"] in page
    form = site.filled("coordinator", f"/ru/record/{ref}/edit/")
    title = type(record).KIND.title
    answer = site.coordinator.post(f"/ru/record/{ref}/edit/", form | {f"{title}_en": "Put better", "why": "letter 12"})
    assert answer.status_code == 302, faults(answer)
    amended = Record.objects.get(pk=ref).whole
    assert (amended.title["en"], amended.title["kk"], amended.version) == ("Put better", record.title["kk"], 2)
    assert "letter 12" in site.coordinator.get(f"/en/record/{ref}/").content.decode()
    assert site.coordinator.post(f"/en/record/{ref}/withdraw/", {"why": ""}).status_code == 200
    assert site.coordinator.post(f"/en/record/{ref}/withdraw/", {"why": "written twice"}).status_code == 302
    assert Record.objects.get(pk=ref).withdrawn
    assert ref not in site.coordinator.get(f"/en/records/{kind}/").content.decode()
    assert ref in site.coordinator.get(f"/en/records/{kind}/?withdrawn=1").content.decode()


def test_opening_the_form_and_sending_it_unchanged_changes_nothing(site):
    from kenes.records.models import Record

    body = site.write("coordinator", "institutions", **whole("institutions"))
    chain = chain_of(site, body)
    for ref in (body, *chain.values()):
        form = site.filled("coordinator", f"/kk/record/{ref}/edit/")
        assert site.coordinator.post(f"/kk/record/{ref}/edit/", form).status_code == 302
        assert Record.objects.get(pk=ref).version == 1, ref


def chain_of(site, body: str) -> dict[str, str]:
    """A dialogue with what is said at it and the road map that follows, each from where the work is done."""
    write = site.write
    gap = write("reviewer", "gaps", **whole("gaps"))
    mandate = write("coordinator", "mandates", **whole("mandates"))
    dialogue = write("coordinator", "dialogues", **whole("dialogues"))
    item = write(
        "coordinator",
        "agenda",
        dialogue,
        dialogue=dialogue,
        starts="10:00",
        sort="discussion",
        **in_three("subject", "М", "В", "S"),
    )
    seat = write(
        "coordinator", "participants", dialogue,
        dialogue=dialogue, institution=body, part="chair", mode="online", attended="yes", answer="none",
    )  # fmt: skip
    said = write(
        "coordinator", "statements", dialogue,
        dialogue=dialogue, institution=body, level="summary", **in_three("said", "Айтылды", "Сказано", "Said"),
    )  # fmt: skip
    form = site.filled("coordinator", f"/en/records/recommendations/new/?from={gap}")
    recommendation = write(
        "coordinator",
        "recommendations",
        gap,
        **form | whole("recommendations") | {"dialogue": dialogue, "origin-STM": said},
    )
    plan = write("coordinator", "road-maps", **whole("road-maps"))
    goal = write("coordinator", "objectives", plan, road_map=plan, pillar="treatment", **HEADING)
    way = write("coordinator", "measures", goal, objective=goal, **HEADING)
    form = site.filled("coordinator", f"/en/records/actions/new/?from={recommendation}")
    action = write(
        "coordinator", "actions", recommendation,
        **form | HEADING | {"measure": way, "lead": body, "support": [body], "origin-MAN": mandate, "target": "12.5", "due": "2026-12-31"},
    )  # fmt: skip
    return {
        "GAP": gap, "MAN": mandate, "DLG": dialogue, "AGI": item, "PAR": seat, "STM": said,
        "REC": recommendation, "RMP": plan, "OBJ": goal, "MSR": way, "ACT": action,
    }  # fmt: skip


def test_links_are_made_where_the_work_is_done(site):
    from kenes.records.models import Action, Link, Recommendation

    body = site.write("coordinator", "institutions", **whole("institutions"))
    chain = chain_of(site, body)
    made = {(one.source_id, one.kind, one.target_id) for one in Link.objects.all()}
    assert made == {
        (chain["GAP"], "motivates", chain["REC"]),
        (chain["STM"], "informs", chain["REC"]),
        (chain["REC"], "taken-up-as", chain["ACT"]),
        (chain["ACT"], "mandated-by", chain["MAN"]),
    }
    assert Recommendation.objects.get(pk=chain["REC"]).position == 1
    assert [one.pk for one in Action.objects.get(pk=chain["ACT"]).support.all()] == [body]


def test_the_pages_of_the_chain_say_what_became_of_it(site):
    body = site.write("coordinator", "institutions", **whole("institutions"))
    chain = chain_of(site, body)
    dialogue = site.coordinator.get(f"/en/record/{chain['DLG']}/").content.decode()
    assert [ref in dialogue for ref in (chain["AGI"], chain["STM"], chain["REC"], chain["ACT"])] == [True] * 4
    assert "proposed" in dialogue and "Body A" in dialogue
    plan = site.coordinator.get(f"/en/record/{chain['RMP']}/").content.decode()
    assert [word in plan for word in ("1.1.1", "Body A", "31 December 2026", chain["REC"], chain["MAN"], "12.5")] == [
        True
    ] * 6


def test_a_story_is_told_both_ways_and_drawn(site):
    body = site.write("coordinator", "institutions", **whole("institutions"))
    chain = chain_of(site, body)
    for of, others in (("REC", ("GAP", "STM", "ACT")), ("ACT", ("REC", "GAP", "MAN")), ("GAP", ("REC", "ACT"))):
        page = site.coordinator.get(f"/en/record/{chain[of]}/story/").content.decode()
        assert all(f'/record/{chain[other]}/"' in page for other in others), of
        assert page.count("<svg") == 2
    back = site.coordinator.get(f"/en/record/{chain['ACT']}/story/").content.decode()
    assert "takes up" not in back.split("What came of it")[-1]


def test_a_visitor_reads_what_is_public_and_nothing_else(site):
    public = site.write("reviewer", "gaps", **whole("gaps") | {"marking": "public"})
    official = site.write("reviewer", "gaps", **whole("gaps"))
    listed = site.visitor.get("/en/records/findings/").content.decode()
    assert (public in listed, official in listed) == (True, False)
    assert [
        site.visitor.get(f"/en/record/{ref}/{more}").status_code
        for ref in (public, official)
        for more in ("", "story/")
    ] == [200, 200, 404, 404]
    page = site.visitor.get(f"/en/record/{public}/").content.decode()
    assert site.stranger.get(f"/en/record/{official}/").status_code == 404
    assert "reviewer" not in page, "a visitor is not told who works here"
    loops = site.visitor.get("/en/open-loops/").content.decode()
    assert (public in loops, official in loops) == (True, False)


REFUSED = [
    # who, which page, what is answered
    ("visitor", "/en/records/gaps/new/", 302),
    ("reader", "/en/records/gaps/new/", 403),
    ("analyst", "/en/records/road-maps/new/", 403),
    ("reviewer", "/en/records/recommendations/new/", 403),
    ("visitor", "/en/record/{gap}/edit/", 302),
    ("reader", "/en/record/{gap}/edit/", 403),
    ("stranger", "/en/record/{gap}/edit/", 404),
    ("reader", "/en/record/{gap}/withdraw/", 403),
    ("reader", "/en/record/{gap}/link/", 403),
    ("stranger", "/en/edits/1/", 404),
]


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize(("who", "path", "status"), REFUSED)
def test_those_without_the_role_are_not_let_in(site, who, path, status, method):
    from kenes.records.models import Record

    gap = site.write("reviewer", "gaps", **whole("gaps"))
    answer = getattr(getattr(site, who), method)(path.format(gap=gap), {"why": "x", **whole("gaps")})
    assert answer.status_code == status
    assert Record.objects.filter(kind="GAP").count() == 1
    assert Record.objects.get(pk=gap).version == 1


def test_a_form_without_its_token_is_refused(site):
    from django.test import Client

    browser = Client(SERVER_NAME="localhost", enforce_csrf_checks=True)
    browser.force_login(site.desk.reviewer)
    assert browser.post("/en/records/gaps/new/", whole("gaps") | {"marking": "public"}).status_code == 403


def test_a_member_writes_for_their_own_body_only(site):
    from kenes.records.accounts.actions import give_role
    from kenes.records.models import Institution

    own, other = (site.write("coordinator", "institutions", **whole("institutions")) for _ in "ab")
    dialogue = site.write("coordinator", "dialogues", **whole("dialogues"))
    give_role(
        account=site.desk.reader,
        name="member",
        country="KZ",
        institution=Institution.objects.get(pk=own),
        by=site.desk.administrator,
    )
    said = {"dialogue": dialogue, "level": "summary", "marking": "official"} | in_three("said", "а", "а", "a")
    refused = site.reader.post("/en/records/statements/new/", said | {"institution": other})
    assert (refused.status_code, "Your roles do not allow" in refused.content.decode()) == (200, True)
    assert site.write("reader", "statements", **said | {"institution": own}).endswith("STM-001")


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_pages_speak_one_language(site, language):
    body = site.write("coordinator", "institutions", **whole("institutions"))
    chain = chain_of(site, body)
    paths = [f"record/{ref}/{more}" for ref in (body, *chain.values()) for more in ("", "edit/", "story/", "withdraw/")]
    paths += [f"record/{chain['GAP']}/link/?way=cites:onward&q=a", "open-loops/", "records/actions/new/"]
    paths += [f"records/{kind}/" for kind in ("findings", "dialogues", "actions", "statements", "participants")]
    for path in paths:
        page = Page(site.coordinator.get(f"/{language}/{path}").content.decode())
        strange = [word for word in page.words if foreign(word, language)]
        assert strange == [], path


ALLOWED = re.compile(
    r"KZ-\d{4}-\w{3}-\d{3}|coordinator|reviewer|ISO 3166|\bid\b|#[\w-]+|[a-z]+_[a-z_]+|\bkenes\b|UNODC|CADAP|\(EDPQS\)|\bWord\b|\bExcel\b|(Asia|Europe)/\w+"
)


def foreign(words: str, language: str) -> bool:
    """Whether words are of another language than the page: letters of the other alphabet, or Russian endings in Kazakh."""
    bare = ALLOWED.sub("", words)
    if language == "en":
        return bool(re.search("[А-Яа-яӘ-ӨҒғҚқҢңҮүҰұІі]", bare))
    return bool(ENGLISH.search(bare)) or (language == "kk" and bool(RUSSIAN_ONLY.search(bare)))


def test_what_is_not_written_in_the_language_is_shown_in_another_and_marked(site):
    ref = site.write("reviewer", "gaps", side="both", heading_ru="Срок не установлен", marking="public")
    for language, tongue in (("kk", "ru"), ("en", "ru")):
        page = site.visitor.get(f"/{language}/record/{ref}/").content.decode()
        assert f'<span lang="{tongue}">Срок не установлен</span>' in page
        assert "Қазақша" in page and "English" in page


def test_lists_are_searched_in_every_language_and_filtered(site):
    one = site.write("reviewer", "gaps", **HEADING, side="supply", pillar="policy")
    two = site.write(
        "reviewer", "gaps", **in_three("heading", "Кезек ұзақ", "Очередь длинная", "The queue is long"), side="demand"
    )
    for asked, found in (
        ("q=белгіленбеген", {one}), ("q=ОЧЕРЕДЬ", {two}), ("q=queue+long", {two}), (f"q={one}", {one}),
        ("side=supply", {one}), ("q=queue&side=supply", set()), ("", {one, two}), ("pillar=policy", {one}),
    ):  # fmt: skip
        page = site.coordinator.get(f"/kk/records/findings/?{asked}").content.decode()
        assert set(re.findall(r"KZ-\d{4}-GAP-\d{3}", page.split("<table", 1)[-1] if found else "")) == found, asked


def test_a_wrong_form_says_what_is_wrong_and_keeps_what_was_written(site):
    answer = site.coordinator.post(
        "/ru/records/dialogues/new/", {"name_ru": "Черновик", "date": "завтра", "state": "planned", "marking": "public"}
    )
    page = answer.content.decode()
    assert (answer.status_code, "Черновик" in page) == (200, True)
    assert values(page)["date"] == "завтра"
    assert len(faults(answer)) >= 2


WRONG = [
    # kind, what is sent beside what must be, the field that is complained of
    ("mandates", {"number": "9" * 90}, "number"),
    ("mandates", {"category": "no-such"}, "category"),
    ("mandates", {"address": "nonsense"}, "address"),
    ("road-maps", {"first_year": "99999999999999999999"}, "first_year"),
    ("road-maps", {"first_year": "-3"}, "first_year"),
    ("road-maps", {"place": "ZZ"}, "place"),
    ("dialogues", {"organiser": "KZ-2026-INS-999"}, "organiser"),
    ("dialogues", {"until": "tomorrow"}, "until"),
    ("gaps", {"marking": "secret"}, "marking"),
    ("gaps", dict.fromkeys(in_three("heading", "", "", ""), ""), "heading"),
]


@pytest.mark.parametrize(("kind", "sent", "field"), WRONG)
def test_what_a_field_cannot_hold_is_refused_at_the_field_in_the_language(site, kind, sent, field):
    from kenes.records.models import Record

    answer = site.coordinator.post(f"/kk/records/{kind}/new/", whole(kind) | {"marking": "public"} | sent)
    assert answer.status_code == 200
    form = values_of_faults(answer.content.decode())
    assert set(form) == {field}
    assert not re.search("[A-Za-z]{4,}", re.sub(r"no-such|secret|KZ-[\w-]+", "", form[field])), form
    assert not Record.objects.exists()


def values_of_faults(markup: str) -> dict[str, str]:
    """What is said of each field."""
    from lxml import html

    found = {}
    for field in html.fromstring(markup).xpath("//*[@class='field wrong']"):
        name = field.xpath(".//input | .//select | .//textarea")[0].get("name")
        found[name.removesuffix("_kk")] = " ".join(field.xpath(".//*[@class='error']/text()"))
    return found


def test_long_lists_turn_their_pages(site):
    for number in range(51):
        site.desk.gap(f"Gap number {number}")
    first, second = (
        site.coordinator.get(f"/en/records/findings/?q=gap&page={page}").content.decode() for page in (1, 2)
    )
    assert (first.count("/record/KZ-"), second.count("/record/KZ-")) == (50, 1)
    assert "q=gap&amp;page=2" in first
    assert site.coordinator.get("/en/records/findings/?page=0").status_code == 404


def test_what_may_follow_is_written_with_kinds_and_links_that_there_are(house):
    from kenes.records.chain.following import FOLLOWINGS
    from kenes.records.chain.kinds import kind_of, model_of
    from kenes.records.chain.link_kind import link_kind

    for one in FOLLOWINGS:
        assert kind_of(one.source) and set(one.label.own) == {"kk", "ru", "en"}
        if one.link:
            assert link_kind(one.link)
        else:
            new = model_of(one.new)
            assert model_of(one.source) in {field.related_model for field in new._meta.concrete_fields}
    assert len({(one.source, one.new) for one in FOLLOWINGS}) == len(FOLLOWINGS)


def test_a_link_is_found_by_words_in_any_language_and_made_and_withdrawn(site):
    from kenes.records.models import Link

    gap = site.write("reviewer", "gaps", **whole("gaps"))
    other = site.write(
        "reviewer", "gaps", **in_three("heading", "Кезек ұзақ", "Очередь длинная", "The queue is long"), side="demand"
    )
    for words in ("кезек", "очередь", "queue", other):
        page = site.reviewer.get(f"/kk/record/{gap}/link/?way=supersedes:back&q={words}").content.decode()
        assert f'value="{other}"' in page, words
    assert site.reviewer.post(f"/en/record/{gap}/link/", {"way": "supersedes:back", "end": other}).status_code == 302
    link = Link.objects.get()
    assert (link.source_id, link.kind, link.target_id) == (other, "supersedes", gap)
    assert "is superseded by" in site.reviewer.get(f"/en/record/{gap}/").content.decode().lower()
    assert site.reader.post(f"/en/record/{gap}/unlink/{link.pk}/").status_code == 403
    assert site.reviewer.post(f"/en/record/{gap}/unlink/{link.pk}/", {"why": "mistaken"}).status_code == 302
    assert Link.objects.get().withdrawn
    history = site.reader.get(f"/en/record/{gap}/").content.decode().split('id="history"')[1].lower()
    assert [history.count(words) for words in ("link made", "link withdrawn", "mistaken", "is superseded by")] == [
        1,
        1,
        1,
        2,
    ]


@pytest.mark.parametrize(
    "sent",
    [
        {"way": "loves:onward"},
        {"way": "cites:onward", "end": "nonsense"},
        {"way": "cites:back", "end": "indicator:drug_prices"},
        {},
    ],
)
def test_a_link_that_cannot_be_is_not_made(site, sent):
    from kenes.records.models import Link

    gap = site.write("reviewer", "gaps", **whole("gaps"))
    assert site.reviewer.post(f"/en/record/{gap}/link/", {"end": gap} | sent).status_code in (200, 404)
    assert Link.objects.count() == 0


def test_a_link_to_what_one_may_not_read_is_not_made(site):
    from kenes.records.models import Link

    body = site.write("coordinator", "institutions", **whole("institutions"))
    dialogue = site.write("coordinator", "dialogues", **whole("dialogues"))
    closed = site.write(
        "coordinator",
        "statements",
        dialogue=dialogue,
        institution=body,
        level="closed",
        **in_three("said", "ж", "з", "c"),
    )
    gap = site.write("reviewer", "gaps", **whole("gaps"))
    assert site.reviewer.post(f"/en/record/{gap}/link/", {"way": "cites:onward", "end": closed}).status_code == 404
    assert Link.objects.count() == 0
