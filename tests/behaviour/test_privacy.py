"""What is kept, what is shown of it, and how it goes."""

import json
from pathlib import Path

from jobs import fanout
from storage.types import Sealer
from tests.behaviour.scenes import SUPPORTER_ANNOUNCEMENT, library, publish, start
from tests.town import DATA_KEY, Person, Town, a_meeting, all_text, labels, open_town, text_of

ZOE = 777_123_456_789
SECRET_NAME = "Zoegianna Quuxfordshire"
SECRET_USERNAME = "zoe_quux_1984"
SECRET_WORDS = "pineapple smuggling in Hyesan"


def files_of(file: Path) -> bytes:
    """Everything the database has on disk: the file, the log beside it, the index of the log."""
    return b"".join(
        path.read_bytes() for path in sorted(file.parent.iterdir())
        if path.name.startswith(file.name)
    )


def written_ways(number: int) -> list[bytes]:
    """Return a number as it may stand in a file: as digits, or as bytes of either order."""
    size = (number.bit_length() + 7) // 8
    return [
        str(number).encode(), number.to_bytes(size, "big"), number.to_bytes(size, "little"),
    ]


async def test_privacy_says_in_plain_words_what_is_kept(town: Town) -> None:
    await start(town.tom)
    [privacy] = await town.tom.says("/privacy")
    assert "What is kept about you" in text_of(privacy)
    assert "30 days" in text_of(privacy)
    assert any("Forget me" in label for label in labels(privacy))
    assert "저장되는 정보" in all_text(await town.mina.says("/privacy"))


async def test_the_export_holds_everything_and_no_name_or_id(town: Town) -> None:
    town.standin.add_user("Zoe", user_id=ZOE, last_name=SECRET_NAME, username=SECRET_USERNAME)
    zoe = Person(town, ZOE)
    await town.announce(a_meeting())
    await start(zoe)
    await zoe.says("/subscribe meetings")
    await zoe.says("/next")
    await zoe.presses("I’m coming")
    await zoe.presses("Calendar")
    await zoe.says("/next")
    await zoe.presses("Remind me")
    await zoe.presses("1 day")
    await zoe.says("/privacy")
    [message] = await zoe.presses("copy")
    assert message["document"]["file_name"].endswith(".json")
    text = town.standin.file(message["document"]["file_id"]).data.decode()
    stored = json.loads(text)
    assert stored["subscriptions"][0]["topic"] == "events"
    assert stored["reminders"][0]["minutes"] == 1440
    assert stored["coming"]
    assert stored["calendar_files"]
    for secret in (str(ZOE), SECRET_NAME, SECRET_USERNAME, "Zoe"):
        assert secret not in text


async def test_forgetting_asks_once_and_can_be_declined(town: Town) -> None:
    await start(town.tom)
    await town.tom.says("/subscribe meetings")
    [asked] = await town.tom.says("/forget")
    assert "Erase everything" in text_of(asked)
    await town.tom.presses("No, keep it")
    assert "You receive: Meetings" in all_text(await town.tom.says("/settings"))


async def test_forgetting_erases_at_once_also_what_is_on_its_way(town: Town) -> None:
    await start(town.tom, town.ada)
    await town.announce(a_meeting())
    await town.tom.says("/subscribe")
    await town.tom.says("/next")
    await town.tom.presses("Remind me")
    await town.tom.presses("1 day before and 2 hours")
    await town.ada.says("/newevent\n" + SUPPORTER_ANNOUNCEMENT)
    await town.ada.presses("Publish")
    await town.ada.presses("publish")
    await town.ada.presses("Send now")
    await fanout.tick(town.bell.database, town.clock())

    await town.tom.says("/forget")
    [erased] = await town.tom.presses("Yes, erase everything")
    assert "Nothing about you is kept" in text_of(erased)
    await town.quiet()
    town.clock.forward(days=2, hours=6)
    await town.quiet()
    assert town.tom.unread() == []


async def test_after_forgetting_nothing_is_kept_until_start(town: Town) -> None:
    await start(town.tom)
    await town.announce(a_meeting())
    [card] = await town.tom.says("/next")
    [choice] = await town.tom.says("/subscribe")
    await town.tom.says("/forget")
    await town.tom.presses("Yes, erase everything")

    assert "Press /start" in all_text(await town.tom.says("/subscribe"))
    for old in ("sub:events", "suba", "lang:ko", "so:60", "go:7", "rs:7:60", "rd:7", "back"):
        await town.tom.forges(old, choice["message_id"])
        assert town.tom.toast["text"], old
    await town.tom.forges("cal:7", card["message_id"])
    for words in ("/stop", "/unsubscribe", "/language ko", "/settings", "/calendar", "stop",
                  "what's on next week?", "/search camps", "subscribe"):
        await town.tom.says(words)
    town.tom.unread()
    assert "Nothing is kept" in all_text(await town.tom.says("/forget"))

    [welcome] = await town.tom.says("/start")
    assert "Welcome back" not in text_of(welcome)
    assert not any(label.startswith("✓") for label in labels(welcome))


async def test_a_second_press_on_forget_says_that_nothing_is_left(town: Town) -> None:
    await start(town.tom)
    [asked] = await town.tom.says("/forget")
    await town.tom.presses("Yes, erase everything")
    await town.tom.forges("fgy", asked["message_id"])
    assert "Nothing is kept about you" in text_of(town.tom.messages()[-1])


async def test_the_database_names_nobody(database_file: Path) -> None:
    async with open_town(database_file, library=library()) as town:
        town.standin.add_user(
            "Zoe", user_id=ZOE, last_name=SECRET_NAME, username=SECRET_USERNAME
        )
        zoe = Person(town, ZOE)
        group = town.standin.add_chat("supergroup", "Friends of Hyesan", admins=[ZOE])
        await town.announce(a_meeting())
        await start(zoe, town.ada)
        await zoe.says("/subscribe")
        await zoe.says("/subscribe", chat=group["id"])
        await zoe.says(SECRET_WORDS)
        await zoe.says(f"/search {SECRET_WORDS}")
        await zoe.does("upload", kind="contact", phone_number="+447700900987")
        await zoe.says("/next")
        await zoe.presses("I’m coming")
        await zoe.presses("Remind me")
        await zoe.presses("1 day before and 2 hours")
        await publish(town)
        town.clock.forward(days=2, hours=8)
        await town.quiet()
        assert len(zoe.messages()) > 5
        while_open = files_of(database_file)
    for content in (while_open, files_of(database_file)):
        for secret in (SECRET_NAME, SECRET_USERNAME, "Quuxfordshire", "pineapple", "Friends of",
                       "7700900987"):
            assert secret.encode() not in content, secret
        for number in (ZOE, group["id"], abs(group["id"])):
            for written in written_ways(abs(number)):
                assert written not in content, number


async def test_after_forgetting_not_even_the_sealed_id_is_in_the_file(
    database_file: Path,
) -> None:
    sealed = Sealer(bytes.fromhex(DATA_KEY)).seal(ZOE)
    async with open_town(database_file, library=library()) as town:
        town.standin.add_user("Zoe", user_id=ZOE)
        zoe = Person(town, ZOE)
        await start(zoe)
        await zoe.says("/subscribe")
        assert sealed in files_of(database_file)
        await zoe.says("/forget")
        await zoe.presses("Yes, erase everything")
        assert sealed not in files_of(database_file)
    assert sealed not in files_of(database_file)


async def test_marks_and_deliveries_are_gone_thirty_days_after_the_meeting(town: Town) -> None:
    await start(town.tom)
    await town.announce(a_meeting())
    await town.tom.says("/next")
    await town.tom.presses("I’m coming")
    await town.tom.presses("Remind me")
    await town.tom.presses("2 hours")
    town.clock.forward(days=3, hours=7)
    await town.quiet()
    town.clock.forward(days=32)
    await town.quiet()
    await town.tom.says("/privacy")
    [message] = [one for one in await town.tom.presses("copy") if "document" in one]
    stored = json.loads(town.standin.file(message["document"]["file_id"]).data)
    assert not {"coming", "reminders", "messages_sent"} & stored.keys()
