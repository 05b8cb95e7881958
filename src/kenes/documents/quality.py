"""How good the suggestions are in a language: what `make evaluate` measured last, or that it is not measurable."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kenes.texts import Text

FILE = Path(__file__).parent / "quality.csv"
"""Written by `make evaluate`; figures stand only where the labelled passages carry them."""


@dataclass(frozen=True)
class Quality:
    """Of a language and a framework: the share of first suggestions that were right and recall@5, None where not measurable."""

    framework: str
    language: str
    passages: int
    texts: int
    first_right: float | None
    recall_at_5: float | None
    measured: str

    @property
    def words(self) -> Text:
        """One line, as it stands beside suggestions."""
        if self.first_right is None or self.recall_at_5 is None:
            return UNMEASURED
        return MEASURED.fill(
            right=round(100 * self.first_right),
            found=round(100 * self.recall_at_5),
            passages=self.passages,
            texts=self.texts,
            day=self.measured,
        )


def quality(framework: str, language: str) -> Quality:
    """What is known of the suggestions of a framework in a language; what was never measured is not measurable."""
    return _measured().get((framework, language)) or Quality(framework, language, 0, 0, None, None, "")


@cache
def _measured() -> dict[tuple[str, str], Quality]:
    with FILE.open(encoding="utf-8", newline="") as opened:
        rows = [_quality(row) for row in csv.DictReader(opened)]
    return {(one.framework, one.language): one for one in rows}


def _quality(row: dict[str, str]) -> Quality:
    right, found = (float(row[name]) if row[name] else None for name in ("first_right", "recall_at_5"))
    return Quality(
        row["framework"], row["language"], int(row["passages"]), int(row["texts"]), right, found, row["measured"]
    )


MEASURED = Text(
    kk="Бұл тілде бірінші ұсыныстың {right}%-ы дұрыс болды, тиісті талаптардың {found}%-ы алғашқы бесеудің ішінде табылды: {texts} мәтіннің {passages} бөлігі, "
    "оларды бір адам емес, бір тілдік модель белгілеген, мәтіндердің көбі әзірлеуде қолданылған ({day}).",
    ru="На этом языке первое предложение было верным в {right}% случаев, нужные требования среди первых пяти нашлись в {found}%: {passages} частей "
    "{texts} текстов, размеченных одной языковой моделью; большая часть текстов служила и разработке ({day}).",
    en="In this language the first suggestion was right in {right}% of cases, and {found}% of requirements were among the first five: {passages} passages of "
    "{texts} texts, labelled by one language model, most of the texts also used in development ({day}).",
)
UNMEASURED = Text(
    kk="Бұл тілдегі ұсыныстардың сапасын өлшеу мүмкін емес: белгіленген мәтіндер тым аз.",
    ru="Качество предложений на этом языке измерить нельзя: размеченных текстов слишком мало.",
    en="How good suggestions are in this language cannot be measured: too few labelled texts.",
)
