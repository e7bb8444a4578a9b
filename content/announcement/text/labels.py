"""The labels announcements put before their facts ("When:", "장소:", 📍)."""

from enum import StrEnum


class Label(StrEnum):
    """What a labelled piece of text tells."""

    TITLE = "title"
    DATE = "date"
    TIME = "time"
    START = "start"
    END = "end"
    DOORS = "doors"
    PLACE = "place"
    ROOM = "room"
    ENTRANCE = "entrance"
    ONLINE = "online"
    SPEAKER = "speaker"
    CHAIR = "chair"
    PARTNER = "partner"
    HOST = "host"
    REGISTER = "register"
    DEADLINE = "deadline"
    POSTED = "posted"
    CONTACT = "contact"
    CAPACITY = "capacity"
    LANGUAGE = "language"
    PRICE = "price"
    AGENDA = "agenda"
    NEXT = "next"
    OLD = "old"
    OTHER = "other"


_WORDS: dict[Label, str] = {
    Label.TITLE: (
        "title|event title|event name|name of event|event|appg event|topic|subject|theme|what|"
        "re|meeting|meeting title|lecture|talk|seminar|webinar|title of event|public meeting|"
        "public lecture|panel discussion|연제|대주제|논제|발표 제목|film|screening"
        "|upcoming event|inquiry|제목|행사명|개최안건|건명"
        "|행사 제목|"
        "행사|주제|강연 주제|강연|강연 제목|세미나명|토론회명|회의명|사업명|모임명|명칭|공연명|"
        "전시명|강좌명|교육명|영화|프로그램명"
    ),
    Label.DATE: (
        "when|date|dates|day|date and time|date & time|date/time|date and times|time and date|"
        "time & date|day and time|day & time|event date|meeting date|date of meeting|"
        "date of event|new date|revised date|date, time|dates and times|date & place|"
        "date and place|when and where|when & where|when/where|date, time and place|"
        "hearing date|date of hearing|time and place|"
        "날짜와 때|날짜와 시간|새 날짜|강좌일|교육일|상영일|공연일|일시|일 시|날짜|일자|때|언제"
        "|행사일시|"
        "행사 일시|행사일|개최일시|개최 일시|개최일|날짜 및 시간|일시 및 장소|일시/장소|"
        "변경 일시|변경일시|변경 후|강연일시|강연 일시|전시기간|전시 기간|관람기간|공연일시|"
        "공연 일시|상영일시|교육기간|행사 기간|회의일시|교육일시|교육일정|행사기간|기간|일정|"
        "日時|日期|wann|quand|datum|fecha"
    ),
    Label.TIME: (
        "time|times|hours|at|event time|meeting time|hour|timing|new time|새 시간|시간|행사시간|"
        "행사 시간|관람시간|관람 시간|운영시간|운영 시간|공연시간|교육시간|시각|uhrzeit|heure|"
        "hora"
    ),
    Label.START: "start|starts|start time|starts at|begins|starting time|meeting starts|시작|"
                 "시작 시간|시작시간|beginn",
    Label.END: "end|ends|end time|finish|finishes|ends at|close|종료|종료 시간|마침",
    Label.DOORS: "doors|doors open|registration opens|arrival|arrivals|입장|개장|등록 시작",
    Label.PLACE: (
        "where|venue|place|location|address|meeting place|venue address|meeting location|"
        "meeting point|start point|starting point|starts from|start location|assembly point|"
        "muster point|route|집결지|집결 장소|집결장소|출발지|출발 장소|출발장소|"
        "new venue|proposed venue|new location|event location|location of meeting"
        "|place of meeting|held at|"
        "building|library branch|branch|branch library|venue name|venue and address|in person"
        "|in-person|hearing location|"
        "venue & address|physical location|장소|곳|어디|어디서|여는 곳|모이는 곳|만나는 곳|위치"
        "|행사장소|행사 장소|개최장소|"
        "개최 장소|주소|오시는 곳|오시는 길|찾아오시는 길|변경 장소|변경장소|강연장소|전시장소|"
        "전시 장소|관람장소|공연장소|공연 장소|상영장소|교육장소|회의장소|모임장소|場所|地点|"
        "wo|ort|où|lieu|lugar|locatie"
    ),
    Label.ROOM: "room|rooms|meeting room|new room|회의실|호실|강의실|세부장소",
    Label.ENTRANCE: (
        "entrance|access|entry|how to get in|getting in|visitor entrance|entrance via|출입구|"
        "입구"
    ),
    Label.ONLINE: (
        "zoom|zoom link|link|join|join link|join online|online|webinar link|meeting link|"
        "how to join|join here|join us online|zoom webinar|virtual|teams link|to join|"
        "livestream|live stream|watch online|watch|meeting id|dial in|dial-in|join by phone|"
        "platform|remote access|virtual meeting|온라인|줌|접속 링크|접속링크|참여 링크|"
        "참가 링크|줌 링크|링크|생중계"
    ),
    Label.SPEAKER: (
        "speaker|speakers|guest speaker|guest speakers|keynote|keynote speaker|"
        "keynote speakers|panel|panellists|panelists|panellist|presenter|presenters|"
        "presentation by|lecturer|who|with|featuring|guests|guest|our speakers|"
        "confirmed speakers|speakers include|speakers will include|panel members|"
        "panelists include|special guest|witnesses|witness|연사|누가|강사|발표|발표자|발제|발제자|"
        "토론|토론자|패널|강연자|강연|초청연사|기조연설|기조발표|출연"
    ),
    Label.CHAIR: "chair|chaired by|moderator|moderated by|facilitator|좌장|사회|사회자|진행",
    Label.PARTNER: (
        "partners|partner|in partnership with|sponsors|sponsor|sponsored by|supported by|"
        "co-hosts|co-host|co-sponsors|co-sponsored by|co-hosted by|in association with|"
        "organisers|organizers|organised by|organized by|organiser|organizer|공동주최|"
        "공동 주최|후원|협력|주관|협찬|공동주관"
    ),
    Label.HOST: "host|hosts|hosted by|주최|주최자|주최/주관|주최·주관|주최 및 주관|주최 / 주관|"
                "presented by",
    Label.REGISTER: (
        "rsvp|register|registration|booking|bookings|book|tickets|ticket|to register|to book|"
        "to attend|register here|book here|sign up|how to register|how to book|rsvp here|"
        "reserve|reservations|to rsvp|신청|등록|참가신청|참가 신청|참가방법|참가 방법|"
        "신청 방법|신청방법|사전등록|사전 등록|사전신청|참여방법|참여 방법|예약|접수|신청기간|"
        "접수기간|신청 기간|접수 기간|모집기간"
    ),
    Label.DEADLINE: (
        "rsvp by|register by|deadline|registration deadline|closing date|rsvp deadline|book by|"
        "registration closes|deadline for registration|deadline to register|please rsvp by|"
        "신청마감|신청 마감|마감|등록마감|등록 마감|마감일|접수마감|접수 마감|신청기한|"
        "신청 기한"
    ),
    Label.POSTED: (
        "posted|posted on|published|published on|date posted|updated|last updated|issued|"
        "date issued|sent|press release|posted by|release date|for immediate release|dated|"
        "date published|publication date|date of notice|notice date|posted date|작성일|등록일|"
        "게시일|배포일|보도일|공고일|작성일자|배포일시|보도일시|보도자료|수정일|입력"
    ),
    Label.CONTACT: (
        "tel|telephone|phone|mobile|call|contact|email|e-mail|fax|contacts|enquiries|inquiries|"
        "contact us|for more information|more information|more info|info|further information|"
        "press contact|media contact|for further information|questions|문의|문의처|전화|연락처|"
        "이메일|담당|담당자|문의 전화|팩스"
    ),
    Label.CAPACITY: "capacity|places|seats|정원|모집인원|인원|참가인원|모집 인원",
    Label.LANGUAGE: "language|languages|언어|사용 언어|통역",
    Label.PRICE: "cost|price|fee|admission|entry fee|fees|참가비|입장료|회비|수강료|비용",
    Label.AGENDA: (
        "agenda|programme|program|schedule|timetable|running order|order of events|"
        "agenda items|식순|세부일정|세부 일정|순서|세부 프로그램|프로그램|진행순서|진행 순서|"
        "진행일정"
    ),
    Label.NEXT: (
        "next meeting|next regular meeting|next scheduled meeting|next ordinary meeting|"
        "next council meeting|next board meeting|date of next meeting|date of the next meeting|"
        "dates of next meetings|next event|future meetings|future dates|다음 모임|차기 회의"
    ),
    Label.OLD: (
        "original date|old date|previous date|originally|previously|was|old venue|"
        "original venue|previous venue|기존|변경 전|당초|기존 일시|기존 장소|변경전"
    ),
    Label.OTHER: (
        "note|notes|please note|parking|security|accessibility|about|background|directions|"
        "summary|abstract|description|details|from|to|cc|attendance|open to|audience|"
        "eligibility|대상|참석대상|참가대상|내용|주요내용|안내|비고|준비물|유의사항|참고|"
        "참석자|교통|주차|접근성|취지|개요"
    ),
}  # fmt: skip
_EMOJI: dict[Label, str] = {
    Label.DATE: "📅🗓📆",
    Label.TIME: "🕐🕑🕒🕓🕔🕕🕖🕗🕘🕙🕚🕛🕜🕝🕞🕟🕠🕡🕢🕣🕤🕥🕦🕧⏰⏱⌚⌛⏳",
    Label.PLACE: "📍🏛🏢🏠🗺🏫⛪🏟",
    Label.SPEAKER: "🎤🎙🗣👤👥",
    Label.ONLINE: "💻🖥🌐",
    Label.REGISTER: "🎟🎫📝✍",
    Label.CONTACT: "📞☎📧✉📱",
    Label.ENTRANCE: "🚪",
}
_LABELS = {
    word.replace(" ", "") if "가" <= word[0] <= "힣" else word: label
    for label, words in _WORDS.items()
    for word in words.split("|")
}
SIGNS = {sign: label for label, signs in _EMOJI.items() for sign in signs}
ANY = "|".join(
    " ?".join(word) if "가" <= word[0] <= "힣" else word
    for word in sorted(_LABELS, key=len, reverse=True)
)


def label_of(word: str) -> Label:
    """Return what a label tells; Korean ones may be spaced out ("장 소")."""
    word = word.lower()
    return _LABELS[word] if word in _LABELS else _LABELS[word.replace(" ", "")]
