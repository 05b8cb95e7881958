"""Surveys: strata and clusters drawn anew from one population of 2,400 clusters in 12 strata"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache

import numpy as np
from simulation import Case, Limits

from kenes.methods.survey import ReplicateDesign, SurveyDesign

STRATA, CLUSTERS, PERSONS = 12, 200, 30
COMMON, RARE = 0.3, 0.02


@cache
def population() -> dict[str, np.ndarray]:
    """Values of strata x clusters x persons: clusters differ, some strata more than others."""
    draw = np.random.default_rng(0)
    shape = (STRATA, CLUSTERS, PERSONS)
    of_cluster = draw.normal(0, 0.4, shape[:2])[:, :, None] + np.linspace(-0.5, 0.5, STRATA)[:, None, None]
    income = np.exp(3 + of_cluster + draw.normal(0, 0.5, shape))
    chance = {share: 1 / (1 + np.exp(-(np.log(share / (1 - share)) + of_cluster))) for share in (COMMON, RARE)}
    shares = {f"share {one:g}": (draw.random(shape) < chance[one]).astype(float) for one in (COMMON, RARE)}
    spent = income * draw.uniform(0.05, 0.4, shape)
    band = np.digitize(np.log(income) + draw.normal(0, 0.5, shape), [2.6, 3.4]).astype(float)
    return {"income": income, "spent": spent, "band": band, "sex": (draw.random(shape) < 0.5).astype(float), **shares}


def cases() -> Iterator[Case]:
    for each in (2, 8):
        world = f"{each} of {CLUSTERS} clusters a stratum"
        for name in ("mean", "total", "ratio"):
            yield Case(
                f"{name}, linearisation", world, lambda draw, each=each, name=name: _figure(draw, each, name), 1_000
            )
        for share in (COMMON, RARE):
            for interval in ("logit", "beta", "likelihood", "asin", "mean"):
                yield Case(
                    f"proportion, {interval}",
                    f"{world}, share near {share:g}",
                    lambda draw, each=each, share=share, interval=interval: _share(draw, each, share, interval),
                    1_000,
                )
        for share in (0.5, 0.9):
            for interval in ("mean", "xlogit"):
                yield Case(
                    f"quantile {share:g}, {interval}",
                    world,
                    lambda draw, each=each, share=share, interval=interval: _quantile(draw, each, share, interval),
                    1_000,
                )
        for way in ("post-stratified", "raked"):
            yield Case(f"mean, {way}", world, lambda draw, each=each, way=way: _known(draw, each, way), 1_000)
    for kind, made in (("jkn", _jackknife), ("bootstrap", _bootstrap)):
        yield Case(
            f"mean, {kind} replicates",
            f"8 of {CLUSTERS} clusters a stratum",
            lambda draw, kind=kind, made=made: _replicated(draw, kind, made),
            500,
        )
    yield Case(
        "mean, brr replicates",
        f"2 of {CLUSTERS} clusters a stratum",
        lambda draw: _replicated(draw, "brr", _balanced, 2),
        500,
    )


def _sample(draw: np.random.Generator, each: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Which clusters, and stratum and cluster of each person."""
    chosen = np.argsort(draw.random((STRATA, CLUSTERS)), axis=1)[:, :each]
    stratum = np.repeat(np.arange(STRATA), each * PERSONS)
    cluster = np.repeat(np.arange(STRATA * each), PERSONS)
    return chosen, stratum, cluster


def _values(name: str, chosen: np.ndarray) -> np.ndarray:
    return population()[name][np.arange(STRATA)[:, None], chosen].ravel()


def _figure(draw: np.random.Generator, each: int, name: str) -> Limits:
    chosen, stratum, cluster = _sample(draw, each)
    design = SurveyDesign(np.full(stratum.size, CLUSTERS / each), stratum, cluster)
    income, spent = _values("income", chosen), _values("spent", chosen)
    whole = population()
    truth = {
        "mean": whole["income"].mean(),
        "total": whole["income"].sum(),
        "ratio": whole["spent"].sum() / whole["income"].sum(),
    }[name]
    found = design.ratio(spent, income) if name == "ratio" else getattr(design, name)(income)
    return found.low, found.high, float(truth)


def _share(draw: np.random.Generator, each: int, share: float, interval: str) -> Limits:
    chosen, stratum, cluster = _sample(draw, each)
    name = f"share {share:g}"
    found = SurveyDesign(np.full(stratum.size, CLUSTERS / each), stratum, cluster).proportion(
        _values(name, chosen),
        interval=interval,  # type: ignore[arg-type]
    )
    return found.low, found.high, float(population()[name].mean())


def _quantile(draw: np.random.Generator, each: int, share: float, interval: str) -> Limits:
    chosen, stratum, cluster = _sample(draw, each)
    design = SurveyDesign(np.full(stratum.size, CLUSTERS / each), stratum, cluster)
    found = design.quantile(_values("income", chosen), share, interval=interval)  # type: ignore[arg-type]
    return found.low, found.high, float(np.quantile(population()["income"], share))


def _known(draw: np.random.Generator, each: int, way: str) -> Limits:
    """By bands that go with income, and by sex, which does not."""
    chosen, stratum, cluster = _sample(draw, each)
    design = SurveyDesign(np.full(stratum.size, CLUSTERS / each), stratum, cluster)
    whole = population()
    margins = [
        (_values(name, chosen), {one: float((whole[name] == one).sum()) for one in np.unique(whole[name]).tolist()})
        for name in ("band", "sex")
    ]
    design = design.post_stratified(*margins[0]) if way == "post-stratified" else design.raked(margins)
    found = design.mean(_values("income", chosen))
    return found.low, found.high, float(whole["income"].mean())


def _replicated(
    draw: np.random.Generator, kind: str, made: Callable[[np.random.Generator, int], np.ndarray], each: int = 8
) -> Limits:
    chosen, stratum, cluster = _sample(draw, each)
    factors = made(draw, each)
    weights = np.full(stratum.size, CLUSTERS / each)
    rscales = np.full(factors.shape[1], (each - 1) / each) if kind == "jkn" else None
    design = ReplicateDesign(weights, weights[:, None] * factors[cluster], kind, rscales=rscales)  # type: ignore[arg-type]
    found = design.mean(_values("income", chosen))
    return found.low, found.high, float(population()["income"].mean())


def _jackknife(_: np.random.Generator, each: int) -> np.ndarray:
    """Clusters x replicates: each cluster left out in turn, the rest of its stratum raised."""
    same = np.kron(np.eye(STRATA), np.ones((each, each))) == 1
    return np.where(same, each / (each - 1), 1.0) * (1 - np.eye(STRATA * each))


def _bootstrap(draw: np.random.Generator, each: int, replicates: int = 100) -> np.ndarray:
    """Rao and Wu (1988): one cluster fewer than there are drawn with return in each stratum."""
    drawn = draw.multinomial(each - 1, np.full(each, 1 / each), (replicates, STRATA))
    return drawn.reshape(replicates, -1).T * each / (each - 1)


def _balanced(_: np.random.Generator, each: int) -> np.ndarray:
    """Half samples by a Hadamard matrix of 16."""
    from scipy.linalg import hadamard

    signs = hadamard(16)[1 : STRATA + 1]
    return np.stack([1 + signs, 1 - signs], axis=1).reshape(2 * STRATA, 16).astype(float)
