"""What is vendored is what was fetched, and its fonts hold every letter of the languages."""

from __future__ import annotations

import hashlib
import json
import struct
from pathlib import Path

import pytest
import typst

import kenes
from kenes.reports.cell_signs import SIGNS
from kenes.reports.charts.theme import FONTS
from kenes.texts import all_languages

HOME = Path(next(iter(kenes.__path__)))
LEDGER = json.loads((HOME / "vendored.json").read_text(encoding="utf-8"))
NEIGHBOURS = "өүңҗғӣқӯҳҷўһʻʼňŇşŞžŽýÝäÄöÖüÜçÇ"
SIGNS_OF_TEXT = "«»„“”‘’…–—−×·№§₸€\u00a0\u2009\u202f\u2011"
TEXT_FONTS = ["NotoSans-Regular.ttf", "NotoSans-Bold.ttf", "NotoSans-Italic.ttf", "NotoSerif-SemiBold.ttf"]


def letters_of(font: Path) -> set[int]:
    """The code points a TrueType font maps, read from the format 4 table of its cmap."""
    data = font.read_bytes()
    tables = struct.unpack(">H", data[4:6])[0]
    records = [struct.unpack(">4sLLL", data[12 + 16 * number : 28 + 16 * number]) for number in range(tables)]
    cmap = next(offset for tag, _, offset, _ in records if tag == b"cmap")
    entries = struct.unpack(">H", data[cmap + 2 : cmap + 4])[0]
    starts = [cmap + struct.unpack(">HHL", data[cmap + 4 + 8 * one : cmap + 12 + 8 * one])[2] for one in range(entries)]
    start = next(one for one in starts if struct.unpack(">H", data[one : one + 2])[0] == 4)
    count = struct.unpack(">H", data[start + 6 : start + 8])[0] // 2
    ends = struct.unpack(f">{count}H", data[start + 14 : start + 14 + 2 * count])
    begins = struct.unpack(f">{count}H", data[start + 16 + 2 * count : start + 16 + 4 * count])
    return {code for low, high in zip(begins, ends, strict=True) for code in range(low, high + 1)}


@pytest.mark.parametrize("entry", LEDGER, ids=lambda entry: entry["file"])
def test_a_vendored_file_is_the_one_that_was_fetched(entry: dict[str, str]) -> None:
    file = HOME / entry["file"]
    assert hashlib.sha256(file.read_bytes()).hexdigest() == entry["sha256"]
    assert file.stat().st_size < 2_000_000
    assert entry["licence"] in ("OFL-1.1", "0BSD")


def test_every_font_stands_in_the_ledger_beside_its_licence() -> None:
    for folder in ("reports/fonts", "web/static/fonts"):
        assert {f"{folder}/{file.name}" for file in (HOME / folder).iterdir()} == {
            entry["file"] for entry in LEDGER if entry["file"].rpartition("/")[0] == folder
        }
        assert "SIL OPEN FONT LICENSE" in (HOME / folder / "LICENSE").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", TEXT_FONTS)
def test_a_font_holds_every_letter(name: str) -> None:
    known = letters_of(FONTS / name)
    alphabets = "".join(one.alphabet + one.alphabet.upper() for one in all_languages())
    wanted = set(alphabets + NEIGHBOURS + SIGNS_OF_TEXT + "".join(SIGNS.values()) + "0123456789")
    assert {letter for letter in wanted if ord(letter) not in known} == set()


def test_typst_finds_only_our_families() -> None:
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FONTS)])
    assert set(fonts.families()) == {"Noto Sans", "Noto Sans Math", "Noto Serif"}
