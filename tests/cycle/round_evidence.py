"""Findings and gaps come in: a figure that is promoted, a document that is reviewed."""

from __future__ import annotations

from pathlib import Path

from round_table import Round, in_three

NOTE = in_three(
    "Құқық бұзушылықтардың саны полиция жұмысын да көрсетеді",
    "Число правонарушений показывает и работу полиции",
    "The number of offences shows the work of the police as well",
)


def a_figure_becomes_a_finding(all: Round) -> None:
    analyst = all.analyst
    analyst.go("")
    analyst.page.locator("main a[href$='/figures/drug_law_offences/KZ/2022/']").first.click()
    analyst.follow("Promote to a finding")
    analyst.fill(note=NOTE, marking="public")
    analyst.press("Promote to a finding", "main")
    all.refs["finding"] = analyst.came_to("FND")


def a_document_is_reviewed(all: Round, shared: Path) -> None:
    analyst = all.analyst
    analyst.go("documents/new/")
    analyst.page.set_input_files("input[name=file]", str(shared / "documents" / "ru_kz_cadap_dialogue_2023.txt"))
    analyst.fill(marking="public")
    analyst.press("Upload")
    all.refs["document"] = analyst.came_to("DOC")
    all.confirm_all()
    assert "САDAP" in analyst.text and analyst.page.locator("[class*=fault]").count() >= 5
    analyst.fill(framework="sdg")
    analyst.press("Start the review")
    all.refs["review"] = analyst.came_to("REV")


def a_passage_shows_a_gap(all: Round) -> None:
    analyst = all.analyst
    offer = analyst.page.locator(".offer:has(strong:text-is('16'))").first
    offer.locator("summary").click()
    offer.locator("select[name=verdict]").select_option("gap")
    offer.locator("button").first.click()
    analyst.page.locator("li.judged.gap a[href*='/gap/']").click()
    analyst.fill(marking="public")
    analyst.press("Record the gap")
    analyst.page.locator("main a[href*='-GAP-']").first.click()
    all.refs["gap"] = analyst.came_to("GAP")
    assert analyst.reads("for official use") and not analyst.offers("Confirm")
    assert not all.visitor("ru").sees(all.refs["gap"])
    all.confirm_all()
    assert all.visitor("ru").sees(all.refs["gap"])
