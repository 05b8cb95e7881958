"""Which reader a file belongs to, by its content; a file that none knows is told the nearest one."""

from __future__ import annotations

from pathlib import Path

from kenes.datasets.bad_files import refuse_bad_file
from kenes.datasets.reading import Given, Reader, SourceFile, all_readers
from kenes.texts import Finding, Refusal, Severity, Text, all_languages

CERTAIN = 0.9
"""A likeness from which a reader is taken at its word."""


def reader_for(path: Path, given: Given) -> tuple[Reader, SourceFile]:
    """The reader of a file; Refusal when the file is bad or of no known layout."""
    source = SourceFile(path)
    refuse_bad_file(source)
    readers = [one for one in all_readers() if given.dataset is None or given.dataset in one.datasets]
    ranked = sorted(
        ((one.recognises(source), one.key, one) for one in readers), reverse=True, key=lambda entry: entry[:2]
    )
    if not ranked or ranked[0][0] < CERTAIN:
        raise Refusal(_unknown_layout(source, ranked[0] if ranked else None))
    return ranked[0][2], source


def _unknown_layout(source: SourceFile, nearest: tuple[float, str, Reader] | None) -> Finding:
    listed = {
        tongue.code: "; ".join(sorted((reader.title[tongue.code] for reader in all_readers()), key=tongue.sorting_key))
        for tongue in all_languages()
    }
    if nearest is None or nearest[0] <= 0:
        proposal = _KNOWN.fill(known=Text(**listed))
    else:
        proposal = _NEAREST.fill(title=nearest[2].title)
    return Finding(
        "unknown-layout", Severity.ERROR, _UNKNOWN.fill(file=source.name), file=source.name, proposal=proposal
    )


_UNKNOWN = Text(
    kk="«{file}» файлының пішімі белгісіз: оның бағандары мен тақырыптары бірде-бір белгілі үлгіге сай келмейді. Ештеңе сақталған жоқ.",
    ru="Формат файла «{file}» неизвестен: его столбцы и заголовки не подходят ни к одному известному образцу. Ничего не сохранено.",
    en="The layout of “{file}” is unknown: its columns and titles fit none that is known. Nothing was stored.",
)
_NEAREST = Text(
    kk="Ең жақын белгілі үлгі: {title}. Файл осы ма? Бағандарын салыстырыңыз.",
    ru="Ближайший известный образец: {title}. Это он? Сравните столбцы.",
    en="The nearest known layout is: {title}. Is it that one? Compare the columns.",
)
_KNOWN = Text(kk="Белгілі үлгілер: {known}.", ru="Известные образцы: {known}.", en="Known layouts: {known}.")
