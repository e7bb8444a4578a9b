"""The locale files as data: whole, alike in both languages, and all of it used."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast

from content.texts import LOCALES, texts
from tests.unit.content.render.telegram import assert_telegram_html

FILES = sorted(LOCALES.glob("*/*.ftl"))
CODE = LOCALES.parent
PAGES = CODE.parent / "web"

MADE_UP = (
    "events-found", "events-toast-", "chats-changed-", "drafts-question-", "organisers-role-",
    "menus-", "attendance-toast-", "attendance-verify-", "attendance-door-", "attendance-numbers-",
)
"""Beginnings of keys that the code puts together from parts."""


def entries(path: Path) -> Iterator[ast.Message]:
    for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
        assert not isinstance(entry, ast.Junk), f"{path}: {entry.content}"
        if isinstance(entry, ast.Message):
            yield entry


def texts_of(node: ast.SyntaxNode) -> Iterator[str]:
    """Yield every piece of text below a node, each variant by itself."""
    if isinstance(node, ast.Pattern):
        yield "".join(
            element.value if isinstance(element, ast.TextElement) else "x"
            for element in node.elements
        )
    for value in vars(node).values():
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.SyntaxNode):
                yield from texts_of(child)


@pytest.mark.parametrize("name", sorted({path.name for path in FILES}))
def test_every_file_has_the_same_keys_in_every_language(name: str) -> None:
    keys = {
        language: [entry.id.name for entry in entries(LOCALES / language / name)]
        for language in texts().languages
    }

    assert keys["ko"] == keys["en"]
    assert len(set(keys["en"])) == len(keys["en"])


def test_every_text_uses_the_same_values_in_every_language() -> None:
    for key in texts().keys("en"):
        assert texts().variables(key, "ko") == texts().variables(key, "en"), key


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_every_text_is_fit_to_be_read(path: Path) -> None:
    for entry in entries(path):
        assert entry.value is not None, entry.id.name
        for text in texts_of(entry.value):
            assert text.strip(), f"{entry.id.name} is empty"
            assert "!" not in text, entry.id.name
            assert not re.search(r" \n| $", text.rstrip("x")) or "x" in text, entry.id.name
            assert "  " not in text.replace("\n", " ").strip() or "\n\n" in text, entry.id.name
            assert_telegram_html(text)


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_the_voice_is_kept(path: Path) -> None:
    unwanted = re.compile(
        r"\b(invalid|error|try again later|oops|sorry|illegal|failed)\b|잘못된 입력|오류", re.I
    )
    for entry in entries(path):
        assert entry.value is not None
        for text in texts_of(entry.value):
            assert not unwanted.search(text), f"{entry.id.name}: {text}"


def test_english_is_british() -> None:
    american = re.compile(r"\b\w+(?:ize[sd]?|izing|ization)\b|\bcolor|\bcenter\b", re.I)
    for path in (LOCALES / "en").glob("*.ftl"):
        for entry in entries(path):
            assert entry.value is not None
            for text in texts_of(entry.value):
                assert not american.search(text), f"{entry.id.name}: {text}"


def code() -> str:
    files = [*CODE.rglob("*.py"), *PAGES.rglob("*.py"), *PAGES.rglob("*.html")]
    return "\n".join(path.read_text(encoding="utf-8") for path in files)


def test_every_text_is_used() -> None:
    used = set(re.findall(r'"([a-z][a-z0-9]*(?:-[a-z0-9]+)+)"', code()))
    for key in texts().keys("en"):
        assert key in used or key.startswith((*MADE_UP, "calendar-")), f"{key} is never said"


def test_every_text_the_code_asks_for_is_there() -> None:
    asked = set(re.findall(r'\b(?:say|word|html|plain)\(\s*"([a-z0-9-]+)"', code()))
    assert len(asked) > 100
    assert asked <= texts().keys("en")
