"""What the labelled set holds, by language: who wants to know what a figure rests on looks here first."""

from __future__ import annotations

from labels_of_documents import labelled_passages
from section import UNSTATED, Section, Table
from sections.suggestions import FEWEST_PASSAGES, FEWEST_TEXTS, is_measurable


def measured() -> Section:
    """Passages, coded passages and texts of each language."""
    labels = labelled_passages()
    rows = []
    for language in ("ru", "kk", "en", "uz"):
        mine = [one for one in labels if one.language == language]
        texts = len({one.document for one in mine})
        coded = sum(bool(one.codes) for one in mine)
        said = "yes" if is_measurable(language) else UNSTATED
        rows.append((language, str(len(mine)), str(coded), str(texts), said))
    return Section(
        "The labelled passages",
        (Table("By language", ("language", "passages", "with a code", "texts", "measurable"), tuple(rows)),),
        (
            "One hand labelled them: a language model working as engineer. No domain expert, no native speaker of Kazakh, no second rater.",
            f"A language with fewer than {FEWEST_PASSAGES} passages from {FEWEST_TEXTS} texts is not measurable.",
        ),
    )
