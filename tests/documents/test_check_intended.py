"""What was looked at and meant so is set aside by code and words, comes back with other words, and is refused when ill told."""

from __future__ import annotations

from pathlib import Path

import pytest

from kenes.documents.check import check_files
from kenes.documents.intended import read_intended, without_intended
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
