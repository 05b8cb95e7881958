"""Accounts: who signs in, and the roles each plays, by country, institution and topic."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from kenes.texts import all_languages


class AccountManager(BaseUserManager["Account"]):
    """Finds accounts by the name with which people sign in."""

    def get_by_natural_key(self, username: str | None) -> Account:
        """The account of a name, whatever its capitals."""
        return self.get(username__iexact=username)


class Account(AbstractBaseUser):
    """Somebody who can sign in. What they may do is said by their roles alone."""

    USERNAME_FIELD = "username"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    username = models.CharField(_("Name for signing in"), max_length=80, unique=True)
    full_name = models.CharField(_("Full name"), max_length=200, blank=True)
    email = models.EmailField(_("E-mail"), blank=True)
    language = models.CharField(
        _("Language"), max_length=2, default="kk", choices=[(one.code, one.name) for one in all_languages()]
    )
    is_active = models.BooleanField(_("May sign in"), default=True)
    created = models.DateTimeField(_("Created"), auto_now_add=True)

    objects = AccountManager()

    class Meta:
        verbose_name = _("account")
        verbose_name_plural = _("accounts")
        ordering = ("username",)

    def __str__(self) -> str:
        return self.full_name or self.username


class Role(models.Model):
    """A part that an account plays: in one country or (blank) in all, for one institution, topic or stage or (blank) for all."""

    class Name(models.TextChoices):
        """The parts there are, in plain words."""

        ADMINISTRATOR = "administrator", _("Administrator: accounts and settings, and everything below")
        COORDINATOR = "coordinator", _("Coordinator: dialogues, recommendations, road maps, institutions")
        ANALYST = "analyst", _("Analyst: findings and gaps in the evidence")
        REVIEWER = "reviewer", _("Reviewer: documents, judgements and gaps")
        MEMBER = "member", _("Member of an institution: the statements and actions of that institution")
        READER = "reader", _("Reader: everything that is for official use, without changing it")
        APPROVER = "approver", _("Approver: approves plans and their changes, makes public, withdraws")
        NOTE_TAKER = "note-taker", _("Note-taker: writes down what is said at a dialogue")
        PRESS = "press", _("Press service: press releases")
        RETURNS_REVIEWER = "returns-reviewer", _("Reviewer of returns: accepts what bodies sent or sends it back")

    class Stage(models.TextChoices):
        """The stages of the work to one of which a role may be limited."""

        DRAFT = "draft", _("writing only")
        REVIEW = "review", _("reviewing only")
        APPROVE = "approve", _("approving only")
        PUBLISH = "publish", _("making public and withdrawing only")

    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="roles")
    name = models.CharField(_("Role"), max_length=20, choices=Name.choices)
    country = models.CharField(_("Country"), max_length=2, blank=True)
    institution = models.ForeignKey(
        "records.Institution", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    topic = models.CharField(_("Topic"), max_length=20, blank=True)
    stage = models.CharField(_("Stage of the work"), max_length=8, blank=True, choices=Stage.choices)

    class Meta:
        verbose_name = _("role")
        verbose_name_plural = _("roles")
        ordering = ("account", "name", "country")
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=("account", "name", "country", "institution", "topic", "stage"),
                condition=Q(institution__isnull=False),
                name="one_role_for_an_institution",
            ),
            models.UniqueConstraint(
                fields=("account", "name", "country", "topic", "stage"),
                condition=Q(institution__isnull=True),
                name="one_role_for_all_institutions",
            ),
        ]

    def __str__(self) -> str:
        parts = (self.name, self.country, str(self.institution or ""), self.topic, self.stage)
        return " · ".join(part for part in parts if part)
