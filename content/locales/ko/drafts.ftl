# 주최자: 공지문에서 게시까지.
drafts-ask-announcement =
    <b>새 행사</b>
    공지문을 그대로 붙여 넣어 주십시오. 제목, 날짜, 시각, 장소, 연사를 읽어 냅니다. 초안을 보시고 두 번 확인하시기 전에는 아무것도 보내지 않습니다.

    예: 영화 상영회 While They Watched. 11월 17일 목요일 17:00, Committee Room 17, Houses of Parliament. 출입구: Cromwell Green.
drafts-control = <b>초안: { $title }</b>
    위의 내용이 독자가 영어와 한국어로 보게 될 모습입니다.
drafts-begun = <b>초안: { $title }</b>
    글에 없는 것을 여쭙니다.
drafts-missing = 아직 비어 있는 항목: { $fields }.
drafts-missing-hint = 항목을 누르면 채울 수 있습니다. 먼저 첫 번째 항목입니다.
drafts-complete = 빠진 항목이 없습니다. 내용이 맞으면 게시하십시오.
drafts-complete-but = 그 밖에 빠진 항목은 없습니다. 내용이 맞으면 게시하십시오.
drafts-said = <b>글에서 읽은 내용</b>
drafts-said-line = { $field }: “{ $text }”
drafts-questions = <b>확인해 주십시오</b>
drafts-question = • { $question }
drafts-question-weekday-disagrees = 공지문에는 { $weekday }로 되어 있지만 날짜는 { $date }입니다. 어느 쪽이 맞습니까?
drafts-question-weekday-disagrees-plain = 요일과 날짜가 서로 맞지 않습니다. 어느 쪽이 맞습니까?
drafts-question-year-guessed = 연도가 없어 { $date }로 읽었습니다. 맞습니까?
drafts-question-year-guessed-plain = 연도가 없습니다. 위의 날짜가 맞습니까?
drafts-question-several-events = 행사 { $count }건을 알리는 글입니다. 이것이 첫 번째 행사이며, 나머지는 각각의 초안으로 만들어 아래 버튼에 두었습니다.
drafts-question-several-events-plain = 행사 여러 건을 알리는 글입니다. 이것이 첫 번째 행사이며, 나머지는 각각의 초안으로 만들어 아래 버튼에 두었습니다.
drafts-question-past-date = { $date }은 이미 지난 날짜입니다. 앞으로의 어느 날입니까?
drafts-question-past-date-plain = 이미 지난 날짜입니다. 앞으로의 어느 날입니까?
drafts-question-time-ambiguous = 오전인지 오후인지 적혀 있지 않습니다. 읽은 시각: { $time }. 맞습니까?
drafts-question-time-ambiguous-plain = 시각이 오전인지 오후인지 분명하지 않습니다. 위의 시각이 맞습니까?
drafts-question-not-an-event = 행사 공지가 아닌 글로 보입니다. 행사 공지가 맞습니까?
drafts-question-end-before-start = 끝나는 시각({ $end })이 시작 시각({ $start })보다 이릅니다. 어느 쪽이 맞습니까?
drafts-question-end-before-start-plain = 끝나는 시각이 시작 시각보다 이릅니다. 어느 쪽이 맞습니까?
drafts-question-no-date = 날짜를 찾지 못했습니다. 독자에게는 아직 정해지지 않았다고 보입니다.
drafts-question-no-time = 시각을 찾지 못했습니다. 시각이 없으면 알림을 보낼 수 없습니다.
drafts-question-no-place = 장소를 찾지 못했습니다.
drafts-question-place-unsettled = 장소가 아직 정해지지 않았다고 되어 있습니다. 독자에게도 그렇게 보입니다.
drafts-question-no-title = 제목을 찾지 못했습니다.
drafts-question-title-unsure = 행사 이름이 확실하지 않습니다. 아래 이름 가운데 맞는 것이 있으면 누르고, 없으면 직접 적어 주십시오.
drafts-question-place-unsure = 장소가 확실하지 않습니다. { $other_1 }일 수도 있습니다. 아래 장소 가운데 맞는 것이 있으면 누르고, 없으면 직접 적어 주십시오.
drafts-question-place-unsure-plain = 장소가 확실하지 않습니다. 위의 장소가 맞습니까?
drafts-question-day-order = 일을 먼저, 월을 나중으로 읽어 { $date }로 보았습니다. { $other }일 수도 있습니다. 어느 쪽이 맞습니까?
drafts-question-day-order-plain = 일과 월을 바꾸어 읽을 수도 있습니다. 위의 날짜가 맞습니까?
drafts-question-relative-day = 날짜가 오늘을 기준으로만 적혀 있어 { $date }로 읽었습니다. 맞습니까?
drafts-question-relative-day-plain = 날짜가 오늘을 기준으로만 적혀 있습니다. 위의 날짜가 맞습니까?
drafts-question-several-days = 날짜 { $count }개가 함께 적혀 있어 { $date }로 읽었습니다. 맞습니까?
drafts-question-several-days-plain = 날짜 여러 개가 함께 적혀 있습니다. 위의 날짜가 맞습니까?
drafts-question-other-day = { $other }도 적혀 있지만 { $date }로 읽었습니다. 맞습니까?
drafts-question-other-day-plain = 다른 날짜도 적혀 있습니다. 위의 날짜가 맞습니까?
drafts-question-only-doors = 적힌 시각({ $time })은 입장 시작 시각이며 다른 시각은 없습니다. 몇 시에 시작합니까?
drafts-question-only-doors-plain = 입장 시작 시각만 적혀 있습니다. 몇 시에 시작합니까?
drafts-question-zone-guessed = 어느 지역 시각인지 적혀 있지 않아 { $city } 시각으로 읽었습니다. 맞습니까?
drafts-question-cancelled = 취소를 알리는 글입니다. 이미 게시한 행사를 취소하려면 /cancelevent 를 쓰십시오.
drafts-question-korean-missing = 한국어 글이 없습니다. 한국어 독자에게는 영어 글이 보입니다.
drafts-question-english-missing = 영어 글이 없습니다. 영어 독자에게는 한국어 글이 보입니다.
drafts-question-from-source = 출처({ $where })에서 날짜, 장소, 제목만 가져왔고 글은 가져오지 않았습니다. 요약은 원문을 옮기지 말고 직접 써 주십시오.
drafts-question-from-source-plain = 출처에서 날짜, 장소, 제목만 가져왔고 글은 가져오지 않았습니다. 요약은 원문을 옮기지 말고 직접 써 주십시오.
drafts-question-unlisted = 이 행사가 설명 없이 출처({ $where })의 목록에서 사라졌습니다. 예정대로 열립니까?
drafts-question-unlisted-plain = 이 행사가 설명 없이 출처의 목록에서 사라졌습니다. 예정대로 열립니까?
drafts-question-general = 분명하게 읽지 못한 부분이 있습니다({ $about }). 카드와 공지문을 견주어 보십시오.
drafts-button-publish = 게시하기…
drafts-button-change = ✏ 고치기
drafts-button-discard = 🗑 버리기
drafts-button-back = ‹ 초안으로
drafts-button-list = 📝 초안 목록
drafts-choose-field = <b>무엇을 고칠까요?</b>
drafts-field =
    { $field ->
        [title-en] 제목(영어)
        [title-ko] 제목(한국어)
        [subtitle-en] 둘째 줄(영어)
        [subtitle-ko] 둘째 줄(한국어)
        [summary-en] 소개(영어)
        [summary-ko] 소개(한국어)
        [detail-en] 자세한 내용(영어)
        [detail-ko] 자세한 내용(한국어)
        [date] 날짜
        [start] 시작
        [end] 끝
        [timezone] 시간대
        [venue] 장소
        [room] 방
        [entrance] 출입구
        [arrive-by] 도착 시각
        [online-url] 온라인 주소
        [speakers] 연사
        [partners] 함께하는 단체
        [capacity] 좌석 수
        [needs-names] 참석자 이름
        [topics] 주제
        [source-url] 공지 링크
       *[other] 다른 항목
    }
drafts-ask =
    { $field ->
        [title-en] <b>영어 제목은 무엇입니까?</b> 예: While They Watched
        [title-ko] <b>한국어 제목은 무엇입니까?</b> 예: 그들이 지켜보는 동안
        [subtitle-en] <b>제목 아래에 영어로 무엇을 적을까요?</b> 예: Film screening, then questions to the director
        [subtitle-ko] <b>제목 아래에 한국어로 무엇을 적을까요?</b> 예: 영화 상영 후 감독과의 대화
        [summary-en] <b>어떤 행사입니까?</b> 영어로 두세 문장을 보내 주십시오.
        [summary-ko] <b>어떤 행사입니까?</b> 한국어로 두세 문장을 보내 주십시오.
        [detail-en] <b>독자가 더 알아야 할 내용이 있습니까?</b> 영어로, 길어도 괜찮습니다.
        [detail-ko] <b>독자가 더 알아야 할 내용이 있습니까?</b> 한국어로, 길어도 괜찮습니다.
        [date] <b>며칠입니까?</b> 예: 2016년 11월 17일
        [start] <b>몇 시에 시작합니까?</b> 그곳 시각으로, 예: 17:00
        [end] <b>몇 시에 끝납니까?</b> 그곳 시각으로, 예: 18:30
        [timezone] <b>어느 지역 시각입니까?</b> 도시나 나라 이름, 예: 런던
        [venue] <b>어디에서 열립니까?</b> 예: Houses of Parliament. 온라인 행사라면 참여 주소를 보내 주시고, 아직 없으면 “온라인”이라고 보내 주십시오.
        [room] <b>어느 방입니까?</b> 예: Committee Room 17
        [entrance] <b>어느 출입구로 들어갑니까?</b> 예: Cromwell Green
        [arrive-by] <b>몇 시까지 출입구에 와야 합니까?</b> 예: 16:30
        [online-url] <b>온라인 참여 주소는 무엇입니까?</b> https:// 로 시작하는 전체 주소
        [speakers] <b>누가 말합니까?</b> 한 줄에 한 명씩, 예: Jake J. Smith, 영화감독
        [partners] <b>함께 여는 단체는 어디입니까?</b> 한 줄에 하나씩, 예: Christian Solidarity Worldwide
        [capacity] <b>좌석이 몇 개입니까?</b> 숫자로, 예: 60
        [needs-names] <b>장소에서 참석자의 이름을 받습니까?</b> 예 또는 아니요. ‘예’이면 좌석을 받는 분께 여쭙고 본인이 정하며, 이름은 다음 날 아침에 지웁니다.
        [topics] <b>어떤 주제입니까?</b> 아래에서 하나 이상 적어 주십시오. 예: 여성, 난민
        [source-url] <b>어디에 공지되었습니까?</b> https:// 로 시작하는 전체 주소
       *[other] <b>무엇이라고 적을까요?</b> 메시지 하나로 보내 주십시오.
    }
drafts-no-words = ‘{ $text }’에는 글자가 없습니다.
drafts-field-not-understood =
    { $field ->
        [title-en] ‘{ $text }’에는 글자가 없어 제목으로 쓸 수 없습니다. 제목은 무엇입니까? 예: While They Watched
        [title-ko] ‘{ $text }’에는 글자가 없어 제목으로 쓸 수 없습니다. 한국어 제목은 무엇입니까? 예: 그들이 지켜보는 동안
        [past-date] ‘{ $text }’에 해당하는 날짜는 이미 지났습니다. 앞으로의 어느 날입니까?
        [date] ‘{ $text }’에서 날짜를 찾지 못했습니다. 연, 월, 일을 적어 주십시오. 예: 2016년 11월 17일
        [start] ‘{ $text }’: 여기에 맞는 시각이 아닙니다. 시와 분을 적어 주십시오. 예: 17:00. 시작은 끝나는 시각보다 앞서야 합니다. 둘 다 바뀌면 끝나는 시각을 먼저 바꿔 주십시오.
        [end] ‘{ $text }’: 여기에 맞는 시각이 아닙니다. 시와 분을 적어 주십시오. 예: 18:30. 끝은 시작 시각보다 뒤여야 합니다.
        [timezone] “{ $text }”라고 읽었지만 모르는 곳입니다. 도시나 나라 이름이 좋습니다. 예: 런던
        [arrive-by] ‘{ $text }’에서 시각을 찾지 못했습니다. 시와 분을 적어 주십시오. 예: 16:30
        [online-url] ‘{ $text }’에서 주소를 찾지 못했습니다. https:// 로 시작하는 전체 주소가 필요합니다.
        [source-url] ‘{ $text }’에서 주소를 찾지 못했습니다. https:// 로 시작하는 전체 주소가 필요합니다.
        [capacity] ‘{ $text }’: 여기에는 쓸 수 없습니다. 1부터 99999까지의 수를 보내 주십시오. 예: 60
        [needs-names] ‘{ $text }’에서 답을 찾지 못했습니다. 예 또는 아니요로 보내 주십시오.
       *[other] ‘{ $text }’: 여기에는 쓸 수 없는 내용입니다. 다른 말로 다시 보내 주십시오.
    }
drafts-ask-open = 비워 두시려면 붙임표(-)를 보내 주십시오.
drafts-field-too-long =
    { $count ->
        [0] 글이 비어 있습니다. 글로 적어 보내 주십시오.
       *[other] { $count }자입니다. 여기에는 { $limit }자까지 들어갑니다. 더 짧게 보내 주십시오.
    }
drafts-confirm = <b>이 행사를 게시할까요?</b>
    { $title }
    🗓 { $when }
drafts-confirm-reach =
    { $total ->
        [0] 아직 이 소식을 받는 대화방이 없어 아무에게도 보내지 않습니다. 목록에는 올라갑니다.
       *[other] 대화방 { $total }곳에 알립니다: { $languages }.
    }
drafts-audience =
    { $count ->
        [0] 👥 모든 행사 소식을 받는 분께 보냅니다. 주제를 고르시면 그 주제만 받는 분께도 보냅니다.
       *[other] 👥 모든 행사 소식을 받는 분과 다음 주제를 받는 분께 보냅니다: { $topics }.
    }
drafts-choose-subjects = <b>어떤 주제입니까?</b>
    모든 행사 소식을 받는 분 외에 고르신 주제를 받는 분께도 보냅니다. 누르시면 표시가 바뀌며, 글로 적어 보내셔도 됩니다.
drafts-confirm-language = { $language_name } { $count }곳
drafts-confirm-open = 날짜가 아직 정해지지 않았습니다. 독자에게도 그렇게 보입니다.
drafts-confirm-over = 이미 지난 날짜이므로 바로 지난 행사로 들어갑니다.
drafts-confirm-one-language = 글이 한 언어로만 되어 있으며, 다른 언어의 독자에게는 그렇게 알립니다.
drafts-confirm-yes = 예, 게시합니다
drafts-publishing =
    { $seconds ->
        [0] <b>게시했습니다</b>
       *[other] <b>{ $seconds }초 뒤에 보냅니다</b>
    }
drafts-publishing-title = { $title }
drafts-publishing-hint = 그때까지는 되돌릴 수 있으며 아직 아무에게도 알리지 않았습니다.
drafts-button-undo = ↩ 되돌리기
drafts-button-now = 지금 보내기
drafts-published = <b>게시했습니다</b>
    { $title }
drafts-undone = 되돌렸습니다. 아무에게도 알리지 않았고 초안은 그대로 있습니다.
drafts-too-late = 이미 보냈습니다. 행사를 고치거나 취소하실 수는 있습니다.
drafts-list = <b>초안</b>
    아직 게시하지 않았습니다. 이어서 하실 초안을 누르십시오.
drafts-list-none = 초안이 없습니다. 새 초안은 공지문에서 시작합니다.
drafts-discarded = 초안을 버렸습니다. 아무에게도 알리지 않았습니다.
drafts-not-an-event =
    { $kind ->
        [opinion] 행사 공지가 아니라 기고문으로 보입니다. 찾아갈 날짜와 장소가 없습니다.
        [letter] 행사 공지가 아니라 서한으로 보입니다. 찾아갈 날짜와 장소가 없습니다.
        [statement] 행사 공지가 아니라 성명으로 보입니다. 찾아갈 날짜와 장소가 없습니다.
        [report] 행사 공지가 아니라 보고서로 보입니다. 찾아갈 날짜와 장소가 없습니다.
       *[other] 찾아갈 날짜와 장소를 찾지 못했으므로 행사 공지로 보이지 않습니다.
    }
drafts-not-an-event-hint = 행사라면 날짜와 장소를 덧붙여 다시 보내 주십시오. 읽을거리라면 /newbriefing 으로 보내 주십시오.
drafts-button-anyway = 행사가 맞습니다, 계속하기
drafts-button-briefing = 📄 브리핑으로 만들기
drafts-button-hand = 게시 준비 완료
drafts-complete-editor = 빠진 항목이 없습니다. 내용이 괜찮으면 주최자에게 넘기십시오. 게시는 주최자가 합니다.
drafts-complete-but-editor = 그 밖에 빠진 항목은 없습니다. 내용이 괜찮으면 주최자에게 넘기십시오. 게시는 주최자가 합니다.
drafts-handed =
    { $count ->
        [0] <b>넘겼습니다</b>
            지금은 주최자에게 알리지 못했습니다. 주최자의 초안 목록에서 볼 수 있습니다.
       *[other] <b>넘겼습니다</b>
            주최자 { $count }명에게 알렸습니다. 맡은 분이 내용을 고칠 수 있습니다.
    }
drafts-ready = <b>게시 준비 완료</b>
    { $title }
    🗓 { $when }
    편집자가 이 초안을 마쳤습니다. 확인하고 두 번 승인하시기 전에는 아무것도 보내지 않습니다.
drafts-button-open = 초안 열기
