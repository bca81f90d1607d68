"""Settings, read from the environment (or a `.env` file) and checked in one go.

Every variable has a default that suits one person on their own machine; `PRODUCTION=true` drops the defaults that
would be unsafe elsewhere. All bad values are named at once, so that a deployment is mended in one round.
"""

import contextlib
import logging
import os
import secrets
import zoneinfo
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any, cast

import dj_database_url
import dj_email_url  # type: ignore[import-untyped]
from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured
from environs import Env, EnvValidationError, ValidationError

BASE_DIR = Path(__file__).resolve().parent.parent
env = Env(eager=False)


@env.parser_for("database_url")
def database_url(url: str) -> dict[str, Any]:
    try:
        database = dict(dj_database_url.parse(url))
    except ValueError:
        database = {}
    if database.get("ENGINE") not in ("django.db.backends.sqlite3", "django.db.backends.postgresql"):
        raise ValidationError(
            "Not a database URL such as sqlite:///path/to/file.sqlite3 or postgres://user:password@host/name."
        )
    return database


@env.parser_for("mail_url")
def mail_url(url: str) -> dict[str, Any]:
    try:
        settings = dict(dj_email_url.parse(url))
    except ValueError:
        settings = {}
    if "EMAIL_BACKEND" not in settings:  # what dj-email-url makes of an unknown scheme
        raise ValidationError("Not a mail URL such as smtp://user:password@host:587 or console:.")
    return settings


def known_timezone(name: str) -> None:
    if name not in zoneinfo.available_timezones():
        raise ValidationError("Not a time zone such as Europe/Vienna.")


def long_secret(value: str) -> None:
    if len(value) < 50:
        raise ValidationError("Too short: give at least 50 random characters.")


def some_hosts(hosts: list[str]) -> None:
    if not any(hosts):
        raise ValidationError("Empty: give the names that people type, such as newsdeck.example.org.")


def whole_origins(origins: list[str]) -> None:
    if not all(origin.startswith(("http://", "https://")) for origin in origins):
        raise ValidationError("Each needs its scheme, as in https://newsdeck.example.org.")


def off_in_production(debug: bool) -> None:
    if debug and PRODUCTION:
        raise ValidationError("Shows the program's inside to everyone: leave it off in production.")


def not_negative(number: int) -> None:
    if number < 0:
        raise ValidationError("Must not be negative.")


def usable_folder(folder: Path) -> None:
    if folder == Path():  # what an empty value reads as
        raise ValidationError("Name a folder of its own, or leave the variable out.")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ValidationError(f"Cannot be made a folder to keep data in: {error.strerror}.") from None
    if not os.access(folder, os.W_OK):
        raise ValidationError("A folder that this user may not write to.")


def development_secret_key(file: Path) -> str:
    """A random key of this installation's own, made on first use, so that no two share one that the world knows."""
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        # Of two processes that start at once the first one's key stays, and neither sees half of it.
        with NamedTemporaryFile("w", dir=file.parent) as draft:
            draft.write(secrets.token_urlsafe(50))
            draft.flush()
            with contextlib.suppress(FileExistsError):
                file.hardlink_to(draft.name)
    return file.read_text()


env.read_env(BASE_DIR / ".env", recurse=False)

PRODUCTION: bool = env.bool("PRODUCTION", default=False)
DEBUG: bool = env.bool("DEBUG", default=False, validate=off_in_production)
if PRODUCTION:
    SECRET_KEY: str = env.str("SECRET_KEY", validate=long_secret)
    ALLOWED_HOSTS: list[str] = env.list("ALLOWED_HOSTS", validate=some_hosts)
else:
    SECRET_KEY = env.str("SECRET_KEY", default="")
    ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["localhost", "127.0.0.1", "[::1]"])
CSRF_TRUSTED_ORIGINS: list[str] = env.list("CSRF_TRUSTED_ORIGINS", default=[], validate=whole_origins)
DATA_DIR: Path = env.path("DATA_DIR", default=BASE_DIR / ".newsdeck", validate=usable_folder)
database: dict[str, Any] = env.database_url("DATABASE_URL", default="sqlite:///")
email: dict[str, Any] = env.mail_url("EMAIL_URL", default="console:")
DEFAULT_FROM_EMAIL: str = env.str("DEFAULT_FROM_EMAIL", default="newsdeck@localhost")
TIME_ZONE: str = env.str("TIME_ZONE", default="UTC", validate=known_timezone)
HSTS_SECONDS: int = env.int("HSTS_SECONDS", default=31_536_000, validate=not_negative)
LOG_LEVEL: int = env.log_level("LOG_LEVEL", default=logging.INFO)

try:
    env.seal()
except EnvValidationError as error:
    mending = cast("dict[str, list[str]]", error.error_messages)
    named = " ".join(f"{name}: {' '.join(messages)}" for name, messages in mending.items())
    raise ImproperlyConfigured(f"These environment variables need mending. {named}") from None
vars().update(email)

if not SECRET_KEY:
    SECRET_KEY = development_secret_key(DATA_DIR / "secret-key")

# --- data ---------------------------------------------------------------------------------------------------------

if database["ENGINE"].endswith("sqlite3"):
    if database["NAME"] == ":memory:":
        DATA_DIR.mkdir(parents=True, exist_ok=True)
        database["NAME"] = DATA_DIR / "newsdeck.sqlite3"
    database["OPTIONS"] = {
        # A transaction that reads and then writes must hold the write lock from its start: upgrading a read lock is
        # refused at once, whatever the timeout says.
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        # WAL lets readers go on while one writes; FULL makes an acknowledged answer survive a power cut.
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-32000;",
    }
DATABASES = {"default": database}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# --- the application ----------------------------------------------------------------------------------------------

INSTALLED_APPS = [
    "quiz.site",
    "quiz.accounts",
    "quiz.banks",
    "quiz.articles",
    "quiz.study",
    "quiz.classroom",
    "quiz.insights",
    "allauth",
    "allauth.account",
    "csp",
    "django_htmx",
    "django_tasks",
    "django_tasks_db",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.messages",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "django.forms",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "quiz.site.middleware.PrivatePagesMiddleware",
    "allauth.account.middleware.AccountMiddleware",
]
ROOT_URLCONF = "quiz.urls"
ASGI_APPLICATION = "quiz.asgi.application"
WSGI_APPLICATION = "quiz.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    }
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"  # so that templates/django/forms/ is found
LANGUAGE_CODE = "en"
USE_TZ = True

# --- work that takes longer than a page ---------------------------------------------------------------------------

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}  # `manage.py start` runs the worker

# --- people -------------------------------------------------------------------------------------------------------

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = [
    "django.contrib.auth.backends.ModelBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in ("UserAttributeSimilarityValidator", "MinimumLengthValidator", "CommonPasswordValidator")
]
LOGIN_REDIRECT_URL = "/"
ACCOUNT_LOGIN_METHODS = {"username", "email"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "email", "password1*"]  # pupils need no e-mail
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_LOGOUT_REDIRECT_URL = "/"
ACCOUNT_ADAPTER = "quiz.accounts.adapter.AccountAdapter"
ACCOUNT_FORMS = {
    "login": "quiz.accounts.forms.LoginForm",
    "signup": "quiz.accounts.forms.SignupForm",
    "change_password": "quiz.accounts.forms.ChangePasswordForm",
    "set_password": "quiz.accounts.forms.SetPasswordForm",
    "reset_password": "quiz.accounts.forms.ResetPasswordForm",
    "reset_password_from_key": "quiz.accounts.forms.ResetPasswordKeyForm",
}
ACCOUNT_RATE_LIMITS = {
    # A whole school may come from one address, a class of it within a minute: the limit a name is what stops guessing.
    "login": "300/m/ip",
    "login_failed": "100/m/ip,5/300s/key",
    "signup": "300/m/ip",
}
ALLAUTH_TRUSTED_PROXY_COUNT = 1 if PRODUCTION else 0  # the proxy that SECURE_PROXY_SSL_HEADER speaks of

# --- files and safety ---------------------------------------------------------------------------------------------

STATIC_URL = "/static/"
STATIC_ROOT = DATA_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "quiz" / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "servestatic.storage.CompressedManifestStaticFilesStorage"
    },
}
DATA_UPLOAD_MAX_MEMORY_SIZE = 2_500_000  # bytes of a form that is not a file
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "img-src": [SELF, "data:"],
        "object-src": [NONE],
        "base-uri": [NONE],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
    }
}
X_FRAME_OPTIONS = "DENY"
SESSION_COOKIE_AGE = 60 * 60 * 24 * 365  # a guest's progress hangs on this cookie
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = PRODUCTION
SECURE_HSTS_SECONDS = HSTS_SECONDS if PRODUCTION else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = PRODUCTION
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if PRODUCTION else None

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{levelname} {name}: {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": LOG_LEVEL},
}
