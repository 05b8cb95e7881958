"""Texts packed with gzip are read like plain ones; what is not a text, too much or broken is refused."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kenes.datasets.facts import fact_files
from kenes.datasets.packed import TooMuchInside, is_packed, unpacked
from kenes.datasets.reading import Given, SourceFile
from kenes.datasets.recognise import reader_for


def packed(path: Path, content: bytes) -> Path:
    path.write_bytes(gzip.compress(content))
    return path


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"thing;price\nbread;1\n", "csv"),
        (b'[{"thing": "bread"}]', "json"),
        (b"just a word", "text"),
        (b"", "compressed"),
        (b"  \n", "empty"),
        (b"PK\x03\x04 a workbook is packed already", "compressed"),
        (bytes(range(256)) * 4, "compressed"),
    ],
)
def test_the_kind_is_that_of_the_text_inside(tmp_path: Path, content: bytes, kind: str) -> None:
    assert SourceFile(packed(tmp_path / "one.gz", content)).kind == kind


def test_the_name_does_not_matter(tmp_path: Path) -> None:
    source = SourceFile(packed(tmp_path / "cases.csv", "орын;саны\nАлматы;1\n".encode("cp1251")))
    assert (source.kind, source.encoding, source.delimited()[1]) == ("csv", "cp1251", ["Алматы", "1"])


@pytest.mark.parametrize("path", fact_files()[:3], ids=lambda path: path.stem)
def test_a_packed_table_gives_the_same_rows(tmp_path: Path, path: Path) -> None:
    reader, source = reader_for(packed(tmp_path / "facts.csv.gz", path.read_bytes()), Given())
    plain_reader, plain = reader_for(path, Given())
    assert reader.key == plain_reader.key
    assert reader.read(source, Given()).rows == plain_reader.read(plain, Given()).rows


@given(st.binary(min_size=1, max_size=300))
def test_what_was_packed_comes_out_whole_or_not_at_all(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    path = packed(tmp_path_factory.mktemp("packed") / "x.gz", content)
    assert (is_packed(path), unpacked(path, len(content))) == (True, content)
    with pytest.raises(TooMuchInside):
        unpacked(path, len(content) - 1)
