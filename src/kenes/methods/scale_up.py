"""The size of a population from how many of its members people know (network scale-up)."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from kenes.methods.estimate import Estimate
from kenes.methods.stated import stated

BIASES = "not corrected for what people do not know of those they know, nor for uneven mixing"


@stated
def scale_up(contacts: ArrayLike, known_contacts: ArrayLike, known_sizes: ArrayLike, level: float = 0.95) -> Estimate:
    """Persons in a hidden population, from the people that respondents know in it and in populations of known size.

    contacts: 1-d (respondents), how many members of the hidden population each knows, >= 0. known_contacts: respondents x known
    populations, the same for each of these; known_sizes: 1-d, persons in each, > 0. At least two respondents; somebody must know
    somebody in the known populations. Raises ValueError outside these.
    N = sum(contacts) / sum(known_contacts) * sum(known_sizes), the estimator of Killworth, McCarty, Bernard, Shelley and Johnsen (1998),
    Evaluation Review 22; the variance is that of a ratio over respondents, the interval stands on the logarithm. Where nobody knows
    a member, no size can be stated: ValueError.
    """
    hidden, known = np.asarray(contacts, float), np.asarray(known_contacts, float)
    sizes = np.asarray(known_sizes, float)
    if (
        hidden.ndim != 1
        or known.ndim != 2
        or known.shape != (hidden.size, sizes.size)
        or hidden.size < 2
        or not sizes.size
    ):
        raise ValueError(
            "contacts must be 1-d with two respondents or more, known_contacts respondents x known populations"
        )
    if not (np.isfinite(known).all() and np.isfinite(hidden).all() and (known >= 0).all() and (hidden >= 0).all()):
        raise ValueError("contacts must be numbers of 0 or more")
    if not (np.isfinite(sizes).all() and (sizes > 0).all()):
        raise ValueError("the sizes of the known populations must be above 0")
    if not 0 < level < 1:
        raise ValueError(f"level must lie between 0 and 1, got {level}")
    reached = known.sum(axis=1)
    if not hidden.any() or not reached.any():
        raise ValueError("nobody knows anybody in the hidden or in the known populations: no size can be stated")
    from scipy.special import ndtri

    ratio = float(hidden.sum() / reached.sum())
    residuals = hidden - ratio * reached
    n = hidden.size
    spread = float(np.sqrt(n / (n - 1) * (residuals**2).sum())) / float(hidden.sum())
    middle = ratio * float(sizes.sum())
    reach = float(np.exp(float(ndtri(1 - (1 - level) / 2)) * spread))
    return Estimate(middle, middle / reach, middle * reach, n, level, "network scale-up, ratio of sums", (BIASES,))
