"""A framework as a workbook that a person edits without programming, and takes in again as a new edition.

Sheets: `framework` (what it is), `requirements` (one row each), `evidence` (which concepts speak for a requirement),
`concepts` (every concept there is, to choose from; not read back).
"""

from __future__ import annotations

import io
from typing import Any

from kenes.documents.concepts import all_concepts
from kenes.documents.framework import Evidence, Framework
from kenes.texts import Text
from kenes.texts.spreadsheet import Value, new_workbook, put

ABOUT = ("key", "title_kk", "title_ru", "title_en", "edition", "address", "topic")
REQUIREMENTS = ("code", "within", "kk", "ru", "en", "looked_for", "verified", "source")
EVIDENCE = ("code", "all", "any", "none", "weight")
BY_EVIDENCE, BY_WORDS, NOT_LOOKED_FOR = "evidence", "words", "no"
LOOKED_FOR = (BY_EVIDENCE, BY_WORDS, NOT_LOOKED_FOR)
"""How a requirement is looked for: by its rows of the sheet `evidence`, by the concepts of its own words, or not at all."""
WIDTHS = {"code": 12, "within": 12, "looked_for": 12, "verified": 10, "weight": 9, "key": 16, "id": 30}
WIDE = 44


def workbook_of(framework: Framework) -> bytes:
    """The XLSX file of a framework; taken in unchanged it gives the same framework."""
    stream = io.BytesIO()
    with new_workbook(stream) as book:
        head = book.add_format({"bold": True, "bottom": 1})
        told = book.add_format({"text_wrap": True, "valign": "top"})
        sheets: dict[str, tuple[tuple[str, ...], list[list[Value]]]] = {
            "framework": (ABOUT, [_about(framework)]),
            "requirements": (REQUIREMENTS, _requirements(framework)),
            "evidence": (
                EVIDENCE,
                [_evidence(one.code, piece) for one in framework.requirements for piece in one.evidence],
            ),
            "concepts": (("id", "kk", "ru", "en"), _concepts()),
        }
        for name, (columns, rows) in sheets.items():
            _write(book.add_worksheet(name), columns, rows, (head, told))
        _help(book.add_worksheet("help"), told)
        _choices(book.get_worksheet_by_name("requirements"), len(framework.requirements))
    return stream.getvalue()


def _write(sheet: Any, columns: tuple[str, ...], rows: list[list[Value]], shapes: tuple[Any, Any]) -> None:
    head, told = shapes
    for column, name in enumerate(columns):
        put(sheet, 0, column, name, head)
        sheet.set_column(column, column, WIDTHS.get(name, WIDE))
    for row, cells in enumerate(rows, 1):
        for column, value in enumerate(cells):
            put(sheet, row, column, value, told)
    sheet.freeze_panes(1, 0)


def _about(one: Framework) -> list[Value]:
    return [one.key, one.title["kk"], one.title["ru"], one.title["en"], one.edition, one.address, one.topic]


def _requirements(framework: Framework) -> list[list[Value]]:
    return [
        [
            one.code,
            one.within,
            one.words["kk"],
            one.words["ru"],
            one.words["en"],
            BY_EVIDENCE if one.evidence else NOT_LOOKED_FOR,
            "yes" if one.verified else "no",
            one.source,
        ]
        for one in framework.requirements
    ]


def _evidence(code: str, piece: Evidence) -> list[Value]:
    return [code, ", ".join(piece.all), ", ".join(piece.any), ", ".join(piece.none), piece.weight]


def _concepts() -> list[list[Value]]:
    return [[one.id, one.label["kk"], one.label["ru"], one.label["en"]] for one in all_concepts().values()]


def _choices(sheet: Any, rows: int) -> None:
    last = rows + 200
    sheet.data_validation(
        1, REQUIREMENTS.index("looked_for"), last, REQUIREMENTS.index("looked_for"), _one_of(LOOKED_FOR)
    )
    sheet.data_validation(
        1, REQUIREMENTS.index("verified"), last, REQUIREMENTS.index("verified"), _one_of(("yes", "no"))
    )


def _one_of(values: tuple[str, ...]) -> dict[str, Any]:
    return {"validate": "list", "source": list(values)}


def _help(sheet: Any, told: Any) -> None:
    sheet.set_column(0, 0, 110)
    for row, language in enumerate(("kk", "ru", "en")):
        put(sheet, row, 0, HELP[language], told)


HELP = Text(
    kk="Бұл кітапты түзетіп, «edition» ұяшығына жаңа басылымның атын жазыңыз да, «kenes frameworks add ФАЙЛ» пәрменімен қабылдаңыз. "
    "«looked_for»: evidence – «evidence» парағындағы ұғымдар бойынша ізделеді; words – талаптың өз сөздеріндегі ұғымдар бойынша; no – бағдарлама іздемейді. "
    "«all» – бәрі бірге айтылуы керек ұғымдар, «any» – біреуі жеткілікті, «none» – болмауы тиіс; «weight» – салмағы, 0-ден көп, 1-ге дейін.",
    ru="Исправьте эту книгу, впишите в ячейку «edition» имя нового издания и примите её командой «kenes frameworks add ФАЙЛ». "
    "«looked_for»: evidence – искать по понятиям листа «evidence»; words – по понятиям собственных слов требования; no – программа не ищет. "
    "«all» – понятия, которые нужны все вместе, «any» – хотя бы одно, «none» – которых быть не должно; «weight» – вес больше 0 и до 1.",
    en="Edit this workbook, write the name of the new edition into the cell “edition”, and take it in with “kenes frameworks add FILE”. "
    "“looked_for”: evidence – looked for by the concepts of the sheet “evidence”; words – by the concepts of the requirement's own words; no – not looked for. "
    "“all” – concepts needed together, “any” – one of them is enough, “none” – must not be there; “weight” – above 0 and up to 1.",
)
