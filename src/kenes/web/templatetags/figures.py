"""A figure in a page: its number or the sign of its state, always a link to the page that says what it rests on."""

from __future__ import annotations

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from kenes.indicators.indicator import indicator
from kenes.indicators.row import IndicatorRow, State
from kenes.reports.block import Ref
from kenes.reports.cell_signs import MEANINGS, SIGNS
from kenes.reports.cell_signs import legend as legend_of
from kenes.reports.charts.words import STEPS
from kenes.reports.sentences.numbers import digits_for
from kenes.texts import language
from kenes.web.addresses import figure_address, figure_address_of, place_address, release_address, row_address
from kenes.web.answering import current_language

register = template.Library()

register.filter("address", figure_address)
register.filter("row_address", row_address)
register.filter("release_address", release_address)
register.filter("place_address", place_address)


@register.filter
def ref_address(ref: Ref) -> str:
    """The page of the figure that a sentence rests on."""
    return figure_address_of(ref.indicator, ref.place, ref.period, dict(ref.breakdown))


@register.simple_tag
def figure(row: IndicatorRow | None, interval: bool = False) -> SafeString:
    """The figure as a link; with `interval`, its low and high under it. No row at all is an empty cell."""
    if row is None:
        return SafeString("")
    if row.state in SIGNS:
        meaning = MEANINGS[row.state][current_language()]
        return format_html(
            '<a class="fig none" href="{}" title="{}"><span aria-hidden="true">{}</span><span class="unseen">{}</span></a>',
            figure_address(row),
            meaning,
            SIGNS[row.state],
            meaning,
        )
    link = format_html('<a class="fig" href="{}">{}</a>', figure_address(row), written(row))
    if (
        not interval
        or row.estimate is None
        or row.low is None
        or row.high is None
        or indicator(row.indicator).words.ordinal
    ):
        return link
    return format_html('{}<span class="range">{}</span>', link, span(row))


@register.filter
def written(row: IndicatorRow) -> str:
    """The figure in the language of the page: a number, a step of an opinion in words, or a range where only that is given."""
    words, tongue = indicator(row.indicator).words, language(current_language())
    if row.state in SIGNS:
        return SIGNS[row.state]
    if row.estimate is None:
        return span(row)
    if words.ordinal:
        return STEPS[round(row.estimate)][tongue.code]
    if row.state == "zero":
        return tongue.number(0, 0)
    return tongue.number(row.estimate, digits_for(row.estimate, words.digits))


@register.filter
def span(row: IndicatorRow) -> str:
    """The interval or range, from low to high; empty where there is none."""
    if row.low is None or row.high is None:
        return ""
    tongue, digits = language(current_language()), indicator(row.indicator).words.digits
    low, high = (tongue.number(one, digits_for(one, digits)) for one in (row.low, row.high))
    return f"{low}–{high}"


@register.simple_tag
def legend(states: tuple[State, ...]) -> str:
    """The signs that occur and what they mean."""
    return legend_of(states, current_language())
