"""The one app of the records: all slices share its tables and its migrations."""

from __future__ import annotations

from django.apps import AppConfig


class Records(AppConfig):
    """What people write and decide."""

    name = "kenes.records"
    label = "records"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Let the log hear of the way in."""
        from kenes.records.accounts.sign_ins import listen

        listen()
