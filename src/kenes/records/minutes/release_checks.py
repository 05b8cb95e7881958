"""What keeps a press release from being published. Pure: the text and everything it is held against are passed in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from kenes.documents.document import Document
from kenes.documents.versions import compare
from kenes.observatory.programme import Programme
from kenes.records.minutes.paragraph import HEADING, QUOTE, SOURCE, Paragraph
from kenes.texts import Finding, Severity, Text, language

QUOTED = re.compile(r"«([^«»]+)»|“([^“”]+)”|„([^“”„]+)“|\"([^\"]+)\"")
FEWEST_WORDS = 4
"""Shorter words in quotation marks are a name or a term."""
VISIBILITY = ("funder_statement", "disclaimer", "implementer", "contacts")


@dataclass(frozen=True)
class Consented:
    """A consent as it stands: the quotation as authorised, and the body that is quoted; `holds` is false once it was withdrawn or its statement is not public."""

    ref: str
    quotation: Text
    holds: bool


@dataclass(frozen=True)
class Release:
    """A press release and what it is held against: consents by id, names of bodies by id, titles that may stand in quotation marks."""

    title: Text
    paragraphs: tuple[Paragraph, ...]
    languages: tuple[str, ...]
    programme: Programme
    consents: Mapping[str, Consented] = field(default_factory=dict)
    names: Mapping[str, Text] = field(default_factory=dict)
    titles: tuple[Text, ...] = ()


def release_findings(release: Release) -> list[Finding]:
    """Everything that stops it, the missing languages first: with any of them, versions are not held against each other."""
    missing = list(_missing_languages(release))
    found = [*missing, *_quotations(release), *_names(release), *_visibility(release)]
    return found if missing else [*found, *_differences(release)]


def compared_text(release: Release, code: str) -> str:
    """The text in one language, a paragraph a line, as it is held against the others.

    Bodies that a paragraph must name are held against the register in each language already; here a common word stands for
    them, since a name such as "Body A." would be taken for a person with an initial.
    """
    return "\n\n".join(
        [release.title.own.get(code, ""), *(_without_names(one, release, code) for one in release.paragraphs)]
    )


def _without_names(one: Paragraph, release: Release, code: str) -> str:
    said = one.text.own.get(code, "")
    for name in sorted((release.names[ref][code] for ref in one.names if ref in release.names), key=len, reverse=True):
        said = said.replace(name, _A_BODY[code])
    return said


def _missing_languages(release: Release) -> Iterator[Finding]:
    for code in release.languages:
        absent = [str(one.number) for one in release.paragraphs if code not in one.text.own]
        if absent or code not in release.title.own:
            said = ", ".join(absent) or "—"
            yield _finding("language-missing", _LANGUAGE, _WRITE_IT, language=language(code).name, numbers=said)


def _quotations(release: Release) -> Iterator[Finding]:
    for one in release.paragraphs:
        consent = release.consents.get(one.source) if one.sort == QUOTE else None
        if one.sort == QUOTE and (consent is None or not consent.holds):
            yield _finding("quotation-without-consent", _NO_CONSENT, _ASK, number=one.number)
            continue
        for code, said in one.text.own.items():
            if consent is not None and consent.quotation.own.get(code, "\0") not in said:
                yield _finding(
                    "quotation-changed", _CHANGED, _AS_AUTHORISED, number=one.number, language=language(code).name
                )
            elif one.sort not in (HEADING, SOURCE) and (loose := _loose(said, code, consent, release)):
                yield _finding("quotation-without-consent", _LOOSE, _ASK, number=one.number, words=loose)


def _loose(said: str, code: str, consent: Consented | None, release: Release) -> str:
    """Words in quotation marks that are neither authorised nor a name that the records know."""
    allowed = [title.own.get(code, "") for title in (*release.titles, *release.names.values())]
    authorised = consent.quotation.own.get(code, "") if consent else ""
    for match in QUOTED.finditer(said.replace(authorised, "") if authorised else said):
        words = next(part for part in match.groups() if part)
        if len(words.split()) >= FEWEST_WORDS and not any(words in one or one in words for one in allowed if one):
            return words
    return ""


def _names(release: Release) -> Iterator[Finding]:
    for one in release.paragraphs:
        for ref in one.names:
            name = release.names.get(ref)
            for code, said in one.text.own.items():
                if name is None or name[code] not in said:
                    should = name[code] if name else ref
                    proposal = _AS_IN_REGISTER.fill(name=should)
                    yield _finding(
                        "partner-name-differs", _NAME, proposal, number=one.number, language=language(code).name
                    )


def _visibility(release: Release) -> Iterator[Finding]:
    programme = release.programme
    if not any(getattr(programme, name).own for name in ("name", "funder", *VISIBILITY)):
        return
    for name in VISIBILITY:
        wanted: Text = getattr(programme, name)
        for code in release.languages:
            words = wanted.own.get(code, "")
            if not words:
                yield _finding("visibility-not-set", _NOT_SET, _IN_SETTINGS, what=VISIBILITY_NAMES[name], language=language(code).name)  # fmt: skip
            elif not any(words in one.text.own.get(code, "") for one in release.paragraphs):
                yield _finding("visibility-missing", _VISIBILITY, _PUT_IT_IN, what=VISIBILITY_NAMES[name], language=language(code).name)  # fmt: skip


def _differences(release: Release) -> Sequence[Finding]:
    """What `kenes check` finds between the language versions."""
    documents = [Document(f"press-{code}.txt", compared_text(release, code), "txt") for code in release.languages]
    return compare(documents).findings if len(documents) > 1 else ()


def _finding(code: str, message: Text, proposal: Text, **values: object) -> Finding:
    return Finding(code, Severity.ERROR, message.fill(**values) if values else message, proposal=proposal)


_A_BODY = Text(kk="мекеме", ru="учреждение", en="body")
VISIBILITY_NAMES = {
    "funder_statement": Text(kk="қаржыландырушы туралы мәлімдеме", ru="указание на финансирование", en="the funder statement"),
    "disclaimer": Text(kk="жауапкершілік туралы ескерту", ru="оговорка об ответственности", en="the disclaimer"),
    "implementer": Text(kk="іске асырушы", ru="исполнитель", en="the implementer"),
    "contacts": Text(kk="байланыс деректері", ru="контакты", en="the contacts"),
}  # fmt: skip
_LANGUAGE = Text(
    kk="«{language}» тілінде жазылмаған абзацтар: {numbers}.", ru="На языке «{language}» не написаны абзацы: {numbers}.", en="Not written in the language “{language}”: paragraphs {numbers}."
)  # fmt: skip
_WRITE_IT = Text(kk="Оларды осы тілде жазыңыз.", ru="Напишите их на этом языке.", en="Write them in this language.")
_NO_CONSENT = Text(
    kk="{number}-абзацтағы дәйексөзге келісім жазылмаған, қайтарып алынған немесе мәлімдеме енді ашық емес.",
    ru="На цитату в абзаце {number} согласие не записано, отозвано, или высказывание больше не публичное.",
    en="Consent to the quotation in paragraph {number} is not recorded, was withdrawn, or the statement is no longer public.",
)
_LOOSE = Text(
    kk="{number}-абзацта келісімсіз дәйексөз бар: «{words}».",
    ru="В абзаце {number} цитата без согласия: «{words}».",
    en="Paragraph {number} quotes without consent: “{words}”.",
)
_ASK = Text(
    kk="Мәлімдеме бетінде келісімді жазыңыз немесе дәйексөзді алып тастаңыз.",
    ru="Запишите согласие на странице высказывания или уберите цитату.",
    en="Record the consent on the page of the statement, or take the quotation out.",
)
_CHANGED = Text(
    kk="{number}-абзацтағы дәйексөз ({language}) рұқсат етілген сөздерден өзгеше.",
    ru="Цитата в абзаце {number} ({language}) отличается от авторизованной.",
    en="The quotation in paragraph {number} ({language}) differs from the one authorised.",
)
_AS_AUTHORISED = Text(
    kk="Сөздерді рұқсат етілгендей жазыңыз.", ru="Приведите слова так, как они авторизованы.", en="Give the words as authorised."
)  # fmt: skip
_NAME = Text(
    kk="{number}-абзацта ({language}) органның атауы тізілімдегідей емес.",
    ru="В абзаце {number} ({language}) название органа не такое, как в реестре.",
    en="Paragraph {number} ({language}) does not call the body as the register does.",
)
_AS_IN_REGISTER = Text(kk="Тізілімде: {name}", ru="В реестре: {name}", en="In the register: {name}")
_VISIBILITY = Text(
    kk="Мәтінде жоқ: {what} ({language}).", ru="В тексте нет: {what} ({language}).", en="The text lacks {what} ({language})."
)  # fmt: skip
_PUT_IT_IN = Text(
    kk="kenes.toml файлындағы [programme] сөздерін мәтінге қосыңыз.",
    ru="Добавьте в текст слова из [programme] в kenes.toml.",
    en="Put the words of [programme] in kenes.toml into the text.",
)
_NOT_SET = Text(
    kk="Бағдарлама баптауында толтырылмаған: {what} ({language}).",
    ru="В настройках программы не заполнено: {what} ({language}).",
    en="Not filled in among the settings of the programme: {what} ({language}).",
)
_IN_SETTINGS = Text(
    kk="kenes.toml файлының [programme] бөлімін толтырыңыз.",
    ru="Заполните раздел [programme] в kenes.toml.",
    en="Fill in the section [programme] of kenes.toml.",
)
