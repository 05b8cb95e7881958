"""The settings of the web application, on top of those of the records."""

from __future__ import annotations

from pathlib import Path

from csp.constants import NONE, SELF

from kenes.records.settings import *  # noqa: F403  the web has all that the records have
from kenes.records.settings import ENVIRONMENT, INSTALLED_APPS, OBSERVATORY
from kenes.texts import all_languages

HERE = Path(__file__).resolve().parent
ALLOWED_HOSTS = list(ENVIRONMENT.hosts)

ROOT_URLCONF = "kenes.web.urls"
INSTALLED_APPS = [
    *INSTALLED_APPS,
    "allauth.socialaccount.providers.openid_connect",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "csp",
    "kenes.web",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "django.middleware.http.ConditionalGetMiddleware",
    "kenes.web.guarding.Guarding",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "kenes.web.bearing.Bearing",
    "kenes.web.viewing.ViewingAs",
    "kenes.web.reading.Reading",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "csp.middleware.CSPMiddleware",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.messages.context_processors.messages",
            ]
        },
    }
]

LANGUAGES = [(one.code, one.name) for one in all_languages()]
LANGUAGE_CODE = "kk"
LOCALE_PATHS = [HERE / "locale", *sorted(path for path in (HERE / "catalogues").iterdir() if path.is_dir())]
FORMAT_MODULE_PATH = "kenes.web.formats"
USE_I18N = USE_THOUSAND_SEPARATOR = True

AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
ACCOUNT_ADAPTER = "kenes.web.signing_in.SigningIn"
ACCOUNT_FORMS = {
    "login": "kenes.web.signing_in.SignInForm",
    "reauthenticate": "kenes.web.signing_in.PasswordAgainForm",
    "change_password": "kenes.web.signing_in.NewPasswordForm",
}
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_SESSION_REMEMBER = True
# So many failures from an address or on a name within the time named; then nothing is looked at until that time is over.
ACCOUNT_RATE_LIMITS = {"login": "300/m/ip", "login_failed": "30/m/ip,5/15m/key", "reauthenticate": "20/m/user"}
SOCIALACCOUNT_ADAPTER = "kenes.web.provider.Provider"
SOCIALACCOUNT_EMAIL_AUTHENTICATION = False
SOCIALACCOUNT_EMAIL_VERIFICATION = "none"
SOCIALACCOUNT_STORE_TOKENS = False
MFA_ADAPTER = "kenes.web.second_factor.SecondFactor"
MFA_FORMS = {
    "authenticate": "kenes.web.second_factor.CodeForm",
    "reauthenticate": "kenes.web.second_factor.CodeAgainForm",
    "activate_totp": "kenes.web.second_factor.SetUpForm",
}
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
# A code counts for one step before and after its own: the clock of an office without internet goes wrong.
MFA_TOTP_TOLERANCE = 1
MFA_RECOVERY_CODES_SHOW_ONCE = True
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "overview"
SESSION_COOKIE_NAME = "kenes-session"
SESSION_COOKIE_AGE = 8 * 60 * 60
SESSION_SAVE_EVERY_REQUEST = False
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_NAME = "kenes-form"
CSRF_COOKIE_AGE = None
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = ENVIRONMENT.https
CSRF_FAILURE_VIEW = "kenes.web.views.faults.form_not_accepted"
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"

FILE_UPLOAD_HANDLERS = [
    "kenes.web.uploads.SizeGuard",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]
FILE_UPLOAD_PERMISSIONS = 0o600

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
