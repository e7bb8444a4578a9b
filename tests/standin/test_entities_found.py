"""What nobody marked is found as clients and server find it."""

import pytest

from standin.detect import find_entities


def found(text: str) -> list[tuple[str, str]]:
    encoded = text.encode("utf-16-le")
    return [
        (e.type, encoded[e.offset * 2 : (e.offset + e.length) * 2].decode("utf-16-le"))
        for e in find_entities(text)
    ]


@pytest.mark.parametrize(
    ("text", "entities"),
    [
        ("/start", [("bot_command", "/start")]),
        ("/start payload", [("bot_command", "/start")]),
        ("/next@division_bell_demo_bot", [("bot_command", "/next@division_bell_demo_bot")]),
        ("say /help, please", [("bot_command", "/help")]),
        ("and/or", []),
        ("a//b", []),
        ("</b>", []),
        ("@tom_demo hello", [("mention", "@tom_demo")]),
        ("@ab", []),
        ("a@tom_demo", []),
        ("#korea", [("hashtag", "#korea")]),
        ("#북한 오늘", [("hashtag", "#북한")]),
        ("#1234", []),
        ("a#b", []),
        ("$USD", [("cashtag", "$USD")]),
        ("tom@example.org", [("email", "tom@example.org")]),
        ("write to tom.x@mail.example.org.", [("email", "tom.x@mail.example.org")]),
        ("https://x.org/a", [("url", "https://x.org/a")]),
        ("see https://x.org/a.", [("url", "https://x.org/a")]),
        ("(https://x.org/a)", [("url", "https://x.org/a")]),
        ("https://x.org/a_(b)", [("url", "https://x.org/a_(b)")]),
        ("www.parliament.uk now", [("url", "www.parliament.uk")]),
        ("parliament.uk/visiting?x=1#y", [("url", "parliament.uk/visiting?x=1#y")]),
        ("http://localhost:80", []),
        ("http://127.0.0.1:8080/x", [("url", "http://127.0.0.1:8080/x")]),
        ("at 17.30", []),
        ("e.g. this", []),
        ("file.ics", []),
        ("Mr.Smith", []),
        ("tg://resolve?domain=x", [("url", "tg://resolve?domain=x")]),
        ("😀 #tag x.org", [("hashtag", "#tag"), ("url", "x.org")]),
        ("no marks at all", []),
    ],
)
def test_links_names_tags_and_commands_are_found(
    text: str, entities: list[tuple[str, str]]
) -> None:
    assert found(text) == entities
