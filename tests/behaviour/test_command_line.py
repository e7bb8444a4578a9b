"""The command line as an operator meets it: each fault of the world outside is one clear line."""

import asyncio
import json
import signal
import socket
from collections.abc import AsyncIterator
from pathlib import Path

import icalendar
import pytest

from standin import StandIn
from tests.behaviour.bench import WITHIN, Bench
from tests.town import TOKEN, text_of

TOM = 1001


@pytest.fixture
async def street() -> AsyncIterator[StandIn]:
    async with StandIn(token=TOKEN) as standin:
        yield standin


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    return Bench(tmp_path)


def is_one_line(text: str) -> bool:
    return text.count("\n") == 1 and "Traceback" not in text


async def test_a_missing_token_is_one_clear_line(bench: Bench) -> None:
    code, _out, err = await bench.run("run")
    assert code != 0
    assert is_one_line(err)
    assert "BOT_TOKEN" in err


async def test_bad_settings_are_one_clear_line(bench: Bench) -> None:
    code, _out, err = await bench.run("run", BOT_TOKEN=TOKEN, SEND_RATE="fast", OWNER_IDS="me")
    assert code != 0
    assert is_one_line(err)
    assert "SEND_RATE=fast" in err
    assert "OWNER_IDS=me" in err


async def test_an_unreachable_api_is_one_clear_line_without_the_token(bench: Bench) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{taken.getsockname()[1]}"
    code, _out, err = await bench.run("run", BOT_TOKEN="42:SECRETSECRET", BOT_API_URL=address)
    assert code != 0
    assert is_one_line(err)
    assert address in err
    assert "SECRETSECRET" not in err


async def test_a_wrong_token_is_one_clear_line(bench: Bench, street: StandIn) -> None:
    code, _out, err = await bench.run("run", BOT_TOKEN="42:OTHER", BOT_API_URL=street.url)
    assert code != 0
    assert is_one_line(err)
    assert "BOT_TOKEN" in err


async def test_an_unreachable_database_is_one_clear_line(bench: Bench, street: StandIn) -> None:
    code, _out, err = await bench.run(
        "run", BOT_TOKEN=TOKEN, BOT_API_URL=street.url,
        DATABASE_URL="postgresql://user:hidden@127.0.0.1:1/none",
    )
    assert code != 0
    assert is_one_line(err)
    assert "hidden" not in err


async def test_a_database_of_another_key_is_refused(bench: Bench) -> None:
    assert (await bench.run("migrate"))[0] == 0
    code, _out, err = await bench.run("migrate", DATA_KEY="ab" * 64)
    assert code != 0
    assert is_one_line(err)
    assert "DATA_KEY" in err


async def test_a_busy_port_is_one_clear_line(bench: Bench) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        code, _out, err = await bench.run("demo", "--port", str(taken.getsockname()[1]))
    assert code != 0
    assert is_one_line(err)
    assert "--port" in err


async def test_lines_piped_into_chat_are_answered_and_it_ends(bench: Bench) -> None:
    code, out, err = await bench.run("chat", given="/events\n/briefings\n#99\n")
    assert code == 0, err
    assert "Sample: An Evening with Exiles" in out
    assert "Movies, Markets and Mass Surveillance" in out
    assert "no button 99" in out


async def test_chat_speaks_korean_to_a_korean(bench: Bench) -> None:
    code, out, _err = await bench.run("chat", "--as", "korean", given="/next\n")
    assert code == 0
    assert "예시: 의원 브리핑" in out


async def test_chat_refuses_a_person_it_does_not_know(bench: Bench) -> None:
    code, _out, err = await bench.run("chat", "--as", "king")
    assert code != 0
    assert is_one_line(err)
    assert "supporter" in err


async def test_parse_prints_one_object(bench: Bench) -> None:
    text = (
        "Event: Letters Home\n\nThe meeting will take place at 17:00-18:30 in Committee Room 9, "
        "the Houses of Parliament, on Tuesday 8 December."
    )
    code, out, _err = await bench.run("parse", "--posted", "2026-11-22", given=text)
    found = json.loads(out)
    assert code == 0
    expected = {
        "title": "Letters Home", "date": "2026-12-08", "start": "17:00", "end": "18:30",
        "room": "Committee Room 9", "is_event": True,
    }
    assert found | expected == found


async def test_parse_answers_nothing_at_all_with_an_object(bench: Bench) -> None:
    code, out, _err = await bench.run("parse", "--posted", "2026-11-22", given="")
    assert code == 0
    assert json.loads(out)["is_event"] is False


async def test_ics_writes_a_file_for_every_event_with_a_day(bench: Bench, tmp_path: Path) -> None:
    code, out, err = await bench.run("ics", "--all", "--out", "files")
    assert code == 0, err
    files = sorted((tmp_path / "files").glob("*.ics"))
    assert len(files) == 5
    for file in files:
        [event] = icalendar.Calendar.from_ical(file.read_bytes()).events
        assert event.uid.endswith("@division-bell")
    assert "addressing-vawg-in-the-dprk" in err
    assert len(out.splitlines()) == 5


async def test_ics_of_an_unknown_event_is_one_clear_line(bench: Bench) -> None:
    code, _out, err = await bench.run("ics", "nothing-of-the-kind")
    assert code != 0
    assert "--all" in err


async def test_content_check_finds_nothing_to_mend(bench: Bench) -> None:
    code, out, _err = await bench.run("content", "check")
    assert code == 0
    assert "6 events, 13 briefings" in out


async def test_sigterm_leaves_cleanly(bench: Bench, street: StandIn) -> None:
    street.say(TOM, "/start")
    process = await bench.start("run", BOT_TOKEN=TOKEN, BOT_API_URL=street.url)
    await welcomed(street)
    process.send_signal(signal.SIGTERM)
    async with asyncio.timeout(WITHIN):
        _out, err = await process.communicate()
    assert process.returncode == 0
    assert b"Traceback" not in err
    assert TOKEN.encode() not in err


async def welcomed(street: StandIn) -> None:
    async with asyncio.timeout(WITHIN):
        while not any(one["from_bot"] for one in street.transcript(TOM)["messages"]):
            await street.world.hub.changed()


async def test_a_killed_bot_tells_everyone_once_when_it_is_back(
    bench: Bench, street: StandIn
) -> None:
    """`kill -9` in the middle of a publication: everyone has it in the end, nobody twice."""
    people = [1001, *(street.add_user(f"Reader {n}")["id"] for n in range(12))]
    settings = {
        "BOT_TOKEN": TOKEN, "BOT_API_URL": street.url, "OWNER_IDS": "1003", "UNDO_SECONDS": "0",
        "SEND_RATE": "4",
    }
    process = await bench.start("run", **settings)
    for person in (*people, 1003):
        street.say(person, "/start")
    for person in people:
        street.say(person, "/subscribe")
    await heard(street, people, "receive", at_least=len(people))
    street.say(1003, "/newevent Letters Home. Committee Room 9, Houses of Parliament, "
                     "Tuesday 8 December 2099, 17:00. An evening about letters never sent.")
    await press(street, 1003, "dp:")
    await press(street, 1003, "dpy:")
    await heard(street, people, "Letters Home", at_least=3)
    process.kill()
    await process.wait()
    assert len(having(street, people, "Letters Home")) < len(people)

    # The dead process's claims are free when its lease is over; nothing waits for longer.
    process = await bench.start("run", **settings)
    await heard(street, people, "Letters Home", at_least=len(people))
    process.send_signal(signal.SIGTERM)
    await process.communicate()
    copies = [
        sum("Letters Home" in text_of(one) for one in street.transcript(person)["messages"])
        for person in people
    ]
    assert min(copies) == 1
    # One send may have been on its way when the process was killed.
    assert sum(copies) <= len(people) + 1


def having(street: StandIn, people: list[int], words: str) -> list[int]:
    return [
        person for person in people
        if any(words in text_of(one) for one in street.transcript(person)["messages"]
               if one["from_bot"])
    ]


async def heard(street: StandIn, people: list[int], words: str, *, at_least: int) -> None:
    async with asyncio.timeout(3 * WITHIN):
        while len(having(street, people, words)) < at_least:
            await street.world.hub.changed()


async def press(street: StandIn, person: int, data: str) -> None:
    async with asyncio.timeout(WITHIN):
        while (found := button(street, person, data)) is None:
            await street.world.hub.changed()
    street.press(person, found[0], chat=person, data=found[1])


def button(street: StandIn, person: int, data: str) -> tuple[int, str] | None:
    for message in reversed(street.transcript(person)["messages"]):
        for row in (message.get("reply_markup") or {}).get("inline_keyboard", []):
            for one in row:
                if one.get("callback_data", "").startswith(data):
                    return message["message_id"], one["callback_data"]
    return None
