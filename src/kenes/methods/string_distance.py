"""How far apart two strings are, and how alike: in any script, on Unicode characters as they are given."""

from __future__ import annotations

from kenes.methods.stated import stated


@stated
def levenshtein(a: str, b: str) -> int:
    """The fewest insertions, deletions and substitutions that turn a into b. Levenshtein (1966), Soviet Physics Doklady 10."""
    return _edits(a, b, swaps=False)


@stated
def osa(a: str, b: str) -> int:
    """`levenshtein` with the swap of two neighbours as one edit, no part edited twice (optimal string alignment).

    Damerau (1964), Communications of the ACM 7.
    """
    return _edits(a, b, swaps=True)


@stated
def jaro(a: str, b: str) -> float:
    """Likeness from 0 to 1 by common characters near each other and their order; two empty strings are alike (1).

    Jaro (1989), Journal of the American Statistical Association 84.
    """
    if not a or not b:
        return float(a == b)
    first, second = _common(a, b)
    if not first:
        return 0.0
    moved = sum(x != y for x, y in zip(first, second, strict=True)) // 2
    m = len(first)
    return (m / len(a) + m / len(b) + (m - moved) / m) / 3


@stated
def jaro_winkler(a: str, b: str, prefix: float = 0.1) -> float:
    """`jaro`, raised by `prefix` (0 to .25) for each of up to four first characters in common.

    Raises ValueError for another prefix. Winkler (1990), Proceedings of the Section on Survey Research Methods.
    """
    if not 0 <= prefix <= 0.25:
        raise ValueError(f"prefix must lie between 0 and .25, got {prefix}")
    alike = jaro(a, b)
    shared = 0
    for x, y in zip(a[:4], b[:4], strict=False):
        if x != y:
            break
        shared += 1
    return alike + shared * prefix * (1 - alike)


def _common(a: str, b: str) -> tuple[list[str], list[str]]:
    """The characters of each that stand in the other within reach, in their own order."""
    reach = max(len(a), len(b)) // 2 - 1
    taken = [False] * len(b)
    first = []
    for place, one in enumerate(a):
        for at in range(max(0, place - reach), min(len(b), place + reach + 1)):
            if not taken[at] and b[at] == one:
                taken[at] = True
                first.append(one)
                break
    return first, [one for one, used in zip(b, taken, strict=True) if used]


def _edits(a: str, b: str, swaps: bool) -> int:
    before: list[int] = []
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, start=1):
        older, before, row = before, row, [i]
        for j, y in enumerate(b, start=1):
            row.append(min(before[j] + 1, row[-1] + 1, before[j - 1] + (x != y)))
            if swaps and i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y:
                row[-1] = min(row[-1], older[j - 2] + 1)
    return row[-1]
