"""Things to render: ordinary ones, bare ones, and ones nobody should ever paste."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time

from content.model import (
    EN,
    KO,
    Admission,
    Briefing,
    BriefingKind,
    Chat,
    ChatKey,
    ChatKind,
    Event,
    EventChange,
    EventStatus,
    Figure,
    FigureValue,
    Localised,
    Section,
    Speaker,
    Topic,
)
from content.render.common import Links

NOW = datetime(2016, 11, 14, 9, 0, tzinfo=UTC)
LINKS = Links("division_bell_bot")
LANGUAGES = (EN, KO)

MARKUP = "<b>bold</b> & <script>alert(1)</script> \"quoted\" </blockquote>"
LONG_EN = ("A long sentence about a meeting & its <room>. " * 220)[:10_000]
LONG_KO = ("북한에 관한 긴 문장입니다 <방> & 건물 🗓. " * 400)[:10_000]
ONE_WORD = "w" * 10_000
LONG_MARKDOWN = "> a quote\n\n**bold** and *more*\n\n- point <one>\n- point & two\n\n" * 160

TYPICAL = Event(
    id=7,
    slug="while-they-watched",
    uid="while-they-watched@division-bell",
    revision=1,
    title=Localised(en="While They Watched", ko="그들이 지켜보는 동안"),
    subtitle=Localised(en="Film screening, then questions to the director",
                       ko="영화 상영 후 감독과의 대화"),
    summary=Localised(en="A documentary asks what the world did.",
                      ko="세계가 무엇을 했는지 묻습니다."),
    detail=Localised(en="More of it.\n\n> said someone", ko="더 자세한 내용입니다."),
    on=date(2016, 11, 17),
    start=time(17),
    venue="Houses of Parliament",
    room="Committee Room 17",
    entrance="Cromwell Green",
    speakers=(Speaker("Jake J. Smith", Localised(en="director", ko="영화감독")),),
    partners=("Christian Solidarity Worldwide",),
    source_url="https://example.org/meetings?a=1&b=2",
)

BARE = Event(id=8, slug="bare", uid="bare@division-bell", title=Localised(en="Bare"),
             admission=Admission.UNKNOWN)

UNTITLED = replace(BARE, title=Localised())

LONG = replace(
    TYPICAL,
    title=Localised(en=LONG_EN, ko=LONG_KO),
    subtitle=Localised(en=ONE_WORD, ko=LONG_KO),
    summary=Localised(en=LONG_EN, ko=LONG_KO),
    detail=Localised(en=LONG_MARKDOWN, ko=LONG_KO),
    reason=Localised(en=LONG_EN, ko=LONG_KO),
    venue="Houses of Parliament " + ONE_WORD,
    room=LONG_KO,
    entrance=ONE_WORD,
    speakers=tuple(Speaker(f"{LONG_EN}{n}", Localised(en=LONG_EN, ko=LONG_KO)) for n in range(60)),
    partners=(LONG_EN, LONG_KO) * 20,
    capacity=1_000_000,
    online_url="https://example.org/?a=1&b=\"2\"",
)

MARKED_UP = replace(
    TYPICAL,
    title=Localised(en=MARKUP, ko=MARKUP),
    subtitle=Localised(en=MARKUP, ko=MARKUP),
    summary=Localised(en=MARKUP, ko=MARKUP),
    detail=Localised(en=MARKUP, ko=MARKUP),
    reason=Localised(en=MARKUP, ko=MARKUP),
    venue=f"House of Commons {MARKUP}",
    room=MARKUP,
    entrance=MARKUP,
    speakers=(Speaker(MARKUP, Localised(en=MARKUP)),),
    partners=(MARKUP, MARKUP),
)

EMOJI = replace(TYPICAL, title=Localised(en="👩‍👩‍👧‍👦🏳️‍🌈" * 40, ko="🇰🇵🇰🇷" * 60))

EVENTS = {
    "typical": TYPICAL,
    "bare": BARE,
    "untitled": UNTITLED,
    "long": LONG,
    "marked up": MARKED_UP,
    "emoji": EMOJI,
    "english only": replace(TYPICAL, title=Localised(en="T"), summary=Localised(en="S"),
                            detail=Localised(en="D"), subtitle=Localised()),
    "korean only": replace(TYPICAL, title=Localised(ko="제목"), summary=Localised(ko="소개"),
                           detail=Localised(ko="내용"), subtitle=Localised()),
    "cancelled": replace(TYPICAL, status=EventStatus.CANCELLED,
                         reason=Localised(en="The speaker is ill.", ko="연사가 아픕니다.")),
    "cancelled, long": replace(LONG, status=EventStatus.CANCELLED),
    "postponed": replace(TYPICAL, status=EventStatus.POSTPONED),
    "past": replace(TYPICAL, on=date(2016, 2, 4)),
    "undated": replace(TYPICAL, on=None, start=None, period="2017-02"),
    "no hour": replace(TYPICAL, start=None),
    "several days": replace(TYPICAL, end=time(12), end_on=date(2016, 11, 19)),
    "far ahead": replace(TYPICAL, on=date(2026, 11, 17)),
    "elsewhere": replace(TYPICAL, venue="Press Centre", room=None, entrance=None,
                         timezone="Asia/Seoul", admission=Admission.FULL, capacity=60),
    "online": replace(TYPICAL, venue=None, room=None, entrance=None,
                      online_url="https://example.org/join"),
}

CHANGES = (
    EventChange(1, "room", "Committee Room 11", "Committee Room 20"),
    EventChange(1, "on", "2016-11-16", "2016-11-17"),
    EventChange(1, "start", "16:00", "17:00:00"),
    EventChange(1, "entrance", "", LONG_EN),
    EventChange(1, "venue", LONG_KO, MARKUP),
    EventChange(1, "arrive_by", "soon", "16:30"),
)

TOPICS = (
    Topic("refugees", Localised(en="Refugees and exiles", ko="난민과 탈북민")),
    Topic("women", Localised(en="Women and girls", ko="여성과 여아")),
    Topic("a-very-long-subject-of-the-library-here", Localised(en=LONG_EN, ko=LONG_KO)),
)

FIGURE = Figure(
    slug="watched",
    title=Localised(en="Who watched", ko="누가 보았는가"),
    question=Localised(en="Did you watch <foreign> films?", ko="외국 영화를 보았습니까?"),
    unit="percent",
    values=(FigureValue(Localised(en="Yes & no", ko="예"), 43.5),
            FigureValue(Localised(en="No", ko="아니요"), 56.5)),
    respondents=1100,
    multiple=True,
    source="p. 11",
)

LONG_FIGURE = replace(
    FIGURE, title=Localised(en=LONG_EN, ko=LONG_KO), question=Localised(en=LONG_EN, ko=LONG_KO),
    unit="people", source=LONG_EN,
    values=tuple(FigureValue(Localised(en=LONG_EN, ko=LONG_KO), n) for n in range(40)),
)

SECTION = Section(
    slug="inside", title=Localised(en="Inside the country", ko="나라 안"),
    summary=Localised(en="A chapter.", ko="한 장입니다."),
    key_points=Localised(en="- one", ko="- 하나"),
    detail=Localised(en="Detail.", ko="내용입니다."), pages=(9, 15), figures=(FIGURE, LONG_FIGURE),
)

PART = replace(SECTION, slug="flows", title=Localised(en="Flows", ko="흐름"), level=2,
               parent="inside", pages=(9, 9), figures=())

LONG_SECTION = replace(
    SECTION, slug="long", title=Localised(en=LONG_EN, ko=LONG_KO),
    summary=Localised(en=LONG_EN, ko=LONG_KO), key_points=Localised(en=LONG_MARKDOWN, ko=LONG_KO),
    detail=Localised(en=LONG_MARKDOWN, ko=LONG_KO), pages=None,
)

ARTICLE = Briefing(
    id=3,
    slug="actions-not-words",
    kind=BriefingKind.OPINION,
    title=Localised(en="Actions, not words", ko="말이 아니라 행동"),
    original_title="Actions, not words",
    authors=("James Burt", "Lord Alton"),
    on=date(2017, 2, 6),
    published_in=Localised(en="Korea JoongAng Daily", ko="코리아중앙데일리"),
    url="https://example.org/article?x=1&y=2",
    topics=("refugees",),
    reading_minutes=5,
    summary=Localised(en="Two of the Group ask for action.", ko="두 사람이 행동을 촉구합니다."),
    key_points=Localised(en="- one **fact**\n- two", ko="- 하나\n- 둘"),
    detail=Localised(en="First.\n\n> a quote\n\nSecond.", ko="첫째.\n\n둘째."),
)

REPORT = replace(ARTICLE, id=4, slug="report", kind=BriefingKind.REPORT, on=None, period="2016-06",
                 sections=(SECTION, PART, PART) * 5)

LONG_BRIEFING = replace(
    REPORT,
    title=Localised(en=LONG_EN, ko=LONG_KO),
    authors=(LONG_EN, LONG_KO) * 30,
    published_in=Localised(en=LONG_EN, ko=LONG_KO),
    summary=Localised(en=LONG_EN, ko=LONG_KO),
    key_points=Localised(en=LONG_MARKDOWN, ko=LONG_KO),
    detail=Localised(en=LONG_MARKDOWN, ko=LONG_KO),
    sections=(LONG_SECTION,) * 30,
)

BRIEFINGS = {
    "article": ARTICLE,
    "report": REPORT,
    "long": LONG_BRIEFING,
    "bare": Briefing(id=5, slug="bare", kind=BriefingKind.POST, title=Localised(ko="글")),
    "marked up": replace(ARTICLE, title=Localised(en=MARKUP, ko=MARKUP),
                         summary=Localised(en=MARKUP, ko=MARKUP), authors=(MARKUP,),
                         key_points=Localised(en=MARKUP, ko=MARKUP),
                         detail=Localised(en=MARKUP, ko=MARKUP)),
}

CHAT = Chat(ChatKey(1), ChatKind.PRIVATE, EN)


@dataclass(frozen=True)
class Case:
    """One event in one language."""

    event: Event
    language: str


EVENT_CASES = {
    f"{name}, {language}": Case(event, language)
    for name, event in EVENTS.items() for language in LANGUAGES
}
