"""Settings: every fault in one message, no secret in any, and .env.example complete."""

import re
import stat
from pathlib import Path

import pytest

from bot.settings import Settings, SettingsError, load_settings

ROOT = Path(__file__).parents[3]


@pytest.fixture(autouse=True)
def _bare_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.chdir(tmp_path)


def test_the_example_names_every_setting_with_its_default() -> None:
    lines = (ROOT / ".env.example").read_text().splitlines()
    example = dict(line.split("=", 1) for line in lines if re.match(r"[A-Z_]+=", line))
    assert set(example) == {name.upper() for name in Settings.model_fields}
    defaults = Settings()
    for name, value in example.items():
        default = getattr(defaults, name.lower())
        shown = "" if default in (None, frozenset()) else str(default)
        assert value == (shown.lower() if isinstance(default, bool) else shown), name


def test_the_example_can_be_used_as_it_is(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text((ROOT / ".env.example").read_text())
    settings = load_settings()
    assert settings.send_rate == 30
    assert settings.owner_ids == frozenset()


def test_all_faults_come_in_one_message(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SEND_RATE", "many")
    monkeypatch.setenv("DEFAULT_TIMEZONE", "Mars/Olympus")
    monkeypatch.setenv("OWNER_IDS", "me")
    with pytest.raises(SettingsError) as fault:
        load_settings()
    for name in ("SEND_RATE=many", "DEFAULT_TIMEZONE=Mars/Olympus", "OWNER_IDS=me"):
        assert name in str(fault.value)


def test_more_than_thirty_a_second_needs_a_yes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SEND_RATE", "100")
    with pytest.raises(SettingsError, match="ALLOW_PAID_BROADCAST"):
        load_settings()
    monkeypatch.setenv("ALLOW_PAID_BROADCAST", "true")
    assert load_settings().send_rate == 100


def test_a_secret_may_come_from_a_file_and_is_never_shown(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "token").write_text("12345:secret-secret-secret\n")
    monkeypatch.setenv("BOT_TOKEN_FILE", str(tmp_path / "token"))
    settings = load_settings()
    assert settings.bot_token is not None
    assert settings.bot_token.get_secret_value() == "12345:secret-secret-secret"
    assert "secret-secret" not in repr(settings)


def test_the_key_is_made_once_for_the_owner_alone(tmp_path: Path) -> None:
    first = Settings().sealing_key()
    path = tmp_path / "var" / "data.key"
    assert Settings().sealing_key() == first
    assert len(first) == 64
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_bad_key_is_refused_without_being_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATA_KEY", "not-a-key")
    with pytest.raises(SettingsError, match="128 hexadecimal") as fault:
        Settings().sealing_key()
    assert "not-a-key" not in str(fault.value)
