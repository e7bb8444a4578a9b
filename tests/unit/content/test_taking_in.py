"""What others serve is read by what it is, defensively, and without anybody's name in it."""

from datetime import UTC, date, datetime

import pytest

from content.taking_in import calendars, reading, whatson, words
from content.taking_in.model import Found, Item, Pointer, SourceKind, Trouble
from content.taking_in.plain import link_of, title_of
from tests.sites import calendar, entry, rss

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
URL = "https://example.org/news/"


def read(body: str | bytes, content_type: str = "") -> Found | Pointer:
    told = body.encode() if isinstance(body, str) else body
    return reading.read(
        told, url=URL, now=NOW, zone="Europe/London", content_type=content_type
    )


def found(body: str | bytes, content_type: str = "") -> Found:
    told = read(body, content_type)
    assert isinstance(told, Found)
    return told


def why(body: str | bytes, content_type: str = "") -> str:
    with pytest.raises(Trouble) as trouble:
        read(body, content_type)
    return trouble.value.why


def test_an_article_brings_its_facts_and_not_its_words() -> None:
    [item] = found(rss(("a", "A report on camps"))).items

    assert item.fields == {
        "kind": "briefing", "title_en": "A report on camps", "date": "2026-11-20",
        "source_url": "https://csw.example/a", "published_in": "CSW news",
    }
    assert "in its own words" in item.text


def test_atom_is_read_too_and_a_korean_title_is_korean() -> None:
    atom = (
        '<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom">'
        "<title>소식</title><entry><id>tag:x,1</id><title>탈북민의 증언</title>"
        '<link href="https://example.org/1"/><updated>2026-11-19T08:00:00+09:00</updated>'
        "<author><name>Kim Min</name><email>kim@example.org</email></author></entry></feed>"
    )

    [item] = found(atom).items

    assert item.fields["title_ko"] == "탈북민의 증언"
    assert item.fields["date"] == "2026-11-18"
    assert item.fields["authors"] == ["Kim Min"]


def test_a_letter_box_is_nobodys_name() -> None:
    feed = rss(("a", "X")).replace(
        "<pubDate>", "<author>news@csw.example (Jo Bloggs)</author><pubDate>"
    )
    [item] = found(feed).items
    assert item.fields["authors"] == ["Jo Bloggs"]

    feed = feed.replace(" (Jo Bloggs)", "")
    [item] = found(feed).items
    assert "authors" not in item.fields


def test_a_title_is_one_line_without_markup_or_hidden_signs() -> None:
    assert title_of("A <b>bold</b>\n report\u202e &amp; more<script>x()</script>") == (
        "A bold report & more"
    )
    assert len(title_of("x" * 5000)) == 160


@pytest.mark.parametrize("link", ["javascript:alert(1)", "ftp://x/y", "//x", "x", "https://" + "a" * 400])  # noqa: E501 one case each
def test_only_a_page_is_a_link(link: str) -> None:
    assert link_of(link) is None


def test_what_the_server_calls_it_does_not_matter() -> None:
    assert found(rss(("a", "X")), "text/html").kind is SourceKind.FEED
    assert found(calendar(entry("1", "X")), "text/plain").kind is SourceKind.CALENDAR
    assert found(b"\xef\xbb\xbf  " + rss(("a", "X")).encode()).kind is SourceKind.FEED


def test_a_wrong_charset_still_tells_its_titles() -> None:
    feed = rss(("a", "Zoë’s letter")).encode()

    [item] = found(feed, "application/rss+xml; charset=ascii").items

    assert "letter" in item.title


def test_a_meeting_brings_day_hour_and_place_and_nobody() -> None:
    [item] = found(calendar(entry("1", "A talk on North Korea"))).items

    assert item.fields == {
        "title_en": "A talk on North Korea", "timezone": "Europe/London", "date": "2026-12-03",
        "start": "17:00", "end": "18:30",
    }
    assert item.place == "Committee Room 12, Houses of Parliament"
    assert "somebody@" not in repr(item)
    assert "guest@" not in repr(item) + item.text


def test_a_meeting_keeps_the_clock_of_its_place() -> None:
    body = calendar(entry("1", "In Seoul", DTSTART="20261203T100000Z")).replace(
        "DTSTART:20261203T100000Z", "DTSTART;TZID=Asia/Seoul:20261203T190000"
    )

    [item] = found(body).items

    assert (item.fields["timezone"], item.fields["start"]) == ("Asia/Seoul", "19:00")
    assert item.at == datetime(2026, 12, 3, 10, 0, tzinfo=UTC)


def test_whole_days_end_on_their_last_day() -> None:
    body = calendar(entry("1", "A conference"))
    body = body.replace("DTSTART:20261203T170000Z", "DTSTART;VALUE=DATE:20261203")
    body = body.replace("DTEND:20261203T183000Z", "DTEND;VALUE=DATE:20261205")

    [item] = found(body).items

    assert (item.fields["date"], item.fields["end_date"]) == ("2026-12-03", "2026-12-04")
    assert "start" not in item.fields


def test_what_is_over_is_left_out_and_what_is_broken_hides_nothing() -> None:
    body = calendar(
        entry("1", "Over", DTSTART="20261101T170000Z", DTEND="20261101T180000Z"),
        entry("2", "Broken", DTSTART="the day after tomorrow"),
        entry("3", "To come"),
    )

    assert [item.title for item in found(body).items] == ["To come"]


def test_a_series_brings_its_next_date_alone() -> None:
    body = calendar(entry(
        "1", "Every Thursday", DTSTART="20260903T160000Z", DTEND="20260903T173000Z",
        RRULE="FREQ=WEEKLY", EXDATE="20261126T160000Z",
    ))

    [item] = found(body).items

    assert item.fields["date"] == "2026-12-03"


@pytest.mark.parametrize("rule", [
    "FREQ=SECONDLY", "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;COUNT=999999999", "FREQ=NEVER",
    "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
])
def test_a_series_that_never_comes_costs_nothing(rule: str) -> None:
    assert found(calendar(entry("1", "Never", RRULE=rule))).items == ()


def test_a_cancelled_meeting_says_so() -> None:
    [item] = found(calendar(entry("1", "Off", STATUS="CANCELLED"))).items
    assert item.cancelled


WHATSON = (
    '[{"Id": 5, "StartDate": "2026-11-24T00:00:00", "StartTime": "14:30", "EndTime": "15:30:00",'
    ' "House": "Commons", "Type": "Westminster Hall", "Category": "Debate",'
    ' "Description": "Human rights in North Korea", "Location": "Westminster Hall",'
    ' "Committee": null, "Members": [{"Name": "Somebody", "Party": "x"}]},'
    ' {"Id": 6, "StartDate": "2026-11-25", "SummarisedDetails": "<p>Oral evidence</p>",'
    ' "Committee": {"Description": "Foreign Affairs Committee"}, "CancelledDate": "2026-11-20"},'
    ' {"Id": 7, "StartDate": null, "House": "Lords"}, {"StartDate": "2026-11-24"}, 5, null]'
)


def test_whats_on_is_read_whatever_is_missing() -> None:
    first, second = found(WHATSON).items

    assert first.fields == {
        "title_en": "Human rights in North Korea", "timezone": "Europe/London",
        "date": "2026-11-24", "start": "14:30", "end": "15:30",
        "source_url": "https://whatson.parliament.uk/event/cal5",
    }
    assert second.title == "Foreign Affairs Committee: Oral evidence"
    assert second.cancelled
    assert "start" not in second.fields
    assert "Somebody" not in first.text


def test_what_is_listed_and_no_item_is_named_all_the_same() -> None:
    over = {"DTSTART": "20251203T170000Z", "DTEND": "20251203T183000Z"}
    told = found(calendar(
        entry("1", "To come"), entry("2", "Over", **over), entry("3", ""),
        entry("4", "One date", **{"RECURRENCE-ID": "20251203T170000Z"}, **over),
    ))

    assert [item.key for item in told.items] == ["1"]
    assert told.aside == {"2", "3", "4#20251203"}
    assert found(WHATSON).aside == {"cal7"}


def test_an_empty_or_endless_list_is_not_the_whole_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    one, two = calendar(entry("1", "One")), calendar(entry("1", "One"), entry("2", "Two"))
    assert found(two).whole
    assert found(WHATSON).whole
    assert not found(calendar()).whole
    assert not found("[]").whole

    monkeypatch.setattr(calendars, "MOST_READ", 1)
    assert found(one).whole
    assert not found(two).whole


def test_whats_on_is_asked_for_four_weeks_at_most() -> None:
    url = whatson.asked(whatson.ADDRESS, NOW)

    assert url.endswith("?startDate=2026-11-22&endDate=2026-12-19")
    assert date(2026, 12, 19) - date(2026, 11, 22) < whatson.AHEAD * 28 / 27
    assert whatson.asked(f"{whatson.ADDRESS}?startDate=2026-12-01", NOW).count("Date") == 1


def test_a_page_of_whats_on_stands_for_its_list() -> None:
    assert whatson.address_of("https://whatson.parliament.uk/commons/") == whatson.ADDRESS
    assert whatson.address_of("https://example.org/whatson.parliament.uk") is None


def test_a_page_leads_to_its_feed_and_not_to_its_comments() -> None:
    page = (
        '<!DOCTYPE html><html><head><link rel="alternate" type="application/rss+xml"'
        ' href="/comments/feed"><link rel="Alternate" type="application/atom+xml" href="../atom">'
        "</head><body>…"
    )

    assert read(page) == Pointer("https://example.org/atom")


ENTITIES = (
    '<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;">]>'
    "<rss><channel><title>&lol2;</title></channel></rss>"
)
OUTSIDE = (
    '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY xxe SYSTEM "file:///etc/passwd">]>'
    "<rss><channel><item><title>&xxe;</title></item></channel></rss>"
)


@pytest.mark.parametrize(("body", "reason"), [
    (ENTITIES, "unsafe"), (OUTSIDE, "unsafe"), (ENTITIES.encode("utf-16"), "unsafe"),
    ('<?xml version="1.0" encoding="utf-7"?><rss/>', "unsafe"),
    ("", "empty"), ("   \n", "empty"), ("Hello there", "unknown"), (b"%PDF-1.7", "unknown"),
    ('{"kind": "youtube#feed"}', "unknown"), ("[1, 2", "broken"), ('[{"a": 1}]', "unknown"),
    ("[" * 5000, "broken"), ("<html><body>nothing</body></html>", "page"),
    ("<svg xmlns='x'/>", "unknown"), ("<rss><chan", "broken"),
    ("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nEND:VCALENDAR", "broken"),
], ids=range(16))  # fmt: skip
def test_what_cannot_be_read_says_why(body: str | bytes, reason: str) -> None:
    assert why(body) == reason


def test_our_own_calendar_is_not_taken_in() -> None:
    ours = calendar(entry("1", "X")).replace("-//x//y//EN", "-//Division Bell//Meetings//EN")
    assert why(ours) == "our-own"


def test_no_more_is_read_than_fits() -> None:
    many = found(rss(*((f"g{n}", f"Title {n}") for n in range(59)) , title="x" * 900) * 1)
    assert not many.more
    assert len(many.title) == 160


@pytest.mark.parametrize(("text", "chosen"), [
    ("North Korea, DPRK; 북한", ("North Korea", "DPRK", "북한")),
    (" , ,", ()), ("dprk, DPRK", ("DPRK",)), ("x" * 100, ("x" * 60,)),
])
def test_words_are_read_between_commas(text: str, chosen: tuple[str, ...]) -> None:
    assert words.read(text) == chosen


@pytest.mark.parametrize(("title", "chosen", "is_match"), [
    ("North  Korea’s camps", ("north korea",), True),
    ("Northern Koreatown", ("North Korea",), False),
    ("A careful look", ("care",), False),
    ("북한의 인권", ("북한",), True),
    ("Anything", (), True),
])
def test_an_item_matches_by_whole_words(
    title: str, chosen: tuple[str, ...], is_match: bool
) -> None:
    assert words.matches(Item("k", title, {}), chosen) is is_match
