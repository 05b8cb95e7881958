"""The size of a population from two lists."""

from __future__ import annotations

from kenes.methods.estimate import Estimate
from kenes.methods.stated import stated

FEW = 7


@stated
def chapman(first: int, second: int, both: int, level: float = 0.95) -> Estimate:
    """Persons in the population: (first + 1)(second + 1) / (both + 1) - 1.

    first, second: persons in each list; both: in both of them, at most the smaller; whole numbers >= 0, somebody at least. Raises ValueError
    outside these. Chapman (1951), University of California Publications in Statistics 1; variance of Seber (1970), Biometrics 26; the interval
    is normal, its lower limit not below those seen. The lists must be independent: where they are not, the size is too low (the
    same persons tend to be in both) or too high.
    """
    for name, value in (("first", first), ("second", second), ("both", both)):
        if not 0 <= value < float("inf") or int(value) != value:
            raise ValueError(f"{name} must be a whole number of persons, 0 or more, got {value}")
    if both > min(first, second):
        raise ValueError(f"both must be at most the smaller list, got {both} of {first} and {second}")
    seen = first + second - both
    if not seen:
        raise ValueError("nobody is in either list")
    if not 0 < level < 1:
        raise ValueError(f"level must lie between 0 and 1, got {level}")
    from scipy.special import ndtri

    size = (first + 1) * (second + 1) / (both + 1) - 1
    variance = (first + 1) * (second + 1) * (first - both) * (second - both) / ((both + 1) ** 2 * (both + 2))
    reach = float(ndtri(1 - (1 - level) / 2)) * variance**0.5
    warnings = (
        (f"fewer than {FEW} persons in both lists: the size is biased low and hardly known",) if both < FEW else ()
    )
    method = "Chapman, two independent lists, normal interval"
    return Estimate(size, max(float(seen), size - reach), size + reach, int(seen), level, method, warnings)
