"""The page for somebody whom the provider of identities sent and who was not let in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from kenes.texts import Text


@dataclass(frozen=True)
class RefusedPage:
    """Whose sign-in it was, and why it did not succeed."""

    template: ClassVar[str] = "accounts/refused.html"
    section: ClassVar[str] = "account"
    name: Text
    why: Text


WHY: Mapping[str, Text] = {
    "unknown": Text(
        kk="Бұл обсерваторияда сіздің тіркелгіңіз жоқ. Оны обсерватория әкімшісі ашады; содан кейін осы жолмен кіре аласыз.",
        ru="В этой обсерватории у вас нет учётной записи. Её открывает администратор обсерватории; после этого войдите тем же путём.",
        en="You have no account in this observatory. An administrator of the observatory opens it; then come in the same way.",
    ),
    "another": Text(
        kk="Осы аттағы тіркелгі сол қызметтің басқа пайдаланушысымен байланыстырылған. Обсерватория әкімшісіне хабарласыңыз.",
        ru="Учётная запись с этим именем связана с другим пользователем той же службы. Обратитесь к администратору обсерватории.",
        en="The account of this name is linked to another user of that service. Ask an administrator of the observatory.",
    ),
    "answer": Text(
        kk="Кіру қызметінің жауабы қабылданбады: ол ескірген, бас тартылған немесе басқа браузердікі. Қайтадан кіріп көріңіз.",
        ru="Ответ службы входа не принят: он устарел, вход отменён или начат в другом браузере. Попробуйте войти ещё раз.",
        en="The answer of the sign-in service was not accepted: it is too old, cancelled, or of another browser. Try once more.",
    ),
    "silent": Text(
        kk="Кіру қызметі жауап бермейді. Біраздан кейін қайталаңыз немесе құпиясөзбен кіріңіз.",
        ru="Служба входа не отвечает. Повторите позже или войдите по паролю.",
        en="The sign-in service does not answer. Try again later, or come in by password.",
    ),
}
