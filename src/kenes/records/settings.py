"""The settings of Django that the records need: their database, the apps that have tables, the accounts.

The web application adds its own on top. Everything that differs between installations comes from `environment`
and from the observatory's kenes.toml.
"""

from __future__ import annotations

import os

from kenes.records.database import database_of
from kenes.records.environment import environment

ENVIRONMENT = environment(os.environ)
SECRET_KEY = ENVIRONMENT.secret_key
DEBUG = ENVIRONMENT.debug
OBSERVATORY = ENVIRONMENT.observatory

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "rules.apps.AutodiscoverRulesConfig",
    "kenes.records",
]
# allauth insists on it wherever its tables are; no request is answered with these settings alone.
MIDDLEWARE = ["allauth.account.middleware.AccountMiddleware"]
AUTH_USER_MODEL = "records.Account"
DATABASES = {"default": database_of(OBSERVATORY)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
USE_TZ = True
TIME_ZONE = "UTC"
