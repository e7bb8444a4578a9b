"""Where the webhook stands: what it needs, and that nobody can guess it."""

from typing import Any

import pytest
from pydantic import SecretStr

from bot.settings import Settings, SettingsError, load_settings
from bot.webhook import address_of

TOKEN, SECRET = "12345:a-token-of-somebody", "a-secret_word"


def settings_of(**given: Any) -> Settings:
    usual: dict[str, Any] = {
        "bot_token": SecretStr(TOKEN), "public_url": "https://bell.example.org",
        "webhook_secret": SecretStr(SECRET),
    }
    return Settings(_env_file=None, **(usual | given))


def test_the_address_holds_neither_token_nor_secret() -> None:
    address = address_of(settings_of())
    assert address is not None
    assert address.url == f"https://bell.example.org{address.path}"
    assert len(address.path) == len("/telegram/") + 32
    assert TOKEN not in address.url
    assert SECRET not in address.url
    assert address == address_of(settings_of())


def test_another_secret_is_another_address() -> None:
    first = address_of(settings_of())
    other = address_of(settings_of(webhook_secret=SecretStr("another")))
    assert first is not None
    assert other is not None
    assert first.path != other.path


@pytest.mark.parametrize("secret", [None, SecretStr("")])
def test_without_a_secret_updates_are_polled_for(secret: SecretStr | None) -> None:
    assert address_of(settings_of(webhook_secret=secret)) is None


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"public_url": None}, "WEBHOOK_SECRET needs PUBLIC_URL"),
        ({"http_bind": ""}, "WEBHOOK_SECRET needs HTTP_BIND"),
        ({"public_url": "http://bell.example.org"}, "by https alone"),
        ({"public_url": "https://bell.example.org:8444"}, "port 443, 80, 88, 8443"),
    ],
)
def test_what_is_missing_is_told_in_one_line(given: dict[str, Any], words: str) -> None:
    with pytest.raises(SettingsError, match=words) as fault:
        address_of(settings_of(**given))
    assert "\n" not in str(fault.value)
    assert SECRET not in str(fault.value)


@pytest.mark.parametrize("port", ["", ":443", ":80", ":88", ":8443"])
def test_telegram_brings_updates_to_four_ports(port: str) -> None:
    assert address_of(settings_of(public_url=f"https://bell.example.org{port}")) is not None


def test_a_bot_api_server_of_ones_own_is_less_strict() -> None:
    plain = {"public_url": "http://10.0.0.7:9000", "bot_api_url": "http://10.0.0.8:8081"}
    assert address_of(settings_of(**plain)) is not None


@pytest.mark.parametrize("secret", ["two words", "é", "x" * 257, "semi;colon"])
def test_a_secret_telegram_would_refuse_is_refused_at_once(
    secret: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WEBHOOK_SECRET", secret)
    with pytest.raises(SettingsError, match="WEBHOOK_SECRET: should be 1 to 256") as fault:
        load_settings()
    assert secret not in str(fault.value)
