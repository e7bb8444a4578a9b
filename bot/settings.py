"""The environment, read once: every setting with its default, every fault in one message."""

import os
import re
import secrets
from datetime import timedelta
from pathlib import Path
from typing import Annotated, Any
from zoneinfo import ZoneInfo, available_timezones

from pydantic import Field, SecretStr, ValidationError, field_validator, model_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

FREE_RATE = 30
"""Messages a second that Telegram lets any bot send (Bot FAQ)."""

SECRETS = ("bot_token", "data_key", "metrics_token", "webhook_secret")
MOST_PORT = 65535
WEBHOOK_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
"""What Telegram takes as `secret_token` of setWebhook."""

KEY_FILE = Path("var/data.key")
KEY_BYTES = 64
"""AES-256-SIV takes two keys of 32 bytes (RFC 5297)."""


class SettingsError(Exception):
    """One or more settings are wrong; the text names each, what it is and what would be right."""


class Settings(BaseSettings):
    """All settings. Each secret may also come from a file: BOT_TOKEN_FILE and so on."""

    model_config = SettingsConfigDict(frozen=True, env_file=".env", extra="ignore")

    bot_token: SecretStr | None = None
    bot_api_url: str = "https://api.telegram.org"
    database_url: str = "sqlite:///var/division-bell.db"
    data_key: SecretStr | None = None
    owner_ids: Annotated[frozenset[int], NoDecode] = frozenset()
    send_rate: int = Field(FREE_RATE, ge=1, le=1000)
    allow_paid_broadcast: bool = False
    undo_seconds: int = Field(30, ge=0, le=3600)
    approval_above: int = Field(0, ge=0)
    pool_seconds: int = Field(300, ge=0, le=3600)
    default_timezone: str = "Europe/London"
    default_language: str = "en"
    http_bind: str = "127.0.0.1:8080"
    public_url: str | None = None
    webhook_secret: SecretStr | None = None
    metrics_token: SecretStr | None = None
    log_format: str = Field("console", pattern="^(console|json)$")
    log_level: str = Field("info", pattern="^(debug|info|warning|error)$")

    @field_validator("owner_ids", mode="before")
    @classmethod
    def _ids(cls, value: Any) -> Any:
        if isinstance(value, str):
            return frozenset(int(part) for part in value.replace(",", " ").split())
        return value

    @field_validator("default_timezone")
    @classmethod
    def _zone(cls, value: str) -> str:
        if value not in available_timezones():
            raise ValueError("should be an IANA zone such as Europe/London")
        return value

    @field_validator("bot_api_url")
    @classmethod
    def _root(cls, value: str) -> str:
        if not value.startswith(("http://", "https://")):
            raise ValueError("should be an address such as https://api.telegram.org")
        return value.rstrip("/")

    @field_validator("public_url")
    @classmethod
    def _public(cls, value: str | None) -> str | None:
        if value and not value.startswith(("http://", "https://")):
            raise ValueError("should be an address such as https://bell.example.org, or empty")
        return value.rstrip("/") if value else None

    @field_validator("webhook_secret")
    @classmethod
    def _secret_word(cls, value: SecretStr | None) -> SecretStr | None:
        if value and WEBHOOK_SECRET.fullmatch(value.get_secret_value()) is None:
            raise ValueError("should be 1 to 256 of the letters A-Z a-z, digits, _ and -")
        return value or None

    @field_validator("http_bind")
    @classmethod
    def _address(cls, value: str) -> str:
        host, _, port = value.strip().rpartition(":")
        if value.strip() and not (host and port.isdecimal() and int(port) <= MOST_PORT):
            raise ValueError("should be an address and a port such as 127.0.0.1:8080, or empty")
        return value.strip()

    @field_validator("log_level", "log_format", mode="before")
    @classmethod
    def _lower(cls, value: Any) -> Any:
        return value.lower() if isinstance(value, str) else value

    @model_validator(mode="after")
    def _paid(self) -> "Settings":
        if self.send_rate > FREE_RATE and not self.allow_paid_broadcast:
            raise ValueError(
                f"SEND_RATE={self.send_rate} is more than the {FREE_RATE} a second that Telegram "
                "gives for free; set ALLOW_PAID_BROADCAST=true to pay for more"
            )
        return self

    @property
    def undo(self) -> timedelta:
        """How long a publication can be undone."""
        return timedelta(seconds=self.undo_seconds)

    @property
    def pool(self) -> timedelta:
        """How long edits of a published event wait for each other, to be told in one notice."""
        return timedelta(seconds=self.pool_seconds)

    @property
    def worker_http_bind(self) -> str:
        """Where a worker serves its pages: not at the usual place, for many may run here."""
        usual: str = type(self).model_fields["http_bind"].default
        return self.http_bind if self.http_bind != usual else ""

    @property
    def zone(self) -> ZoneInfo:
        """The zone announcements are read in when they name none."""
        return ZoneInfo(self.default_timezone)

    @property
    def has_key(self) -> bool:
        """Whether there is a key already, so that none would have to be made."""
        return self.data_key is not None or KEY_FILE.exists()

    def sealing_key(self) -> bytes:
        """Return the 64 bytes that seal chat ids, made once beside the database when not given.

        Raises:
            SettingsError: DATA_KEY is not 128 hexadecimal digits, or the key file is not readable.
        """
        if self.data_key is not None:
            return _key(self.data_key.get_secret_value(), "DATA_KEY")
        try:
            return read_key(KEY_FILE)
        except FileNotFoundError:
            return _make_key(KEY_FILE)


def load_settings(**given: Any) -> Settings:
    """Read the environment (and .env) once.

    Raises:
        SettingsError: Something is wrong; the text tells all of it.
    """
    try:
        return Settings(**_secrets_from_files(), **given)
    except ValidationError as error:
        raise SettingsError(_explain(error)) from error


def _secrets_from_files() -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name in SECRETS:
        path = os.environ.get(f"{name.upper()}_FILE")
        if path:
            try:
                found[name] = Path(path).read_text().strip()
            except OSError as error:
                raise SettingsError(
                    f"{name.upper()}_FILE={path} cannot be read: {error.strerror}"
                ) from error
    return found


def _explain(error: ValidationError) -> str:
    lines = []
    for fault in error.errors(include_url=False):
        name = "_".join(str(part) for part in fault["loc"]).upper()
        reason = fault["msg"].removeprefix("Value error, ")
        shown = "" if name.lower() in SECRETS or not name else f"={fault['input']}"
        lines.append(f"{name}{shown}: {reason}" if name else reason)
    return "; ".join(lines)


def read_key(path: Path) -> bytes:
    """Return the key in a file.

    Raises:
        FileNotFoundError: There is no such file.
        SettingsError: It cannot be read, or holds no key.
    """
    try:
        return _key(path.read_text().strip(), str(path))
    except FileNotFoundError:
        raise
    except OSError as error:
        raise SettingsError(f"{path} cannot be read: {error.strerror}") from error


def _key(text: str, source: str) -> bytes:
    try:
        key = bytes.fromhex(text)
    except ValueError:
        key = b""
    if len(key) != KEY_BYTES:
        raise SettingsError(f"{source} should be {KEY_BYTES * 2} hexadecimal digits")
    return key


def _make_key(path: Path) -> bytes:
    key = secrets.token_bytes(KEY_BYTES)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        # Another process was first: one key for all.
        return _key(path.read_text().strip(), str(path))
    except OSError as error:
        raise SettingsError(f"{path} cannot be written: {error.strerror}") from error
    with os.fdopen(descriptor, "w") as file:
        file.write(key.hex())
    return key
