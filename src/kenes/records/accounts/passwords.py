"""Passwords: how long one must be, and one made for somebody who has none yet."""

from __future__ import annotations

import secrets

from django.contrib.auth.password_validation import MinimumLengthValidator
from django.utils.translation import gettext as _

LETTERS = "abcdefghijkmnpqrstuvwxyz23456789"
"""What a password is made of: nothing that looks like something else on paper."""
GROUPS, LETTERS_IN_A_GROUP = 4, 5


class LongEnough(MinimumLengthValidator):
    """A password of some length; what it says has one form in every language, whatever the number."""

    def get_error_message(self) -> str:
        """What is wrong with a short password."""
        return _("The password is too short. Letters needed: %(min_length)d.") % {"min_length": self.min_length}

    def get_help_text(self) -> str:
        """What is asked of a password."""
        return _("At least this many letters: %(min_length)d.") % {"min_length": self.min_length}


def made_password() -> str:
    """A password of a hundred bits in groups that can be read aloud."""
    groups = ("".join(secrets.choice(LETTERS) for _ in range(LETTERS_IN_A_GROUP)) for _ in range(GROUPS))
    return "-".join(groups)
