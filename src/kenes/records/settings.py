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
    "allauth.socialaccount",
    "rules.apps.AutodiscoverRulesConfig",
    "kenes.records",
]
# allauth insists on it wherever its tables are; no request is answered with these settings alone.
MIDDLEWARE = ["allauth.account.middleware.AccountMiddleware"]
AUTH_USER_MODEL = "records.Account"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "kenes.records.accounts.passwords.LongEnough", "OPTIONS": {"min_length": 12}},
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ("username", "full_name", "email")},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
DATABASES = {"default": database_of(OBSERVATORY)}
# Failed sign-ins are counted here: the count outlives a restart and is shared by every process that answers.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "records_remembered",
        "OPTIONS": {"MAX_ENTRIES": 100_000},
    }
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
USE_TZ = True
TIME_ZONE = "UTC"
