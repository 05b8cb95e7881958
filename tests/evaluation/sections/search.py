"""How well searching finds the passages of the queries, in every pair of languages."""

from __future__ import annotations

from looking import TEXTS
from queries_answered import FIRST, all_expected, answered, shares
from section import Section, Table


def measured() -> Section:
    """The share of expected passages among the first ten, of all and of their language."""
    rows = tuple(
        (name, str(number), f"{of_all} ({of_all / number:.2f})", f"{of_language} ({of_language / number:.2f})")
        for name, number, of_all, of_language in shares(answered(TEXTS))
    )
    queries = len({one.query for one in all_expected()})
    columns = (
        "language of the query -> of the passage, or kind",
        "expected passages",
        f"among the first {FIRST}",
        f"first {FIRST} of its language",
    )
    return Section(
        "Search across languages",
        (Table(f"{queries} queries asked of all texts together", columns, rows),),
        (
            "One hand wrote the queries and what they should find, a language model working as engineer, with the texts at hand; no native speaker of Kazakh. The order of what is found was set while looking at them: none were held out. Read the shares as a regression line.",
            "A passage that fits and was not written down counts as a miss, as does one beyond the first ten of frequent things.",
        ),
    )
