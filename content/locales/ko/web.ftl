# 웹 페이지: 텔레그램 없이 행사와 브리핑을 읽을 때 함께 나오는 말.
web-name = Division Bell
web-skip = 본문으로 건너뛰기
web-nav = 페이지
web-nav-home = 예정된 행사
web-nav-archive = 지난 자료
web-nav-privacy = 개인정보
web-languages = 언어
web-title = { $page } · { $house }
web-only-in =
    { $written ->
        [en] 이 글은 아직 영어로만 제공됩니다.
        [ko] 이 글은 아직 한국어로만 제공됩니다.
       *[other] 이 글은 아직 한국어로 제공되지 않습니다.
    }

web-home-title = Division Bell: 북한 관련 행사와 브리핑
web-home-heading = 북한 관련 행사와 브리핑
web-home-lead = 영국 의회 ‘북한에 관한 초당파 의원모임’이 여는 행사, 그리고 의원모임과 세계기독교연대(CSW)가 내는 글의 요약입니다.
web-home-telegram = 텔레그램으로 소식 받기
web-home-telegram-hint = 행사 소식과 변경 사항, 알림을 봇이 보내 드립니다. 이름은 저장하지 않으며, 명령어 하나로 모두 지울 수 있습니다.
web-home-subscribe = 캘린더에서 보기
web-home-subscribe-hint = 일정이 바뀌면 캘린더도 저절로 바뀝니다.
web-home-meetings = 예정된 행사
web-home-none = 아직 예정된 행사가 없습니다.
web-home-none-hint = 새 행사가 정해지면 봇이 알려 드릴 수 있습니다. 그때까지는 지난 행사를 살펴보실 수 있습니다.
web-home-briefings = 브리핑
web-home-all-briefings = 모든 브리핑과 지난 행사
web-home-no-briefings = 아직 브리핑이 없습니다.

web-archive-title = 지난 자료
web-archive-lead = 지난 행사와 모든 브리핑을 최근 것부터 보여 드립니다.
web-archive-meetings = 지난 행사
web-archive-briefings = 브리핑
web-archive-none = 아직 지난 행사가 없습니다.
web-pages = 다른 페이지
web-page-of = { $count }쪽 가운데 { $number }쪽
web-page-newer = 더 최근
web-page-older = 더 이전
web-page-sooner = 더 가까운 행사
web-page-later = 더 나중 행사

web-event-kind = 행사
web-status-cancelled = 취소
web-status-cancelled-text = 이 행사는 열리지 않습니다.
web-status-postponed = 연기
web-status-postponed-text = 이 행사는 공지된 대로 열리지 않습니다. 새 날짜는 아직 정해지지 않았습니다.
web-status-over = 지난 행사
web-status-over-text = 이미 끝난 행사입니다.
web-status-open = 날짜 미정
web-status-open-text = 날짜 없이 공지된 행사입니다. 날짜가 정해지면 봇이 알려 드릴 수 있습니다.
web-changed = 달라진 점
web-when = 일시
web-when-was = 원래 일정
web-your-clock = 계신 곳 시각: { $time }
web-where = 장소
web-where-open = 장소는 아직 정해지지 않았습니다
web-getting-in = 입장
web-arrive-at = { $time }까지 { $entrance } 출입구로 오십시오.
web-arrive = { $time }까지 도착하십시오.
web-entrance = 출입구: { $entrance }.
web-security = 모든 방문객은 보안 검색을 받으며, 줄은 건물 밖에 섭니다.
web-online = 온라인
web-online-join = 온라인으로 참여하기
web-speakers = 연사
web-partners = 함께하는 단체
web-subjects = 주제
web-about = 행사 내용
web-remind = 텔레그램으로 알림 받기
web-tell-me = 날짜가 정해지면 텔레그램으로 알림 받기
web-open-telegram = 텔레그램에서 열기
web-add = 캘린더에 넣기
web-add-file = 캘린더 파일 (.ics)
web-add-app = 캘린더 앱에서 열기
web-add-google = Google 캘린더
web-add-outlook = Outlook.com
web-add-office = Microsoft 365
web-add-hint = 파일이나 링크로 넣은 일정은 장소나 시각이 바뀌어도 그대로입니다. 봇의 소식을 받으시거나 전체 행사 캘린더를 구독하십시오.
web-print = 인쇄
web-print-hint = 브라우저에서 이 페이지를 인쇄하십시오. 한 장에 담깁니다.
web-source = 원래 공지 보기
web-code = 카드 코드 { $code }. 초대장이 저희 것인지 확인하시려면 봇에게 /verify 와 코드를 보내십시오.
web-scan-page = 스캔하면 오시는 길, 캘린더 파일, 변경 사항을 보실 수 있습니다
web-scan-telegram = 스캔하고 텔레그램으로 알림 받기
web-back-event = 행사 안내로

web-briefing-by = 글: { $names }
web-briefing-points = 요점
web-briefing-original = 원문 읽기
web-briefing-contents = 차례
web-briefing-charts = 도표
web-briefing-summary = 저희가 직접 쓴 요약입니다.
web-briefing-figures =
    { $count ->
       *[other] 도표 { $count }개
    }
web-briefing-before = 앞부분
web-briefing-after = 다음
web-briefing-numbers = 수치 보기
web-back-report = 보고서 전체로

web-privacy-title = 개인정보
web-privacy-lead = 읽는 분들 가운데에는 명단이 유출되면 위험해지는 탈북민이 계십니다. 이곳의 모든 것은 그 점을 먼저 생각합니다.
web-privacy-pages = 이 웹 페이지
web-privacy-pages-list =
    • 쿠키를 쓰지 않으며, 브라우저에 아무것도 저장하지 않습니다.
    • 글꼴, 방문자 집계, 남의 그림 등 다른 곳에서 가져오는 것이 없습니다.
    • 누가 무엇을 읽었는지 이 프로그램은 기록하지 않습니다. 그 앞의 서버를 운영하는 분도 기록하지 않아야 합니다.
    • 시간대는 읽으시는 브라우저 안에서만 계산됩니다.
    • 다른 곳으로 가는 링크는 어느 페이지에서 오셨는지 알리지 않습니다.
web-privacy-calendar = 저희 캘린더를 구독하시면 캘린더가 몇 시간마다 다시 물어봅니다. 전체 행사 캘린더는 누구에게나 같으며, 누가 물었는지 적어 두지 않습니다.
web-privacy-bot = 텔레그램 봇
web-privacy-bot-lead = 봇이 /privacy 에 답하는 내용입니다. ‘이 대화방’은 봇과 나누시는 대화를 뜻합니다.

web-missing-title = 이곳에는 아무것도 없습니다
web-missing-text = 이 주소에는 페이지가 없습니다. 주소가 잘못되었거나, 있던 내용을 거두어들였을 수 있습니다.
web-missing-home = 예정된 행사로
web-missing-archive = 지난 자료로
web-method-title = 읽기만 할 수 있는 페이지입니다
web-method-text = 보내신 내용은 받지 않았습니다. 이 페이지들은 읽는 분에게서 아무것도 받지 않습니다.
web-away-title = 잠시 후 다시 열립니다
web-away-text = 지금은 행사를 찾아볼 수 없습니다. 1분 뒤에 페이지를 새로 고쳐 주십시오.

web-foot = 의회에서 여는 행사는 따로 밝히지 않는 한 누구나 참석하실 수 있습니다.
web-foot-feed = 소식 피드: { $kind }
web-foot-calendar = 전체 행사 캘린더

web-feed-title = Division Bell: 행사와 브리핑
web-feed-cancelled = 취소: { $title }
web-feed-postponed = 연기: { $title }
