"""Periods within sentences: "2022 жылы", "в 2022 году", "in 2022"."""

from __future__ import annotations

from kenes.texts import Text


def in_period(period: str) -> Text:
    """When something was."""
    if len(period) == 4:
        return Text(kk="{p} жылы", ru="в {p} году", en="in {p}").fill(p=period)
    return Text(kk="{p} жылдары", ru="в {p} годах", en="in {p}").fill(p=dashed(period))


def for_period(period: str) -> Text:
    """For which period a figure stands: "2022 жылға", "за 2022 год", "for 2022"."""
    if len(period) == 4:
        return Text(kk="{p} жылға", ru="за {p} год", en="for {p}").fill(p=period)
    return Text(kk="{p} жылдарға", ru="за {p} годы", en="for {p}").fill(p=dashed(period))


def dashed(period: str) -> str:
    """A span of years with the dash of print: "2019–2023"."""
    return period.replace("-", "–")
