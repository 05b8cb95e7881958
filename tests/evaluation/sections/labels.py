"""What the labelled set holds, by language: who wants to know what a figure rests on looks here first."""

from __future__ import annotations

from labels_of_documents import labelled_documents, labelled_passages
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
        (
            Table("By language", ("language", "passages", "with a code", "texts", "measurable"), tuple(rows)),
            _to_be_had(),
        ),
        (
            "One hand labelled them: a language model working as engineer. No domain expert, no native speaker of Kazakh, no second rater.",
            f"A language with fewer than {FEWEST_PASSAGES} passages from {FEWEST_TEXTS} texts is not measurable.",
            "Labelling more of the shared texts would make no further language measurable: all that there are in Kazakh and English are in the set, and the Kazakh ones "
            "are labelled to the last passage. Texts are missing, from other publishers. The wording of the goals in Kazakh is no text to be reviewed: it is what texts are held against.",
        ),
    )


def _to_be_had() -> Table:
    """What the shared texts hold, labelled or not: whether more labels could make a language measurable."""
    rows = []
    for language in ("ru", "kk", "en", "uz"):
        texts = [one for one in labelled_documents().values() if one.language == language]
        counts = (
            len(texts),
            len({one.family for one in texts}),
            sum(one.split == "test" for one in texts),
            sum(one.passages for one in texts),
            sum(one.labelled for one in texts),
            max(FEWEST_TEXTS - len(texts), 0),
        )
        rows.append((language, *map(str, counts)))
    columns = ("language", "texts", "families", "held out", "passages", "labelled", "texts lacking")
    return Table("What the shared texts hold", columns, tuple(rows))
