"""The free words people use with the bot, in English and Korean, as data for `intent`."""

from collections.abc import Mapping


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# The order is the order of judgement: "unsubscribe from events" is about unsubscribing.
PHRASES: Mapping[str, tuple[str, ...]] = {
    "stop": (
        "leave me alone", "no more messages", "stop sending", "stop messaging", "shut up",
        "go away", "opt out", "그만 보내", "보내지 마", "보내지마", "연락하지 마", "수신 거부",
        "수신거부",
    ),
    "unsubscribe": (
        "sign off", "cancel my subscription", "cancel subscription", "구독 취소", "구독취소",
        "구독 해지", "구독해지", "구독 중단", "구독 해제", "구독해제", "알림 해제", "알림 끄",
        "알림 꺼", "알림 취소", "알림 그만",
    ),
    "subscribe": (
        "sign me up", "sign up", "keep me posted", "keep me informed", "keep me updated",
        "let me know", "tell me when", "알림 받", "소식 받", "알림 신청", "구독 신청",
    ),
    "privacy": (
        "my data", "data protection", "delete me", "forget me", "remove me", "who reads this",
        "what do you know about me",
        "are you safe", "is this safe", "who can see", "개인 정보", "내 정보", "정보 삭제",
        "안전한가", "안전합니까", "저장하나", "저장합니까",
    ),
    "language": (
        "change language", "change the language", "change my language", "switch language",
        "switch the language", "another language", "other language", "different language",
        "switch to english", "switch to korean", "change to english", "change to korean",
        "write in english", "write in korean", "dont understand english",
        "dont understand korean", "in english", "in korean", "to english", "to korean",
        "speak english", "speak korean", "언어 바꿔", "언어 바꾸", "언어를 바꾸", "언어를 바꿔",
        "언어 선택", "말을 바꾸", "말을 바꿔", "영어로", "한국어로", "한글로", "한국말로",
        "조선말로", "우리말로",
    ),
    "next": (
        "next event", "next meeting", "next one", "next session", "next talk", "next screening",
        "when is the next", "whens the next", "다음 모임", "다음 행사", "다음 일정", "다음 회의",
        "다음번 모임", "다음 상영", "다음 강연",
    ),
    "events": (
        "what is on", "whats on", "whats up", "whats happening", "what is happening",
        "whats coming", "what is coming", "whats going on", "coming up", "무슨 일", "뭐 있",
        "뭐가 있",
    ),
    "help": (
        "how does this work", "how do i use", "what can you do", "who are you", "what is this",
        "what are you", "무엇을 할 수", "뭘 할 수", "뭐 할 수", "사용 방법", "어떻게 써",
        "어떻게 사용", "누구세요", "누구십니까",
    ),
    "thanks": ("thank you", "many thanks", "much appreciated", "well done"),
    "greeting": ("good morning", "good afternoon", "good evening", "how are you", "좋은 아침"),
}
"""Groups of words that mean one thing together; the Korean ones may be the beginning of a word."""

KEYS: Mapping[str, frozenset[str]] = {
    kind: _words(words)
    for kind, words in {
        "stop": "stop stopp end quit pause mute halt enough 중지 중단 정지 그만 멈춰 멈춤 스톱 끝",
        "unsubscribe": "unsubscribe unfollow unsub 해지 탈퇴 구독취소 구독해지",
        "subscribe": "subscribe subscription subscriptions follow join notify notifications "
                     "updates 구독 가입 신청 팔로우",
        "reminders": "remind reminder reminders alarm alarms 알림 리마인더 알람",
        "calendar": "calendar calendars ics ical icalendar diary 캘린더 달력",
        "language": "language languages lang english korean 언어 한국어 한국말 한글 우리말 영어 "
                    "조선말 english로",
        "settings": "settings setting preferences options configure 설정 환경설정",
        "privacy": "privacy gdpr anonymous delete forget erase 개인정보 프라이버시 삭제 탈퇴",
        "help": "help support commands menu instructions info 도움 도움말 도와 도와줘 도와주세요 "
                "명령어 메뉴 사용법 안내",
        "next": "next soonest 다음 다음번 가장 가까운",
        "briefings": "briefing briefings article articles report reports reading news letter "
                     "letters statement statements publication publications 브리핑 기사 보고서 "
                     "기고 기고문 서한 성명 성명서 뉴스 소식 자료 글 읽을거리",
        "events": "event events meeting meetings schedule agenda programme program session "
                  "sessions happening upcoming planned 모임 일정 행사 회의 스케줄 예정 프로그램 "
                  "강연 모임들 행사들",
        "search": "search find look lookup 검색 찾기 찾아 찾아줘 찾아주세요 검색해 검색해줘 "
                  "검색해주세요",
        "thanks": "thanks thank thankyou thx ty cheers ta appreciated great perfect lovely "
                  "brilliant ok okay 고맙습니다 고마워 고마워요 감사 감사합니다 감사해요 땡큐 "
                  "알겠습니다 좋아요",
        "greeting": "hello hi hey hiya greetings morning evening welcome yo 안녕 안녕하세요 "
                    "안녕하십니까 반갑습니다 반가워요 여보세요 하이 헬로",
        "yes_or_no": "yes yep yeah y no nope n 네 넵 예 아니요 아니오 아뇨",
    }.items()
}
"""Single words, and what a message made of such words alone is about."""

FILLERS = _words(
    """
    a about actually add again all also an and any anything are at be been by can cannot check
    could day days did do does everything for from get getting give go going got had has have
    here how i if im in is it its just kind kindly know last latest list looking lot make many
    may maybe me message messages messaging more much my need new next no not now of on one or
    our out please pls re really recent remove see send sending set shall should show so some
    something still tell that the their them then there these they thing things this those to
    today too turn us very want was we what whats when whens where which who whos why will with
    would you your yours
    가 거 건 것 관련 관한 그 그거 그리고 꺼줘 끄기 나 나는 나를 내 내가 대한 대해
    대해서 무슨 무엇 무엇을 무엇이 뭐 뭐가 뭐야 뭔가 및 바꿔 바꿔주세요 바꿔줘 받고 받기
    받아 받을래 받을래요 변경 보기 보내 보내주세요 보내줘 보여 보여주세요 보여줘 새 새로운
    볼래 볼래요
    부탁 부탁드립니다 부탁해요 수 싶습니다 싶어 싶어요 알고 알려 알려주세요 알려주십시오
    알려줘 말해 말해주세요 말해줘 바꾸고 바꾸기 바꾸려면 바꿀 바꿀래 바꿔요 써주세요 써줘
    어느 어디 어떤 어떻게 언제 언제야 언제예요 언제인가요 언제입니까 언제죠 에 에서
    열려 열리나요 열리는 열립니까 왜 요 우리 원해요 있나 있나요 있는 있는지 있니 있습니까
    있어 있어요 있을까요 저 저는 저를 제 제가 제발 좀 주세요 줘 지금 추가 추가해줘 취소
    켜기 켜줘 하고 하기 하나요 한 할 할래 할래요 합니까 합니다 해 해요 해주세요 해주십시오
    해줘
    """
)
"""Words that say nothing by themselves."""

ENDINGS = (
    "이에요", "예요", "이야", "입니까", "인가요", "인지", "이죠", "에서", "으로", "에게", "한테",
    "까지", "부터", "이랑", "들을", "들이", "들은", "하고", "이나", "에는", "라도", "해줘",
    "해주세요", "해요", "합니다", "하기", "할래요", "은", "는", "이", "가", "을", "를", "에",
    "의", "도", "로", "와", "과", "랑", "만", "들", "요", "야",
)
"""Korean particles and endings that may hang on a word, longer ones first."""
