"""An acronym typed in the letters of the other alphabet: ВОМСА in Cyrillic for BOMCA."""

from __future__ import annotations

from collections.abc import Iterator

from kenes.documents.acronyms import acronyms, alphabet_around, is_word, meant
from kenes.documents.alphabets import Alphabet, alphabets_of
from kenes.documents.document import Document
from kenes.documents.fault import Check, Fault, question
from kenes.texts import Severity, Text

NAMES = {
    Alphabet.CYRILLIC: Text(kk="кирилл", ru="кириллицей", en="Cyrillic"),
    Alphabet.LATIN: Text(kk="латын", ru="латиницей", en="Latin"),
}
MESSAGE = Text(
    kk="«{word}» қысқартуы {written} әріптерімен терілген; тізілімде {home} әріптерімен жазылған «{meant}» бар.",
    ru="Сокращение «{word}» набрано {written}; в реестре есть «{meant}» {home}.",
    en="The acronym “{word}” is typed in {written} letters; the register has “{meant}” in {home} letters.",
)


def run(document: Document) -> Iterator[Fault]:
    """Every acronym that the register knows only in the other alphabet."""
    for word in acronyms(document):
        registered = meant(word.text, alphabet_around(word, document))
        if registered is None or is_word(word.text):
            continue
        written = next(iter(alphabets_of(word.text)))
        names = {"written": NAMES[written], "home": NAMES[written.other]}
        message = MESSAGE.fill(word=word.text, meant=registered, **names)
        yield Fault(word.start, word.end, message, question(registered), group=word.text)


CHECK = Check(
    key="acronym-wrong-alphabet",
    title=Text(
        kk="Басқа әліпбимен терілген қысқарту", ru="Сокращение не в том алфавите", en="Acronym in the wrong alphabet"
    ),
    about=Text(
        kk="Тізілімдегі қысқарту басқа әліпбидің ұқсас әріптерімен терілген.",
        ru="Сокращение из реестра набрано похожими буквами другого алфавита.",
        en="An acronym of the register is typed in look-alike letters of the other alphabet.",
    ),
    severity=Severity.ERROR,
    run=run,
    of_letters=True,
)
