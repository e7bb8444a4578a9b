# 명령 메뉴와 텔레그램에 보이는 봇 소개.
menus-start = 시작하고 받을 소식 고르기
menus-help = 이 봇으로 할 수 있는 일
menus-events = 예정된 행사
menus-next = 다음 행사
menus-briefings = 기고문, 성명, 보고서 요약
menus-search = 낱말 찾기
menus-calendar = 예정된 행사를 모두 캘린더에 넣기
menus-subscribe = 받을 소식 고르기
menus-unsubscribe = 소식 줄이기 또는 받지 않기
menus-reminders = 설정한 알림
menus-settings = 언어, 알림, 조용한 시간, 받는 주기
menus-language = English / 한국어
menus-verify = 저희 안내가 맞는지 확인하기
menus-privacy = 저장되는 정보
menus-forget = 내 정보 모두 지우기
menus-stop = 모든 메시지 멈추기
menus-newevent = 행사 공지하기
menus-newbriefing = 읽을거리를 직접 쓴 요약과 함께 올리기
menus-drafts = 아직 게시하지 않은 초안
menus-edit = 행사 변경하기
menus-cancelevent = 행사 취소하기
menus-broadcast = 여러 분에게 공지 보내기
menus-attendees = 참석 인원 보기
menus-stats = 숫자로 보기: 독자, 발송, 참석
menus-sources = 초안을 만들 피드와 캘린더
menus-organisers = 게시할 수 있는 사람
menus-audit = 누가 언제 무엇을 했는지
menus-bot-name = Division Bell
menus-bot-short = 영국 의회 ‘북한에 관한 초당파 의원모임’의 행사 소식과 짧은 브리핑. 한국어와 영어.
menus-bot-description =
    영국 의회 ‘북한에 관한 초당파 의원모임(APPG on North Korea)’의 행사를 알려 드립니다. 언제 어디서 열리는지, 어떻게 들어가는지, 장소가 바뀌었는지 알려 드리고, 의원모임과 세계기독교연대(CSW)의 글을 짧게 전해 드립니다.

    한국어와 영어로 쓸 수 있습니다. 이름은 직접 밝히지 않으시면 저장하지 않으며, /forget 으로 모두 지울 수 있습니다.
