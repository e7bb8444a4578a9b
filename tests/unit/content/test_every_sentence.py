"""Every sentence there is, said in every way it can be: whole, escaped, and within a message."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from content.texts import LOCALES, Value, texts
from tests.unit.content.render.telegram import assert_telegram_html, seen

HOSTILE = 'Tom & <b>"Mina"</b> 🎉'
NUMBERS = (0, 1, 2, 1200)
CATEGORIES = {"zero", "one", "two", "few", "many", "other"}
MOST_WAYS = 400


class Choices(Visitor):
    """Collects what each value of a sentence is compared with."""

    def __init__(self) -> None:
        self.of: dict[str, set[str]] = defaultdict(set)

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 Fluent's
        self.of[node.id.name] |= set()

    def visit_SelectExpression(self, node: ast.SelectExpression) -> None:  # noqa: N802 Fluent's
        if isinstance(node.selector, ast.VariableReference):
            self.of[node.selector.id.name] |= {
                key.name if isinstance(key, ast.Identifier) else str(key.value)
                for key in (variant.key for variant in node.variants)
            }
        self.generic_visit(node)


def values_for(choices: set[str]) -> tuple[Value, ...]:
    """Return values that reach every variant; a value that decides nothing is a hostile word."""
    named = sorted(choices - CATEGORIES)
    if not choices:
        return (HOSTILE,)
    if all(name.isdigit() for name in named):
        return (*sorted({*NUMBERS, *map(int, named)}),)
    return (*named, "something-else")


def sentences(path: Path) -> Iterator[tuple[str, dict[str, tuple[Value, ...]]]]:
    for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
        if isinstance(entry, ast.Message) and entry.value is not None:
            choices = Choices()
            choices.visit(entry.value)
            yield entry.id.name, {name: values_for(found) for name, found in choices.of.items()}


FILES = sorted(LOCALES.glob("*/*.ftl"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_every_sentence_can_be_sent_whatever_stands_in_it(path: Path) -> None:
    language = path.parent.name
    for key, values in sentences(path):
        ways = list(product(*values.values()))
        assert len(ways) <= MOST_WAYS, key
        for way in ways:
            said = texts().html(key, language, **dict(zip(values, way, strict=True)))
            assert_telegram_html(said)
            text = seen(said)
            assert text.strip(), key
            assert "{" not in text, key
            assert "}" not in text, key
            assert not text.startswith("\n"), key
            assert len(text) <= 4096, key
            assert said.count("<b>") == said.count("</b>"), key
