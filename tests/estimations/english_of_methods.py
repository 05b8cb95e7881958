"""The English words in the source of the methods: what they refuse, what they warn of, and how they call what they did.

Read out of the source and not by calls, so that nothing is forgotten that no test happens to provoke.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from itertools import product
from pathlib import Path
from typing import NamedTuple, get_args

import kenes.methods
from kenes.methods import stated
from kenes.methods.proportion_limits import Interval
from kenes.methods.survey_quantile import WAYS

FILLED = "77"
"""Stands where a method fills in a number or a name; unlike any number that the methods themselves write."""
FIELDS = {
    "self.called": tuple(one.called for one in vars(stated).values() if isinstance(one, stated._OfKind)),
    "interval": get_args(Interval),
    "way": WAYS,
}
"""Places that are filled with words, and all the words that may stand there."""
SENTENCE = re.compile(r"[A-Za-z]{2,}[,:;]? [A-Za-z]{2,}")


class Said(NamedTuple):
    """Words of a method with `FILLED` in their places. `words` is "" where they cannot be read from the source."""

    place: str
    words: str


@cache
def refused() -> list[Said]:
    """The words of every ValueError that is made in the methods."""
    return sorted({one for name, tree in _trees() for one in _refused_in(name, tree)})


def refusals_without_words() -> list[str]:
    """The modules with `raise ValueError` and nothing more, once for each."""
    raised = [(name, node.exc) for name, tree in _trees() for node in ast.walk(tree) if isinstance(node, ast.Raise)]
    return [name for name, exc in raised if isinstance(exc, ast.Name) and exc.id == "ValueError"]


@cache
def told_beside() -> list[Said]:
    """Every other sentence in the source: warnings and names of methods. Docstrings and notes to types are none."""
    return sorted(
        {one for name, tree in _trees() for one in _Sentences(name, tree).found if SENTENCE.search(one.words)}
    )


@cache
def written_in_source() -> set[str]:
    """Names of arguments and single words: what a person may have to write as it is."""
    nodes = [node for _, tree in _trees() for node in ast.walk(tree)]
    values = {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    return {node.arg for node in nodes if isinstance(node, ast.arg)} | {one for one in values if " " not in one}


@cache
def _trees() -> list[tuple[str, ast.Module]]:
    paths = sorted(Path(*kenes.methods.__path__).glob("*.py"))
    return [(path.name, ast.parse(path.read_text("utf-8"))) for path in paths]


def _refused_in(name: str, tree: ast.Module) -> Iterator[Said]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "ValueError":
            for words in _words(node.args[0], _assigned(tree)) or [""]:
                yield Said(f"{name}:{node.lineno}", words)


def _assigned(tree: ast.Module) -> dict[str, ast.expr]:
    """What each name of a module, or of its functions, was last made equal to."""
    made = [node for node in ast.walk(tree) if isinstance(node, ast.Assign)]
    return {one.id: node.value for node in made for one in node.targets if isinstance(one, ast.Name)}


def _words(node: ast.expr, assigned: dict[str, ast.expr]) -> list[str]:
    """All that an expression may say, `FILLED` in its places; nothing where that cannot be read."""
    match node:
        case ast.Constant(value=str() as words):
            return [words]
        case ast.JoinedStr(values=parts):
            return ["".join(one) for one in product(*(_words(part, assigned) for part in parts))]
        case ast.FormattedValue(value=value, format_spec=shape):
            told = FIELDS.get(ast.unparse(value)) or _words(value, assigned)
            return list(told or [FILLED + "%" * (shape is not None and "%" in ast.unparse(shape))])
        case ast.IfExp(body=first, orelse=second):
            return _words(first, assigned) + _words(second, assigned)
        case ast.Subscript(value=ast.Dict(values=values)):
            return [words for one in values for words in _words(one, assigned)]
        case ast.Call(func=ast.Attribute(value=template, attr="format")):
            return [re.sub(r"\{\w*\}", FILLED, one) for one in _words(template, assigned)]
        case ast.Name(id=name) if name in assigned:
            return _words(assigned[name], {key: one for key, one in assigned.items() if key != name})
    return []


class _Sentences(ast.NodeVisitor):
    """The strings of a module outside of refusals; a part of a longer string is read in the longer one alone.

    What `_OfKind` and `whole` are given goes into refusals.
    """

    def __init__(self, name: str, tree: ast.Module) -> None:
        self.name, self.assigned, self.found = name, _assigned(tree), list[Said]()
        filled = [node.value for node in ast.walk(tree) if isinstance(node, ast.FormattedValue)]
        self.parts = {one.id for one in filled if isinstance(one, ast.Name)}
        self.visit(tree)

    def visit_Expr(self, node: ast.Expr) -> None:
        if not isinstance(node.value, ast.Constant):
            self.generic_visit(node)

    def visit_Assign(self, node: ast.Assign) -> None:
        if not any(isinstance(one, ast.Name) and one.id in self.parts for one in node.targets):
            self.generic_visit(node)

    def visit_Call(self, node: ast.Call) -> None:
        if not (isinstance(node.func, ast.Name) and node.func.id in ("ValueError", "_OfKind", "whole")):
            self.generic_visit(node)

    def visit_Subscript(self, node: ast.Subscript) -> None:
        if not (isinstance(node.value, ast.Name) and node.value.id == "Annotated"):
            self.generic_visit(node)

    def visit_Constant(self, node: ast.Constant) -> None:
        self._keep(node)

    def visit_JoinedStr(self, node: ast.JoinedStr) -> None:
        self._keep(node)

    def _keep(self, node: ast.expr) -> None:
        self.found += [Said(f"{self.name}:{node.lineno}", words) for words in _words(node, self.assigned)]
