"""What `kenes user` does, and how it is told: accounts opened, given roles, renewed, closed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kenes.cli.answer import Answer
from kenes.cli.asking import unknown_name
from kenes.cli.spoken import SPOKEN, say
from kenes.codes.places import countries
from kenes.observatory.observatory import Observatory
from kenes.records.opening import open_records
from kenes.texts import Finding, Refusal, Severity, Text

if TYPE_CHECKING:
    from rich.console import Console

    from kenes.records.accounts.models import Account

EVERYWHERE = "all"
"""What stands for every country."""


@dataclass(frozen=True)
class Wanted:
    """What was said of an account; what was not said is left to the observatory."""

    name: str
    role: str
    country: str | None
    institution: str
    topic: str
    stage: str
    full_name: str
    email: str
    language: str | None
    reason: str


def list_accounts(observatory: Observatory) -> Answer:
    """Every account of a person."""
    open_records(observatory)
    from kenes.records.accounts.queries import everybody

    listed = [_as_json(one) for one in everybody()]

    def show(console: Console) -> None:
        for one in listed:
            console.print(_line(one), markup=False)

    return Answer({"accounts": listed}, show=show)


def show_one(observatory: Observatory, wanted: Wanted) -> Answer:
    """One account, with what its roles let its holder do."""
    open_records(observatory)
    told = _as_json(_account(wanted.name))
    return Answer({"account": told, "password": None}, show=lambda console: console.print(_line(told), markup=False))


def add(observatory: Observatory, wanted: Wanted, password: str | None) -> Answer:
    """A new account with its first role, or nothing at all."""
    open_records(observatory)
    from django.db import transaction

    from kenes.records.accounts.actions import give_role, open_account, operator
    from kenes.records.accounts.passwords import made_password

    role, given = _role(observatory, wanted), made_password() if password is None else password
    language = _known(_LANGUAGE, wanted.language or observatory.settings.languages[0], observatory.settings.languages)
    with transaction.atomic():
        account = _taken(
            lambda: open_account(
                username=wanted.name,
                password=given,
                full_name=wanted.full_name,
                email=wanted.email,
                language=language,
                by=operator(),
            )
        )
        give_role(account=account, by=operator(), **role)
    return _answer(account, _OPENED, given if password is None else None)


def give(observatory: Observatory, wanted: Wanted) -> Answer:
    """One more role."""
    open_records(observatory)
    from kenes.records.accounts.actions import give_role, operator

    account = _account(wanted.name)
    give_role(account=account, by=operator(), **_role(observatory, wanted))
    return _answer(account, _GIVEN)


def renew(observatory: Observatory, wanted: Wanted, password: str | None) -> Answer:
    """A new password, and no second factor until it is set up anew."""
    open_records(observatory)
    from kenes.records.accounts.actions import operator, renew_sign_in
    from kenes.records.accounts.passwords import made_password

    account, given = _account(wanted.name), made_password() if password is None else password
    _taken(lambda: renew_sign_in(account=account, password=given, by=operator(), why=wanted.reason))
    return _answer(account, _RENEWED, given if password is None else None)


def close(observatory: Observatory, wanted: Wanted) -> Answer:
    """Nobody signs in with it any more."""
    open_records(observatory)
    from kenes.records.accounts.actions import close_account, operator

    account = _account(wanted.name)
    if not account.is_active:
        raise Refusal(Finding("closed-already", Severity.ERROR, _ALREADY.fill(name=wanted.name), text=wanted.name))
    close_account(account=account, by=operator(), why=wanted.reason)
    return _answer(account, _CLOSED)


def _account(name: str) -> Account:
    from kenes.records.accounts.names import account_named
    from kenes.records.accounts.queries import everybody

    account = account_named(name)
    if account is None or account not in everybody():
        raise Refusal(unknown_name(_NAME, name, [one.username for one in everybody()]))
    return account


def _role(observatory: Observatory, wanted: Wanted) -> dict[str, Any]:
    """The role as `give_role` takes it; Refusal names the nearest for what is unknown."""
    from kenes.records.chain.choices import Pillar
    from kenes.records.models import Role

    code = wanted.country or observatory.settings.country
    country = "" if code == EVERYWHERE else _known(_COUNTRY, code, [one.code for one in countries()])
    role = _known(_ROLE, wanted.role, list(Role.Name.values))
    if role == "member" and not wanted.institution:
        raise Refusal(Finding("institution-needed", Severity.ERROR, _MEMBER_OF_WHAT, proposal=_NAME_THE_INSTITUTION))
    topic = _known(_TOPIC, wanted.topic, list(Pillar.values)) if wanted.topic else ""
    stage = _known(_STAGE, wanted.stage, list(Role.Stage.values)) if wanted.stage else ""
    body = _institution(wanted.institution)
    return {"name": role, "country": country, "institution": body, "topic": topic, "stage": stage}


def _institution(ref: str) -> Any:
    from kenes.records.models import Institution

    if not ref:
        return None
    known = list(Institution.objects.filter(withdrawn=False).values_list("pk", flat=True))
    return Institution.objects.get(pk=_known(_INSTITUTION, ref, known))


def _known(what: Text, name: str, known: Any) -> str:
    if name not in known:
        raise Refusal(unknown_name(what, name, list(known)))
    return name


def _taken(action: Callable[[], Any]) -> Any:
    """Do it, and tell in findings why it was not done."""
    from django.core.exceptions import ValidationError

    try:
        return action()
    except ValidationError as refused:
        lists = refused.error_dict.values() if hasattr(refused, "error_dict") else [refused.error_list]
        raise Refusal([_finding(one) for faults in lists for one in faults]) from None


def _finding(fault: Any) -> Finding:
    code, message = _FAULTS.get(fault.code, ("not-accepted", _NOT_ACCEPTED.fill(fault=str(fault.messages[0]))))
    return Finding(code, Severity.ERROR, message)


def _as_json(account: Account) -> dict[str, Any]:
    from kenes.records.telling_roles import sentences_of_role

    roles = [
        {
            "role": one.name,
            "country": one.country,
            "institution": one.institution_id,
            "topic": one.topic,
            "stage": one.stage,
            "may": [
                said[SPOKEN] for said in sentences_of_role(one, one.institution.title if one.institution else None)
            ],
        }
        for one in account.roles.all()
    ]
    return {
        "name": account.username,
        "full_name": account.full_name,
        "email": account.email,
        "language": account.language,
        "open": account.is_active,
        "roles": roles,
    }


def _answer(account: Account, done: Text, password: str | None = None) -> Answer:
    told = _as_json(account)

    def show(console: Console) -> None:
        console.print(say(done.fill(name=account.username)))
        console.print(_line(told), markup=False)
        if password:
            console.print(say(_MADE.fill(password=password)), markup=False)

    return Answer({"account": told, "password": password}, show=show)


def _line(told: dict[str, Any]) -> str:
    roles = "; ".join(
        " · ".join(
            part
            for part in (one["role"], one["country"] or _ALL[SPOKEN], one["institution"], one["topic"], one["stage"])
            if part
        )
        for one in told["roles"]
    )
    closed = "" if told["open"] else f" ({_SHUT[SPOKEN]})"
    sentences = "".join(f"\n  {said}" for one in told["roles"] for said in one["may"])
    return f"{told['name']}{closed}: {roles or '—'}{sentences}"


_ROLE = Text(kk="«{name}» деген рөл жоқ.", ru="Роли «{name}» нет.", en="There is no role “{name}”.")
_COUNTRY = Text(
    kk="Ел коды белгісіз: {name}.", ru="Неизвестный код страны: {name}.", en="Unknown country code: {name}."
)
_TOPIC = Text(kk="«{name}» деген тақырып жоқ.", ru="Темы «{name}» нет.", en="There is no topic “{name}”.")
_STAGE = Text(kk="«{name}» деген кезең жоқ.", ru="Этапа «{name}» нет.", en="There is no stage “{name}”.")
_LANGUAGE = Text(
    kk="Сайтта мұндай тіл жоқ: {name}.", ru="На сайте нет языка: {name}.", en="The site has no language: {name}."
)
_NAME = Text(kk="«{name}» деген тіркелгі жоқ.", ru="Учётной записи «{name}» нет.", en="There is no account “{name}”.")
_INSTITUTION = Text(
    kk="«{name}» деген мекеме жазбасы жоқ.",
    ru="Записи учреждения «{name}» нет.",
    en="There is no institution “{name}”.",
)
_MEMBER_OF_WHAT = Text(
    kk="Өкілдің қай мекемеден екені айтылмаған.",
    ru="Не сказано, какое учреждение человек представляет.",
    en="It was not said of which institution they are a member.",
)
_NAME_THE_INSTITUTION = Text(
    kk="«--institution KZ-2026-INS-001» сияқты жазыңыз.",
    ru="Напишите, например, «--institution KZ-2026-INS-001».",
    en="Write, for example, “--institution KZ-2026-INS-001”.",
)
_ALREADY = Text(kk="«{name}» бұрын жабылған.", ru="«{name}» уже закрыта.", en="“{name}” has already been closed.")
_OPENED = Text(kk="Тіркелгі ашылды: {name}", ru="Учётная запись открыта: {name}", en="Account opened: {name}")
_GIVEN = Text(kk="Рөл берілді: {name}", ru="Роль дана: {name}", en="Role given: {name}")
_RENEWED = Text(kk="Жаңа құпиясөз: {name}", ru="Новый пароль: {name}", en="New password: {name}")
_CLOSED = Text(kk="Тіркелгі жабылды: {name}", ru="Учётная запись закрыта: {name}", en="Account closed: {name}")
_MADE = Text(
    kk="Құпиясөзі (осы бір-ақ рет көрсетіледі): {password}",
    ru="Пароль (показан только сейчас): {password}",
    en="The password (shown this once): {password}",
)
_ALL = Text(kk="барлық елдер", ru="все страны", en="all countries")
_SHUT = Text(kk="жабық", ru="закрыта", en="closed")
_NOT_ACCEPTED = Text(kk="Қабылданбады: {fault}", ru="Не принято: {fault}", en="Not accepted: {fault}")
_FAULTS = {
    "name-form": (
        "name-not-accepted",
        Text(
            kk="Атта тек әріптер, цифрлар және . @ + - _ белгілері болады.",
            ru="В имени могут быть только буквы, цифры и знаки . @ + - _",
            en="A name has letters, figures and the signs . @ + - _ only.",
        ),
    ),
    "name-in-use": (
        "name-in-use",
        Text(
            kk="Мұндай атпен тіркелгі бұрыннан бар.",
            ru="Учётная запись с таким именем уже есть.",
            en="There is an account of this name already.",
        ),
    ),
    "password_too_short": (
        "password-too-weak",
        Text(
            kk="Құпиясөз тым қысқа: кемінде он екі таңба керек.",
            ru="Пароль слишком короткий: нужно не меньше двенадцати знаков.",
            en="The password is too short: twelve letters at least are needed.",
        ),
    ),
    "password_too_similar": (
        "password-too-weak",
        Text(
            kk="Құпиясөз адамның атына немесе поштасына тым ұқсас.",
            ru="Пароль слишком похож на имя или почту.",
            en="The password is too much like the name or the e-mail address.",
        ),
    ),
    "password_too_common": (
        "password-too-weak",
        Text(
            kk="Бұл құпиясөзді жұрттың бәрі біледі.",
            ru="Этот пароль слишком известен.",
            en="This password is too common.",
        ),
    ),
    "password_entirely_numeric": (
        "password-too-weak",
        Text(
            kk="Құпиясөз тек цифрлардан тұрмауы керек.",
            ru="Пароль состоит из одних цифр.",
            en="The password is all figures.",
        ),
    ),
    "invalid": (
        "e-mail-not-accepted",
        Text(
            kk="Электрондық пошта мекенжайы дұрыс емес.",
            ru="Адрес электронной почты написан неверно.",
            en="This is no e-mail address.",
        ),
    ),
}
