"""Posters: organisers print them, nobody else is asked."""

from tests.town import Town, a_meeting, labels, text_of


async def card(town: Town) -> None:
    await town.announce(a_meeting())
    await town.ada.says("/next")


async def test_an_organiser_takes_a_poster_as_picture_and_as_pdf(town: Town) -> None:
    await card(town)
    [choice] = await town.ada.presses("Poster")
    assert "A Meeting of Neighbours" in text_of(choice)
    assert len(labels(choice)) == 4
    [picture] = await town.ada.presses("한국어: picture")
    assert picture["photo"]
    [paper] = await town.ada.presses("English: PDF to print")
    assert paper["document"]["file_name"].endswith(".pdf")
    file = town.standin.file(paper["document"]["file_id"])
    assert file.data.startswith(b"%PDF")


async def test_a_supporter_has_no_such_button_and_cannot_forge_it(town: Town) -> None:
    await town.announce(a_meeting())
    [shown] = await town.tom.says("/next")
    assert not any("Poster" in label for label in labels(shown))
    answered = await town.tom.forges("pos:1:pdf:en")
    assert not any("document" in message for message in answered)


async def test_a_poster_of_what_is_gone_is_a_stale_button(town: Town) -> None:
    await card(town)
    await town.ada.forges("po:4711")
    assert town.ada.toast["show_alert"]
