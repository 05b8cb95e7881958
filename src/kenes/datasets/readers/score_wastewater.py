"""Daily loads in wastewater of the SCORE network as the EMCDDA publishes them: one line a site, year and residue, seven days across."""

from __future__ import annotations

import re
from collections import Counter, defaultdict

from kenes.codes.substances import is_known, substance_named
from kenes.datasets.dataset import Row
from kenes.datasets.layout import Field, Header, Layout, best_likeness, header_of
from kenes.datasets.line import BadCell, Harvest, Line, lines_of, state_of
from kenes.datasets.reading import Given, Provenance, Reader, Reading, SourceFile
from kenes.datasets.source_table import first_tables
from kenes.datasets.unodc_editions import latest_year
from kenes.texts import Finding, Severity, Text

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_LONG = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
LAYOUT = Layout(
    (
        Field("year", ("year",)),
        Field("drug", ("metabolite", "residue", "drug", "target"), telling=True),
        Field("country", ("country",)),
        Field("site", ("city", "site"), telling=True),
        Field("site_code", ("siteID", "site code"), required=False, telling=True),
        *(Field(day, (day, long), telling=True) for day, long in zip(DAYS, _LONG, strict=True)),
    )
)
_PLANTS = re.compile(r".*\((\d+)\)")
_LIKE_A_DAY = re.compile(r"0\d\.\d+")
_BELOW = re.compile(r"(?:<|below)\s*(?:loq|lod)", re.IGNORECASE)


def recognises(source: SourceFile) -> float:
    """By the residue, the city and the seven days of the week."""
    return best_likeness(LAYOUT, first_tables(source))


def read(source: SourceFile, given: Given) -> Reading:
    """A row for each day; a blank day is missing, 0 is what the network writes below the limit of quantification."""
    header = header_of(source, LAYOUT)
    harvest = Harvest()
    lines = list(lines_of(header, ("site", "drug", *DAYS)))
    for line in lines:
        _take(line, harvest)
    latest = latest_year(harvest.rows)
    findings = (
        *LAYOUT.notes(header),
        *_notes(header, harvest.rows, lines, latest),
        *_doubtful_sites(lines),
        *harvest.findings,
    )
    return Reading({"wastewater_loads": harvest.rows}, _provenance(latest), findings, harvest.rejected)  # fmt: skip


def _take(line: Line, harvest: Harvest) -> None:
    """The seven days of a line; a bad day costs that day only, a bad place, year or residue the whole line."""
    try:
        about = _about(line)
    except BadCell as bad:
        harvest.findings.append(bad.finding)
        harvest.rejected += len(DAYS)
        return
    for day in DAYS:
        harvest.take(line, lambda one, day=day: [_row(one, day, about)])  # type: ignore[misc]


def _about(line: Line) -> Row:
    site, residue = line.text("site"), line.text("drug")
    if not is_known(residue):
        line.fault("drug", "unknown-residue", _RESIDUE, _RESIDUE_WAY_OUT)
    plants = _PLANTS.fullmatch(site)
    return {
        "place": line.place("country", ""),
        "period": line.period("year"),
        "site": site,
        "site_code": line.words("site_code"),
        "plants": int(plants[1]) if plants else None,
        "drug": substance_named(residue)[0],
        "drug_named": residue,
    }


def _row(line: Line, day: str, about: Row) -> Row:
    load = 0.0 if _BELOW.fullmatch(line.text(day)) else line.amount(day)
    return {**about, "day": day, "load": load, "state": state_of(load), **line.origin(day)}


def _notes(header: Header, rows: list[Row], lines: list[Line], latest: int) -> list[Finding]:
    states = Counter(str(row["state"]) for row in rows)
    like_days = sum(bool(_LIKE_A_DAY.fullmatch(line.text(day))) for line in lines for day in DAYS)
    several = {str(row["site"]) for row in rows if row["plants"]}
    counted = (
        ("below-quantification", _ZEROES, states["zero"]),
        ("blank-is-missing", _BLANKS, states["missing"]),
        ("numbers-like-days", _LIKE_DAYS, like_days),
    )
    told = [(code, text.fill(n=number)) for code, text, number in counted if number]
    told += [("several-plants", _SEVERAL.fill(sites=", ".join(sorted(several))))] if several else []
    told.append(("edition-assumed", _EDITION.fill(latest=latest, edition=latest + 1)))
    source = header.table.source
    return [Finding(code, Severity.NOTE, text, source.name, header.table.sheet) for code, text in told]


def _doubtful_sites(lines: list[Line]) -> list[Finding]:
    """A warning for each line whose site's code otherwise stands for another city, or for another country."""
    named: dict[str, Counter[str]] = defaultdict(Counter)
    for line in lines:
        if line.text("site_code"):
            named[line.text("site_code")][line.text("site")] += 1
    found = []
    for line in lines:
        code = line.text("site_code")
        usual = named[code].most_common(1)[0][0] if code else line.text("site")
        if line.text("site") != usual:
            message = _TWO_CITIES.fill(code=code, usual=usual, text=line.text("site"))
            found.append(line.finding("site", "site-code-of-two-cities", message, _KEPT, Severity.WARNING))
    return found


def _provenance(latest: int) -> Provenance:
    publisher = Text(
        kk="Еуропалық есірткі және нашақорлық мониторингі орталығы (EMCDDA) және SCORE желісі",
        ru="Европейский центр мониторинга наркотиков и наркомании (EMCDDA) и сеть SCORE",
        en="European Monitoring Centre for Drugs and Drug Addiction (EMCDDA) and SCORE network",
    )
    return Provenance(
        publisher,
        f"Wastewater analysis and drugs, source data to {latest}",
        str(latest + 1),
        str(latest + 1),
        "https://www.emcdda.europa.eu/data/drugs-municipal-wastewater-europe-source-data_en",
        "published EMCDDA statistics; cite the source",
    )


READER = Reader(
    key="score_wastewater",
    title=Text(
        kk="SCORE және EMCDDA: сарқынды судағы қалдықтар, күн сайын (metabolite, siteID, mon … sun бағандары)",
        ru="SCORE и EMCDDA: остатки в сточных водах по дням (столбцы metabolite, siteID, mon … sun)",
        en="SCORE and EMCDDA: residues in wastewater by day (columns metabolite, siteID, mon … sun)",
    ),
    datasets=("wastewater_loads",),
    recognises=recognises,
    read=read,
)

_RESIDUE = Text(kk="Белгісіз қалдық: «{text}».", ru="Неизвестное вещество: «{text}».", en="Unknown residue: “{text}”.")
_RESIDUE_WAY_OUT = Text(
    kk="Есірткінің атын жазыңыз, мысалы: cocaine, MDMA, methamphetamine.",
    ru="Напишите название наркотика, например: cocaine, MDMA, methamphetamine.",
    en="Write the name of the drug, for example: cocaine, MDMA, methamphetamine.",
)
_ZEROES = Text(
    kk="0 тұрған күндер: {n}. SCORE желісі анықтау шегінен төмен мөлшерді 0 деп жазады; бұл «есірткі жоқ» деген сөз емес.",
    ru="Дней со значением 0: {n}. Так сеть SCORE пишет нагрузку ниже предела определения; это не значит, что наркотика нет.",
    en="Days with 0: {n}. The SCORE network writes a load below the limit of quantification so; it does not mean that there is none of the drug.",
)
_BLANKS = Text(
    kk="Мәні бос күндер: {n}; олар нөл емес, «дерек жоқ» деп алынды.",
    ru="Дней без значения: {n}; они приняты как «нет данных», а не ноль.",
    en="Days without a value: {n}; they were taken as missing and not as zero.",
)
_LIKE_DAYS = Text(
    kk="Күнге ұқсап жазылған сандар («05.02»): {n}; олар 5,02 деп оқылды.",
    ru="Чисел, записанных наподобие даты («05.02»): {n}; прочитаны как 5,02.",
    en="Numbers written like a day (“05.02”): {n}; they were read as 5.02.",
)
_SEVERAL = Text(
    kk="Бірнеше тазарту қондырғысының орташасы берілген орындар: {sites}.",
    ru="Места, где дано среднее нескольких очистных сооружений: {sites}.",
    en="Sites that stand for several treatment plants together: {sites}.",
)
_EDITION = Text(
    kk="Файлда шығарылымы көрсетілмеген; соңғы жылы {latest} болғандықтан, {edition} жылғы шығарылым деп алынды.",
    ru="В файле не указан выпуск; так как последний год в нём {latest}, принят выпуск {edition} года.",
    en="The file does not say its edition; as its last year is {latest}, the edition of {edition} was assumed.",
)
_TWO_CITIES = Text(
    kk="{code} коды басқа жолдарда {usual} қаласын білдіреді, мұнда «{text}» тұр.",
    ru="Код {code} в других строках означает {usual}, а здесь стоит «{text}».",
    en="The code {code} stands for {usual} in other rows, but here it says “{text}”.",
)
_KEPT = Text(
    kk="Жол өзгертілмеді. Дереккөзден тексеріңіз: қай қала дұрыс?",
    ru="Строка не изменена. Проверьте у издателя: какой город верен?",
    en="The row was not changed. Check with the publisher: which city is right?",
)
