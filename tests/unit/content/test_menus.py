"""Command menus and the bot's own page."""

import pytest

from content import menus

AUDIENCES: tuple[menus.Audience, ...] = ("everyone", "editor", "organiser", "owner")


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize("audience", AUDIENCES)
def test_every_command_is_one_telegram_takes(language: str, audience: menus.Audience) -> None:
    commands = menus.commands(language, audience)

    assert len(commands) <= 100
    assert len({name for name, _ in commands}) == len(commands)
    for name, description in commands:
        assert name.isascii()
        assert name.islower()
        assert 1 <= len(name) <= 32
        assert 1 <= len(description) <= 256
        assert "!" not in description


def test_each_sees_no_command_of_a_higher_role() -> None:
    everyone, editor, organiser, owner = (
        {name for name, _ in menus.commands("en", audience)} for audience in AUDIENCES
    )

    assert not everyone & {*menus.EDITOR, *menus.ORGANISER, *menus.OWNER}
    assert editor - everyone == {"newevent", "drafts"}
    assert {"newevent", "drafts", "cancelevent", "stats"} <= organiser - everyone
    assert owner - organiser == {"organisers", "audit"}


@pytest.mark.parametrize("language", ["en", "ko"])
def test_the_bots_own_page_fits(language: str) -> None:
    page = menus.descriptions(language)

    assert 0 < len(page.name) <= 64
    assert 0 < len(page.short) <= 120
    assert 0 < len(page.description) <= 512


def test_korean_commands_are_described_in_korean() -> None:
    for name, description in menus.commands("ko", "owner"):
        assert any("가" <= letter <= "힣" for letter in description), name
