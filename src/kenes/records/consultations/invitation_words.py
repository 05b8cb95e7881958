"""The words of the message with which a body is invited to comment or to give its voice. Pure."""

from __future__ import annotations

import datetime

from kenes.texts import Text, language


def invitation_letter(
    purpose: str, title: Text, question: Text, closes: datetime.date, link: str, code: str
) -> tuple[str, str]:
    """Subject and text in one language."""
    lines = [_GREETING[code], _OPENING[purpose].fill(title=title)[code]]
    lines += [question[code]] if question.own else []
    lines += [_WAY[purpose].fill(link=link)[code], _UNTIL.fill(day=_day(closes, code))[code], _OWN[code]]
    return _SUBJECT[purpose].fill(title=title)[code], "\n\n".join(lines) + "\n"


def _day(day: datetime.date, code: str) -> str:
    return str(language(code).date(day))


_GREETING = Text(kk="Құрметті әріптестер!", ru="Здравствуйте, уважаемые коллеги!", en="Dear colleagues,")
_SUBJECT = {
    "comment": Text(kk="Ескертпе-ұсыныс беруге шақыру: {title}", ru="Приглашение дать замечания: {title}", en="Invitation to comment: {title}"),
    "voice": Text(kk="Пікір білдіруге шақыру: {title}", ru="Приглашение высказать мнение: {title}", en="Invitation to give your voice: {title}"),
}  # fmt: skip
_OPENING = {
    "comment": Text(
        kk="Жоба бойынша ескертпелеріңіз бен ұсыныстарыңызды күтеміз: {title}.",
        ru="Просим дать замечания и предложения к проекту: {title}.",
        en="You are asked for comments on a draft: {title}.",
    ),
    "voice": Text(
        kk="Тұжырымдарға қатысты пікіріңізді білдіруге шақырамыз: {title}.",
        ru="Просим высказать мнение об утверждениях: {title}.",
        en="You are asked what you think of some statements: {title}.",
    ),
}
_WAY = {
    "comment": Text(
        kk="Ескертпелер осы жерде жазылады (тіркелгі керек емес, бірнеше ескертпе беруге болады):\n{link}",
        ru="Замечания пишут здесь (учётная запись не нужна, замечаний может быть несколько):\n{link}",
        en="Comments are written here (no account is needed, and you can write several):\n{link}",
    ),
    "voice": Text(
        kk="Пікір осы жерде білдіріледі (тіркелгі керек емес, кезең аяқталғанша өзгертуге болады):\n{link}",
        ru="Мнение высказывают здесь (учётная запись не нужна, до конца раунда его можно изменить):\n{link}",
        en="Give your voice here (no account is needed, and you can change it until the round closes):\n{link}",
    ),
}
_UNTIL = Text(kk="Соңғы күні: {day}.", ru="Последний день: {day}.", en="Last day: {day}.")
_OWN = Text(
    kk="Сілтеме сіздің мекемеңізге арналған: оны басқаларға бермеңіз.",
    ru="Ссылка предназначена вашей организации: не передавайте её другим.",
    en="The link is meant for your institution: please do not pass it on.",
)
