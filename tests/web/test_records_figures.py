"""Figures in the chain, on the real figures of Kazakhstan: promoted, pinned, cited, measured by; read by everybody."""

from __future__ import annotations

import re
from html import unescape
from urllib.parse import quote

import pytest
from axe_playwright_python.sync_playwright import Axe
from chain_site import ChainSite, in_three, values
from desk import Desk, engage
from test_reading_by_all import RULES, WIDTHS

LANGUAGES = ("kk", "ru", "en")


@pytest.fixture(scope="module")
def site(served):
    """The cast at the served site."""
    engage(served.observatory.folder)
    return ChainSite(Desk.opened(served.observatory.folder))


@pytest.fixture(scope="module")
def key():
    """The first key figure of supply, as the overview shows it."""
    from kenes.web.site import the_site

    return the_site().situation.supply[0]


def promote(site, row, **filled) -> str:
    from kenes.web.templatetags.records import promote_address

    address = promote_address(row)
    form = site.filled("analyst", address) | {"marking": "public"} | filled
    ref = str(site.analyst.post(address, form)["location"]).strip("/").split("/")[-1]
    site.confirm(ref, "analyst")
    return ref


@pytest.fixture(scope="module")
def finding(site, key):
    return promote(site, key.row)


@pytest.fixture(scope="module")
def action(site, finding, key):
    """An action taken up from a recommendation made of the finding, measured by the indicator of the figure."""
    from kenes.web.forms.choices import short_ref

    common = {"marking": "public", "side": "supply"}
    form = site.filled("coordinator", f"/en/records/recommendations/new/?from={finding}")
    text = in_three("text", "Ұсыным мысалы", "Пример рекомендации", "An example recommendation")
    recommendation = site.write("coordinator", "recommendations", finding, **form | text | common)
    plan = site.write(
        "coordinator",
        "road-maps",
        place="KZ",
        first_year="2026",
        last_year="2028",
        marking="public",
        **in_three("name", "Жоспар мысалы", "Пример плана", "An example plan"),
    )
    goal = site.write(
        "coordinator",
        "objectives",
        plan,
        road_map=plan,
        pillar="policy",
        marking="public",
        **in_three("heading", "Мақсат", "Цель", "Goal"),
    )
    way = site.write(
        "coordinator",
        "measures",
        goal,
        objective=goal,
        marking="public",
        **in_three("heading", "Бағыт", "Направление", "Way"),
    )
    form = site.filled("coordinator", f"/en/records/actions/new/?from={recommendation}")
    told = in_three("heading", "Іс-шара мысалы", "Пример мероприятия", "An example action")
    return site.write(
        "coordinator", "actions", recommendation,
        **form | told | common | {"measure": way, "indicator": key.indicator, "baseline": short_ref(key.row), "target": "30", "target_year": "2028"},
    )  # fmt: skip


def test_a_finding_begins_with_the_sentences_of_the_overview(site, key):
    from kenes.web.templatetags.records import promote_address

    form = site.filled("analyst", promote_address(key.row))
    for code in LANGUAGES:
        said = " ".join(one.text[code] for one in key.statements)
        assert form[f"statement_{code}"].replace("\r\n", "\n") == said
    overview = unescape(site.visitor.get("/en/").content.decode())
    assert key.statements[0].text["en"] in overview


def test_a_finding_pins_the_figure_to_its_release_and_rows(site, key, finding):
    from kenes.records.models import Finding, Link

    one = Finding.objects.get(pk=finding)
    assert (one.pinned.release, one.pinned.cells) == (key.row.release, tuple(key.row.sources))
    assert (one.side, one.direction) == ("supply", key.reading.direction)
    assert Link.objects.filter(source=finding, kind="cites", outside=one.figure).exists()


def test_a_pinned_figure_leads_to_its_page_and_the_page_back_to_the_records(site, key, finding, action):
    from kenes.records.models import Finding
    from kenes.web.addresses import figure_address

    page = site.visitor.get(f"/en/record/{finding}/").content.decode()
    pinned = f"/en/cited-figures/?ref={quote(Finding.objects.get(pk=finding).figure, safe='/')}"
    assert "/en/cited-figures/?ref=figure" in page
    assert site.visitor.get(pinned)["location"] == figure_address(key.row).replace("/kk/", "/en/")
    figure = site.visitor.get(figure_address(key.row).replace("/kk/", "/en/")).content.decode()
    assert finding in figure and action in figure
    assert "Promote to a finding" not in figure


@pytest.mark.parametrize("lost", [False, True])
def test_a_figure_whose_release_no_longer_counts_says_so_and_shows_what_it_rested_on(site, key, lost):
    from kenes.records.chain.refs import FigureRef

    release = "drug_law_offences/20200101-old" if lost else key.row.release
    cells = (f"{release}#1",) if lost else tuple(key.row.sources)[:1]
    row = key.row
    ref = FigureRef(
        row.indicator, row.place, row.period, tuple(sorted(row.breakdown.items())), release, (*cells, f"{release}#0")
    )
    answer = site.visitor.get(f"/en/cited-figures/?ref={quote(str(ref))}")
    page = answer.content.decode()
    assert (answer.status_code, "no longer the one that counts" in page) == (200, True)
    assert ("is not held here" in page) == lost
    assert ("/rows/" in page) != lost
    assert f"/figures/{row.indicator}/{row.place}/{row.period}/" in page


def test_rows_that_are_not_there_are_not_shown(site, key):
    release = key.row.release.split()[0]
    for row in ("x", "-1", "99999999", "1.5", ""):
        ref = quote(f"figure:{key.row.indicator}/KZ/{key.row.period}@{release}#{release}#{row}")
        answer = site.visitor.get(f"/en/cited-figures/?ref={ref}")
        assert (answer.status_code, "/rows/" in answer.content.decode()) == (200, False), row


@pytest.mark.parametrize("ref", ["", "nonsense", "figure:no_such/KZ/2022@", "KZ-2026-FND-001"])
def test_what_is_no_figure_is_no_page(site, ref):
    assert site.visitor.get(f"/en/cited-figures/?ref={ref}").status_code == 404


@pytest.mark.parametrize(
    ("who", "status"), [("visitor", 302), ("reader", 403), ("reviewer", 403), ("stranger", 403), ("coordinator", 200)]
)
def test_analysts_and_coordinators_promote(site, key, who, status):
    from kenes.web.templatetags.records import promote_address

    assert getattr(site, who).get(promote_address(key.row)).status_code == status


def test_a_cell_without_a_figure_is_not_promoted(site):
    from kenes.web.site import the_site
    from kenes.web.templatetags.records import promote_address

    blank = next(
        row for rows in the_site().tables.values() for row in rows if row.state == "missing" and row.place == "KZ"
    )
    assert site.analyst.get(promote_address(blank)).status_code == 403


def test_every_figure_can_be_said_in_each_language(site):
    from kenes.web.pages.records_figures import statement_of
    from kenes.web.site import the_site

    for name, rows in the_site().tables.items():
        known = [row for row in rows if row.state == "value" and row.place.split("-")[0] == "KZ"]
        for row in known[:: max(1, len(known) // 12)]:
            said = statement_of(the_site(), row)
            assert all(row.period[:4] in said[code] for code in LANGUAGES), (name, row)
            assert len({said[code] for code in LANGUAGES}) == 3, (name, row)


def test_an_action_is_measured_by_its_indicator_and_cites_its_baseline(site, key, action):
    from kenes.records.models import Action, Link

    one = Action.objects.get(pk=action)
    assert one.baseline.endswith(f"#{','.join(key.row.sources)}") or key.row.release in one.baseline
    made = {(link.kind, link.outside) for link in Link.objects.filter(source=action, withdrawn=False)}
    assert made == {("measured-by", f"indicator:{key.indicator}"), ("cites", one.baseline)}


def test_an_action_that_names_another_indicator_is_tied_anew(site, key, action):
    from kenes.records.models import Link

    for indicator in ("treatment_entrants", key.indicator):
        form = site.filled("coordinator", f"/en/record/{action}/edit/")
        site.coordinator.post(f"/en/record/{action}/edit/", form | {"indicator": indicator})
        named = [one.outside for one in Link.objects.filter(source=action, kind="measured-by", withdrawn=False)]
        assert named == [f"indicator:{indicator}"]


def test_the_form_shows_the_figures_of_the_indicator_that_is_chosen(site, key):
    address = "/en/records/actions/new/"
    answer = site.coordinator.post(address, {"indicator": key.indicator, "heading_en": "kept", "look": "1"})
    page = answer.content.decode()
    offered = re.findall(r'<option value="figure:(\w+)/', page)
    assert set(offered) == {key.indicator}
    assert values(page)["heading_en"].strip() == "kept"


def test_the_road_map_shows_the_figure_as_it_is_now(site, key, action):
    plan = site.visitor.get("/en/records/road-maps/").content.decode()
    ref = re.findall(r"KZ-\d{4}-RMP-\d{3}", plan)[0]
    page = site.visitor.get(f"/en/record/{ref}/").content.decode()
    assert f"/figures/{key.indicator}/KZ/{key.row.period}/" in page
    assert f"/indicators/{key.indicator}/" in page
    assert re.search(r"Target: 30\s*\(2028\)", page)


def test_the_story_of_an_indicator_goes_round_the_cycle(site, key, finding, action):
    page = site.visitor.get(f"/en/stories/?of=indicator:{key.indicator}").content.decode()
    before, after = page.split("What it rests on</h2>")[1].split("What came of it</h2>")
    assert action in before
    assert finding in after
    figure = site.visitor.get(
        f"/en/stories/?of={quote('figure:' + key.indicator)}/KZ/{key.row.period}@"
    ).content.decode()
    assert finding in figure and action in figure


def looked_at(finding: str, action: str, plan: str) -> dict[str, str]:
    """A page of each sort, and who looks at it."""
    return {
        "records/findings/": "visitor", f"record/{finding}/": "visitor", f"record/{action}/story/": "visitor",
        f"record/{plan}/": "visitor", "open-loops/": "visitor",
        "records/actions/": "coordinator", f"record/{action}/": "coordinator", f"record/{action}/edit/": "coordinator",
        f"record/{action}/link/?way=cites:onward&q=e": "coordinator", f"record/{finding}/withdraw/": "analyst",
        "records/dialogues/new/": "coordinator", "figures/drug_law_offences/KZ/2022/finding/": "analyst",
    }  # fmt: skip


def test_public_pages_are_light(site, finding, action):
    for path, who in looked_at(finding, action, "").items():
        if who == "visitor" and path != "record//":
            assert len(site.visitor.get(f"/ru/{path}").content) < 100_000, path


@pytest.mark.parametrize("width", WIDTHS)
def test_axe_finds_nothing_on_the_pages_of_records(served, browser, site, finding, action, width):
    from kenes.records.models import RoadMap

    phone = width == "phone"
    pages = looked_at(finding, action, RoadMap.objects.first().ref)
    cookies = {who: getattr(site, who).cookies["kenes-session"].value for who in ("coordinator", "analyst")}
    found = {}
    for number, (path, who) in enumerate(pages.items()):
        context = browser.new_context(viewport=WIDTHS[width], is_mobile=phone, has_touch=phone)
        if who != "visitor":
            context.add_cookies([{"name": "kenes-session", "value": cookies[who], "url": served.address}])
        page = context.new_page()
        assert page.goto(f"{served.address}/{LANGUAGES[number % 3]}/{path}").status == 200, path
        answer = Axe().run(page, options=RULES).response
        assert len(answer["passes"]) > 15, "axe did not run"
        faults = [(one["id"], [node["html"][:120] for node in one["nodes"]][:2]) for one in answer["violations"]]
        if page.evaluate("document.documentElement.scrollWidth") > WIDTHS[width]["width"]:
            faults.append(("runs off the screen", []))
        if faults:
            found[path] = faults
        context.close()
    assert found == {}
