"""What a test needs of the machine: without it the test is skipped, or fails where everything is required."""

from __future__ import annotations

import os

import pytest

EVERYTHING_REQUIRED = os.environ.get("KENES_REQUIRE") == "all"


def absent(what: str) -> None:
    """Skip for want of something on this machine, or fail where everything is required."""
    if EVERYTHING_REQUIRED:
        pytest.fail(f"{what} is required here (KENES_REQUIRE=all) but was not found", pytrace=False)
    pytest.skip(f"{what} not found")
