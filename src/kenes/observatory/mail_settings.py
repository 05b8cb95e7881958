"""The table [mail] of kenes.toml: whether messages leave the machine, and by which server."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

CONSOLE, SMTP = "console", "smtp"
SECURITIES = ("none", "starttls", "tls")


@dataclass(frozen=True)
class Mail:
    """By default messages are printed on the console when they are sent: no outside address is called.

    `site` is the address under which people reach the site; links in messages begin with it.
    """

    by: str = CONSOLE
    host: str = ""
    port: int = 587
    user: str = ""
    security: str = "starttls"
    sender: str = ""
    site: str = ""


def read_mail(values: Mapping[str, Any]) -> Mail:
    """The table as a Mail; ValueError names the line that cannot be."""
    mail = Mail(**dict(values))
    if mail.by not in (CONSOLE, SMTP):
        raise ValueError(f"mail.by = {mail.by!r}")
    if mail.security not in SECURITIES:
        raise ValueError(f"mail.security = {mail.security!r}")
    if mail.by == SMTP and not (mail.host and mail.sender):
        raise ValueError("mail.host, mail.sender")
    if mail.site and not mail.site.startswith(("http://", "https://")):
        raise ValueError(f"mail.site = {mail.site!r}")
    return mail


MAIL_TEMPLATE = """
# Хаттар: console (терезеге шығарылады) немесе smtp (сервер арқылы жіберіледі; құпиясөз KENES_MAIL_PASSWORD айнымалысында)
# Письма: console (печатаются в окне) или smtp (уходят через сервер; пароль в переменной KENES_MAIL_PASSWORD)
# E-mail: console (printed), or smtp (sent by a server; its password in the variable KENES_MAIL_PASSWORD)
[mail]
by = "console"
host = ""
port = 587
user = ""
# none, starttls, tls
security = "starttls"
sender = ""
# Сайттың мекенжайы, хаттардағы сілтемелер осыдан басталады / Адрес сайта, с него начинаются ссылки в письмах
# The address of the site, with which links in messages begin: https://example.org
site = ""
"""
