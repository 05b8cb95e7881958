"""Crime report form 1-M of Kazakhstan as its native workbook: sections 1 (offences) and 6 (persons)."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from kenes.codes.offence_articles import drug_articles
from kenes.codes.places import Place, place_of
from kenes.datasets.dataset import Row
from kenes.datasets.layout import Header
from kenes.datasets.line import Harvest, Line
from kenes.datasets.readers import form_1m_columns as columns
from kenes.datasets.readers.form_1m_rows import Heading, take_offences, take_offenders
from kenes.datasets.readers.form_1m_section import (
    drug_lines,
    notes_of_missing,
    refuse_missing,
    says_form_1m,
    section,
    sheet_of,
)
from kenes.datasets.reading import Given, Provenance, Reader, Reading, SourceFile
from kenes.datasets.what_was_given import known_place, needed_period
from kenes.texts import Finding, Refusal, Severity, Text

PUBLISHER = Text(
    kk="Қазақстан Республикасы Бас прокуратурасының Құқықтық статистика және арнайы есепке алу жөніндегі комитеті",
    ru="Комитет по правовой статистике и специальным учётам Генеральной прокуратуры Республики Казахстан",
    en="General Prosecutor's Office of Kazakhstan, Committee on Legal Statistics and Special Records",
)
ADDRESS = "https://qamqor.gov.kz"
TITLE = "Форма отчета № 1-М «О зарегистрированных уголовных правонарушениях»"
LICENCE = "ODC PDDL, as stated by open-data-kazakhstan"
_FORM_NAME = re.compile(r"^\s*(?:форма\s+(?:отч[её]та\s+)?(?:№\s*)?)?1\s*-\s*[МM]\b[\s,.:–—-]*", re.IGNORECASE)


@dataclass(frozen=True)
class _Part:
    """How one dataset is read from one section."""

    number: str
    headers: Mapping[str, re.Pattern[str]]
    needed: Mapping[str, Text]
    optional: Mapping[str, Text]
    take: Callable[[Line, Heading, Harvest], None]


_PARTS = {
    "drug_law_offences": _Part(
        "1", columns.OFFENCE_HEADERS, columns.OFFENCE_REQUIRED, columns.OFFENCE_OPTIONAL, take_offences
    ),
    "drug_law_offenders": _Part(
        "6", columns.OFFENDER_HEADERS, columns.OFFENDER_REQUIRED, columns.OFFENDER_OPTIONAL, take_offenders
    ),
}


def recognises(source: SourceFile) -> float:
    """Certain when the workbook calls itself form 1-M; near when it has the form's sections without its name."""
    if source.kind != "xlsx":
        return 0.0
    if says_form_1m(source):
        return 1.0
    usual = {"R1", "R6"} & {name.upper() for name in source.sheet_names}
    return 0.7 if usual and (sheet_of(source, "1") or sheet_of(source, "6")) else 0.2 if usual else 0.0


def read(source: SourceFile, given: Given) -> Reading:
    """Offences and persons of one region. The period must be given; the region is taken from the document's title."""
    wanted = {key: part for key, part in _PARTS.items() if given.dataset in (None, key)}
    headers = {key: section(source, part.number, part.headers) for key, part in wanted.items()}
    for key, part in wanted.items():
        refuse_missing(headers[key], part.needed)
    period = needed_period(given, source.name)
    place, findings = _place(source, given)
    rows: dict[str, list[Row]] = {}
    rejected = 0
    for key, part in wanted.items():
        harvest = _harvest(headers[key], part, place, period)
        rows[key] = harvest.rows
        findings += [*notes_of_missing(headers[key], part.optional), *harvest.findings, *_absent_articles(headers[key])]
        rejected += harvest.rejected
    return Reading(rows, provenance(period, source.last_modified), tuple(findings), rejected)


def provenance(period: str, modified: str = "") -> Provenance:
    """Where the form comes from; the day on which the workbook was made orders its editions, else the period does."""
    return Provenance(PUBLISHER, TITLE, modified or period, (modified or period)[:4], ADDRESS, LICENCE)


def _harvest(header: Header, part: _Part, place: Place, period: str) -> Harvest:
    harvest = Harvest()
    for article, label, line in drug_lines(header):
        part.take(line, Heading(place.code, period, article, label), harvest)
    return harvest


def _place(source: SourceFile, given: Given) -> tuple[Place, list[Finding]]:
    """The place that was given, else the one in the document's title, with a note; Refusal when there is neither."""
    named = _FORM_NAME.sub("", source.document_title).strip()
    if given.place:
        place = known_place(given.place, source.name)
        titled = place_of(named)
        if titled is None or titled == place:
            return place, []
        message = _TITLE_DIFFERS.fill(given=place.name, title=titled.name)
        return place, [Finding("place-differs", Severity.WARNING, message, source.name, text=source.document_title)]
    if not named:
        raise Refusal(
            Finding(
                "place-needed", Severity.ERROR, _NO_PLACE.fill(file=source.name), source.name, proposal=_PLACE_WAY_OUT
            )
        )
    place = known_place(named, source.name, country="KZ")
    message = _ASSUMED.fill(place=place.name, code=place.code, title=source.document_title)
    return place, [Finding("place-from-title", Severity.NOTE, message, source.name, text=source.document_title)]


def _absent_articles(header: Header) -> list[Finding]:
    """A warning that names the drug articles without a row; Refusal when not one has a row."""
    present = {article for article, _, _ in drug_lines(header)}
    absent = [one.number for one in drug_articles() if one.number not in present]
    file, sheet = header.table.source.name, header.table.sheet
    if len(absent) == len(drug_articles()):
        raise Refusal(Finding("no-rows", Severity.ERROR, _NO_ROWS, file, sheet))
    message = _ABSENT.fill(articles=", ".join(absent))
    return [Finding("articles-missing", Severity.WARNING, message, file, sheet)] if absent else []


READER = Reader(
    key="form_1m",
    title=Text(
        kk="Қазақстанның 1-М нысанды қылмыстық есебі (Excel кітабы)",
        ru="отчёт о правонарушениях по форме 1-М, Казахстан (книга Excel)",
        en="crime report form 1-M of Kazakhstan (Excel workbook)",
    ),
    datasets=("drug_law_offences", "drug_law_offenders"),
    recognises=recognises,
    read=read,
)

_NO_PLACE = Text(
    kk="«{file}» қай өңірге қатысты екені кітаптың қасиеттерінде айтылмаған.",
    ru="В свойствах книги «{file}» не сказано, какого она региона.",
    en="The properties of “{file}” do not say of which region it is.",
)
_PLACE_WAY_OUT = Text(
    kk="Өңірді кодымен көрсетіңіз, мысалы: --place KZ-75.", ru="Укажите регион кодом, например: --place KZ-75.", en="Give the region by its code, for example: --place KZ-75.",
)  # fmt: skip
_ASSUMED = Text(
    kk="Өңір кітаптың тақырыбынан алынды («{title}»): {place} ({code}).",
    ru="Регион взят из заголовка книги («{title}»): {place} ({code}).",
    en="The region was taken from the workbook's title (“{title}”): {place} ({code}).",
)
_TITLE_DIFFERS = Text(
    kk="Берілген өңір — {given}, ал кітаптың тақырыбында — {title}. Берілгені алынды.",
    ru="Указан регион {given}, а в заголовке книги — {title}. Взят указанный.",
    en="The region given is {given}, but the workbook's title says {title}. The one given was taken.",
)
_NO_ROWS = Text(
    kk="Есірткіге қатысты 296–303-баптардың бірде-бір жолы табылмады.",
    ru="Не найдено ни одной строки статей 296–303.",
    en="Not one row of articles 296 to 303 was found.",
)
_ABSENT = Text(
    kk="Мына баптардың жолы нысанда жоқ: {articles}.", ru="В форме нет строк статей: {articles}.", en="The form has no rows for these articles: {articles}.",
)  # fmt: skip
