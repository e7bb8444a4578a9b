"""What Telegram may answer: each row of its error table has its ending, against the stand-in."""

from typing import Any

import pytest

from bot import request
from content.model import Chat, ChatKind, ChatState
from jobs.messenger import Stop
from jobs.pace import Pace
from storage import chats
from tests.unit.jobs.office import Office

ADA = 1003


async def send(office: Office, times: int = 1) -> None:
    """Send what is due; each further time what has been put off until later."""
    worker = office.worker(Pace(500))
    await worker.run_once()
    for _ in range(times - 1):
        await office.let_time_pass()
        await worker.run_once()


async def a_group(office: Office, **how: Any) -> tuple[int, Chat]:
    group = office.street.add_chat("supergroup", "Neighbours", admins=[ADA], **how)["id"]
    [chat] = await office.remember(group, kind=ChatKind.SUPERGROUP)
    return group, chat


async def state_of(office: Office, chat: Chat) -> ChatState | None:
    async with office.database.reading() as session:
        found = await chats.by_key(session, chat.key)
    return found.state if found else None


async def test_one_who_blocked_the_bot_is_set_aside(office: Office) -> None:
    [one] = await office.people(1)
    notice = await office.news([one])
    office.street.block(5000)

    await send(office, 2)

    assert await office.states(notice) == {"failed": 1}
    assert await office.error(notice) == "blocked"
    assert await state_of(office, one) is ChatState.BLOCKED
    assert len(office.sends()) == 1


async def test_a_deleted_account_is_set_aside(office: Office) -> None:
    [one] = await office.people(1)
    notice = await office.news([one])
    office.street.deactivate(5000)

    await send(office)

    assert await office.error(notice) == "deactivated"
    assert await state_of(office, one) is ChatState.GONE


async def test_a_group_that_threw_the_bot_out_is_set_aside(office: Office) -> None:
    group, chat = await a_group(office)
    notice = await office.news([chat])
    office.street.bot_member(group, ADA, "kicked")

    await send(office)

    assert await office.error(notice) == "kicked"
    assert await state_of(office, chat) is ChatState.GONE


async def test_a_chat_that_is_not_found_is_tried_once_more(office: Office) -> None:
    [chat] = await office.remember(777_000_111)
    notice = await office.news([chat])

    await send(office)
    assert await office.states(notice) == {"pending": 1}
    assert await state_of(office, chat) is ChatState.ACTIVE

    await office.let_time_pass()
    await send(office, 2)
    assert await office.error(notice) == "chat_not_found"
    assert await state_of(office, chat) is ChatState.GONE
    assert len(office.sends()) == 2


async def test_a_group_that_moved_is_followed(office: Office) -> None:
    group = office.street.add_chat("group", "Neighbours", admins=[ADA])["id"]
    [chat] = await office.remember(group, kind=ChatKind.GROUP)
    notice = await office.news([chat])
    new = office.street.migrate(group, silent=True)["chat_id"]

    await send(office, 2)

    assert await office.states(notice) == {"sent": 1}
    assert office.copies() == {new: 1}


async def test_a_group_where_the_bot_may_not_write_fails_and_stays(office: Office) -> None:
    group, chat = await a_group(office)
    notice = await office.news([chat])
    office.street.restrict(group)

    await send(office)

    assert await office.error(notice) == "no_rights"
    assert await state_of(office, chat) is ChatState.ACTIVE


@pytest.mark.parametrize("is_closed", [True, False])
async def test_a_topic_that_is_closed_or_gone_is_left_for_the_group_itself(
    office: Office, is_closed: bool
) -> None:
    group, chat = await a_group(office, is_forum=True)
    thread = office.street.open_topic(group, "News")["thread"]
    if is_closed:
        office.street.close_topic(group, thread)
    async with office.database.transaction() as session:
        await chats.set_thread(session, chat.key, thread if is_closed else thread + 99)
    notice = await office.news([chat])

    await send(office, 2)

    assert await office.states(notice) == {"sent": 1}
    threads = [call["params"].get("message_thread_id") for call in office.sends()]
    assert threads == [str(thread if is_closed else thread + 99), None]


@pytest.mark.parametrize("code", [500, 502, 503, 504])
async def test_trouble_at_telegrams_is_tried_again(office: Office, code: int) -> None:
    notice = await office.news(await office.people(1))
    office.street.faults(method="sendMessage", code=code, times=1)

    await send(office, 2)

    assert await office.states(notice) == {"sent": 1}
    assert office.tally.endings["in_doubt"] == 1


@pytest.mark.parametrize(
    "fault",
    [{"drop": "before"}, {"drop": "after"}, {"raw": "<html>"}, {"raw": '{"ok": true}'}],
)
async def test_what_may_have_arrived_is_held_when_it_must_not_come_twice(
    office: Office, fault: dict[str, Any]
) -> None:
    notice = await office.news(await office.people(1), policy="hold")
    office.street.faults(method="sendMessage", times=1, **fault)

    await send(office, 3)

    assert await office.states(notice) == {"in_doubt": 1}
    assert len(office.sends()) == 1


async def test_what_was_surely_not_sent_is_not_in_doubt(office: Office) -> None:
    notice = await office.news(await office.people(1), policy="hold")
    port = office.street.port
    await office.street.stop()
    await send(office)
    assert await office.states(notice) == {"pending": 1}

    office.street.port = port
    await office.street.start()
    await office.let_time_pass()
    await send(office)
    assert await office.states(notice) == {"sent": 1}


async def test_markup_that_telegram_refuses_goes_out_as_plain_text(office: Office) -> None:
    notice = await office.news(await office.people(1))
    office.street.faults(
        method="sendMessage", times=1, code=400,
        description="Bad Request: can't parse entities: Unsupported start tag",
    )
    await send(office)

    assert await office.states(notice) == {"sent": 1}
    assert "<b>" not in office.sends()[-1]["params"]["text"]


async def test_a_429_in_a_group_is_the_groups(office: Office) -> None:
    group, chat = await a_group(office)
    people = await office.people(5)
    notice = await office.news([chat, *people])
    office.street.faults(method="sendMessage", match={"chat_id": group}, retry_after=60, times=1)

    await send(office)

    assert await office.states(notice) == {"sent": 5, "pending": 1}
    assert office.tally.freezes == [False]


async def test_a_429_to_a_person_is_everybodys(office: Office) -> None:
    notice = await office.news(await office.people(3))
    office.street.faults(method="sendMessage", retry_after=1, times=1)

    await send(office, 2)

    assert await office.states(notice) == {"sent": 3}
    assert True in office.tally.freezes
    assert office.tally.endings["told_to_wait"] >= 1


async def test_a_refusal_is_kept_in_words_of_our_own(office: Office) -> None:
    notice = await office.news(await office.people(1))
    office.street.faults(
        method="sendMessage", times=1, code=400, description="Bad Request: chat 5000 is odd"
    )
    await send(office)

    assert await office.error(notice) == "refused"


BLOCKED, GONE, ACTIVE = ChatState.BLOCKED, ChatState.GONE, ChatState.ACTIVE


@pytest.mark.parametrize(
    ("code", "said", "error", "left"),
    [
        (403, "Forbidden: bot was blocked by the user", "blocked", BLOCKED),
        (403, "Forbidden: user is deactivated", "deactivated", GONE),
        (403, "Forbidden: bot was kicked from the group chat", "kicked", GONE),
        (403, "Forbidden: bot was kicked from the supergroup chat", "kicked", GONE),
        (403, "Forbidden: bot was kicked from the channel chat", "kicked", GONE),
        (403, "Forbidden: bot is not a member of the channel chat", "kicked", GONE),
        (403, "Forbidden: the group chat was deleted", "kicked", GONE),
        (403, "Forbidden: bot can't initiate conversation with a user", "never_started", GONE),
        (403, "Forbidden: bot can't send messages to bots", "never_started", GONE),
        (400, "Bad Request: chat not found", "chat_not_found", GONE),
        (400, "Bad Request: private chat not found", "chat_not_found", GONE),
        (400, "Bad Request: PEER_ID_INVALID", "chat_not_found", GONE),
        (400, "Bad Request: not enough rights to send text messages to the chat",
         "no_rights", ACTIVE),
        (400, "Bad Request: have no write access to the chat", "no_rights", ACTIVE),
        (400, "Bad Request: CHAT_WRITE_FORBIDDEN", "no_rights", ACTIVE),
        (400, "Bad Request: TOPIC_CLOSED", "thread_lost", ACTIVE),
        (400, "Bad Request: message thread not found", "thread_lost", ACTIVE),
        (400, "Bad Request: message is too long", "refused", ACTIVE),
        (400, "Bad Request: message text is empty", "refused", ACTIVE),
        (400, "Bad Request: BUTTON_DATA_INVALID", "refused", ACTIVE),
        (400, "Bad Request: wrong file_id or the file is temporarily unavailable",
         "refused", ACTIVE),
        (400, "Bad Request: can't parse entities: Unmatched end tag", "bad_text", ACTIVE),
    ],
)
async def test_a_refusal_for_good_ends_the_delivery_and_tells_the_chats_state(
    office: Office, code: int, said: str, error: str, left: ChatState
) -> None:
    """The plain rows of Telegram's error table, in the server's own words."""
    [chat] = await office.people(1)
    notice = await office.news([chat])
    office.street.faults(method="sendMessage", code=code, description=said)

    await send(office, 3)

    assert await office.states(notice) == {"failed": 1}
    assert await office.error(notice) == error
    assert await state_of(office, chat) is left
    assert office.tally.endings[error] >= 1
    assert len(office.sends()) <= 2


async def test_an_answer_that_comes_too_late_is_in_doubt_and_sent_again(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(request, "READ_TIMEOUT", 0.2)
    notice = await office.news(await office.people(1))
    office.street.faults(method="sendMessage", delay=1, times=1)

    await send(office, 2)

    assert await office.states(notice) == {"sent": 1}
    assert office.tally.endings["in_doubt"] == 1


async def test_a_refused_token_fails_nothing(office: Office) -> None:
    notice = await office.news(await office.people(3))
    for said in ("Unauthorized", "Not Found"):
        code = 401 if said == "Unauthorized" else 404
        office.street.faults(method="sendMessage", code=code, description=said, times=3)
        with pytest.raises(Stop, match="token"):
            await office.worker().run_once()
        assert await office.states(notice) == {"pending": 3}
        office.street.clear_faults()
