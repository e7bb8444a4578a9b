# 첫인사, 도움말, 언어, 짧은 대화.
start-welcome =
    <b>Division Bell(디비전 벨)</b>
    영국 의회 ‘북한에 관한 초당파 의원모임(APPG on North Korea)’의 행사 소식과, 의원모임과 세계기독교연대(CSW)가 내는 글의 요약을 보내 드립니다.

    행사가 공지될 때, 장소나 시간이 바뀔 때, 그리고 시작하기 전에 알려 드립니다. 받고 싶은 소식을 아래에서 고르십시오. 언제든지 바꿀 수 있습니다.
start-welcome-back =
    <b>다시 오신 것을 환영합니다</b>
    지금까지 고르신 내용은 아래와 같습니다. 누르면 바뀝니다.
start-welcome-group =
    <b>Division Bell(디비전 벨)</b>
    영국 의회 ‘북한에 관한 초당파 의원모임’의 행사 소식과 브리핑을 이 대화방의 모든 분께 보내 드립니다. 어떤 소식을 받을지는 관리자가 고릅니다.
start-follow-events = 행사
start-follow-briefings = 브리핑
start-follow-subjects = 주제별…
start-help =
    <b>할 수 있는 일</b>
    /events – 예정된 행사
    /next – 다음 행사
    /briefings – 기고문, 성명, 보고서 요약
    /search – 낱말 찾기, 예: /search 수용소
    /calendar – 예정된 행사를 모두 캘린더에 넣기
    /subscribe, /unsubscribe – 받을 소식 고르기
    /reminders – 설정한 알림
    /settings – 언어, 소식을 받는 주기와 시간, 가린 메시지, 평소 알림
    /verify – 저희 안내가 맞는지 확인: /verify 와 카드 코드
    /privacy – 저장되는 정보
    /forget – 내 정보 모두 지우기
    /stop – 모든 메시지 멈추기

    편하게 말씀하셔도 됩니다. 예: “다음 주 일정”
start-help-organiser =
    <b>주최자용</b>
    /newevent – 공지문을 붙여 넣어 초안을 확인하고 게시하기
    /newbriefing – 글이나 보고서를 직접 쓴 요약과 함께 올리기
    /drafts – 아직 게시하지 않은 초안
    /sources – 초안을 만들 피드와 캘린더
    /edit – 행사의 방, 시각 변경, 연기. 당일에는 ‘표결’ 알림도
    /cancelevent – 행사 취소
    /broadcast – 독자에게 글 보내기: 모두, 한 언어, 또는 참석자에게
    /attendees – 참석 인원
    /verify – 입구에서 방문자의 코드 확인
    /stats – 독자, 발송, 참석을 그림으로 보기
start-help-recess = 휴회: 봇을 운영하는 분이 의회가 발표한 날짜를 content/library/recess.yaml 에 적어 둡니다. 그 기간에 드는 초안에는 주의 문구가 나옵니다.
start-help-editor =
    <b>편집자용</b>
    /newevent – 공지문을 붙여 넣어 초안 확인하기
    /drafts – 내 초안. 준비되면 주최자에게 넘기기
start-help-owner =
    /organisers – 게시할 수 있는 사람과 초안을 쓰는 사람
    /audit – 누가 언제 무엇을 했는지
start-not-understood =
    무슨 말씀인지 알지 못했습니다. 행사나 브리핑을 보시거나, /search 뒤에 낱말을 적어 찾아보실 수 있습니다.
start-greeting = 안녕하십니까. 무엇을 보여 드릴까요?
start-unasked-answer = 어느 질문에 대한 답인지 알 수 없습니다. 질문 아래에 있는 버튼을 눌러 주십시오.
start-thanks = 도움이 되었다니 다행입니다. 더 보고 싶은 것이 있습니까?
start-language-choice = <b>언어</b>
    어느 언어로 안내해 드릴까요?
start-language-set = 이제부터 새 소식과 알림까지 모두 한국어로 보내 드립니다.
start-press = 지금은 보관하는 정보가 없어 선택을 기억할 수 없습니다. /start 를 누르시면 기억하겠습니다.
start-press-toast = 먼저 /start 를 눌러 주십시오. 그 전에는 아무 정보도 보관하지 않습니다.
