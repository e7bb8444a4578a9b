"""Files are taken, described, sent again and handed back."""

import io
from typing import Any

import aiohttp
import pytest
from PIL import Image

from standin import SimError, StandIn
from tests.standin.conftest import TOKEN, Hand


def picture(width: int, height: int, form: str = "PNG") -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", (width, height), "navy").save(buffer, form)
    return buffer.getvalue()


CALENDAR = ("meeting.ics", b"BEGIN:VCALENDAR", "text/calendar")


async def test_a_document_keeps_name_type_and_bytes(
    hand: Hand, town: StandIn, session: aiohttp.ClientSession
) -> None:
    sent = (
        await hand.form(
            "sendDocument", chat_id=1001, document=CALENDAR, caption="<b>c</b>", parse_mode="HTML"
        )
    ).result
    file_id = sent["document"]["file_id"]
    file = (await hand("getFile", file_id=file_id)).result
    async with session.get(f"{town.url}/file/bot{TOKEN}/{file['file_path']}") as response:
        downloaded = await response.read()
    async with session.get(f"{town.url}/sim/file/{file_id}") as response:
        seen = (await response.read(), response.content_type)

    assert sent["document"]["file_name"] == "meeting.ics"
    assert sent["document"]["mime_type"] == "text/calendar"
    assert sent["document"]["file_size"] == 15
    assert (sent["caption"], sent["caption_entities"][0]["type"]) == ("c", "bold")
    assert downloaded == b"BEGIN:VCALENDAR"
    assert seen == (b"BEGIN:VCALENDAR", "text/calendar")
    assert file["file_path"].endswith(".ics")


async def test_a_file_is_sent_again_by_its_id(hand: Hand) -> None:
    first = (await hand.form("sendDocument", chat_id=1001, document=CALENDAR)).result
    file_id = first["document"]["file_id"]

    again = (await hand("sendDocument", chat_id=1003, document=file_id)).result
    as_photo = await hand("sendPhoto", chat_id=1001, photo=file_id)

    assert again["document"] == first["document"]
    assert as_photo.words == "Bad Request: can't use file of type Document as Photo"


async def test_a_photo_has_its_real_size(hand: Hand) -> None:
    sent = (
        await hand.form("sendPhoto", chat_id=1001, photo=("a.png", picture(800, 600), "image/png"))
    ).result

    sizes = [(size["width"], size["height"]) for size in sent["photo"]]
    assert sizes == [(320, 240), (800, 600)]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"no picture", "IMAGE_PROCESS_FAILED"),
        (picture(2000, 20), "PHOTO_INVALID_DIMENSIONS"),
        (picture(9990, 600), "PHOTO_INVALID_DIMENSIONS"),
        (b"", "file must be non-empty"),
        (b"x" * (10 * 1024 * 1024 + 1), "file is too big"),
    ],
    ids=["no picture", "too long", "too large", "empty", "too heavy"],
)
async def test_a_wrong_photo_is_refused(hand: Hand, content: bytes, words: str) -> None:
    answer = await hand.form("sendPhoto", chat_id=1001, photo=("a.png", content, "image/png"))

    assert answer.words == f"Bad Request: {words}"


@pytest.mark.parametrize(
    ("method", "params", "words"),
    [
        ("sendDocument", {}, "there is no document in the request"),
        ("sendPhoto", {}, "there is no photo in the request"),
        ("sendVideoNote", {}, "there is no video note in the request"),
        ("sendDocument", {"document": "unknown"}, "wrong file identifier/HTTP URL specified"),
        ("sendDocument", {"document": "https://x.org/a"}, "failed to get HTTP URL content"),
        ("getFile", {}, "file_id not specified"),
        ("getFile", {"file_id": "x"}, "wrong file_id or the file is temporarily unavailable"),
        ("sendDocument", {"document": "x", "caption": "y" * 1025}, "message caption is too long"),
    ],
)
async def test_a_wrong_file_is_refused(
    hand: Hand, method: str, params: dict[str, Any], words: str
) -> None:
    assert (await hand(method, chat_id=1001, **params)).words == f"Bad Request: {words}"


async def test_a_caption_of_1024_code_points_is_taken(hand: Hand) -> None:
    answer = await hand.form("sendDocument", chat_id=1001, document=CALENDAR, caption="😀" * 1024)

    assert len(answer.result["caption"]) == 1024


async def test_a_document_of_more_than_50_megabytes_is_refused(hand: Hand) -> None:
    heavy = ("big", bytes(50 * 1024 * 1024 + 1), "application/octet-stream")

    answer = await hand.form("sendDocument", chat_id=1001, document=heavy)

    assert (answer.status, answer.words) == (413, "Request Entity Too Large")


@pytest.mark.parametrize(
    ("method", "field"),
    [
        ("sendAudio", "audio"),
        ("sendVideo", "video"),
        ("sendAnimation", "animation"),
        ("sendVoice", "voice"),
        ("sendVideoNote", "video_note"),
        ("sendSticker", "sticker"),
    ],
)
async def test_every_kind_of_file_can_be_sent(hand: Hand, method: str, field: str) -> None:
    answer = await hand.form(method, chat_id=1001, **{field: ("a.bin", b"x", "video/mp4")})

    assert answer.result[field]["file_id"]


async def test_an_album_comes_with_one_group_id(hand: Hand) -> None:
    media = [
        {"type": "photo", "media": "attach://one", "caption": "both"},
        {"type": "photo", "media": "attach://two"},
    ]
    sent = (
        await hand.form(
            "sendMediaGroup",
            chat_id=1001,
            media=media,
            one=("1.png", picture(10, 10), "image/png"),
            two=("2.png", picture(20, 20), "image/png"),
        )
    ).result

    assert [message.get("caption") for message in sent] == ["both", None]
    assert len({message["media_group_id"] for message in sent}) == 1


@pytest.mark.parametrize(
    ("media", "words"),
    [
        ("x", "can't parse media JSON object"),
        ({}, "media must be an Array"),
        ([], "there are no messages to send"),
        ([{"type": "photo", "media": "x"}], "album must include at least 2 items"),
        ([{"type": "photo", "media": "x"}] * 11, "too many messages to send as an album"),
        (
            [{"type": "photo", "media": "x"}, {"type": "document", "media": "x"}],
            "can't use the media of the specified type in the album",
        ),
        (
            [{"type": "photo", "media": "attach://x"}] * 2,
            "there is no media in the request",
        ),
    ],
)
async def test_a_wrong_album_is_refused(hand: Hand, media: Any, words: str) -> None:
    answer = await hand("sendMediaGroup", chat_id=1001, media=media)

    assert answer.words == f"Bad Request: {words}"


async def test_people_send_files_too(hand: Hand, town: StandIn) -> None:
    town.upload(1001, "photo", filename="a.png", data=picture(10, 10), caption="see #this")
    town.upload(1001, "document", filename="a.pdf", data="JVBERg==")
    town.upload(1001, "location", latitude=1.5, longitude=2.5)
    photo, document, location = [update["message"] for update in await hand.updates()]

    assert photo["photo"][-1]["width"] == 10
    assert photo["caption_entities"][0]["type"] == "hashtag"
    assert document["document"]["mime_type"] == "application/pdf"
    assert location["location"] == {"latitude": 1.5, "longitude": 2.5}
    with pytest.raises(SimError, match="IMAGE_PROCESS_FAILED"):
        town.upload(1001, "photo", filename="a.png", data=b"x")
