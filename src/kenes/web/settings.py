"""The one settings module of Django; everything that differs between installations comes from `environment`."""

from __future__ import annotations

import os
from pathlib import Path

from csp.constants import NONE, SELF

from kenes.texts import all_languages
from kenes.records.environment import environment

ENVIRONMENT = environment(os.environ)
HERE = Path(__file__).resolve().parent

SECRET_KEY = ENVIRONMENT.secret_key
DEBUG = ENVIRONMENT.debug
ALLOWED_HOSTS = list(ENVIRONMENT.hosts)
OBSERVATORY = ENVIRONMENT.observatory

ROOT_URLCONF = "kenes.web.urls"
INSTALLED_APPS = ["django.contrib.staticfiles", "csp", "kenes.web"]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "django.middleware.http.ConditionalGetMiddleware",
    "kenes.web.guarding.ReadingOnly",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "csp.middleware.CSPMiddleware",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {"context_processors": ["django.template.context_processors.request"]},
    }
]
# What people write and decide will live here; this site has no tables of its own yet.
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": OBSERVATORY / "records.sqlite3"}}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

LANGUAGES = [(one.code, one.name) for one in all_languages()]
LANGUAGE_CODE = "kk"
LOCALE_PATHS = [HERE / "locale"]
FORMAT_MODULE_PATH = "kenes.web.formats"
USE_I18N = USE_TZ = USE_THOUSAND_SEPARATOR = True
TIME_ZONE = "UTC"

STATIC_URL = "/static/"
STATIC_ROOT = OBSERVATORY / "computed" / "static"
STORAGES = {"staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"}}

SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "style-src": [SELF],
        "font-src": [SELF],
        "img-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"standard-error": {"class": "logging.StreamHandler", "level": "ERROR"}},
    "loggers": {"django": {"handlers": ["standard-error"], "level": "ERROR", "propagate": False}},
}
