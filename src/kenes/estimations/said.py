"""Numbers and intervals inside sentences, as each language writes them; cautions in plain words."""

from __future__ import annotations

import math
import re

from kenes.estimations.warning_words import WARNINGS
from kenes.methods.estimate import Estimate
from kenes.texts import Finding, Severity, Text, all_languages

OPEN = "∞"


def number(value: float, digits: int = 0) -> Text:
    """A number with a true minus sign; an open limit is ∞."""
    return Text(**{tongue.code: _written(tongue.number(abs(value), digits), value) for tongue in all_languages()})


def percent(share: float, digits: int = 1) -> Text:
    """A share of one in per cent."""
    return Text(**{tongue.code: _written(tongue.percent(abs(share), digits), share) for tongue in all_languages()})


def interval(one: Estimate, digits: int = 0) -> Text:
    """ "1,200 (95% interval 1,000 to 1,500)"."""
    return INTERVAL.fill(
        estimate=number(one.estimate, digits),
        low=number(one.low, digits),
        high=number(one.high, digits),
        level=percent(one.level, 0),
    )


def caution(code: str, message: Text, proposal: Text | None = None) -> Finding:
    """A place where an assumption of the method is in doubt."""
    return Finding(code, Severity.WARNING, message, proposal=proposal)


def cautions_of(*estimates: Estimate) -> tuple[Finding, ...]:
    """The warnings of estimates in plain words, each once."""
    said = dict.fromkeys(warning for one in estimates for warning in one.warnings)
    return tuple(caution("assumption", warning_said(one)) for one in said)


def warning_said(warning: str) -> Text:
    """A warning of a method in three languages; one that is not known here stays as the method says it."""
    for pattern, text in WARNINGS:
        if found := re.fullmatch(pattern, warning):
            return text.fill(**found.groupdict())
    return Text.same(warning)


def _written(magnitude: str, value: float) -> str:
    if math.isnan(value):
        return "–"
    if math.isinf(value):
        return f"−{OPEN}" if value < 0 else OPEN
    return f"−{magnitude}" if value < 0 and any(sign in "123456789" for sign in magnitude) else magnitude


INTERVAL = Text(
    kk="{estimate} ({level} сенім аралығы {low} … {high})",
    ru="{estimate} ({level} доверительный интервал от {low} до {high})",
    en="{estimate} ({level} interval {low} to {high})",
)
