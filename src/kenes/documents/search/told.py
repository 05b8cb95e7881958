"""What was found, in words a person reads: each reason as a sentence, each passage cut to where the reasons stand."""

from __future__ import annotations

from collections.abc import Sequence

from kenes.documents.search.explaining import Why, marks
from kenes.documents.search.unit import Reason
from kenes.documents.span import Span
from kenes.texts import Text

MOST_WORDS = 4


def told(why: Why) -> Text:
    """A reason in words."""
    said = list(dict.fromkeys(" ".join(one.text.split()) for one in why.words))
    words = "; ".join(said[:MOST_WORDS]) + (" …" if len(said) > MOST_WORDS else "")
    return REASONS[why.reason].fill(words=words, label=why.label or why.shows)


def excerpt(passage: Span, whys: Sequence[Why], most: int) -> Span:
    """The passage, or of a long one the stretch that begins shortly before the first word that shows why."""
    if len(passage.text) <= most:
        return passage
    places = marks(whys)
    first = places[0].start - passage.start if places else 0
    begin = max(0, min(first - most // 4, len(passage.text) - most))
    if begin:
        begin = passage.text.rfind(" ", 0, begin + 1) + 1
    end = len(passage.text) if begin + most >= len(passage.text) else passage.text.rfind(" ", begin + 1, begin + most)
    return passage.part(begin, end if end > begin else begin + most)


REASONS = {
    Reason.WORD: Text(kk="дәл осы сөз", ru="само слово", en="the word itself"),
    Reason.FORM: Text(kk="осы сөздің түрі: {words}", ru="форма слова: {words}", en="a form of the word: {words}"),
    Reason.CONCEPT: Text(
        kk="«{label}» ұғымы: {words}", ru="понятие «{label}»: {words}", en="the concept “{label}”: {words}"
    ),
    Reason.NARROWER: Text(
        kk="оның ішінде «{label}» ұғымы: {words}",
        ru="более узкое понятие «{label}»: {words}",
        en="a narrower concept, “{label}”: {words}",
    ),
    Reason.NAME: Text(
        kk="«{label}» атауы: {words}", ru="название «{label}»: {words}", en="the name “{label}”: {words}"
    ),
    Reason.SOUND: Text(
        kk="басқаша жазылуы: {words}",
        ru="другое написание: {words}",
        en="another spelling: {words}",
    ),
    Reason.APART: Text(kk="сөздері: {words}", ru="слова: {words}", en="the words: {words}"),
    Reason.CLAUSE: Text(kk="осы бап", ru="эта статья", en="this article"),
}
