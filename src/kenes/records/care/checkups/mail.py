"""The way out for messages: printed on the console, or taken by a mail server that answers."""

from __future__ import annotations

import os
import socket

from kenes.observatory.mail_settings import SMTP, Mail
from kenes.observatory.settings import read_settings
from kenes.records.care.checkup import Checkup, Diagnosis, Patient
from kenes.texts import Text

PATIENCE = 3


def examine(patient: Patient) -> Diagnosis:
    """What kenes.toml says, and whether the server that it names answers. Nothing is sent."""
    mail = read_settings(patient.home).mail
    if mail.by != SMTP:
        return Diagnosis.well(_CONSOLE)
    if mail.user and not os.environ.get("KENES_MAIL_PASSWORD"):
        return Diagnosis.look(_NO_PASSWORD, _SET_IT, user=mail.user)
    if not _answers(mail):
        return Diagnosis.look(_SILENT, _SEE_LINES, host=mail.host, port=mail.port)
    if not mail.site:
        return Diagnosis.look(_NO_SITE, _NAME_IT)
    return Diagnosis.well(_ANSWERS, host=mail.host, port=mail.port)


def _answers(mail: Mail) -> bool:
    try:
        with socket.create_connection((mail.host, mail.port), timeout=PATIENCE):
            return True
    except OSError:
        return False


_CONSOLE = Text(
    kk="Хаттар терезеге шығарылады; ешқайда жіберілмейді.",
    ru="Письма печатаются в окне; наружу ничего не уходит.",
    en="Messages are printed on the console; nothing leaves the machine.",
)
_ANSWERS = Text(
    kk="Пошта сервері жауап береді: {host}:{port}.",
    ru="Почтовый сервер отвечает: {host}:{port}.",
    en="The mail server answers: {host}:{port}.",
)
_SILENT = Text(
    kk="Пошта сервері жауап бермейді: {host}:{port}. Хаттар күтіп тұра береді.",
    ru="Почтовый сервер не отвечает: {host}:{port}. Письма остаются в ожидании.",
    en="The mail server does not answer: {host}:{port}. Messages go on waiting.",
)
_SEE_LINES = Text(
    kk="kenes.toml файлының [mail] бөліміндегі «host» пен «port» жолдарын және желіні тексеріңіз.",
    ru="Проверьте строки «host» и «port» раздела [mail] в kenes.toml и сеть.",
    en="See the lines “host” and “port” of [mail] in kenes.toml, and the network.",
)
_NO_PASSWORD = Text(
    kk="Пошта серверінің пайдаланушысы ({user}) көрсетілген, бірақ құпиясөзі жоқ.",
    ru="Пользователь почтового сервера ({user}) указан, а пароля нет.",
    en="The user of the mail server ({user}) is named, but there is no password.",
)
_SET_IT = Text(
    kk="Құпиясөзді KENES_MAIL_PASSWORD айнымалысына жазыңыз.",
    ru="Задайте пароль в переменной KENES_MAIL_PASSWORD.",
    en="Put the password into the variable KENES_MAIL_PASSWORD.",
)
_NO_SITE = Text(
    kk="Сайттың мекенжайы көрсетілмеген, сондықтан ескертулерде сілтеме болмайды.",
    ru="Адрес сайта не указан, поэтому в напоминаниях не будет ссылок.",
    en="The address of the site is not named, so reminders carry no link.",
)
_NAME_IT = Text(
    kk="kenes.toml файлының [mail] бөлімінде «site» жолын толтырыңыз.",
    ru="Заполните строку «site» раздела [mail] в kenes.toml.",
    en="Fill in the line “site” of [mail] in kenes.toml.",
)
CHECKUP = Checkup(Text(kk="Хаттар", ru="Письма", en="Messages"), examine)
