"""What no method was made for: each either refuses by a ValueError in its own words or states a result; never a silent NaN.

RuntimeWarnings of numpy are errors in this suite, so that none leaks either.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

import numpy as np
import pytest
from public_methods import METHODS, Method

NAN, INF = float("nan"), float("inf")
SINGLE: dict[str, Any] = {
    "None": None, "nan": NAN, "infinite": INF, "negative": -1, "zero": 0, "half": 1.5, "huge": 1e308, "beyond floats": 10**400,
    "beyond int64": 2**63, "tiny": 1e-320, "text": "many", "texts": ["a", "b", "c"], "empty": [], "one": [1.0], "uneven": [[1, 2], [3]],
    "square": [[1.0, 2.0], [3.0, 4.0]], "cube": np.ones((2, 2, 2)), "complex": 1 + 2j, "object": object(), "mapping": {},
    "all nan": [NAN] * 4, "all infinite": [INF] * 4, "with None": [1, None, 3],
}  # fmt: skip
OF_ONE_VALUE = {"nan": NAN, "infinite": INF, "negative": -1.0, "huge": 1e308, "None": None, "zero": 0.0}
NAN_IS_NO_STATEMENT = {
    "farrington",
    "farrington_flexible",
    "ears",
    "cusum",
    "load",
    "consumption",
    "weekday_pattern",
    "opinion_groups",
}
"""In their arrays NaN says that nothing can be stated (or was measured), which the page of the method says."""
INFINITE_IS_SAID = {"audit"}
NOT_OURS = (
    "could not convert",
    "inhomogeneous",
    "setting an array",
    "cannot convert",
    "operands could not",
    "zip()",
    "matmul",
    "singular",
)
"""Words of numpy and scipy that tell a person nothing."""


def spoilt(value: Any) -> Iterator[tuple[str, Any]]:
    """The same argument with all its values, or the first of them, made strange."""
    if isinstance(value, Mapping) and value:
        for name, one in OF_ONE_VALUE.items():
            yield f"first {name}", {**value, next(iter(value)): one}
        return
    try:
        whole = np.asarray(value, float)
    except (TypeError, ValueError):
        return
    if not whole.ndim or not whole.size:
        return
    yield from {
        "all zero": np.zeros_like(whole), "all equal": np.ones_like(whole), "all negative": -whole, "all huge": whole * 1e300,
        "all tiny": whole * 1e-310, "too short": whole[:-1], "one alone": whole[:1], "too long": np.concatenate([whole, whole[:1]]),
    }.items()  # fmt: skip
    for name, one in OF_ONE_VALUE.items():
        part = whole.astype(object)
        part[(0,) * whole.ndim] = one
        yield f"first {name}", part.tolist()


def figures(found: Any) -> Iterator[tuple[float, bool]]:
    """Every floating number of a result, and whether a warning of the same result speaks of it."""
    if dataclasses.is_dataclass(found):
        said = bool(getattr(found, "warnings", ()))
        for one in dataclasses.fields(found):
            yield from ((value, said or other) for value, other in figures(getattr(found, one.name)))
    elif isinstance(found, Mapping):
        for one in found.values():
            yield from figures(one)
    elif isinstance(found, list | tuple):
        for one in found:
            yield from figures(one)
    elif isinstance(found, float | np.floating):
        yield float(found), False
    elif isinstance(found, np.ndarray) and found.dtype.kind == "f":
        yield from ((float(one), False) for one in found.ravel())


def wrongs(method: Method, argument: str, value: Any) -> str | None:
    """What is wrong with the answer to a strange argument."""
    try:
        found = method.function(**{**method.ordinary, argument: value})
    except ValueError as error:
        return f"words of a library: {error}" if any(one in str(error) for one in NOT_OURS) else None
    except Exception as error:
        return f"{type(error).__name__}: {error}"
    unsaid = [one for one, said in figures(found) if not said]
    if method.name not in NAN_IS_NO_STATEMENT and any(np.isnan(one) for one in unsaid):
        return "a silent NaN"
    if method.name not in INFINITE_IS_SAID and any(np.isinf(one) for one in unsaid):
        return "an infinite number without a word"
    return None


@pytest.mark.parametrize("method", METHODS, ids=str)
def test_an_ordinary_call_states_a_result(method: Method):
    found = method.function(**method.ordinary)
    if method.name not in NAN_IS_NO_STATEMENT:
        assert all(np.isfinite(one) for one, _ in figures(found))


@pytest.mark.parametrize("method", METHODS, ids=str)
def test_strange_input_is_refused_by_name_or_answered(method: Method):
    wrong = {
        (argument, name): said
        for argument, usual in method.ordinary.items()
        for name, value in (*SINGLE.items(), *spoilt(usual))
        if (said := wrongs(method, argument, value))
    }
    assert wrong == {}


def test_a_refusal_names_the_argument_and_what_was_given():
    method = next(one for one in METHODS if one.name == "standardised_rate")
    said = {}
    for argument, value in (
        ("counts", "many"),
        ("population", [[1], [2, 3]]),
        ("per", "1e5"),
        ("level", 95),
        ("standard", [1j, 2, 3]),
    ):
        with pytest.raises(ValueError, match=argument) as refusal:
            method.function(**{**method.ordinary, argument: value})
        said[argument] = str(refusal.value)
    assert said["per"] == "per must be one number, got '1e5'"
    assert said["counts"] == "counts must be numbers in equal rows, got 'many'"
    assert said["level"] == "level must lie between 0 and 1, got 95.0"


def test_numbers_of_any_library_are_numbers():
    """Scalars of numpy, fractions and decimals, arrays without a dimension, sequences of them."""
    crude = next(one for one in METHODS if one.name == "crude_rate").function
    plain = crude(12, 50_000)
    for count, population in (
        (np.int64(12), np.float32(50_000)),
        (np.array(12), np.array(50_000.0)),
        (Fraction(12), Decimal(50_000)),
    ):
        assert crude(count, population) == plain
    slope = next(one for one in METHODS if one.name == "sen_slope").function
    assert slope(range(5), (Decimal(1), 2, Fraction(3), np.int8(4), 5.0)) == slope([0, 1, 2, 3, 4], [1, 2, 3, 4, 5])
