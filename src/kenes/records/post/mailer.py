"""The way out for messages: to the console, or to the mail server that kenes.toml names."""

from __future__ import annotations

import os
import sys
from typing import Any

from django.core.mail import get_connection

from kenes.observatory.mail_settings import SMTP, Mail


def connection_of(mail: Mail, stream: Any = None) -> Any:
    """A connection of Django's; nothing is opened before the first message."""
    if mail.by != SMTP:
        return get_connection("django.core.mail.backends.console.EmailBackend", stream=stream or sys.stdout)
    return get_connection(
        "django.core.mail.backends.smtp.EmailBackend",
        host=mail.host,
        port=mail.port,
        username=mail.user or None,
        password=os.environ.get("KENES_MAIL_PASSWORD") or None,
        use_tls=mail.security == "starttls",
        use_ssl=mail.security == "tls",
        timeout=20,
    )
