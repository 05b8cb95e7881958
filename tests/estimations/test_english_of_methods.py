"""Whatever a method says in English a person is told in Kazakh and Russian too: refusals, warnings, names of methods."""

from __future__ import annotations

import re
import string

import pytest
from english_of_methods import FILLED, Said, refusals_without_words, refused, told_beside, written_in_source

from kenes.estimations.estimation import all_estimations
from kenes.estimations.method_words import method_said
from kenes.estimations.outcome import Line
from kenes.estimations.refusal_words import all_refusals, refusal_said
from kenes.estimations.said import warning_said
from kenes.estimations.warning_words import WARNINGS
from kenes.methods.estimate import Estimate
from kenes.texts import Text

ALIKE = frozenset({"", FILLED, "REML", "EM"})
"""Parts of names of methods that are alike in all languages."""
CAUGHT = ["stated.py"]
"""Modules that raise a ValueError without words and catch it themselves."""
TOLD = [
    *((f"refusals/: {one}", one, text) for one, text in all_refusals().items()),
    *((f"warning_words.py: {one}", one, text) for one, text in WARNINGS),
]
NO_ENTRY = """
{place} refuses with words that no entry knows; in Kazakh and Russian it would be said in English:
    {words}
Add to the module of its field in src/kenes/estimations/refusals/ (or in a new module there, which is found by itself):
    (
        r"{pattern}",
        Text(kk="…", ru="…", en="…"),  # what is wrong and how to mend it, with {{a}} and so on in all three
    ),
"""
SEVERAL = "{place} “{words}” is known to several entries, make one of them narrower: {patterns}"
UNREADABLE = """
{place}: the words of this refusal cannot be read from the source. Write them where the ValueError is made, as a string or f-string,
or give them a name in the same module.
"""
NOT_TOLD = """
{place} says in English what is known neither as a warning nor as the name of a method:
    {words}
A warning of an Estimate: add it to WARNINGS in src/kenes/estimations/warning_words.py.
A part of its `method`: add it to PARTS in src/kenes/estimations/method_words.py.
"""
STALE = "{entry}: no method says this any longer; mend the pattern, or take the entry out"


def patterns_of(said: Said) -> list[str]:
    return [one for one in all_refusals() if re.fullmatch(one, said.words, re.DOTALL)]


def suggested(words: str) -> str:
    """A pattern for words, with a name for each place that is filled."""
    names = iter(string.ascii_lowercase)
    plain = re.sub(r"([][\\.^$*+?{}|()])", r"\\\1", words)
    return re.sub(FILLED, lambda _: f"(?P<{next(names)}>.+)", plain)


@pytest.mark.parametrize("said", refused(), ids=lambda one: one.place)
def test_every_refusal_is_said_in_three_languages(said: Said) -> None:
    assert said.words, UNREADABLE.format(place=said.place)
    known = patterns_of(said)
    assert known, NO_ENTRY.format(place=said.place, words=said.words, pattern=suggested(said.words))
    assert len(known) == 1, SEVERAL.format(place=said.place, words=said.words, patterns=known)
    told = refusal_said(said.words)
    assert said.words not in (told["kk"], told["ru"])


def test_no_refusal_is_without_words() -> None:
    assert refusals_without_words() == CAUGHT


@pytest.mark.parametrize("said", told_beside(), ids=lambda one: one.place)
def test_every_warning_and_name_of_a_method_is_said_in_three_languages(said: Said) -> None:
    warned, named = warning_said(said.words), method_said(said.words)
    parts = zip(*(named[code].split(", ") for code in ("kk", "ru", "en")), strict=True)
    untold = {en for kk, ru, en in parts if en in (kk, ru) and en not in ALIKE}
    known = bool(patterns_of(said)) or said.words not in (warned["kk"], warned["ru"]) or not untold
    assert known, NOT_TOLD.format(place=said.place, words=said.words)


@pytest.mark.parametrize(("entry", "pattern", "text"), TOLD, ids=[one for one, *_ in TOLD])
def test_an_entry_speaks_three_languages(entry: str, pattern: str, text: Text) -> None:
    words = [text[code] for code in ("kk", "ru", "en")]
    places = [{name for _, name, *_ in string.Formatter().parse(one) if name} for one in words]
    assert len(set(words)) == 3 and all(words), entry
    assert places[0] == places[1] == places[2] and places[0] <= set(re.compile(pattern).groupindex), entry


@pytest.mark.parametrize(("entry", "pattern", "text"), TOLD, ids=[one for one, *_ in TOLD])
def test_an_entry_keeps_to_its_alphabet(entry: str, pattern: str, text: Text) -> None:
    """But for what is written as it is: columns, choices, their values and the arguments of methods."""
    names = {one.name for each in all_estimations().values() for one in (*each.columns, *each.choices)}
    allowed = written_in_source() | set(re.findall(r"\w+", " ".join(names)))
    plain = {
        code: string.Formatter().vformat(text[code], (), dict.fromkeys(re.compile(pattern).groupindex, ""))
        for code in ("kk", "ru", "en")
    }
    strange = {one for code in ("kk", "ru") for one in re.findall(r"[A-Za-z]\w*(?:-\w+)*", plain[code])} - allowed
    assert (strange, re.findall(r"[А-яЁё]+", plain["en"])) == (set(), []), entry


@pytest.mark.parametrize(("entry", "pattern"), [one[:2] for one in TOLD], ids=[one for one, *_ in TOLD])
def test_no_entry_is_left_from_before(entry: str, pattern: str) -> None:
    said = {one.words for one in (*refused(), *told_beside())}
    assert any(re.fullmatch(pattern, one, re.DOTALL) for one in said), STALE.format(entry=entry)


@pytest.mark.parametrize(
    ("reason", "kk", "ru"),
    [
        ("design_effect must be above 0, got -0.5", "«design_effect» мәні 0-ден үлкен болуы тиіс, берілгені -0,5",
         "значение «design_effect» должно быть больше 0, а дано -0,5"),
        ("draws must be a whole number from 1 to 10,000,000, got 0", "«draws» мәні 1 … 10\u00a0000\u00a0000 аралығындағы бүтін сан болуы тиіс, берілгені 0",
         "значение «draws» — целое число от 1 до 10\u00a0000\u00a0000, а дано 0"),
        ("weights must be numbers in equal rows, got [[1, 2],\n [3]]", "«weight» деректерінде тек сандар болуы және барлық жолдың ұзындығы бірдей болуы тиіс",
         "в «weight» должны стоять одни числа, а строки — быть одной длины"),
        ("a year of series must be a whole number, got 2019.5", "«year» мәні бүтін сан болуы тиіс, берілгені 2019,5",
         "значение «year» — целое число, а дано 2019,5"),
        ("interval must be delta or monte-carlo, got 'guess'", "«interval» мәні мыналардың бірі болуы тиіс: delta, monte-carlo; берілгені guess",
         "значение «interval» — одно из: delta, monte-carlo; а дано guess"),
        ("the years must follow one another; missing: 2014, 2015", "жылдар үзіліссіз болуы тиіс; жоғы: 2014, 2015",
         "годы должны идти подряд; нет: 2014, 2015"),
    ],
    ids=["a number", "large numbers", "a column", "a year", "a choice", "years"],
)  # fmt: skip
def test_what_was_given_is_filled_in(reason: str, kk: str, ru: str) -> None:
    said = refusal_said(reason)
    assert (said["kk"], said["ru"]) == (kk, ru)


def test_the_command_line_tells_warnings_in_its_language() -> None:
    one = Line(
        Text.same("A"), Estimate(1.4, float("nan"), float("nan"), 1, 0.95, "known", ("one week: there is no interval",))
    )
    told = {code: one.as_json(code)["warnings"] for code in ("ru", "en")}
    assert told == {"ru": ["Одна неделя: у отношения выходных к будням нет интервала."],
                    "en": ["One week: the ratio of weekend to weekdays has no interval."]}  # fmt: skip
