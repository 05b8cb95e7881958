"""The page of personal data: somebody found, what is kept about them, what is past its time."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any, ClassVar

from kenes.records.accounts.parts import ADMINISTER, names_with
from kenes.records.accounts.queries import countries_of
from kenes.records.chain.actions import today
from kenes.records.privacy.held import due_now
from kenes.records.privacy.kept import kept_about, may_handle, somebody
from kenes.records.privacy.retention import Held
from kenes.texts import Text


@dataclass(frozen=True)
class PersonalDataPage:
    """`parts`: what is kept of whom was found, by how many entries; `due`: what is past its time."""

    template: ClassVar[str] = "accounts/personal_data.html"
    section: ClassVar[str] = "account"
    asked: str
    found: str
    parts: tuple[tuple[Text, int], ...]
    due: tuple[tuple[Text, Held], ...]
    counted: tuple[tuple[Text, int], ...]
    form: Any
    done: bool


def personal_data_page(account: Any, asked: str, form: Any, done: bool) -> PersonalDataPage:
    """The page as it was asked for."""
    whose = somebody(asked) if asked.strip() else None
    kept = kept_about(whose) if whose is not None and may_handle(account, whose) else None
    parts = tuple((PARTS[name], len(rows)) for name, rows in kept.parts.items()) if kept else ()
    due = due_now(today(), countries_of(account, *names_with(ADMINISTER)))
    counted = tuple((CLASSES[name], number) for name, number in Counter(one.name for one in due).items())
    listed = tuple((CLASSES[one.name], one) for one in due[:SHOWN])
    return PersonalDataPage(asked.strip(), kept.subject if kept else "", parts, listed, counted, form, done)


SHOWN = 100
CLASSES = {
    "contacts": Text(kk="байланыс деректері", ru="контакты", en="contact details"),
    "messages": Text(kk="жіберілген хаттар", ru="отправленные письма", en="messages sent"),
    "passes": Text(kk="қолданылған сілтемелер", ru="использованные ссылки", en="links used or over"),
}
PARTS = {
    "record": Text(kk="жазба", ru="запись", en="record"),
    "account": Text(kk="тіркелгі", ru="учётная запись", en="account"),
    "roles": Text(kk="рөлдер", ru="роли", en="roles"),
    "sign-ins": Text(kk="бірыңғай кіру байланысы", ru="связь с единым входом", en="links to single sign-on"),
    "keys": Text(kk="бағдарлама кілттері", ru="ключи для программ", en="keys for programs"),
    "named-by": Text(
        kk="осы адамды атайтын жазбалар", ru="записи, где человек назван", en="records that name the person"
    ),
    "written": Text(
        kk="осы тіркелгі жазған жазбалар", ru="записи этой учётной записи", en="records written by the account"
    ),
    "links": Text(kk="байланыстар", ru="связи", en="links"),
    "messages": Text(kk="хаттар", ru="письма", en="messages"),
    "passes": Text(kk="сілтемелер", ru="ссылки-пропуска", en="links without an account"),
    "edits": Text(kk="қайшы келген түзетулер", ru="столкнувшиеся правки", en="edits that met another"),
    "log-by": Text(kk="журнал: өзі істеген", ru="журнал: сделанное им", en="log: by them"),
    "log-about": Text(kk="журнал: ол туралы", ru="журнал: о нём", en="log: about them"),
}
