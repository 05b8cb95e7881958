"""The dossier put together: its chapters in order, title, publisher, releases."""

from __future__ import annotations

from kenes.reports.block import Document, PageBreak
from kenes.reports.chapters.citing import united
from kenes.reports.chapters.early_warning import early_warning
from kenes.reports.chapters.gaps import gaps
from kenes.reports.chapters.glance import glance
from kenes.reports.chapters.methods import methods
from kenes.reports.chapters.neighbours import neighbours
from kenes.reports.chapters.offences import offences
from kenes.reports.chapters.prices_and_perception import prices_and_perception
from kenes.reports.chapters.recorded.chapters import recorded_chapters
from kenes.reports.chapters.seizures_and_use import seizures_and_use
from kenes.reports.recorded import Recorded
from kenes.reports.sentences.kazakh import located
from kenes.reports.sentences.numbers import kept_together
from kenes.reports.sentences.places import in_place
from kenes.reports.situation import Situation
from kenes.texts import Text


def dossier(view: Situation, found: Recorded) -> Document:
    """The situation, then what has been reviewed, discussed, planned and is still open, then the methods."""
    prices = prices_and_perception(view)
    blocks = (
        *glance(view), PageBreak(), *offences(view), *seizures_and_use(view), *([PageBreak()] if prices else []), *prices,
        *early_warning(view), *neighbours(view), *gaps(view), *recorded_chapters(found),
        *methods(view),
    )  # fmt: skip
    return Document(
        title=title(view), subtitle=_SUBTITLE, publisher=view.publisher, date=view.today, as_of=view.as_of, blocks=blocks,
        releases=united(view.releases, found.releases), marking="public" if view.marking == "public" else "official", series=_SERIES,
        keywords=(view.name, _SUBTITLE),
    )  # fmt: skip


def title(view: Situation) -> Text:
    """The drug situation in a country."""
    words = Text(
        kk=f"{located(view.name['kk'])} есірткі ахуалы",
        ru=f"Наркоситуация {in_place(view.country)['ru']}",
        en=f"The drug situation {in_place(view.country)['en']}",
    )
    return kept_together(words)


_SERIES = Text(kk="Елдің досьесі", ru="Досье страны", en="Country dossier")
_SUBTITLE = Text(
    kk="Ұсыныс пен сұраныс: не белгілі, не белгісіз",
    ru="Предложение и спрос: что известно и чего мы не знаем",
    en="Supply and demand: what is known and what is not",
)
