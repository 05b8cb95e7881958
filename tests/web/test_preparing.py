"""Preparing: everything is made before the first reader comes, once, and pages stand while a chart is still being drawn."""

from __future__ import annotations

import stat

from reading_html import Page

from kenes.records.environment import environment
from kenes.web.charts.linked_map import LinkedMap
from kenes.web.prepare import chart_folder, prepare
from kenes.web.site import the_site


def test_preparing_again_draws_nothing_anew(served):
    before = {path: path.stat().st_mtime_ns for path in (served.observatory.computed / "charts").rglob("*.web.svg")}
    prepare(served.observatory)
    assert {path: path.stat().st_mtime_ns for path in before} == before


def test_a_page_stands_while_its_chart_is_not_drawn(served):
    definition = next(one for one in the_site().definitions if one.key == "seizure_quantity")
    picture = chart_folder(served.observatory, definition) / "annual-KZ.ru.web.svg"
    aside = picture.rename(picture.with_suffix(".aside"))
    try:
        page = Page(served.get("/ru/indicators/seizure_quantity/").text)
    finally:
        aside.rename(picture)
    assert "График ещё рисуется; его значения есть в таблице." in page.words
    assert len(page.all("table")) == 2


def test_asking_for_a_page_computes_nothing(served, monkeypatch):
    def computed(*_: object) -> None:
        raise AssertionError("a page computed")

    monkeypatch.setattr("kenes.indicators.compute.compute", computed)
    monkeypatch.setattr("kenes.reports.charts.draw", computed)
    monkeypatch.setattr(LinkedMap, "picture", computed)
    assert [
        served.get(f"/en/{path}").status
        for path in ("", "indicators/drug_law_offences/", "countries/KG/", "regions/KZ-10/")
    ] == [200] * 4


def test_every_method_of_every_figure_has_words_in_each_language(served):
    methods = {row.method for rows in the_site().tables.values() for row in rows}
    methods |= {reading.method for reading in the_site().assessment.readings}
    same = [method for method in methods if method["en"] and len({method["kk"], method["ru"], method["en"]}) < 3]
    assert (len(methods) > 10, same) == (True, [])


def test_the_secret_is_made_once_and_for_its_owner_only(tmp_path):
    first = environment({"KENES_OBSERVATORY": str(tmp_path)})
    second = environment({"KENES_OBSERVATORY": str(tmp_path)})
    assert first.secret_key == second.secret_key and len(first.secret_key) >= 50
    assert stat.S_IMODE((tmp_path / "secret-key").stat().st_mode) == 0o600
    assert environment({"KENES_OBSERVATORY": str(tmp_path), "KENES_SECRET_KEY": "given"}).secret_key == "given"


def test_the_environment_says_hosts_and_debug(tmp_path):
    given = environment({"KENES_OBSERVATORY": str(tmp_path), "KENES_HOSTS": "a.example, b.example", "KENES_DEBUG": "1"})
    assert (given.hosts, given.debug) == (("a.example", "b.example"), True)
    assert environment({"KENES_OBSERVATORY": str(tmp_path)}).hosts == ("localhost", "127.0.0.1", "[::1]")
