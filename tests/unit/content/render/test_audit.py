"""Every deed that is written down is told in words, in both languages."""

import re

import pytest

from content.render.audit import Deed, audit
from content.render.common import Page
from content.texts import LOCALES, texts
from tests.unit.content.render.samples import LANGUAGES, LONG_KO, MARKUP, NOW
from tests.unit.content.render.telegram import assert_sendable

CODE = [
    path.read_text(encoding="utf-8")
    for room in ("jobs", "bot") for path in (LOCALES.parents[1] / room).rglob("*.py")
]
ACTIONS = sorted(
    {action for text in CODE for action in re.findall(r'\baction(?:: str)? ?= ?"([\w-]+)"', text)}
)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("action", ACTIONS)
def test_every_deed_has_words_of_its_own(action: str, language: str) -> None:
    unknown = texts().plain("audit-action", language, action="unheard-of", role="none")
    assert texts().plain("audit-action", language, action=action, role="none") != unknown


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_of_the_longest_entries_can_be_sent(language: str) -> None:
    deed = Deed(NOW, LONG_KO, "role-changed", MARKUP * 20, "editor")
    nobody = Deed(NOW, "", "library-skipped")
    assert_sendable(audit(Page((deed, nobody) * 4, 1, 3), language))
    assert_sendable(audit(Page(()), language))


def test_the_actions_are_found_in_the_code() -> None:
    assert {"publish", "undo", "organiser-removed", "library-skipped"} <= set(ACTIONS)
