"""Bodies in language versions: one body by name, alias and acronym in any case is no finding; another body is."""

from __future__ import annotations

from pathlib import Path

import pytest

from kenes.documents.bodies import bodies
from kenes.documents.check import check_files
from kenes.documents.document import Document
from kenes.documents.span import Span
from kenes.texts import Finding

CLEAN = {
    "full names in three languages, inflected": (
        "Жоспарды Қазақстан Республикасының Денсаулық сақтау министрлігі әзірлейді.\n\nІшкі істер министрлігімен келісілді.\n\n"
        "Есеп Әділет министрлігіне жіберілді.\n",
        "План разрабатывает Министерство здравоохранения Республики Казахстан.\n\nСогласовано с Министерством внутренних дел.\n\n"
        "Отчёт направлен в Министерство юстиции.\n",
        "The plan is drawn up by the Ministry of Health of the Republic of Kazakhstan.\n\nIt was agreed with the Ministry of Internal Affairs.\n\n"
        "The report was sent to the Ministry of Justice.\n",
    ),
    "a name here, an acronym or alias there": (
        "Жоспарды ДСМ әзірлейді.\n\nІІМ-мен келісілді.\n\nЕсеп БҰҰ Есірткі және қылмыс жөніндегі басқармасына жіберілді.\n",
        "План разрабатывает Минздрав.\n\nСогласовано с Министерством внутренних дел (МВД).\n\nОтчёт направлен в УНП ООН.\n",
        "The plan is drawn up by the Ministry of Health.\n\nIt was agreed with the MIA.\n\nThe report was sent to UNODC.\n",
    ),
    "a part and its owner": (
        "Деректерді Ұлттық қауіпсіздік комитеті берді.\n\nЕсірткі қылмысына қарсы іс-қимыл комитеті (ІІМ) баяндама жасады.\n",
        "Данные представил Комитет национальной безопасности.\n\nС докладом выступил Комитет по противодействию наркопреступности МВД РК.\n",
        "The data were given by the National Security Committee.\n\n"
        "The Committee for Counteracting Drug Crime of the Ministry of Internal Affairs made a report.\n",
    ),
    "ministries that the register lacks": (
        "Оған Ауыл шаруашылығы министрлігі жауап береді.\n",
        "За это отвечает Министерство сельского хозяйства.\n",
        "The Ministry of Agriculture is responsible for it.\n",
    ),
    "one version says it shorter": (
        "Министрлік есеп береді.\n",
        "Отчёт представляет Министерство юстиции.\n",
        "The Ministry reports.\n",
    ),
}  # fmt: skip
FULL = CLEAN["full names in three languages, inflected"]
SHORT = CLEAN["a name here, an acronym or alias there"]
CHANGED = (
    (FULL[0], FULL[1], "Министерство здравоохранения", "Министерство юстиции", "Қазақстан Республикасының Денсаулық сақтау министрлігі"),
    (FULL[0], FULL[1], "Министерством внутренних дел", "Министерством иностранных дел", "Ішкі істер министрлігімен"),
    (FULL[0], FULL[2], "Ministry of Justice", "Ministry of Health", "Әділет министрлігіне"),
    (FULL[1], FULL[2], "Ministry of Internal Affairs", "Ministry of Agriculture", "Министерством внутренних дел"),
    (FULL[2], FULL[0], "Әділет министрлігіне", "Сыртқы істер министрлігіне", "Ministry of Justice"),
    (SHORT[0], SHORT[1], "Минздрав", "Минюст", "ДСМ"),
    (SHORT[2], SHORT[0], "БҰҰ Есірткі және қылмыс жөніндегі басқармасына", "Еуропалық Одаққа", "UNODC"),
    (SHORT[0], SHORT[2], "UNODC", "the World Health Organization", "БҰҰ Есірткі және қылмыс жөніндегі басқармасына"),
)  # fmt: skip


def found_in(folder: Path, *texts: str) -> tuple[Finding, ...]:
    files = [folder / f"version{number}.txt" for number in range(len(texts))]
    for file, text in zip(files, texts, strict=True):
        file.write_text(text, encoding="utf-8")
    return check_files(files).findings


@pytest.mark.parametrize("texts", CLEAN.values(), ids=CLEAN)
def test_the_same_bodies_give_no_finding(tmp_path: Path, texts: tuple[str, str, str]) -> None:
    for first in range(3):
        turned = texts[first:] + texts[:first]
        assert [(one.code, one.text) for one in found_in(tmp_path, *turned)] == []


@pytest.mark.parametrize("first, second, old, new, own", CHANGED, ids=[f"{row[2]} - {row[3]}" for row in CHANGED])
def test_another_body_is_reported_at_both_places(
    tmp_path: Path, first: str, second: str, old: str, new: str, own: str
) -> None:
    assert second.count(old) == 1
    changed = second.replace(old, new)
    here, there = found_in(tmp_path, first, changed)
    assert (here.code, there.code) == ("institution-differs", "institution-differs")
    assert here.text is not None and here.text in own
    assert there.text is not None and there.text in new
    assert (here.text, there.text) == (first[here.start : here.end], changed[there.start : there.end])
    assert here.proposal is not None and here.proposal["en"] == f"{there.text}?"
    assert here.stops and there.stops


def test_the_longer_name_wins_and_an_owner_is_left_out() -> None:
    text = "Государственный комитет национальной безопасности, УНП ООН, КПН МВД РК и Комитет национальной безопасности."
    named = bodies(Span(0, len(text), text), Document("text.txt", text, "txt"))
    assert [(one.id, one.span.text) for one in named] == [
        ("KG-GKNB", "Государственный комитет национальной безопасности"),
        ("UNODC-ROCA", "УНП ООН"),
        ("KZ-KPN", "КПН"),
        ("KZ-KNB", "Комитет национальной безопасности"),
    ]
