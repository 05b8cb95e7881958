"""Models of series and of lists against R's own fits, on data drawn at random."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from kenes.methods.arima import arima
from kenes.methods.capture_recapture import loglinear

HERE = Path(__file__).parent / "reference"


def lines(name: str) -> list[tuple[list[str], np.ndarray]]:
    """What R was asked and says, and the data."""
    parts = [line.split("|") for line in (HERE / name).read_text("utf-8").splitlines()]
    return [(said.split(), np.array(data.split(), float)) for said, data in parts]


@pytest.mark.parametrize(("said", "series"), lines("arima.txt"))
def test_orders_of_arima(said: list[str], series: np.ndarray):
    order, seasonal = (tuple(map(int, one.split(","))) for one in said[:2])
    likelihood, *rest = map(float, said[2:])
    found = arima(series, order, 6, seasonal, 4)
    assert found.loglikelihood == pytest.approx(likelihood, abs=1e-3)
    assert [one.estimate for one in found.forecasts] == pytest.approx(rest[:6], abs=1e-3)
    reach = [(one.high - one.estimate) / 1.959963984540054 / found.variance**0.5 for one in found.forecasts]
    assert reach == pytest.approx(rest[6:], rel=1e-3)


@pytest.mark.parametrize(("said", "counts"), lines("loglinear.txt"))
def test_tables_full_and_sparse(said: list[str], counts: np.ndarray):
    lists = int(said[0])
    size, deviance, aic, error = map(float, said[1:])
    patterns = [[code >> place & 1 for place in range(lists)] for code in range(1, 2**lists)]
    found = loglinear(patterns, counts, [(0, 1)] if lists == 4 else [(0, 1), (1, 2)])
    hidden = size - counts.sum()
    assert [found.estimate, found.deviance, found.aic] == pytest.approx([size, deviance, aic], rel=1e-5)
    assert found.standard_error == pytest.approx((hidden + (hidden * error) ** 2) ** 0.5, rel=1e-4)
