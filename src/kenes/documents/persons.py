"""The persons a passage names, in Kazakh, Russian and English: how sure it is that a person is meant, and by which words.

What is certain stands on evidence: initials, an address (г-жа, мырза, Mr), a patronymic, a known given name, the ending
of a surname. Two capitalised words without evidence are a person only when the other version bears them out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kenes.documents.document import sentences
from kenes.documents.name_words import (
    SURNAME,
    given_row,
    is_common,
    is_given,
    is_guessed,
    is_no_person,
    is_patronymic,
    is_surname,
)
from kenes.documents.person import Certainty, Person, Token
from kenes.documents.span import Span

CAPITAL = "[A-ZÀ-ÖØ-ÞŠŽА-ЯЁӘҒҚҢӨҰҮҺІЎҲҶӢӮ]"
SMALL = "[a-zß-öø-ÿšžа-яёәғқңөұүһіўҳҷӣӯ]"
WORD = rf"{CAPITAL}{SMALL}*(?:['’ʼ`]{CAPITAL}?{SMALL}+)*(?:[-‑]{CAPITAL}{SMALL}+)*(?:['’]s?)?|{CAPITAL}{{3,}}"
INITIAL = rf"(?:{CAPITAL}|Дж|Дз|Zh|Sh|Kh|Ch|Yu|Ya|Ye)\.(?:-{CAPITAL}\.)?"
ADDRESS = r"(?:Г-н|Г-ж|Господин|Госпож)\w*|(?:Mr|Mrs|Ms|Miss|Dr|Prof)\b\.?"
TOKEN = re.compile(rf"(?P<address>{ADDRESS})|(?P<initial>{INITIAL})|(?P<word>(?:{WORD})(?!\w))")
GAP = re.compile(r"[ \t\u00a0\u202f]*(?:\r?\n(?=\S))?[ \t]*")
ADDRESSED = re.compile(r"(?:г-н\w?|г-ж[аиуеой]{1,2}|господин\w{0,2}|госпож\w{1,2}|мистер\w{0,2}|д-р\w?)\s*$")
ADDRESSED_AFTER = re.compile(r"\s+(?:мырза|ханым)")
NO_PERSON_BEFORE = re.compile(
    r"(?<!\w)(?:им|имени|ул|улиц\w+|проспект\w*|пр|просп|бульвар\w*|площад\w+|г|гор|город\w*|село|с|аул\w*)\.?\s*[«\"]?$",
    re.IGNORECASE,
)
NO_PERSON_AFTER = re.compile(
    r"\s*(?:атындағы|көше|даңғыл|алаң|ауыл|ауданы|облысы|қаласы|(?:Street|Avenue|University|Region|District|Oblast|Hospital|School|Foundation)\b)"
)
TITLE = re.compile(
    r"(?:президент|премьер|министр|вице|директор|председател|заместител|замминистр|депутат|прокурор|генерал|полковник|майор|капитан|эксперт|профессор|доктор"
    r"|представител|руководител|начальник|советник|координатор|специалист|секретар|посол|послу|аким|судь|академик|консультант|модератор|спикер"
    r"|төраға|төрағасы|орынбасар|сарапшы|жетекші|басшы|өкіл|әкім|кеңесші|үйлестіруші|мырза|ханым|елші|хатшы|маман"
    r"|president|prime|minister|vice|director|chair|deputy|prosecutor|general|colonel|major|expert|professor|doctor|representative|head|adviser|advisor"
    r"|coordinator|specialist|secretary|ambassador|judge|consultant|moderator|speaker|delegate|member|first)\w*",
    re.IGNORECASE,
)
OWNING = re.compile(r"(?:['’]s?)?$")
MOST_WORDS = 4


def persons(passage: Span, language: str) -> tuple[Person, ...]:
    """The persons a passage names, in the order they stand."""
    starts = {one.start for one in sentences(passage)}
    found = [one for run in _runs(passage) for one in _persons_of(run, passage, language, starts)]
    return tuple(found)


def capitalised(passage: Span) -> tuple[str, ...]:
    """Every capitalised word of a passage: what a name may be hidden in that was not recognised as one."""
    return tuple(match.group() for match in re.finditer(rf"(?<!\w)(?:{WORD})(?!\w)", passage.text))


def _runs(passage: Span) -> Iterator[list[Token]]:
    """Rows of tokens with nothing but blanks between them."""
    run: list[Token] = []
    for match in TOKEN.finditer(passage.text):
        if match.start() and (passage.text[match.start() - 1].isalnum() or passage.text[match.start() - 1] in "-‑&@"):
            continue
        token = Token(passage.part(*match.span()), str(match.lastgroup))
        if run and not GAP.fullmatch(passage.text[run[-1].span.end - passage.start : match.start()]):
            yield run
            run = []
        run.append(token)
    if run:
        yield run


def _persons_of(run: list[Token], passage: Span, language: str, starts: set[int]) -> Iterator[Person]:
    """The persons of one row: what cannot be part of a name parts it."""
    held: list[Token] = []
    before: Token | None = None
    for token in [*run, None]:
        if token is not None and not _parts(token):
            held.append(token)
            continue
        if held:
            person = _person(held, before, passage, language, starts)
            if person is not None:
                yield person
        held, before = [], token


def _parts(token: Token) -> bool:
    if token.kind != "word":
        return token.kind == "address"
    acronym = token.text.isupper() and not is_given(token.text) and not is_surname(token.text)
    return acronym or TITLE.fullmatch(token.text) is not None or is_no_person(token.text)


def _person(held: list[Token], before: Token | None, passage: Span, language: str, starts: set[int]) -> Person | None:
    opens = _opens(held, starts, language)
    may_open = opens and len(held) == 2 and not is_common(held[0].text)
    tokens = _without_place(held[1:] if opens and not may_open else held, passage)
    if len(tokens) > MOST_WORDS or _is_no_person_here(tokens, passage):
        return None
    certainty = _certainty(tokens[1:], before, passage, starts) if may_open else None
    certainty = certainty or _certainty(tokens, before, passage, starts)
    if certainty is None:
        return None
    if language == "ru" and certainty is Certainty.LIKELY and all(is_guessed(one.text) for one in tokens):
        certainty = Certainty.CERTAIN
    start, end = tokens[0].span.start - passage.start, tokens[-1].span.end - passage.start
    end -= len(OWNING.findall(passage.text[start:end])[0]) if tokens[-1].kind == "word" else 0
    return Person(passage.part(start, end), tuple(tokens), certainty, may_open)


def _without_place(tokens: list[Token], passage: Span) -> list[Token]:
    """The tokens without a last one that the next word makes a place: Ж. Омаров | Көкшетау қаласында."""
    after = passage.text[tokens[-1].span.end - passage.start :]
    return tokens[:-1] if len(tokens) > 2 and tokens[-1].kind == "word" and NO_PERSON_AFTER.match(after) else tokens


def _opens(held: list[Token], starts: set[int], language: str) -> bool:
    """Whether the first word may have its capital only from the beginning of the sentence."""
    first = held[0]
    if first.kind != "word" or first.span.start not in starts or len(held) == 1:
        return False
    borne_out = is_given(first.text) or is_surname(first.text) or (held[1].kind == held[-1].kind == "initial")
    return is_common(first.text) if language == "ru" else not borne_out


def _is_no_person_here(tokens: Sequence[Token], passage: Span) -> bool:
    before = passage.text[: tokens[0].span.start - passage.start]
    after = passage.text[tokens[-1].span.end - passage.start :]
    return NO_PERSON_BEFORE.search(before) is not None or NO_PERSON_AFTER.match(after) is not None


def _certainty(tokens: Sequence[Token], before: Token | None, passage: Span, starts: set[int]) -> Certainty | None:
    words = [one.text for one in tokens if one.kind == "word"]
    if not words or (any(map(is_common, words)) and not _outweighs_common(tokens, words)):
        return None
    if _is_addressed(tokens, before, passage):
        return Certainty.CERTAIN
    if any(one.kind == "initial" for one in tokens):
        return _by_initials(tokens, words, starts)
    if len(words) == 1:
        return _single(words[0], before)
    if any(map(is_patronymic, words)) or any(map(is_given, words)) or any(map(is_surname, words)):
        return Certainty.CERTAIN
    return Certainty.LIKELY


def _outweighs_common(tokens: Sequence[Token], words: list[str]) -> bool:
    """Whether a word of the dictionary is a name here (Вега, Сотников): beside a given name of the table, or initials."""
    initials = [one for one in tokens if one.kind == "initial"]
    ends_as_surname = any(SURNAME.search(word.lower()) for word in words)
    beside_given = any(given_row(word) is not None for word in words if not is_common(word))
    return beside_given or len(initials) > 1 or (bool(initials) and ends_as_surname)


def _by_initials(tokens: Sequence[Token], words: list[str], starts: set[int]) -> Certainty | None:
    """Initials beside a word are a person; one initial before a word at the beginning of a sentence may number a part."""
    numbers_a_part = tokens[0].kind == "initial" and tokens[0].span.start in starts and tokens[1].kind == "word"
    if numbers_a_part and not any(is_surname(word) or is_given(word) for word in words):
        return None
    return Certainty.CERTAIN if max(map(len, words)) > 1 else None


def _single(word: str, before: Token | None) -> Certainty | None:
    if not is_surname(word):
        return None
    titled = before is not None and TITLE.fullmatch(before.text) is not None
    return Certainty.CERTAIN if titled else Certainty.SLIGHT


def _is_addressed(tokens: Sequence[Token], before: Token | None, passage: Span) -> bool:
    if before is not None and before.kind == "address":
        return True
    start, end = tokens[0].span.start - passage.start, tokens[-1].span.end - passage.start
    return ADDRESSED.search(passage.text[:start]) is not None or ADDRESSED_AFTER.match(passage.text[end:]) is not None
