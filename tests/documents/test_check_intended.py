"""What was looked at and meant so is set aside by code and words, comes back with other words, and is refused when ill told."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kenes.documents.check import check_files
from kenes.documents.intended import Intended, read_intended, without_intended, written
from kenes.texts import Refusal

LIST = '[[intended]]\ncode = "mixed-alphabet"\ntext = "САDAP"\nreason = "Логотип программы так и выглядит."\n'


def findings(folder: Path, text: str) -> list[tuple[str, str | None]]:
    file, listed = folder / "text.txt", folder / "intended.toml"
    file.write_text(text, encoding="utf-8")
    listed.write_text(LIST, encoding="utf-8")
    return [(one.code, one.text) for one in without_intended(check_files([file]), read_intended(listed)).findings]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Программа САDAP продолжается.", []),
        ("Вступление. Программа САDAP продолжается в в школах.", [("doubled-word", "в в")]),
        ("Программа СADAP продолжается.", [("mixed-alphabet", "СADAP"), ("intended-unused", "САDAP")]),
        ("Программа CADAP продолжается.", [("intended-unused", "САDAP")]),
    ],
)
def test_only_the_words_that_were_looked_at(tmp_path: Path, text: str, left: list[tuple[str, str]]) -> None:
    assert findings(tmp_path, text) == left


@pytest.mark.parametrize(
    "written", ["[[intended]]\n", 'intended = "x"', "[[", '[[intended]]\ncode = "x"\ntext = "y"\nreason = " "\n']
)
def test_a_list_that_does_not_say_enough_is_refused(tmp_path: Path, written: str) -> None:
    listed = tmp_path / "intended.toml"
    listed.write_text(written, encoding="utf-8")
    with pytest.raises(Refusal) as refused:
        read_intended(listed)
    assert [one.code for one in refused.value.findings] == ["intended-not-read"]


WORDS = st.text(st.characters(exclude_categories=("Cs",)), min_size=1)


@given(st.lists(st.tuples(WORDS, WORDS, WORDS).filter(lambda one: one[0].strip() and one[2].strip()), max_size=3))
def test_a_list_that_is_written_reads_the_same(entries: list[tuple[str, str, str]]) -> None:
    listed = tuple(Intended(*one) for one in entries)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "intended.toml"
        file.write_bytes(written(listed).encode())
        assert read_intended(file) == listed


@pytest.mark.parametrize("named", ["120", "150"])
def test_a_difference_is_set_aside_in_both_versions(tmp_path: Path, named: str) -> None:
    files = [tmp_path / "ru.txt", tmp_path / "kk.txt"]
    files[0].write_text("1. Обучение проходят 120 врачей.\n\n2. Отчёт публикуется ежегодно.\n", encoding="utf-8")
    files[1].write_text("1. Оқудан 150 дәрігер өтеді.\n\n2. Есеп жыл сайын жарияланады.\n", encoding="utf-8")
    checked = check_files(files)
    assert [one.text for one in checked.findings] == ["120", "150"]
    left = without_intended(checked, (Intended("number-differs", named, "Both counts are right."),))
    assert left.findings == ()
    assert [one["text"] for one in left.result["intended"]] == ["120", "150"]
