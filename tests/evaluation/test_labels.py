"""The labelled set is whole: it points to passages of the texts as they are, and names only codes that exist."""

from __future__ import annotations

import csv
import tomllib
from collections import Counter
from dataclasses import replace
from importlib.resources import files
from pathlib import Path

import pytest
from agreement_of_passes import GROUPS, decisions, kappa
from labels_of_documents import (
    FOLDER,
    PILLARS,
    SIDES,
    SPLITS,
    STRENGTHS,
    UNSURE,
    TextChanged,
    hash_of,
    labelled_documents,
    labelled_passages,
    verified_texts,
)

from kenes.documents.passages import PassageKind, passages

LABELS = labelled_passages()
DOCUMENTS = labelled_documents()


def framework_codes(name: str) -> set[str]:
    """The ids of a framework's requirements, read from its file."""
    content = files("kenes.documents.frameworks").joinpath(f"{name}.toml").read_text(encoding="utf-8")
    return set(tomllib.loads(content)["requirement"])


def test_every_hash_holds_and_a_moved_label_is_noticed(shared: Path) -> None:
    texts = verified_texts(LABELS, shared / "documents")
    assert set(texts) == set(DOCUMENTS)
    moved = replace(LABELS[0], start=LABELS[0].start + 1)
    with pytest.raises(TextChanged, match=LABELS[0].document):
        verified_texts([moved], shared / "documents")
    with pytest.raises(TextChanged, match="are not those"):
        verified_texts([replace(LABELS[0], end=10**9)], shared / "documents")


def test_a_text_that_changed_or_is_gone_is_named(tmp_path: Path) -> None:
    label = replace(LABELS[0], document="note", start=0, end=9, sha256=hash_of("Some words"[:9]))
    with pytest.raises(TextChanged, match=r"note\.txt"):
        verified_texts([label], tmp_path)
    (tmp_path / "note.txt").write_text("Some  word and more", encoding="utf-8")
    with pytest.raises(TextChanged, match="note: the words at 0-9"):
        verified_texts([label], tmp_path)


def test_labels_point_to_whole_passages_in_the_language_the_product_sees(shared: Path) -> None:
    for name, document in verified_texts(LABELS, shared / "documents").items():
        cut = {(one.start, one.end): one for one in passages(document) if one.kind is not PassageKind.HEADING}
        mine = [label for label in LABELS if label.document == name]
        assert [(label.start, label.end) for label in mine if (label.start, label.end) not in cut] == []
        assert {label.language for label in mine} == {cut[label.start, label.end].language for label in mine}


def test_the_passages_were_chosen_by_the_rule_and_not_by_their_looks(shared: Path) -> None:
    for name, document in verified_texts(LABELS, shared / "documents").items():
        said = DOCUMENTS[name]
        candidates = [one.start for one in passages(document) if one.kind is not PassageKind.HEADING]
        assert len(candidates) == said.passages
        assert candidates[:: said.every] == [label.start for label in LABELS if label.document == name]


def test_every_code_exists() -> None:
    known = {"sdg": framework_codes("sdg"), "ungass-2016": framework_codes("ungass-2016")}
    known |= {"pillar": set(PILLARS), "side": set(SIDES)}
    assert set(known) == set(GROUPS)
    for label in LABELS:
        for code in label.read:
            assert code.code in known[code.framework], (label.document, label.start, code)


def test_every_code_is_given_once_with_a_strength_and_a_reason_for_doubt() -> None:
    allowed = {"", *STRENGTHS, *(strength + UNSURE for strength in STRENGTHS)}
    for label in LABELS:
        assert len({(code.framework, code.code) for code in label.read}) == len(label.read)
        for code in label.read:
            assert code.strength in ("", *STRENGTHS)
            assert {code.first, code.second} <= allowed and (code.first or code.second)
            assert bool(code.reason) == code.ambiguous
            assert code.ambiguous or code.strength != "problem", "the conventions call every named problem ambiguous"


def test_each_text_and_each_family_is_in_one_split() -> None:
    with (FOLDER / "documents.csv").open(encoding="utf-8", newline="") as opened:
        rows = list(csv.DictReader(opened))
    assert len({row["document"] for row in rows}) == len(rows)
    families: dict[str, set[str]] = {}
    for one in DOCUMENTS.values():
        assert one.split in SPLITS
        families.setdefault(one.family, set()).add(one.split)
    assert [family for family, splits in families.items() if len(splits) > 1] == []


def test_the_set_is_as_large_as_it_says() -> None:
    assert Counter(label.document for label in LABELS) == {one.id: one.labelled for one in DOCUMENTS.values()}
    assert len(LABELS) >= 300
    assert sum(not label.codes for label in LABELS) >= 100
    assert 0.25 <= sum(label.split == "test" for label in LABELS) / len(LABELS) <= 0.35


def test_agreement_is_that_of_the_textbook() -> None:
    pairs = [("a", "a")] * 20 + [("a", "")] * 5 + [("", "a")] * 10 + [("", "")] * 15
    assert kappa(pairs) == pytest.approx(0.4)
    assert kappa([("", "")] * 3) is None
    assert all(decisions(LABELS, group) for group in GROUPS)


def test_no_further_language_could_be_made_measurable_by_labelling(shared: Path) -> None:
    """Every text of the index is in the set; of Kazakh and English there are too few, and no passage of the Kazakh ones is left."""
    with (shared / "documents" / "index.csv").open(encoding="utf-8", newline="") as file:
        there = {row["id"]: row["language"] for row in csv.DictReader(file)}
    held = labelled_documents()
    assert there.keys() == held.keys()
    texts = Counter(there.values())
    assert (texts["kk"] < 5, texts["en"] < 5) == (True, True)
    assert all(one.labelled == one.passages for one in held.values() if one.language == "kk")
