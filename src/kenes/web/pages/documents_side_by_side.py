"""Two language versions of a document beside each other, clause by clause, with what differs between them."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any, ClassVar

from kenes.documents.intended import set_aside
from kenes.records.intended.queries import as_entries, intended_in
from kenes.records.library.models import DocumentVersion, Passage, PolicyDocument
from kenes.texts import Finding
from kenes.web.pages.document_checked import versions_compared
from kenes.web.pages.document_lookups import known_version
from kenes.web.pages.document_parts import Clause, Part, part_asked, parts_of
from kenes.web.pages.document_rows import Cell, Row, rows_of_versions
from kenes.web.pages.documents import SECTION
from kenes.web.pages.marked_text import Mark, segments


@dataclass(frozen=True)
class SideBySidePage:
    """Two versions of a document."""

    template: ClassVar[str] = "documents/side_by_side.html"
    section: ClassVar[str] = SECTION
    document: PolicyDocument
    first: DocumentVersion
    second: DocumentVersion
    rows: tuple[Row, ...]
    part: Part
    parts: tuple[Part, ...]
    differing: int

    @property
    def query(self) -> str:
        """The versions as they stand in the address, before the part."""
        return f"first={self.first.number}&second={self.second.number}&"


def side_by_side_page(document: PolicyDocument, account: Any, asked: Mapping[str, str]) -> SideBySidePage:
    """The two versions that were asked for; of one language they are compared word by word."""
    first, second = known_version(document, asked.get("first")), known_version(document, asked.get("second"))
    if first.language == second.language and first.pk != second.pk:
        return _compared(document, first, second, asked)
    compared = versions_compared(first, second)
    aside = set_aside(compared, as_entries(intended_in(document, account)))
    findings = [one for one in compared.findings if id(one) not in aside]
    left, right = _cells(first, findings), _cells(second, findings)
    labels = list(_merged(list(left), list(right)))
    clauses = [Clause(label, _length(left.get(label)) + _length(right.get(label))) for label in labels]
    parts = parts_of(clauses)
    part = part_asked(parts, clauses, asked.get("part"), asked.get("clause"))
    shown = labels[part.first : part.end]
    return SideBySidePage(
        document,
        first,
        second,
        tuple(Row(label, left.get(label), right.get(label)) for label in shown),
        part,
        parts,
        len(findings),
    )


def _compared(
    document: PolicyDocument, first: DocumentVersion, second: DocumentVersion, asked: Mapping[str, str]
) -> SideBySidePage:
    rows = rows_of_versions(list(first.passages.order_by("position")), list(second.passages.order_by("position")))
    clauses = [Clause(row.label, _length(row.first) + _length(row.second)) for row in rows]
    parts = parts_of(clauses)
    part = part_asked(parts, clauses, asked.get("part"), asked.get("clause"))
    differing = sum(row.state is not None for row in rows)
    return SideBySidePage(document, first, second, tuple(rows[part.first : part.end]), part, parts, differing)


def _cells(version: DocumentVersion, findings: Sequence[Finding]) -> dict[str, Cell]:
    passages = list(version.passages.order_by("position"))
    starts = [one.start for one in passages]
    held: dict[str, list[Finding]] = defaultdict(list)
    for one in findings:
        index = bisect_right(starts, one.start or 0) - 1
        if one.file == str(version.number) and one.start is not None and index >= 0:
            held[passages[index].label].append(one)
    return {one.label: _cell(one, held.get(one.label, [])) for one in passages}


def _cell(passage: Passage, findings: Sequence[Finding]) -> Cell:
    marks = [Mark(one.start or 0, one.end or 0, "differs") for one in findings]
    return Cell(passage, segments(passage.text, passage.start, marks), tuple(findings))


def _length(cell: Cell | None) -> int:
    return len(cell.passage.text) if cell else 0


def _merged(first: Sequence[str], second: Sequence[str]) -> Iterator[str]:
    """The clauses of both in the order of the text; one that only the second has stands after what comes before it there."""
    seen: set[str] = set()
    for _tag, a, a_end, b, b_end in SequenceMatcher(None, first, second, autojunk=False).get_opcodes():
        for label in (*first[a:a_end], *second[b:b_end]):
            if label not in seen:
                seen.add(label)
                yield label
