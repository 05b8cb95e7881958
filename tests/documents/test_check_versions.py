"""Language versions of one text against each other: numbers, dates, countries, bodies, missing passages."""

from __future__ import annotations

import random
import re
from pathlib import Path

import pytest

from kenes.documents.check import CheckResult, check_files
from kenes.documents.refusals import WORDS
from kenes.documents.versions import all_comparisons
from kenes.texts import all_languages

KAZAKH = (
    "Ұлттық диалог\n\nДиалог Астанада 2023 жылғы 7 маусымда өтті, оған 45 сарапшы мен екі өңір қатысты.\n\n"
    "Қазақстанда 1 200,5 кг есірткі тәркіленді.\n\nБағдарламаны ЕҚЫҰ қолдайды.\n\nКелесі кездесу 2024 жылға жоспарланған.\n"
)
RUSSIAN = (
    "Национальный диалог\n\nДиалог прошёл в Астане 7 июня 2023 года, в нём участвовали 45 экспертов и 2 региона.\n\n"
    "В Казахстане изъято 1200,5 кг наркотиков.\n\nПрограмму поддерживает ОБСЕ.\n\nСледующая встреча запланирована на 2024 год.\n"
)
ENGLISH = (
    "National dialogue\n\nThe dialogue was held in Astana on 7 June 2023 with 45 experts and two regions.\n\n"
    "In Kazakhstan 1,200.5 kg of drugs were seized.\n\nThe OSCE supports the programme.\n\nThe next meeting is planned for 2024.\n"
)


def checked(folder: Path, *texts: str) -> CheckResult:
    files = [folder / f"version{number}.txt" for number in range(len(texts))]
    for file, text in zip(files, texts, strict=True):
        file.write_text(text, encoding="utf-8")
    return check_files(files)


def brief(result: CheckResult) -> list[tuple[str, str, str | None]]:
    return [(one.code, Path(one.file or "").stem, one.text) for one in result.findings]


def test_versions_that_agree(tmp_path: Path) -> None:
    assert brief(checked(tmp_path, KAZAKH, RUSSIAN, ENGLISH)) == []


@pytest.mark.parametrize(
    ("old", "new", "code", "pair"),
    [
        ("45", "54", "number-differs", ("45", "54")),
        ("1200,5", "1300,5", "number-differs", ("1 200,5", "1300,5")),
        ("7 июня", "17 июня", "date-differs", ("2023 жылғы 7 маусымда", "17 июня 2023")),
        ("на 2024", "на 2025", "number-differs", ("2024", "2025")),
        ("Казахстане", "Узбекистане", "country-differs", ("Қазақстанда", "Узбекистане")),
        ("ОБСЕ", "ПРООН", "acronym-differs", ("ЕҚЫҰ", "ПРООН")),
    ],
)
def test_what_differs_is_reported_at_both_places(
    tmp_path: Path, old: str, new: str, code: str, pair: tuple[str, str]
) -> None:
    result = checked(tmp_path, KAZAKH, RUSSIAN.replace(old, new))
    assert brief(result) == [(code, "version0", pair[0]), (code, "version1", pair[1])]
    assert [one.proposal and one.proposal["kk"] for one in result.findings] == [f"{pair[1]}?", f"{pair[0]}?"]
    assert all(one.stops for one in result.findings)


def test_a_number_of_one_version_only(tmp_path: Path) -> None:
    result = checked(tmp_path, KAZAKH, RUSSIAN.replace("45 экспертов", "эксперты"))
    assert brief(result) == [("number-differs", "version0", "45"), ("number-differs", "version1", "")]
    assert not any(one.stops for one in result.findings)


def test_a_missing_passage_is_shown_where_it_should_stand(tmp_path: Path) -> None:
    dropped = "В Казахстане изъято 1200,5 кг наркотиков.\n\n"
    result = checked(tmp_path, KAZAKH, RUSSIAN.replace(dropped, ""))
    assert brief(result) == [
        ("passage-without-counterpart", "version0", "Қазақстанда 1 200,5 кг есірткі тәркіленді."),
        ("passage-missing", "version1", ""),
    ]
    missing = result.findings[1]
    assert missing.start == missing.end == RUSSIAN.index(dropped)


def test_real_law_with_a_number_changed(shared: Path, tmp_path: Path) -> None:
    kazakh, russian = _law(shared)
    numbers = list(re.finditer(r"(?<![\d.-])\d+(?![\d.-])", russian))
    for match in random.Random(279).sample(numbers, 12):
        changed = russian[: match.start()] + str(int(match[0]) + 7) + russian[match.end() :]
        found = checked(tmp_path, kazakh, changed).findings
        assert len(found) == 2
        assert any(
            one.file and one.file.endswith("1.txt") and (one.start or 0) <= match.start() < (one.end or 0)
            for one in found
        )


def test_real_law_with_a_paragraph_dropped(shared: Path, tmp_path: Path) -> None:
    kazakh, russian = _law(shared)
    paragraphs = list(re.finditer(r".{15,}\n\n", russian))
    for match in random.Random(279).sample(paragraphs, 10):
        found = checked(tmp_path, kazakh, russian[: match.start()] + russian[match.end() :]).findings
        assert [one.code for one in found] == ["passage-without-counterpart", "passage-missing"]
        assert found[1].start == found[1].end == match.start()


def test_files_that_are_no_versions_of_one_text(shared: Path) -> None:
    names = ("kk_kz_law279_selected", "en_kz_kazstat_faq")
    found = check_files([shared / "documents" / f"{name}.txt" for name in names]).findings
    assert [one.code for one in found] == ["versions-do-not-match"]


def test_comparisons_speak_every_language() -> None:
    assert [one.key for one in all_comparisons()] == sorted({one.key for one in all_comparisons()})
    for one in all_comparisons():
        assert all(one.title[tongue.code] and one.about[tongue.code] for tongue in all_languages())


def test_the_reference_names_every_comparison_and_refusal() -> None:
    root = Path(__file__).parents[2]
    reference = (root / "docs/reference/check.md").read_text(encoding="utf-8")
    codes = [*(one.key for one in all_comparisons()), *(code for code, _, _ in WORDS.values())]
    assert [code for code in codes if f"`{code}`" not in reference] == []


def _law(shared: Path) -> tuple[str, str]:
    files = [shared / "documents" / f"{code}_kz_law279_selected.txt" for code in ("kk", "ru")]
    kazakh, russian = (file.read_text(encoding="utf-8-sig") for file in files)
    return kazakh, russian
