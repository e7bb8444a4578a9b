"""getUpdates gives, confirms, waits and quarrels as on the real server."""

import asyncio
import json

import pytest

from standin import StandIn
from tests.standin.conftest import Hand, ManualClock


async def test_an_offset_confirms_what_came_before(hand: Hand, town: StandIn) -> None:
    for word in ("a", "b", "c"):
        town.say(1001, word)
    first = await hand.updates()
    rest = await hand.updates(first[0]["update_id"] + 1)

    assert [update["message"]["text"] for update in first] == ["a", "b", "c"]
    assert [update["message"]["text"] for update in rest] == ["b", "c"]
    assert await hand.updates() == rest


async def test_a_negative_offset_counts_from_the_end(hand: Hand, town: StandIn) -> None:
    for word in ("a", "b", "c"):
        town.say(1001, word)

    assert [u["message"]["text"] for u in await hand.updates(-1)] == ["c"]
    assert len(await hand.updates()) == 1


async def test_ids_only_grow_even_after_a_reset(hand: Hand, town: StandIn) -> None:
    before = town.say(1001, "a")["message"]["message_id"]
    [update] = await hand.drain()
    town.reset()
    after = town.say(1001, "b")["message"]["message_id"]
    [later] = await hand.updates()

    assert later["update_id"] > update["update_id"]
    assert after > before
    assert town.transcript(1001)["messages"][0]["text"] == "b"


async def test_the_limit_is_kept_between_1_and_100(hand: Hand, town: StandIn) -> None:
    for number in range(105):
        town.say(1001, str(number))

    assert len(await hand.updates(limit=2)) == 2
    assert len(await hand.updates(limit=0)) == 1
    assert len(await hand.updates(limit=500)) == 100


async def test_a_waiting_poll_wakes_at_once(hand: Hand, town: StandIn) -> None:
    poll = asyncio.create_task(hand("getUpdates", timeout=50))
    await _until_polling(town)
    town.say(1001, "wake up")
    async with asyncio.timeout(20):
        answer = await poll

    assert answer.result[0]["message"]["text"] == "wake up"


async def test_a_second_poller_ends_the_first_with_409(hand: Hand, town: StandIn) -> None:
    poll = asyncio.create_task(hand("getUpdates", timeout=50))
    await _until_polling(town)
    second = await hand("getUpdates")
    first = await poll

    assert second.result == []
    assert (first.status, first.words) == (
        409,
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance "
        "is running",
    )


async def test_a_webhook_ends_and_forbids_polling(hand: Hand, town: StandIn) -> None:
    poll = asyncio.create_task(hand("getUpdates", timeout=50))
    await _until_polling(town)
    await hand("setWebhook", url="http://127.0.0.1:9/hook")
    ended = await poll
    refused = await hand("getUpdates")
    await hand("deleteWebhook")

    assert ended.words == "Conflict: terminated by setWebhook request"
    assert (refused.status, refused.words) == (
        409,
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to "
        "delete the webhook first",
    )
    assert (await hand("getUpdates")).status == 200


async def test_updates_die_after_a_day(hand: Hand, town: StandIn, clock: ManualClock) -> None:
    town.say(1001, "old")
    clock.pass_(86_401)
    town.say(1001, "new")

    assert [u["message"]["text"] for u in await hand.updates()] == ["new"]


async def test_kinds_are_chosen_at_creation_and_remembered(hand: Hand, town: StandIn) -> None:
    await hand("getUpdates", allowed_updates=["callback_query"])
    town.say(1001, "lost")
    await hand("getUpdates")
    town.say(1001, "lost too")
    await hand("getUpdates", allowed_updates="null")
    town.say(1001, "lost as well")
    assert await hand.updates() == []
    info = (await hand("getWebhookInfo")).result

    await hand("getUpdates", allowed_updates=[])
    town.say(1001, "heard")
    assert [u["message"]["text"] for u in await hand.updates()] == ["heard"]
    assert info["allowed_updates"] == ["callback_query"]


@pytest.mark.parametrize("given", ["{}", "[", '"message"'])
async def test_kinds_must_be_an_array(hand: Hand, given: str) -> None:
    answer = await hand("getUpdates", allowed_updates=given)

    assert answer.words == "Bad Request: can't parse allowed_updates JSON array"


async def test_rare_kinds_come_only_on_request(hand: Hand, town: StandIn) -> None:
    group = town.add_chat(
        "supergroup", "Group", members=[1001], admins=[1003], bot="administrator"
    )["id"]
    await hand.drain()
    town.member(group, 1002, "member")
    said = town.say(1002, "/x@division_bell_demo_bot", chat=group)["message"]["message_id"]
    town.react(1001, said, "👍", chat=group)
    default = [set(update) - {"update_id"} for update in await hand.drain()]
    await hand("getUpdates", allowed_updates=["chat_member", "message_reaction"])
    town.member(group, 1002, "left")
    town.react(1001, said, "👎", chat=group)
    asked = [set(update) - {"update_id"} for update in await hand.drain()]

    assert default == [{"message"}, {"message"}]
    assert asked == [{"chat_member"}, {"message_reaction"}]


async def test_a_poll_longer_than_50_seconds_is_cut(hand: Hand, town: StandIn) -> None:
    poll = asyncio.create_task(hand("getUpdates", timeout=5000))
    await _until_polling(town)
    town.say(1001, "x")

    assert len((await poll).result) == 1
    assert json.loads(town.calls()["calls"][0]["params"]["timeout"]) == 5000


async def test_the_brake_makes_a_repeated_poll_wait(hand: Hand, town: StandIn) -> None:
    town.world.updates.brake = True
    await hand("getUpdates")
    poll = asyncio.create_task(hand("getUpdates"))
    await _until_polling(town)
    town.say(1001, "x")

    assert len((await poll).result) == 1


async def _until_polling(town: StandIn) -> None:
    async with asyncio.timeout(20):
        await town.world.updates.polled.wait()


async def test_the_brake_gives_a_hasty_poller_one_update(hand: Hand, town: StandIn) -> None:
    town.say(1001, "a")
    town.say(1001, "b")
    town.world.updates.brake = True

    assert len(await hand.updates()) == 2
    assert len(await hand.updates()) == 1


async def test_the_newest_id_is_known_even_before_it_is_fetched(hand: Hand, town: StandIn) -> None:
    town.say(1001, "a")
    newest = town.last_update_id

    assert [update["update_id"] for update in await hand.updates()] == [newest]
