"""A file that holds a plan twice, in Kazakh and in Russian, each in tables or sheets of its own: read as one plan in both."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from kenes.documents.plans.columns import languages_of
from kenes.documents.plans.plan import CELLS, Cell, Line, Plan, PlanRead, Section
from kenes.documents.plans.rows import Row

LEAST_ALIKE = 0.5
"""The share of lines that must bear the same numbers in both."""


def editions_of(rows: Sequence[Row]) -> list[list[Row]]:
    """The rows by the language of their headings where there is one in Kazakh and one in Russian; else all of them together."""
    spoken: dict[tuple[str, ...], list[Row]] = {}
    for row in rows:
        spoken.setdefault(languages_of(row.header), []).append(row)
    if set(spoken) != {("kk",), ("ru",)}:
        return [list(rows)]
    kazakh, russian = (_numbers(spoken[code,]) for code in ("kk", "ru"))
    alike = len(kazakh & russian)
    if not alike or alike < LEAST_ALIKE * max(len(kazakh), len(russian)):
        return [list(rows)]
    return list(spoken.values())


def together(first: PlanRead, second: PlanRead) -> PlanRead:
    """Both as one: lines and sections are joined by number, cells hold both languages. What only one has stands as it is."""
    one, other = first.plan, second.plan
    languages = (one.language, other.language)
    sections, places = _sections(one, other, languages)
    twins = {_key(line): line for line in reversed(other.lines) if _key(line)}
    used = {_key(line) for line in one.lines} & twins.keys()
    lines = [_line(line, twins.get(_key(line)), languages) for line in one.lines]
    left = [line for line in other.lines if _key(line) not in used]
    lines += [replace(_line(line, None, languages[::-1]), section=places.get(line.section)) for line in left]
    plan = replace(
        one, language=",".join(code for code in ("kk", "ru") if code in languages), sections=tuple(sections),
        lines=tuple(lines), notes=(*one.notes, *other.notes), years=one.years or other.years,
        approval=(*one.approval, *other.approval), explained={**other.explained, **one.explained},
        title=f"{one.title}\n{other.title}",
    )  # fmt: skip
    return PlanRead(plan, (*first.findings, *second.findings))


def _numbers(rows: Sequence[Row]) -> set[str]:
    return {row.number.strip().rstrip(".)") for row in rows if row.sort == "line" and row.number.strip()}


def _key(line: Line) -> str:
    return line.number.strip().rstrip(".)")


def _line(line: Line, twin: Line | None, languages: tuple[str, str]) -> Line:
    """A line with the words of its twin; what either reading understood better is kept."""
    cells = {
        name: _cell(line.cells.get(name), twin.cells.get(name) if twin else None, languages)
        for name in CELLS
        if name in line.cells or (twin and name in twin.cells)
    }
    term = twin.term if twin and twin.term.understood and not line.term.understood else line.term
    text = cells["term"].text if "term" in cells else ""
    return replace(line, cells=cells, term=replace(term, text=text))


def _cell(own: Cell | None, twin: Cell | None, languages: tuple[str, str]) -> Cell:
    held = own or twin
    if held is None:
        raise ValueError("a cell of neither language")
    said = dict(zip(languages, (own.text if own else "", twin.text if twin else ""), strict=True))
    words = {code: said[code] for code in ("kk", "ru") if said.get(code)}
    return replace(held, text="\n".join(dict.fromkeys(words.values())), own=words)


def _sections(
    one: Plan, other: Plan, languages: tuple[str, str]
) -> tuple[list[Section], Mapping[int | None, int | None]]:
    """The sections of the first with the words of those of the second at the same place; where the counts differ, none are joined."""
    if len(one.sections) != len(other.sections):
        return [_named(section, None, languages) for section in one.sections], {}
    pairs = zip(one.sections, other.sections, strict=True)
    return [_named(section, twin, languages) for section, twin in pairs], {at: at for at in range(len(one.sections))}


def _named(section: Section, twin: Section | None, languages: tuple[str, str]) -> Section:
    return replace(section, heading=_cell(section.heading, twin.heading if twin else None, languages))
