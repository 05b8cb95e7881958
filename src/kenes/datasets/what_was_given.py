"""What a file does not say and a person must: its period and its place."""

from __future__ import annotations

from kenes.codes.places import Place, nearest_places, place_of
from kenes.datasets.checks import PERIOD
from kenes.datasets.reading import Given
from kenes.texts import Finding, Refusal, Severity, Text, all_languages


def needed_period(given: Given, file: str, example: str = "2022") -> str:
    """The period the person gave; Refusal when there is none, or when it is no period."""
    if not given.period:
        way_out = _PERIOD_WAY_OUT.fill(example=example)
        raise Refusal(Finding("period-needed", Severity.ERROR, _PERIOD_NEEDED.fill(file=file), file, proposal=way_out))
    if not PERIOD.match(given.period):
        message = _PERIOD_UNKNOWN.fill(value=given.period)
        raise Refusal(Finding("unknown-period", Severity.ERROR, message, file, proposal=_PERIOD_FORMS))
    return given.period


def known_place(name: str, file: str, country: str | None = None) -> Place:
    """The place of a name; Refusal naming the nearest ones, of one country if named, when it is not known."""
    if found := place_of(name):
        return found
    raise Refusal(
        Finding(
            "unknown-place",
            Severity.ERROR,
            _PLACE.fill(name=name),
            file,
            text=name,
            proposal=nearest_in_words(name, country),
        )
    )


def nearest_in_words(name: str, country: str | None = None) -> Text:
    """The question whether one of the nearest places was meant, or how to name a place when none is near."""
    nearest = nearest_places(name, country=country)
    if not nearest:
        return _PLACE_WAY_OUT
    listed = {
        tongue.code: ", ".join(f"{one.name[tongue.code]} ({one.code})" for one in nearest) for tongue in all_languages()
    }
    return _NEAREST.fill(names=Text(**listed))


_PERIOD_NEEDED = Text(
    kk="«{file}» файлы қай кезеңге қатысты екенін айтпайды, ал болжап қоюға болмайды.",
    ru="Файл «{file}» не говорит, за какой он период, а угадывать нельзя.",
    en="“{file}” does not say which period it covers, and it must not be guessed.",
)
_PERIOD_WAY_OUT = Text(
    kk="Кезеңді көрсетіңіз, мысалы: --period {example}.", ru="Укажите период, например: --period {example}.", en="Say the period, for example: --period {example}.",
)  # fmt: skip
_PERIOD_UNKNOWN = Text(
    kk="Кезең танылмады: «{value}».", ru="Период не распознан: «{value}».", en="Unknown period: “{value}”."
)
_PERIOD_FORMS = Text(
    kk="Жылды 2022, айды 2022-05, тоқсанды 2022-Q2, жартыжылдықты 2022-H1 түрінде жазыңыз.",
    ru="Пишите год как 2022, месяц как 2022-05, квартал как 2022-Q2, полугодие как 2022-H1.",
    en="Write a year as 2022, a month as 2022-05, a quarter as 2022-Q2, a half-year as 2022-H1.",
)
_PLACE = Text(kk="Орын белгісіз: «{name}».", ru="Неизвестное место: «{name}».", en="Unknown place: “{name}”.")
_NEAREST = Text(
    kk="Мыналардың бірі ме: {names}? Олай болса, --place арқылы кодын көрсетіңіз.",
    ru="Не одно ли из этих: {names}? Если да, укажите его код: --place.",
    en="Is it one of these: {names}? If so, give its code with --place.",
)
_PLACE_WAY_OUT = Text(
    kk="Орынды ISO 3166 кодымен көрсетіңіз, мысалы: --place KZ-75.",
    ru="Укажите место кодом ISO 3166, например: --place KZ-75.",
    en="Give the place by its ISO 3166 code, for example: --place KZ-75.",
)
