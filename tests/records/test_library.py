"""Documents taken in: kept whole or not at all, with passages under ids that last from version to version."""

from __future__ import annotations

import pytest

LAW = """О предупреждении употребления наркотиков

Глава 1. Общие положения

Статья 1. Задачи

1. Уполномоченный орган обеспечивает лечение зависимых лиц.

2. Профилактика проводится ежегодно.

Вводный абзац без номера о сотрудничестве ведомств.

Статья 2. Порядок

1. Порядок определяет Правительство.
"""
AMENDED = """О предупреждении употребления наркотиков

Глава 1. Общие положения

Статья 1. Задачи

1. Уполномоченный орган обеспечивает лечение и реабилитацию зависимых лиц.

Новый абзац, которого раньше не было, о статистике.

Вводный абзац без номера о сотрудничестве ведомств.

Статья 2. Порядок

1. Порядок определяет Правительство.

2. Отчёт публикуется до 1 марта.
"""


def test_x(desk, shared):
    from kenes.records.library.actions import Sent, receive_document, receive_version
    from kenes.records.models import PolicyDocument

    a = receive_document(observatory=desk.observatory, sent=Sent(LAW.encode(), "law.txt"), document=PolicyDocument(country="KZ", family=""), by=desk.reviewer)
    print(a, a.document.name.own, a.document.family, list(a.version.passages.values_list("label", "text")))
    b = receive_version(observatory=desk.observatory, sent=Sent(AMENDED.encode(), "law2.txt"), document=a.document, by=desk.reviewer)
    print(b.changes, list(b.version.passages.values_list("label", "text")))
    assert 0
