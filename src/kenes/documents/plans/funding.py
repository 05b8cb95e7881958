"""How a plan pays for a measure: the kinds of means it names, and amounts with their unit, year and source."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from kenes.documents.alphabets import repaired

KINDS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(pattern, re.I))
    for kind, pattern in (
        ("not-required", r"(?:расход\w*\s+|финансирован\w*\s+)?не\s+(?:треб\w+|предусм\w+|нужн\w+)(?:\s+(?:финансир|расход|средств)\w+)?|без\s+(?:дополнительн\w+\s+)?(?:финансирован|затрат|расход)\w*|(?:шығын\w*\s+|қаржы\w*\s+|қаражат\w*\s+)?(?:қажет\s+(?:емес|етілмейді)|талап\s+етіл?мейді|көзделме(?:ген|йді)|қарастырылма(?:ған|йды))|(?:қаржыландыру|қаражат)\w*\s+(?:талап\s+ет\w+|қажет\s+емес|керек\s+емес)|талап\s+етіл?мейді|қажет\s+етпейді|қаржыландырусыз"),
        ("within-allocated", r"(?:в\s+(?:пределах|рамках)|за\s+сч[её]т)\s+(?:\w+\s+){0,3}?(?:выделенн|предусмотренн|выделяем|имеющих|утвержд[её]нн|текущ)\w*(?:\s+\w+){0,2}?\s+(?:средств\w*|бюджет\w*|финансир\w*|ассигнован\w*)|в\s+пределах\s+(?:\w+\s+)?(?:средств\w*|бюджет\w*)(?:,?\s+(?:предусмотр|выдел)\w+(?:\s+в\s+\w*\s*бюджет\w*)?)?|(?:бөлінген|көзделген|қарастырылған)\s+(?:бюджет\s+)?(?:қаражат|қаржы)\w*\s+(?:шегінде|есебінен|шеңберінде)|бөлінген\s+қаражат\w*|бюджет\s+қаражаты\s+шегінде"),
        ("republican-budget", r"республиканск\w+(?:\s+и\s+местн\w+)?\s+бюджет\w*|республикалық(?:\s+және\s+жергілікті)?\s+бюджет\w*|(?<!\w)РБ(?!\w)"),
        ("local-budget", r"местн\w+\s+бюджет\w*|жергілікті\s+бюджет\w*|областн\w+\s+бюджет\w*|районн\w+\s+бюджет\w*|городск\w+\s+бюджет\w*|бюджет\w*\s+(?:город|област|район)\w*|(?:облыстық|қалалық|аудандық)\s+бюджет\w*|(?<!\w)(?:МБ|ЖБ)(?!\w)"),
        ("extra-budgetary", r"внебюджетн\w+(?:\s+(?:средств|источник)\w*)?|бюджеттен\s+тыс(?:\s+\w+)?|спонсорск\w+(?:\s+(?:средств|помощ)\w*)?|демеушілік(?:\s+\w+)?|демеуші\w*\s+қаражат\w*"),
        ("own-means", r"собственн\w+\s+(?:средств|источник)\w*(?:\s+(?:организаци|предприяти|исполнител)\w*)?|меншікті\s+қаражат\w*|өз\s+қаражат\w*"),
        ("external", r"(?:средств\w*\s+)?(?:международн\w+|донорск\w+)(?:\s+\w+)?\s*(?:организац\w*|донор\w*|партн[её]р\w*|фонд\w*|средств\w*|проект\w*|помощ\w*)?|донор\w*(?:\s+қаражат\w*)?|грант\w*|(?<!\w)(?:ПРООН|УНП\s+ООН|ЮНИСЕФ|ЮНФПА|ВОЗ|ООН|ЕС|БҰҰ(?:\s+\w+)?|ДДСҰ|ЮНИСЕФ|USAID|UNODC|UNDP|UNICEF)(?!\w)|халықаралық\s+(?:ұйым|донор|қор|жоба)\w*(?:\s+қаражат\w*)?"),
    )
)  # fmt: skip
"""Kinds of means, each with its wordings in both languages."""
SOURCES = ("republican-budget", "local-budget", "extra-budgetary", "own-means", "external")

SCALES = (
    ("thousand", r"тыс(?:\.|яч\w*)?|мың"),
    ("million", r"млн\.?|миллион\w*"),
    ("billion", r"млрд\.?|миллиард\w*"),
)
CURRENCIES = (
    ("KZT", r"тенге|теңге|тг\.?|KZT|₸"), ("RUB", r"руб\w*\.?|₽"), ("USD", r"(?:АҚШ\s+)?долл\w*\.?(?:\s+США)?|USD|\$"),
    ("EUR", r"е[уў]?вро|еуро|EUR|€"), ("KGS", r"сом(?:ов|а)?|KGS"), ("UZS", r"сум(?:ов|а)?|UZS"), ("TJS", r"сомони|TJS"),
)  # fmt: skip
SCALE = "|".join(f"(?P<{name}>{form})" for name, form in SCALES)
CURRENCY = "|".join(f"(?P<{name}>{form})" for name, form in CURRENCIES)
FIGURE = r"(?<![\w.,])(?P<value>\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)?)(?![\w])"
AMOUNT = re.compile(rf"{FIGURE}\s*(?:(?:{SCALE})\s*)?(?:{CURRENCY})?(?!\w)", re.I)
UNIT = re.compile(rf"(?:(?:{SCALE})\s*)?(?:{CURRENCY})(?!\w)", re.I)
YEAR = re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)\s*(?:год\w*|г\.?|жыл\w*|ж\.?)?\s*[-–—:]?\s*$", re.I)
YEARS = re.compile(r"(?<!\d)(?:19|20)\d\d(?:\s*[-–—]\s*(?:19|20)\d\d)?\s*(?:год\w*|гг?\.|жыл\w*|жж?\.)", re.I)
PROGRAMME = re.compile(r"(?:бюджетн\w+\s+программ\w+|(?<!\w)(?:РБП|БП)(?!\w))\s*(?:№\s*)?\d{3}(?:[-/]\d{3})?(?:\s*[«\"][^»\"]*[»\"])?|\d{3}(?:[-/]\d{3})?\s*(?:[«\"][^»\"]*[»\"]\s*)?бюджеттік\s+бағдарлама\w*", re.I)  # fmt: skip
"""The number of a budget programme: it is no sum."""
FILLING = re.compile(r"^(?:[\s,.;:()/–—*¹²³-]|и|до|не\s+более|порядка|около|ежегодно|жыл\s+сайын|дейін|шамамен|оның|ішінде|соның|жылы|а|также|за|счет|сч[её]т|средств\w*|бюджет\w*|из|в|том|числе|есебінен|қаражат\w*|және|соның|ішінде|всего|барлығы|итого|объ[её]м\w*|сумма|финансирован\w*|қаржыландыру\w*|по|на|год\w*|жыл\w*|г|ж|РК|ҚР|при|наличии|лимит\w*|көлемі\w*)*$", re.I)  # fmt: skip


BARE = re.compile(r"\d[\d\s\u00a0\u202f]*(?:[.,]\d+)?")
UNIT_WORDS = {
    "thousand": ("мың", "тыс."), "million": ("млн.", "млн."), "billion": ("млрд.", "млрд."),
    "KZT": ("теңге", "тенге"), "RUB": ("рубль", "руб."), "USD": ("АҚШ доллары", "долл. США"), "EUR": ("еуро", "евро"),
    "KGS": ("сом", "сом"), "UZS": ("сум", "сум"), "TJS": ("сомони", "сомони"),
}  # fmt: skip
"""Scales and currencies as plans write them, in Kazakh and in Russian."""


@dataclass(frozen=True)
class Amount:
    """A sum as written; `unit` is the currency with its scale (thousand KZT), None where the plan names none."""

    text: str
    value: Decimal
    unit: str | None = None
    source: str | None = None
    year: int | None = None

    def as_json(self) -> dict[str, object]:
        """What the command line prints."""
        whole = self.value == self.value.to_integral_value()
        value: float = int(self.value) if whole else float(self.value)
        return {"text": self.text, "value": value, "unit": self.unit, "source": self.source, "year": self.year}


@dataclass(frozen=True)
class Funding:
    """The words of the plan, the kinds of means, the amounts; `unread` is what was not understood."""

    text: str
    kinds: tuple[str, ...] = ()
    amounts: tuple[Amount, ...] = ()
    unread: str = ""

    def as_json(self) -> dict[str, object]:
        """What the command line prints."""
        return {"text": self.text, "kinds": list(self.kinds), "amounts": [one.as_json() for one in self.amounts]}


@dataclass(frozen=True)
class Column:
    """What the heading of a column says for every cell under it."""

    unit: str | None = None
    year: int | None = None
    source: str | None = None

    @classmethod
    def headed(cls, heading: str) -> Column:
        """A column by its heading: "2026 год, тыс. тенге"."""
        year = re.search(r"(?<!\d)((?:19|20)\d\d)(?!\d)", heading)
        source = next((kind for kind, _ in _kinds(repaired(heading)) if kind in SOURCES), None)
        return cls(unit_in(heading), int(year.group(1)) if year else None, source)

    def completes(self, words: str) -> bool:
        """Whether a cell is a bare sum, to which the heading adds its unit or its year."""
        return bool((self.unit or self.year) and BARE.fullmatch(words.strip()))

    def around(self, words: str, language: str) -> str:
        """A bare sum with what the heading says of it: "2026 год – 12,5 млн. тенге"; other words as they are."""
        if not self.completes(words):
            return words
        kazakh = language == "kk"
        year = f"{self.year} {'жыл' if kazakh else 'год'} – " if self.year else ""
        unit = " ".join(UNIT_WORDS[part][0 if kazakh else 1] for part in (self.unit or "").split())
        return f"{year}{words.strip()} {unit}".strip()


def read_funding(text: str, column: Column = Column()) -> Funding:
    """A cell of means as written, understood; a bare figure takes its unit from the heading of its column."""
    said = repaired(text)
    named = list(_kinds(said))
    column = replace(column, unit=column.unit or _shared_unit(said))
    amounts = tuple(_amounts(said, text, column, named))
    kinds = tuple(
        dict.fromkeys([*(kind for kind, _ in named), *([column.source] if column.source and amounts else [])])
    )
    return Funding(text, kinds, amounts, _unread(said, named, column, bool(amounts)))


def unit_in(words: str) -> str | None:
    """The currency and scale that words name: "thousand KZT"; None where there is none."""
    found = UNIT.search(repaired(words))
    return _unit(found) if found else None


def _kinds(said: str) -> Iterator[tuple[str, re.Match[str]]]:
    yield from ((kind, found) for kind, pattern in KINDS for found in pattern.finditer(said))


def _amounts(said: str, text: str, column: Column, named: list[tuple[str, re.Match[str]]]) -> Iterator[Amount]:
    dated = [one.span() for one in (*YEARS.finditer(said), *PROGRAMME.finditer(said))]
    for found in AMOUNT.finditer(said):
        unit = _unit(found)
        if any(start <= found.start() < end for start, end in dated) or (
            unit is None and not _bare(found, said, column)
        ):
            continue
        value = Decimal(re.sub(r"[\s\u00a0\u202f]", "", found["value"]).replace(",", "."))
        year = _year_before(said, found.start())
        yield Amount(
            text[found.start() : found.end()].strip(), value, unit or column.unit,
            _source_of(found, said, named) or column.source, year or column.year,
        )  # fmt: skip


def _bare(found: re.Match[str], said: str, column: Column) -> bool:
    """Whether a figure without a unit is a sum: where the column says so, and the cell holds little else; no year."""
    if _year_before(said, found.start()) is not None:
        return True
    if re.fullmatch(r"(?:19|20)\d\d", found["value"]) and re.match(r"\s*[-–—:]\s*\d", said[found.end() :]):
        return False
    is_year = re.fullmatch(r"(?:19|20)\d\d", found["value"]) is not None and column.unit is None
    return not is_year and (column.unit is not None or column.year is not None or not re.search(r"[^\W\d_]", said))


def _year_before(said: str, place: int) -> int | None:
    """The year that stands right before a figure, parted from it by a dash or a colon: "2026 год – 12,5"."""
    year = YEAR.search(said[:place])
    return (
        int(year["year"]) if year and re.search(r"[-–—:]\s*$|(?:год|г|жыл|ж)\w*\.?\s*$", said[:place], re.I) else None
    )


def _shared_unit(said: str) -> str | None:
    """The one unit that a cell names, for its figures without one: "2026 – 50, 2027 – 60 млн. тенге"."""
    units = {unit for one in UNIT.finditer(said) if (unit := _unit(one))}
    return units.pop() if len(units) == 1 else None


def _source_of(found: re.Match[str], said: str, named: list[tuple[str, re.Match[str]]]) -> str | None:
    """The source that stands nearest to a sum in the same clause."""
    near = _named_near(found, said, named, r"[;\n]|,(?!\d)") or _named_near(found, said, named, r"[;\n]")
    if not near:
        return None
    return min(near, key=lambda one: min(abs(one[1].start() - found.end()), abs(found.start() - one[1].end())))[0]


def _named_near(
    found: re.Match[str], said: str, named: list[tuple[str, re.Match[str]]], parting: str
) -> list[tuple[str, re.Match[str]]]:
    """The sources named in the clause of a sum."""
    partings = [one.start() for one in re.finditer(parting, said)]
    start = max((one for one in partings if one < found.start()), default=-1)
    end = min((one for one in partings if one >= found.end()), default=len(said))
    return [one for one in named if one[0] in SOURCES and start < one[1].start() < end]


def _unit(found: re.Match[str]) -> str | None:
    groups = found.groupdict()
    currency = next((name for name, _ in CURRENCIES if groups.get(name)), None)
    scale = next((name for name, _ in SCALES if groups.get(name)), None)
    return " ".join(part for part in (scale, currency) if part) or None


def _unread(said: str, named: list[tuple[str, re.Match[str]]], column: Column, amounts: bool) -> str:
    """What is left when everything understood is taken away."""
    left = list(said)
    spans = [found.span() for _, found in named]
    spans += [one.span() for one in AMOUNT.finditer(said) if _unit(one) or column.unit or _bare(one, said, column)]
    spans += [one.span() for pattern in (YEARS, PROGRAMME) for one in pattern.finditer(said)]
    spans += [one.span() for one in re.finditer(r"(?<!\d)(?:19|20)\d\d(?!\d)", said)] if amounts else []
    spans += [one.span() for one in UNIT.finditer(said)] if amounts else []
    for start, end in spans:
        left[start:end] = " " * (end - start)
    rest = " ".join("".join(left).split())
    return "" if FILLING.match(rest) else rest.strip(" ,;.")
