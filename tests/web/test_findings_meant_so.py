"""The findings of the checks on their page, errors first; "meant so" with a reason, taken back, and the same as on the command line."""

from __future__ import annotations

import re

import pytest
from test_library import again, take

RU = "О мерах\n\n1. Программа САDAP продолжается в в школах до 2027 года, САDAP.\n\n2. Обучение проходят 120 врачей.\n\n3. Отчёт публикуется ежегодно.\n"
KK = "Шаралар туралы\n\n1. CADAP бағдарламасы мектептерде 2027 жылға дейін жалғасады.\n\n2. Оқудан 150 дәрігер өтеді.\n\n3. Есеп жыл сайын жарияланады.\n"
WITHOUT_A_REPORT = KK.replace("3. Есеп жыл сайын жарияланады.\n", "")


@pytest.fixture
def document(house):
    """A text with two faults of its own, and a number that the Kazakh version has otherwise."""
    document = take(house.desk, RU, "ru.txt").document
    again(house.desk, document, KK, "kk.txt", "kk")
    return document


def page(house, document, name="reviewer", version=1, language="en"):
    answer = house.browser(name).get(f"/{language}/documents/{document.ref}/findings/?version={version}")
    assert answer.status_code == 200
    return answer.content.decode()


def words_told(shown):
    """What the page quotes before what is set aside, in its order."""
    return re.findall(r"<blockquote[^>]*>([^<]*)</blockquote>", shown.partition('<li class="aside"')[0])


def set_aside(house, document, words, why="The logo is written so", name="reviewer", version=1):
    """Post the form that stands under some words."""
    part = page(house, document, version=version).partition(f">{words}</blockquote>")[2].partition("</li>")[0]
    return house.browser(name).post(re.search(r'action="([^"]+)"', part).group(1), {"why": why})


def test_errors_come_first_and_a_difference_is_one_line_with_its_place_in_both(house, document):
    shown = page(house, document)
    assert words_told(shown) == ["САDAP", "120", "150", "в в"]
    assert re.findall(r'<li class="grave-(\w+)"', shown) == ["error", "error", "warning"]
    quoted = re.findall(rf'href="/en/documents/{document.ref}/\?version=(\d)&amp;from=(\d+)&amp;to=(\d+)#quote"', shown)
    texts = {"1": RU, "2": KK}
    assert [texts[version][int(start) : int(end)] for version, start, end in quoted] == [
        "САDAP",
        "САDAP",
        "120",
        "150",
        "в в",
    ]
    assert words_told(page(house, document, version=2)) == ["150", "120"]


def test_what_is_meant_so_needs_a_reason_goes_from_every_page_and_comes_back(house, document):
    from kenes.records.audit.queries import history_of
    from kenes.records.models import IntendedFinding

    set_aside(house, document, "САDAP", why=" ")
    assert not IntendedFinding.objects.exists()
    assert set_aside(house, document, "САDAP").status_code == 302
    meant = IntendedFinding.objects.get()
    assert (meant.code, meant.words, meant.why) == ("mixed-alphabet", "САDAP", "The logo is written so")
    assert words_told(page(house, document)) == ["120", "150", "в в"]
    assert "The logo is written so" in page(house, document, "visitor")
    whole = f"/en/documents/{document.ref}/?version=1"
    assert 'class="fault">САDAP' not in house.browser("visitor").get(whole).content.decode()
    back = re.search(r'action="([^"]+take-back/)"', page(house, document)).group(1)
    house.browser("reviewer").post(back)
    assert words_told(page(house, document)) == ["САDAP", "120", "150", "в в"]
    entries = history_of(f"intended:{meant.pk}")
    assert [(one.act, one.account) for one in entries] == [("no-longer-mean-so", "reviewer"), ("mean-so", "reviewer")]
    assert house.browser("reviewer").post(back).status_code == 404


def test_a_difference_is_set_aside_in_both_versions_and_side_by_side(house, document):
    beside = f"/en/documents/{document.ref}/side-by-side/?first=1&second=2"
    assert house.browser("visitor").get(beside).content.decode().count('class="differs"') == 2
    set_aside(house, document, "120")
    assert "150" not in words_told(page(house, document, version=2))
    assert 'class="differs"' not in house.browser("visitor").get(beside).content.decode()


def test_a_missing_passage_is_set_aside_by_the_words_that_stand_in_the_other_version(house, document):
    again(house.desk, document, WITHOUT_A_REPORT, "kk-2.txt", "kk")
    missing = "3. Отчёт публикуется ежегодно."
    assert missing in words_told(page(house, document, version=3))
    set_aside(house, document, missing, version=3)
    assert missing not in words_told(page(house, document, version=3))
    assert missing not in words_told(page(house, document, version=1))


def test_the_total_of_a_table_in_a_page_is_told_in_its_place(house):
    rows = "".join(
        f"<tr><td>{name}</td><td>{many}</td></tr>\n" for name, many in (("Врачи", 7), ("Сёстры", 5), ("Итого", 13))
    )
    written = f"<html><body><p>О кадрах</p>\n<table>{rows}</table></body></html>"
    document = take(house.desk, written, "staff.html").document
    shown = page(house, document)
    assert words_told(shown) == ["13"]
    assert "its parts add up to 12" in shown


def test_only_who_may_change_the_document_sets_aside(house, document):
    assert 'class="judge"' not in page(house, document, "reader")
    assert set_aside(house, document, "САDAP", name="reader").status_code == 403
    assert set_aside(house, document, "САDAP", name="stranger").status_code == 403


def test_the_list_of_the_page_sets_the_same_aside_on_the_command_line(house, document, tmp_path):
    from kenes.documents.check import check_files
    from kenes.documents.intended import read_intended, without_intended

    set_aside(house, document, "САDAP")
    set_aside(house, document, "150", version=2)
    listed = tmp_path / "intended.toml"
    listed.write_bytes(house.browser("visitor").get(f"/en/documents/{document.ref}/intended.toml").content)
    files = [tmp_path / "ru.txt", tmp_path / "kk.txt"]
    for path, text in zip(files, (RU, KK), strict=True):
        path.write_text(text, encoding="utf-8")
    alone = without_intended(check_files(files[:1]), read_intended(listed)).findings
    assert [one.code for one in alone] == ["doubled-word", "intended-unused"]
    together = without_intended(check_files(files), read_intended(listed)).findings
    assert [one.code for one in together] == ["intended-unused"]


def test_the_log_does_not_tell_of_documents_that_are_not_for_the_reader(house, document):
    from kenes.records.audit.readable import entries_readable_by

    closed = take(house.desk, RU.replace("Отчёт", "Доклад"), "closed.txt", marking="official").document
    set_aside(house, closed, "САDAP")
    told = {
        name: entries_readable_by(house.desk.accounts[name]).filter(act="mean-so").count()
        for name in ("reviewer", "stranger")
    }
    assert told == {"reviewer": 1, "stranger": 0}
