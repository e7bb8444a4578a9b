"""A third language is a folder of text files and nothing else: here one that is made up."""

import re
import shutil
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, FluentSerializer, ast
from fluent.syntax.visitor import Transformer

from content import texts
from tests.behaviour.scenes import library
from tests.town import Person, Town, a_meeting, all_text, labels, open_town, text_of

RENEE = 5150

MARKS = str.maketrans("aeiou", "àéîõû")
"""What every sentence of the made-up language shows, and no English one does."""


class Disguise(Transformer):
    """Puts marks on the words of a sentence, and leaves tags, addresses and commands alone."""

    def visit_TextElement(self, node: ast.TextElement) -> ast.TextElement:  # noqa: N802
        parts = re.split(r"(<[^>]*>|&\w+;|/\w+|https?://\S+)", node.value)
        node.value = "".join(
            part if number % 2 else part.translate(MARKS) for number, part in enumerate(parts)
        )
        return node


@pytest.fixture
def three_languages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Put a folder "fr" beside the others; nothing else is told of it."""
    folder = tmp_path / "locales"
    shutil.copytree(texts.LOCALES, folder)
    (folder / "fr").mkdir()
    for path in (folder / "en").glob("*.ftl"):
        (folder / "fr" / path.name).write_text(_disguised(path), encoding="utf-8")
    monkeypatch.setattr(texts.Texts.__init__, "__defaults__", (folder,))
    texts.texts.cache_clear()
    yield
    texts.texts.cache_clear()


def _disguised(path: Path) -> str:
    source = path.read_text(encoding="utf-8")
    if path.name == "dates.ftl":
        return source  # patterns of Babel's, which read letters as fields
    resource = FluentParser().parse(source)
    Disguise().visit(resource)
    text: str = FluentSerializer().serialize(resource)
    return text.replace("lànguàgé-nàmé", "language-name")


@pytest.fixture
async def town(three_languages: None, database_file: Path) -> AsyncIterator[Town]:
    async with open_town(database_file, library=library()) as opened:
        opened.standin.add_user("Renée", user_id=RENEE, language_code="fr")
        yield opened


JOURNEYS = (
    "/start", "/help", "/events", "/next", "/briefings", "/search markets", "/calendar",
    "/subscribe", "/reminders", "/settings", "/language", "/privacy", "/forget", "/stop", "/verify",
)


async def test_every_journey_is_told_in_it(town: Town) -> None:
    renee = Person(town, RENEE)
    await town.announce(a_meeting())
    for command in JOURNEYS:
        said = await renee.says(command)
        assert said, command
        shown = " ".join([all_text(said), *(label for one in said for label in labels(one))])
        assert set(shown) & set("àéîõû"), f"{command}: {shown}"
        assert "{" not in shown, f"{command}: {shown}"


async def test_it_is_offered_and_kept(town: Town) -> None:
    await town.tom.says("/start")
    [choice] = await town.tom.says("/language")
    assert "Englîsh" in labels(choice), labels(choice)
    await town.tom.says("/language fr")
    [settings] = await town.tom.says("/settings")
    assert set(text_of(settings)) & set("àéîõû")


async def test_content_that_is_not_written_in_it_falls_back_and_says_so(town: Town) -> None:
    renee = Person(town, RENEE)
    await town.announce(a_meeting())
    [card] = await renee.says("/next")
    assert "A Meeting of Neighbours" in text_of(card)
    remark = texts.texts().plain("common-only-in", "fr", written="en")
    assert re.sub("<[^>]*>", "", remark) in text_of(card)


async def test_news_arrives_in_it(town: Town) -> None:
    renee = Person(town, RENEE)
    await renee.says("/start")
    await renee.says("/subscribe")
    await town.ada.says("/newevent\nEvent: Letters Across the Border. 17:00 in Committee Room 12, "
                        "the Houses of Parliament, on Tuesday December 8th.")
    await town.ada.presses("Publish")
    await town.ada.presses("publish")
    await town.ada.presses("Send now")
    await town.quiet()
    [news] = renee.unread()
    assert "Letters Across the Border" in text_of(news)
    assert set(text_of(news)) & set("àéîõû")
