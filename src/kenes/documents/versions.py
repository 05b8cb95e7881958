"""Language versions of one text against each other: aligned passage by passage, then compared by every comparison found."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

import kenes.documents.comparisons as folder
from kenes.documents.alignment import Anchored, Pair, align
from kenes.documents.dates import times
from kenes.documents.document import Document
from kenes.documents.quantities import quantities
from kenes.documents.span import Span
from kenes.documents.tongue import document_language
from kenes.texts import Finding, Severity, Text

FEWEST_PAIRED = 0.5
Difference = tuple[Finding, ...]
"""One difference as it is said in each of the versions it stands in."""
NO_MATCH = Text(
    kk="«{first}» мен «{second}» бір мәтіннің тілдік нұсқаларына ұқсамайды: сәйкес келген бөліктер – {paired}/{all}. Файлдарды тексеріңіз.",
    ru="«{first}» и «{second}» не похожи на языковые версии одного текста: совпало частей {paired} из {all}. Проверьте файлы.",
    en="“{first}” and “{second}” do not look like language versions of one text: {paired} of {all} passages match. Check the files.",
)


@dataclass(frozen=True)
class Version:
    """One language version: its document and its passages with what is the same in every language."""

    document: Document

    @property
    def language(self) -> str:
        """The language of the version."""
        return document_language(self.document)

    @cached_property
    def passages(self) -> tuple[Anchored, ...]:
        """Its passages, ready for alignment."""
        return tuple(Anchored(span, self._anchors(span)) for span in self.document.passages)

    def span_of(self, indexes: tuple[int, ...]) -> Span:
        """The stretch from the first to the last of some neighbouring passages."""
        start = self.passages[indexes[0]].span.start
        end = self.passages[indexes[-1]].span.end
        return Span(start, end, self.document.text[start:end])

    def place_after(self, index: int) -> int:
        """Where a passage that follows this one would stand; the beginning of the next, or the end of the last."""
        if index + 1 < len(self.passages):
            return self.passages[index + 1].span.start
        return self.passages[-1].span.end if self.passages else 0

    def _anchors(self, span: Span) -> frozenset[str]:
        numbers = {one.value for one in quantities(span, self.language)}
        days = {one.written for one in times(span.text)}
        names = set(re.findall(r"(?<!\w)[A-Z]{3,}(?!\w)", span.text))
        return frozenset(numbers | days | names)


@dataclass(frozen=True)
class Answering:
    """Two passages that answer each other, one of each version."""

    first: Span
    second: Span


@dataclass(frozen=True)
class Versions:
    """Two aligned versions."""

    first: Version
    second: Version
    pairs: tuple[Pair, ...]

    @cached_property
    def answering(self) -> tuple[Answering, ...]:
        """The passages that have a counterpart."""
        both = [pair for pair in self.pairs if pair.first and pair.second]
        return tuple(Answering(self.first.span_of(pair.first), self.second.span_of(pair.second)) for pair in both)

    @cached_property
    def turned(self) -> Versions:
        """The same two versions, the second as the first."""
        return Versions(self.second, self.first, tuple(Pair(pair.second, pair.first) for pair in self.pairs))

    @property
    def share_paired(self) -> float:
        """The share of passages that found a counterpart."""
        found = sum(len(pair.first) + len(pair.second) for pair in self.pairs if pair.first and pair.second)
        return found / max(1, len(self.first.passages) + len(self.second.passages))


@dataclass(frozen=True)
class Comparison:
    """A comparison of two versions; `run` gives each difference with its findings in both files. `key` begins their codes."""

    key: str
    title: Text
    about: Text
    run: Callable[[Versions], Iterable[Difference]]


@cache
def all_comparisons() -> tuple[Comparison, ...]:
    """Every comparison found in the folder `comparisons/`, by key."""
    modules = pkgutil.iter_modules(folder.__path__)
    found = [importlib.import_module(f"{folder.__name__}.{module.name}").COMPARISON for module in modules]
    return tuple(sorted(found, key=lambda one: one.key))


@dataclass(frozen=True)
class Compared:
    """What differs: every finding in the order of the texts, those that belong to one difference, how much was aligned."""

    findings: tuple[Finding, ...]
    differences: tuple[Difference, ...]
    summary: dict[str, object]


def compare(documents: Sequence[Document]) -> Compared:
    """The first version against each other one."""
    first = Version(documents[0])
    findings: list[Finding] = []
    differences: list[Difference] = []
    summary: list[dict[str, object]] = []
    for document in documents[1:]:
        second = Version(document)
        versions = Versions(first, second, align(first.passages, second.passages))
        differing = list(_differences(versions))
        found = [finding for one in differing for finding in one]
        differences += differing
        findings += sorted(found, key=lambda one: (one.file != first.document.name, one.start or 0, one.code))
        summary.append(_summary(versions, len(found)))
    told = {"comparisons": [one.key for one in all_comparisons()], "versions": summary}
    return Compared(tuple(findings), tuple(differences), told)


def _differences(versions: Versions) -> Iterator[Difference]:
    if versions.share_paired < FEWEST_PAIRED:
        yield (_no_match(versions),)
        return
    for comparison in all_comparisons():
        yield from comparison.run(versions)


def _no_match(versions: Versions) -> Finding:
    passages = len(versions.first.passages) + len(versions.second.passages)
    message = NO_MATCH.fill(
        first=versions.first.document.file_name,
        second=versions.second.document.file_name,
        paired=round(versions.share_paired * passages),
        all=passages,
    )
    return Finding("versions-do-not-match", Severity.WARNING, message, file=versions.second.document.name)


def _summary(versions: Versions, number: int) -> dict[str, object]:
    return {
        "first": versions.first.document.name,
        "second": versions.second.document.name,
        "languages": [versions.first.language, versions.second.language],
        "passages": [len(versions.first.passages), len(versions.second.passages)],
        "paired": len(versions.answering),
        "findings": number,
    }
