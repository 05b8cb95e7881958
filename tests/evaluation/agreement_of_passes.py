"""Cohen's kappa between the two passes over the labelled set, per group of codes: `python tests/evaluation/agreement_of_passes.py`.

The same rater read twice, so this is intra-rater agreement: how steady the reading is, never how right.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from labels_of_documents import UNSURE, LabelledPassage, labelled_passages

GROUPS = ("sdg", "ungass-2016", "pillar", "side")


def kappa(pairs: Sequence[tuple[str, str]]) -> float | None:
    """Cohen's kappa; None where both passes said one and the same thing throughout, and chance explains everything."""
    agreed = sum(one == other for one, other in pairs) / len(pairs)
    first, second = Counter(one for one, _ in pairs), Counter(other for _, other in pairs)
    by_chance = sum(first[said] * second[said] for said in first) / len(pairs) ** 2
    return None if by_chance == 1 else (agreed - by_chance) / (1 - by_chance)


def decisions(labels: Iterable[LabelledPassage], group: str) -> list[tuple[str, str]]:
    """What the passes said of every passage under every code of the group: a strength with its doubt, or nothing."""
    labels = tuple(labels)
    codes = sorted({code.code for label in labels for code in label.read if code.framework == group})
    pairs = []
    for label in labels:
        said = {code.code: (code.first, code.second) for code in label.read if code.framework == group}
        pairs.extend(said.get(code, ("", "")) for code in codes)
    return pairs


def of_codes(pairs: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """The same decisions, asking only whether the code was given."""
    return [("given" if one else "", "given" if other else "") for one, other in pairs]


def of_strengths(pairs: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """The same decisions without the doubt."""
    return [(one.rstrip(UNSURE), other.rstrip(UNSURE)) for one, other in pairs]


def main() -> None:
    labels = labelled_passages()
    print(f"{'group':<12} {'codes':>6} {'pairs':>6} {'unlike':>6}  kappa: given, strength, strength and doubt")
    for group in GROUPS:
        pairs = decisions(labels, group)
        unlike = sum(one != other for one, other in pairs)
        values = [kappa(part) for part in (of_codes(pairs), of_strengths(pairs), pairs)]
        shown = "  ".join("-" if value is None else f"{value:.3f}" for value in values)
        print(f"{group:<12} {len(pairs) // len(labels):>6} {len(pairs):>6} {unlike:>6}  {shown}")


if __name__ == "__main__":
    main()
