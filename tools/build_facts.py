"""Rebuild the package's tables of facts from the published files in ../shared, with the product's own readers.

    python tools/build_facts.py [FOLDER]

Without a folder the package's own tables are written; a test builds them elsewhere and holds both equal.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from kenes.datasets.dataset import Row, dataset
from kenes.datasets.facts import FOLDER, SOURCE_COLUMNS, FactSource, as_csv, source_line
from kenes.datasets.reading import Given
from kenes.datasets.recognise import reader_for

SHARED = Path(__file__).resolve().parents[1].parent / "shared" / "data"
COUNTRIES = ("KZ", "KG", "TJ", "TM", "UZ")


@dataclass(frozen=True)
class Published:
    """A published file, what must be said of it, and which of its rows the package carries."""

    path: str
    given: Given = field(default_factory=Given)
    keep: Callable[[Row], bool] = lambda row: True

    @property
    def key(self) -> str:
        """The name of the source: the file's own name."""
        return Path(self.path).name.split(".")[0].replace("_", "-")


def recent(row: Row) -> bool:
    """Population of this century, without projections beyond the present."""
    return "2000" <= str(row["period"]) <= "2025"


FILES = (
    Published("kazakhstan/form_1m_2022_drug_offences_by_region.csv", Given(period="2022")),
    Published("kazakhstan/form_1m_2022_drug_offenders_by_region.csv", Given(period="2022")),
    Published("kazakhstan/population_by_region.csv"),
    Published("kazakhstan/population_by_region_20_regions.csv", Given(period="2023")),
    Published("population/wpp2024_population_age5_sex.csv", keep=recent),
    Published("unodc/population_15_64_by_sex_2018_2022.json"),
    Published("unodc/drug_seizures_2012_2016.csv"),
    Published("unodc/drug_seizures_2018_2022.json"),
    Published("unodc/wdr2025_7_1_drug_seizures_2019_2023.xlsx"),
    Published("unodc/individual_drug_seizures_2011_2016.csv.gz"),
    Published("unodc/prices_of_drugs_2018_2022.json"),
    Published("unodc/prevalence_general_population_2024_edition.json"),
    Published("unodc/prevalence_nps_general_population_2024_edition.json"),
    Published("unodc/wdr2025_1_2_prevalence_general_population.xlsx"),
    Published("unodc/wdr2025_1_4_prevalence_youth_population.xlsx"),
    Published("unodc/wdr2025_2_1_expert_perception_trends.xlsx"),
)


def build(shared: Path, folder: Path) -> list[Path]:
    """Write facts/DATASET/SOURCE.csv for every file and facts/sources.csv; returns the tables written."""
    written, sources = [], []
    for published in FILES:
        for source, rows in _facts(shared, published):
            target = folder / source.dataset / f"{source.key}.csv"
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(as_csv(dataset(source.dataset), source, rows), "utf-8", newline="")
            written.append(target)
            sources.append(source_line(source))
    with (folder / "sources.csv").open("w", encoding="utf-8", newline="") as stream:
        table = csv.DictWriter(stream, SOURCE_COLUMNS, lineterminator="\n")
        table.writeheader()
        table.writerows(sorted(sources, key=lambda line: (line["dataset"], line["source"])))
    return written


def _facts(shared: Path, published: Published) -> Iterator[tuple[FactSource, list[Row]]]:
    reader, source = reader_for(shared / published.path, published.given)
    reading = reader.read(source, published.given)
    for key, rows in reading.rows.items():
        kept = [row for row in rows if str(row["place"]).split("-")[0] in COUNTRIES and published.keep(row)]
        if kept:
            yield FactSource(published.key, key, reader.key, reading.provenance), kept


if __name__ == "__main__":
    for path in build(SHARED, Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER):
        print(path)
