"""What was said becomes a summary that the bodies agree to, recommendations with numbers, and a press release in three languages."""

from __future__ import annotations

import datetime
import re

from round_dialogue import BODIES, DECIDED, OFFLINE, PUBLIC, UNNAMED
from round_table import Round, in_three
from round_words import said

RECOMMENDED = in_three(
    "Диалог құжаттарына тәуелсіз бағалау туралы бөлім қосу",
    "Включать в документы диалога раздел о независимой оценке",
    "Give the documents of the dialogue a section on independent evaluation",
)
TRANSLATED = {
    PUBLIC: {
        "ru": "Орган А (пример): Оценка должна проводиться ежегодно.",
        "en": "Body A (example): Evaluation must be done every year.",
    },
    OFFLINE: {
        "ru": "Орган Б (пример): Нужны отдельные средства бюджета.",
        "en": "Body B (example): Separate means of the budget are needed.",
    },
    UNNAMED: {"ru": "Оценщиков не хватает", "en": "There are too few evaluators"},
    DECIDED: {"ru": "Внести рекомендацию об оценке", "en": "Put forward a recommendation on evaluation"},
}
REMARK = "Уточнить, кто проводит оценку"
HELD_ON = datetime.date.today()


def the_gap_becomes_a_recommendation(all: Round) -> None:
    coordinator = all.coordinator
    coordinator.open(all.refs["dialogue"])
    coordinator.follow("Edit")
    coordinator.fill(state="held")
    coordinator.press("Store the edit", "main")
    coordinator.open(all.refs["gap"])
    coordinator.follow("Turn into a recommendation")
    coordinator.fill(dialogue=all.refs["dialogue"], text=RECOMMENDED, pillar="policy", side="both", marking="public")
    coordinator.page.locator("[name=addressed_to]").select_option(label=[BODIES["lead"], BODIES["partner"]])
    coordinator.press("Write down", "main")
    all.refs["recommendation"] = coordinator.came_to("REC")
    assert not all.visitor("en").sees(all.refs["recommendation"])
    all.confirm_all()
    reader = all.visitor("en")
    reader.open(all.refs["recommendation"])
    assert RECOMMENDED["en"] in reader.page.locator("h1").inner_text()


def a_summary_is_drafted(all: Round) -> None:
    """What was said in Kazakh is written in the other two languages; what was closed is not there to be written."""
    coordinator = all.coordinator
    coordinator.open(all.refs["dialogue"])
    coordinator.press("Draft the organiser's summary", "main")
    all.refs["summary"] = coordinator.came_to("MIN")
    unwritten = coordinator.page.locator(".minutes-line:has(.unwritten)")
    while unwritten.count():
        words = next(words for kk, words in TRANSLATED.items() if kk in unwritten.first.inner_text())
        unwritten.first.get_by_role("link", name=re.compile(said("Edit paragraph", "kk"))).click()
        coordinator.fill(text=words)
        coordinator.press("Store", "main")
    for words in (PUBLIC, OFFLINE, DECIDED, RECOMMENDED["kk"]):
        assert words in coordinator.text, words


def it_is_circulated_by_letter(all: Round) -> None:
    coordinator = all.coordinator
    coordinator.follow("Circulate by letter")
    later = [HELD_ON + datetime.timedelta(days=days) for days in (7, 10)]
    coordinator.fill(date=HELD_ON.isoformat(), reply_due=later[0].isoformat(), tacit_on=later[1].isoformat())
    coordinator.press("Send the letters", "main")
    bodies = coordinator.page.locator("dl.facts dt").all_inner_texts()
    links = [one.get_attribute("href") for one in coordinator.page.locator("dl.facts a.hash").all()]
    by_body = dict(zip((one.strip() for one in bodies), links, strict=True))
    all.links |= {who: by_body[name] for who, name in BODIES.items()}


def the_bodies_answer(all: Round) -> None:
    """Three agree, each in its language; one has a remark on the paragraph that quotes the plenary."""
    for who in ("lead", "ngo", "international"):
        body = all.people.get(who) or all.visitor("en")
        body.arrive(all.links[who])
        body.fill(outcome="agreed")
        body.press("Send the answer", "main")
        assert body.reads("Your answer was received")
    partner = all.partner
    partner.arrive(all.links["partner"])
    line = partner.page.locator(".minutes-line").filter(has_text=TRANSLATED[OFFLINE]["ru"])
    line.locator("textarea").fill(REMARK)
    partner.fill(outcome="remarks")
    partner.press("Send the answer", "main")
    assert partner.reads("Your answer was received")


def the_summary_is_agreed(all: Round) -> None:
    coordinator = all.coordinator
    coordinator.open(all.refs["summary"])
    assert REMARK in coordinator.text and not coordinator.offers("Declare agreed")
    coordinator.page.locator("#remarks input[name=why]").fill("Оны ұсыным айтады")
    coordinator.press("Do not accept", "#remarks")
    coordinator.press("Declare agreed", "main")
    coordinator.open(all.refs["summary"])
    all.refs["hash"] = coordinator.page.locator("#state a.hash").inner_text()
    assert re.fullmatch(r"[0-9a-f]{64}", all.refs["hash"])
    assert not coordinator.offers("Add a paragraph"), "what is agreed is changed no more"


def a_press_release_is_refused_for_a_difference_and_then_published(all: Round) -> None:
    press = all.press
    press.open(all.refs["dialogue"])
    press.press("Draft a press release", "main")
    all.refs["press"] = press.came_to("MIN")
    press.follow("Add a paragraph")
    press.fill(text=in_three("4 мекеме қатысты.", "Участвовали 4 учреждения.", "5 institutions took part."))
    press.press("Store", "main")
    assert press.reads("What stops the publication") and not press.offers("Publish the press release")
    line = press.page.locator(".minutes-line").filter(has_text="5 institutions took part.")
    line.get_by_role("link", name=re.compile("^Edit paragraph")).click()
    press.fill(text_en="4 institutions took part.")
    press.press("Store", "main")
    assert press.reads("What stops the publication"), "the decision is for official use"
    line = press.page.locator(".minutes-line").filter(has_text=TRANSLATED[DECIDED]["en"])
    line.get_by_role("link", name=re.compile("^Edit paragraph")).click()
    press.press("Take the paragraph out", "main")
    press.press("Publish the press release", "main")
    all.confirm_all()
    for language, words in (
        ("kk", "4 мекеме қатысты."),
        ("ru", "Участвовали 4 учреждения."),
        ("en", "4 institutions took part."),
    ):
        reader = all.visitor(language)
        reader.open(all.refs["press"])
        assert words in reader.text and RECOMMENDED[language] in reader.text
