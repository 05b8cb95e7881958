"""What an estimation is, and how the files of the folder `definitions/` are found.

An estimation is one file: `ESTIMATION = Estimation(...)`: the columns it needs, the choices it leaves, an example file, and `estimate`.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import cache

import kenes.estimations.definitions as folder
from kenes.estimations.outcome import Outcome
from kenes.estimations.refusal_words import refusal_said
from kenes.estimations.table import Table
from kenes.texts import Finding, Refusal, Severity, Text


@dataclass(frozen=True)
class Column:
    """A column of the file, found by its name or one of the `aliases`; letters, blanks and case do not matter."""

    name: str
    meaning: Text
    needed: bool = True
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True)
class Choice:
    """A choice left to the analyst: one of `values`, any words where these are ("*",), or a number where there are none."""

    name: str
    meaning: Text
    default: str
    values: tuple[str, ...] = ()


LEVEL = Choice("level", Text(kk="Сенім деңгейі, %", ru="Уровень доверия, %", en="Level of confidence, %"), "95")
Chosen = Mapping[str, str]
ANY = ("*",)


@dataclass(frozen=True)
class Estimation:
    """A method for a file. `example` is a small file in CSV, of invented figures, that shows the columns.

    `personal`: its tables are of persons by name, and no page carries them; `steps` are what
    to hold before the table is made; `conceals`: its report hides figures of the file, so that it does not tell the file's hash either,
    by which few possible values could be tried out.
    """

    key: str
    title: Text
    purpose: Text
    not_when: Text
    columns: tuple[Column, ...]
    choices: tuple[Choice, ...]
    example: str
    estimate: Callable[[Table, Chosen], Outcome]
    aliases: tuple[str, ...] = field(default=())
    personal: bool = False
    steps: tuple[Text, ...] = ()
    conceals: bool = False

    def run(self, table: Table, chosen: Chosen) -> Outcome:
        """The outcome for a table; Refusal for an unknown choice, a missing column, a wrong cell, or data the method cannot use."""
        full = {one.name: one.default for one in self.choices} | dict(chosen)
        self._hold(full)
        try:
            return replace(self.estimate(table, full), rows_read=sum(len(one.rows) for one in (table, *table.others)))
        except ValueError as fault:  # the methods say in English what they cannot use
            if not _said_by_a_method(fault):
                raise
            raise Refusal(_cannot(table, self, fault)) from fault

    def shown(self) -> list[list[str]]:
        """The first rows of the example, cell by cell."""
        return [line.split(",") for line in self.example.splitlines()[:5]]

    def _hold(self, chosen: Chosen) -> None:
        known = {one.name: one for one in self.choices}
        for name, value in chosen.items():
            if name not in known:
                allowed = ", ".join(known) or "–"
                raise Refusal(_choice("unknown-choice", NO_CHOICE, name, KNOWN.fill(known=allowed)))
            values = known[name].values
            if values and values != ANY and value not in values:
                raise Refusal(
                    _choice("unknown-choice", NO_VALUE, f"{name}={value}", KNOWN.fill(known=", ".join(values)))
                )
            if not values:
                _held_number(name, value)


def number_chosen(chosen: Chosen, name: str) -> float:
    """A choice that is a number."""
    return float(chosen[name].replace(",", "."))


@cache
def all_estimations() -> Mapping[str, Estimation]:
    """Every estimation found in `definitions/`, by key."""
    names = sorted(module.name for module in pkgutil.iter_modules(folder.__path__))
    found = [importlib.import_module(f"{folder.__name__}.{name}").ESTIMATION for name in names]
    return {one.key: one for one in found}


def estimation_named(name: str) -> Estimation | None:
    """The estimation of a key or of another name it goes by; `_` and `-` are the same. None where there is none."""
    wanted = name.lower().replace("_", "-")
    return next((one for one in all_estimations().values() if wanted in (one.key, *one.aliases)), None)


def _held_number(name: str, value: str) -> None:
    try:
        float(value.replace(",", "."))
    except ValueError:
        raise Refusal(_choice("unknown-choice", NO_VALUE, f"{name}={value}", A_NUMBER)) from None


def _said_by_a_method(fault: ValueError) -> bool:
    """Whether a method refused the data; anything else is a fault of ours and must not pass for one of theirs."""
    trace = fault.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return trace is not None and str(trace.tb_frame.f_globals["__name__"]).startswith("kenes.methods.")


def _choice(code: str, message: Text, value: str, proposal: Text) -> Finding:
    return Finding(code, Severity.ERROR, message.fill(name=value), text=value, proposal=proposal)


def _cannot(table: Table, one: Estimation, fault: ValueError) -> Finding:
    said = CANNOT.fill(reason=refusal_said(str(fault)), file=table.file)
    return Finding("method-refuses", Severity.ERROR, said, file=table.file, proposal=one.not_when)


NO_CHOICE = Text(
    kk="Бұл әдісте «{name}» деген таңдау жоқ.",
    ru="У этого метода нет выбора «{name}».",
    en="This method has no choice “{name}”.",
)
NO_VALUE = Text(kk="«{name}» мәні жоқ.", ru="Значения «{name}» нет.", en="There is no such value: “{name}”.")
KNOWN = Text(kk="Мүмкін: {known}.", ru="Возможно: {known}.", en="Possible: {known}.")
A_NUMBER = Text(kk="Сан керек.", ru="Нужно число.", en="A number is needed.")
CANNOT = Text(
    kk="«{file}» деректеріне бұл әдісті қолдануға болмайды: {reason}.",
    ru="К данным «{file}» метод неприменим: {reason}.",
    en="The method cannot be used on “{file}”: {reason}.",
)
