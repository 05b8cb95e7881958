"""A method states a result or refuses by name what it was given: never a silent NaN, nor an error of the arithmetic below it.

`stated` reads the arguments of a function by its type hints, so that what is no number, no text or too large is refused under the name of the
argument; it then lets no overflow pass, and looks at what comes out.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import wraps
from math import isfinite, isnan
from typing import Annotated, Any, Literal, ParamSpec, TypeVar, get_args, get_origin, get_type_hints

import numpy as np
from numpy.typing import ArrayLike

from kenes.methods.estimate import Estimate

P = ParamSpec("P")
R = TypeVar("R")
Reader = Callable[[str, Any], Any]

Labels = Annotated[ArrayLike, "labels of any kind, not numbers to reckon with"]
TINIEST = 1e-12
LARGEST_WHOLE = 2**53
"""Beyond it not every whole number has a floating one."""
BOUNDS = {"draws": (1, 10_000_000), "permutations": (1, 1_000_000), "horizon": (1, 10_000), "seed": (0, LARGEST_WHOLE)}
TOO_FAR = "the numbers given are too large, too small or too far apart for {name}: nothing can be stated of them"


def stated(function: Callable[P, R]) -> Callable[P, R]:
    """The function with its arguments read by their type hints and its result looked at; every refusal is a ValueError."""
    names = tuple(inspect.signature(function).parameters)
    readers: dict[str, Reader] = {}

    @wraps(function)
    def call(*args: P.args, **kwargs: P.kwargs) -> R:
        if not readers:
            readers.update(_readers(function))
        read = [readers[name](name, one) for name, one in zip(names, args, strict=False)]
        by_name = {name: readers.get(name, _as_given)(name, one) for name, one in kwargs.items()}
        try:
            with np.errstate(over="raise", invalid="raise", divide="raise"):
                found: R = function(*read, *args[len(read) :], **by_name)  # type: ignore[arg-type]
        except (ArithmeticError, np.linalg.LinAlgError) as error:
            raise ValueError(TOO_FAR.format(name=function.__name__)) from error
        if not _told(found):
            raise ValueError(TOO_FAR.format(name=function.__name__))
        return found

    return call


def numbers(name: str, value: object) -> np.ndarray:
    """An array of numbers, NaN where None stands. Raises ValueError for text, complex numbers, rows of unequal length, numbers too large."""
    try:
        given = np.asarray(value)
        if given.dtype.kind == "c" or (given.dtype.kind in "USO" and not _only_numbers(given.ravel().tolist())):
            raise ValueError
        return np.asarray(given, float)
    except (TypeError, ValueError, OverflowError) as error:
        raise ValueError(f"{name} must be numbers in equal rows, got {_shown(value)}") from error


def number(name: str, value: object) -> float:
    """One finite number. Raises ValueError for anything else."""
    if isinstance(value, np.ndarray) and value.ndim == 0:
        value = value.item()
    if type(value) not in (int, float) and (value is None or not _only_numbers([value])):
        raise ValueError(f"{name} must be one number, got {_shown(value)}")
    try:
        found = float(value)  # type: ignore[arg-type]
    except OverflowError as error:
        raise ValueError(f"{name} is too large a number") from error
    if not isfinite(found):
        raise ValueError(f"{name} must be a finite number, got {found}")
    if name in ("level", "alpha") and not min(found, 1 - found) >= TINIEST:
        raise ValueError(f"{name} must lie between 0 and 1, got {found}")
    return found


def whole(name: str, value: object) -> int:
    """One whole number that can be held exactly. Raises ValueError for anything else."""
    found = number(name, value)
    least, most = BOUNDS.get(name, (-LARGEST_WHOLE, LARGEST_WHOLE))
    if found != int(found):
        raise ValueError(f"{name} must be a whole number, got {found}")
    if not least <= found <= most:
        raise ValueError(f"{name} must be a whole number from {least:,} to {most:,}, got {found:.0f}")
    return int(found)


@dataclass(frozen=True)
class _OfKind:
    """A value that must be of a type."""

    kind: type | tuple[type, ...]
    called: str

    def __call__(self, name: str, value: object) -> object:
        if not isinstance(value, self.kind):
            raise ValueError(f"{name} must be {self.called}, got {_shown(value)}")
        return value


TEXT = _OfKind(str, "text")
TRUTH = _OfKind((bool, np.bool_), "True or False")


def _years(name: str, value: object) -> object:
    if not isinstance(value, Mapping):
        raise ValueError(f"{name} must be {{year: value}}, got {_shown(value)}")
    for one in value.values():
        numbers(name, one)
    return {whole(f"a year of {name}", year): np.nan if one is None else float(one) for year, one in value.items()}


def _either(name: str, value: object) -> object:
    return _years(name, value) if isinstance(value, Mapping) else numbers(name, value)


def _as_given(name: str, value: object) -> object:
    return value


def _readers(function: Callable[..., object]) -> dict[str, Reader]:
    hints = get_type_hints(function, include_extras=True)
    return {name: _reader(hints.get(name)) for name in inspect.signature(function).parameters}


def _reader(hint: Any) -> Reader:
    if hint == Mapping[int, float] | ArrayLike:
        return _either
    if hint == ArrayLike:
        return numbers
    if hint == ArrayLike | None:
        return lambda name, value: None if value is None else numbers(name, value)
    simple: dict[Any, Reader] = {float: number, int: whole, str: TEXT, bool: TRUTH, Mapping[int, float]: _years}
    if hint in simple:
        return simple[hint]
    if get_origin(hint) is Literal and all(isinstance(one, str) for one in get_args(hint)):
        return TEXT
    if hint == float | None:
        return lambda name, value: None if value is None else number(name, value)
    return _as_given


def _only_numbers(values: Iterable[object]) -> bool:
    return all(
        one is None or (hasattr(one, "__float__") and not isinstance(one, np.ndarray) and np.ndim(one) == 0)  # type: ignore[arg-type]
        for one in values
    )


def _shown(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 60 else text[:57] + "..."


def _told(found: object) -> bool:
    """Whether every estimate in a result is finite, or a warning says why not; and no number stands alone as NaN."""
    if isinstance(found, Estimate):
        return bool(found.warnings) or all(isfinite(one) for one in (found.estimate, found.low, found.high))
    if isinstance(found, float):
        return not isnan(found)
    if isinstance(found, Mapping):
        return all(_told(one) for one in found.values())
    if isinstance(found, list | tuple):
        return all(_told(one) for one in found)
    held = getattr(found, "__dataclass_fields__", {})
    return all(_told(getattr(found, name)) for name in held if not isinstance(getattr(found, name), np.ndarray))
