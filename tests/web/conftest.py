"""The site itself, prepared from the figures the package carries and served over HTTP on this machine."""

from __future__ import annotations

import datetime
import threading
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from house import House, opened
from served_site import Served

from kenes.datasets.facts import fact_files
from kenes.datasets.ingest import Wish, ingest
from kenes.observatory.founding import found
from kenes.observatory.observatory import Observatory

if TYPE_CHECKING:
    from desk import Desk


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The real figures of Kazakhstan and its neighbours, prepared and served."""
    observatory = found(tmp_path_factory.mktemp("web") / "observatory", "KZ")
    now = datetime.datetime(2026, 11, 23, 12, tzinfo=datetime.UTC)
    for path in fact_files():
        assert not ingest(observatory, path, Wish(), now).stopped
    (observatory.publications / "dossier-kk.pdf").write_bytes(b"%PDF-1.7 written by a test")
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("KENES_HOSTS", raising=False)
        yield from _serve(observatory)


def _serve(observatory: Observatory) -> Iterator[Served]:
    from kenes.web.serving import prepared_server

    server = prepared_server(observatory, 0, "127.0.0.1")
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    yield Served(f"http://127.0.0.1:{server.effective_port}", observatory)
    server.close()


@pytest.fixture(autouse=True)
def _answering_from_what_is_served(request: pytest.FixtureRequest) -> None:
    """The process has one observatory at a time; a test that asks the served site turns to that one first."""
    if "served" in request.fixturenames:
        from kenes.records.turning import turn_to

        turn_to(request.getfixturevalue("served").observatory.folder)


@pytest.fixture(scope="session")
def pages(served: Served) -> list[str]:
    """Every page of every kind, without its language: all indicators, places, methods and releases; some figures and rows."""
    from kenes.records.turning import turn_to
    from kenes.web.method_pages import all_methods
    from kenes.web.site import the_site

    turn_to(served.observatory.folder)
    site = the_site()
    plain = ["", "indicators/", "countries/", "data/", "methods/", "reports/", "about/"]
    regions = sorted(code for code in site.places if "-" in code and code.split("-")[0] in site.countries)
    return [
        *plain,
        *(f"indicators/{key}/" for key in site.tables),
        *(
            f"indicators/{key}/?country={code}"
            for key in ("seizure_quantity", "perceived_trend", "drug_prices")
            for code in site.countries
        ),
        *(f"countries/{code}/" for code in site.countries),
        *(f"regions/{code}/" for code in regions),
        *(f"methods/{key}/" for key in all_methods()),
        *(f"data/{address}/" for address in site.releases),
        *(f"data/{address}/rows/0/" for address in site.releases),
        *figure_paths(),
    ]


def figure_paths() -> list[str]:
    """The address of a figure of each indicator and state, and of one that rests on more rows than a page shows."""
    from kenes.web.addresses import figure_address
    from kenes.web.site import the_site

    chosen = {}
    for rows in the_site().tables.values():
        for row in rows:
            chosen[(row.indicator, row.state, bool(row.breakdown), len(row.sources) > 50)] = row
    return [figure_address(row).split("/", 2)[2] for row in chosen.values()]


@pytest.fixture
def house(desk: Desk) -> Iterator[House]:
    """The site of a desk, whose pages the cast asks for."""
    with opened(desk) as house:
        yield house
