# 주최자: 전체 공지, 예약 게시, 두 번째 승인, 정정과 회수.
broadcasts-ask =
    <b>새 공지</b>
    내용을 메시지 하나로 보내 주십시오. 영어나 한국어, 또는 빈 줄을 사이에 둔 두 언어 모두 됩니다. **굵게**, *기울임*, [링크](https://…)를 쓸 수 있습니다. 보시고 두 번 확인하시기 전에는 아무것도 보내지 않습니다.
broadcasts-ask-in =
    { $written ->
        [ko] <b>한국어 독자에게 무엇을 보일까요?</b> 비워 두시려면 붙임표(-)를 보내 주십시오.
       *[other] <b>영어 독자에게 무엇을 보일까요?</b> 비워 두시려면 붙임표(-)를 보내 주십시오.
    }
broadcasts-too-long = { $count }자입니다. { $limit }자까지 들어갑니다. 더 짧게 보내 주십시오.
broadcasts-preview =
    { $reader ->
        [ko] <i>한국어 독자에게 보이는 모습:</i>
       *[other] <i>영어 독자에게 보이는 모습:</i>
    }
broadcasts-control =
    { $corrects ->
        [1] <b>정정</b>
       *[other] <b>공지 초안</b>
    }
broadcasts-correct-hint = 위의 내용이 바뀐 뒤의 모습입니다. 글을 고친 다음 모든 대화방에서 정정하십시오.
broadcasts-doubt =
    { $kind ->
        [empty] • 아직 내용이 없습니다.
        [missing] • { $written ->
            [ko] 한국어 글이 없습니다. 한국어 독자에게는 영어 글이 보입니다.
           *[other] 영어 글이 없습니다. 영어 독자에게는 한국어 글이 보입니다.
        }
        [only] • { $written ->
            [ko] 한국어 글에만 있습니다: { $figures }.
           *[other] 영어 글에만 있습니다: { $figures }.
        }
       *[weekday] • ‘{ $date }’: 날짜와 요일이 서로 맞지 않습니다.
    }
broadcasts-audience = 👥 받는 사람: { $audience }
broadcasts-policy =
    { $never ->
        [1] 두 번 보내지 않음: 도착했는지 분명하지 않으면 보류합니다.
       *[other] 도착했는지 분명하지 않으면 다시 보냅니다.
    }
broadcasts-button-text =
    { $written ->
        [ko] ✏ 한국어 글
       *[other] ✏ 영어 글
    }
broadcasts-button-correct = 모두 정정하기…
broadcasts-button-audience = 👥 받는 사람
broadcasts-button-never = 두 번 보내지 않음
broadcasts-button-later = ⏰ 나중에 게시
broadcasts-button-send = 보내기…
broadcasts-button-look = 살펴보기
broadcasts-audience-all = 소식을 받는 모든 분
broadcasts-audience-language = { $name } 독자
broadcasts-audience-event = 행사 참석자…
broadcasts-choose-audience = <b>누구에게 보낼까요?</b>
    지금: { $audience }
broadcasts-choose-event = <b>어느 행사의 참석자입니까?</b>
broadcasts-audience-name =
    { $kind ->
        [language] { $name } 독자
        [topics] { $name } 소식을 받는 분
        [coming] { $name } 참석자
       *[following] 소식을 받는 모든 분
    }
broadcasts-confirm = <b>이 공지를 보낼까요?</b>
    👥 받는 사람: { $audience }
broadcasts-reach =
    { $total ->
        [0] 해당하는 대화방이 없어 아무에게도 보내지 않습니다.
       *[other] 대화방 { $total }곳에 보냅니다: { $languages }.
    }
broadcasts-confirm-yes = 예, 보냅니다
broadcasts-correct-confirm =
    { $count ->
        [0] <b>정정할까요?</b> 아직 받은 대화방이 없습니다. 기다리는 분은 새 글을 받습니다.
       *[other] <b>정정할까요?</b> 이미 보낸 { $count }건을 모두 고치고, 기다리는 분은 새 글을 받습니다.
    }
broadcasts-correct-yes = 예, 정정합니다
broadcasts-sending =
    { $seconds ->
        [0] <b>보내는 중입니다</b>
       *[other] <b>{ $seconds }초 뒤에 보냅니다</b>
    }
broadcasts-correcting = <b>정정하는 중입니다</b>
broadcasts-recall-ask = <b>회수할까요?</b>
    { $title }
broadcasts-recall-can =
    { $count ->
        [0] 회수할 수 있는 메시지가 더 없습니다.
       *[other] { $count }건을 대화방에서 지우며, 더는 아무에게도 보내지 않습니다.
    }
broadcasts-recall-old = { $count }건은 48시간이 지나 텔레그램에서 지울 수 없습니다.
broadcasts-recall-lost = { $count }건은 떠난 대화방에 있어 지울 수 없습니다.
broadcasts-recall-yes = 예, 회수합니다
broadcasts-recall-no = ‹ 아니요, 그대로 둡니다
broadcasts-recalling = <b>회수하는 중입니다</b>
broadcasts-left-alone = 회수하지 않았습니다.
broadcasts-news =
    { $news ->
        [missed] <b>게시하지 않았습니다: 행사가 이미 시작되었습니다</b>
        [unready] <b>게시하지 않았습니다: 빠진 항목이 있습니다</b>
        [approve] <b>두 번째 승인을 요청받았습니다</b>
        [approved] <b>승인되었습니다</b>
        [planned] <b>승인되어 예약되었습니다</b>
        [declined] <b>되돌려 보냈습니다</b>
        [held] <b>보류했습니다: 작성한 분이 더는 게시할 수 없습니다</b>
       *[withdrawn] <b>철회되었습니다</b>
    }
broadcasts-news-hint =
    { $news ->
        [missed] 예약된 시각에 봇이 꺼져 있었습니다. 아무에게도 알리지 않았고 초안은 그대로 있습니다.
        [unready] 지금으로 예약되어 있었습니다. 아무에게도 알리지 않았고 초안은 그대로 있습니다.
        [approve] 다른 주최자가 많은 분에게 보내려고 합니다. 살펴보시고 승인 여부를 정해 주십시오.
        [approved] 다른 주최자가 승인했습니다. 이제 보냅니다.
        [planned] 다른 주최자가 승인했습니다. 예약한 시각에 보냅니다.
        [held] 나갈 예정이었습니다. 아무에게도 알리지 않았으며, 여시는 분이 맡게 됩니다.
        [declined] 다른 주최자가 승인하지 않았습니다. 아무에게도 알리지 않았고 초안은 다시 열렸습니다.
       *[withdrawn] 작성한 주최자가 철회했습니다. 하실 일은 없습니다.
    }
broadcasts-later-ask = <b>언제 게시할까요?</b> 날짜와 시각을 보내 주십시오. 예: 내일 오전 9시, 11월 30일 18:30. { $zone } 시각으로 읽습니다.
broadcasts-later-taken-off = 새 시각을 정하실 때까지 예약이 풀려 있습니다.
broadcasts-later-not-understood = ‘{ $text }’에서 날짜와 시각을 찾지 못했습니다. 예: 11월 30일 18:30
broadcasts-later-past = 이미 지난 때입니다: { $when }. 앞으로의 언제입니까?
broadcasts-later-begun = { $when }에는 행사가 이미 시작됩니다. 그보다 앞선 언제입니까?
broadcasts-later-confirm = <b>나중에 게시할까요?</b>
    { $title }
    ⏰ { $when }, { $relative }
broadcasts-later-yes = 예, 예약합니다
broadcasts-later-change = 다른 시각
broadcasts-planned = <b>예약했습니다</b>
    { $title }
    ⏰ { $when }, { $relative }
broadcasts-planned-hint = 시각이 되면 저절로 게시합니다. 그때까지 아무에게도 알리지 않으며, 바꾸거나 취소하실 수 있습니다.
broadcasts-planned-cancel = 게시하지 않기
broadcasts-planned-label = ⏰ { $title }
broadcasts-waiting-label = ✋ { $title }
broadcasts-unplanned = 예약을 풀었습니다. 아무에게도 알리지 않았고 초안은 다시 열렸습니다.
broadcasts-waiting = <b>두 번째 승인을 기다립니다</b>
    { $title }
broadcasts-waiting-above = 받는 대화방이 { $above }곳을 넘으므로 두 번째 승인이 필요합니다.
broadcasts-waiting-others = 다른 주최자 { $count }명에게 물었습니다. 한 명이면 됩니다.
broadcasts-waiting-nobody = 다른 주최자가 없습니다. 소유자가 /organisers 로 추가할 수 있습니다.
broadcasts-waiting-withdraw = 철회하기
broadcasts-approve-ask = <b>이것을 보낼까요?</b> 두 번째로 승인하시게 됩니다.
    👥 { $reach }
broadcasts-approve-when = ⏰ { $when }, { $relative }
broadcasts-approve-reach = 대화방 { $count }곳
broadcasts-approve-yes = 예, 승인합니다
broadcasts-approve-no = 아니요, 되돌려 보냅니다
broadcasts-approved = <b>승인했습니다.</b> 작성한 주최자에게 알립니다.
broadcasts-declined = <b>되돌려 보냈습니다.</b> 작성한 주최자에게만 알립니다.
broadcasts-withdrawn = <b>철회했습니다.</b> 아무에게도 알리지 않았고 초안은 다시 열렸습니다.
