# 주최자: 게시한 행사의 변경, 연기, 재개.
changes-list = <b>어느 행사를 바꿉니까?</b>
    독자가 읽을 내용을 먼저 보여 드리고, 그 전에는 아무에게도 알리지 않습니다.
changes-list-for = <b>어느 행사입니까?</b>
    읽은 내용: { $words }
changes-known-change = 이미 공지된 행사의 변경 소식으로 보입니다. 그 행사를 변경할까요?
changes-known-again = 같은 날에 이와 비슷한 행사가 이미 공지되어 있습니다. 그 행사를 변경할까요?
changes-known-when = 🗓 { $when }
changes-button-this = ✏ 이 행사 변경하기
changes-button-another = 다른 행사입니다
changes-none = 바꿀 수 있는 예정된 행사가 없습니다.
changes-menu = <b>무엇이 바뀝니까?</b>
    { $title }
    🗓 { $when }
changes-menu-place = 📍 { $place }
changes-menu-postponed = ⏸ 연기된 행사입니다. 새 날짜를 정하시면 다시 열립니다.
changes-menu-hint = 바뀌는 항목을 누르시거나 메시지 하나로 적어 주십시오. 예: 장소 변경: Committee Room 20 · 오후 6시로 변경 · 연기
changes-menu-more = 지금까지 적은 항목: { $fields }.
changes-button-edit = ✏ 변경
changes-button-more = ✏ 글과 나머지
changes-button-places = ‹ 날짜, 시각, 장소
changes-button-again = ✏ 다른 것도 바꾸기
changes-button-postpone = ⏸ 연기
changes-button-restore = ▶ 다시 열기
changes-button-cancel = ❌ 행사 취소
changes-button-reason = ✏ 이유 적기
changes-button-back = ‹ 변경 내용으로
changes-button-leave = 그대로 두기
changes-button-yes = 예, 바꿉니다
changes-button-yes-alarm = 예, 지금 알립니다
changes-button-yes-cancel = 예, 취소합니다
changes-button-send = 지금 보내기
changes-button-undo = ↩ 되돌리기
changes-ask-reason = <b>이유는 무엇입니까?</b> 영어 한 줄, 가능하면 한국어 한 줄로 보내 주십시오. 예:
    The speaker is ill.
    연사의 건강 문제로 열지 못합니다.
changes-check = <b>변경 내용을 확인해 주십시오</b>
    { $title }
changes-as-read = <b>독자에게 보이는 내용</b>
changes-silent = <b>카드에서만 바뀌는 내용</b>
changes-silent-line = { $field }: { $old } → { $new }
changes-open = 비어 있음
changes-field-status = 상태
changes-reach =
    { $total ->
        [0] 👥 알려야 할 대화방이 없습니다. 이 소식을 받거나 참석하려는 분이 없습니다.
       *[other] 👥 대화방 { $total }곳에 알립니다: { $languages }.
    }
changes-reach-concerned = • 참석, 알림, 캘린더로 관련된 { $count }곳: 새 캘린더 파일과 함께
changes-reach-followers = • 행사 소식을 받는 { $count }곳
changes-when-alarm = 🕐 오늘 일이므로, 멈춰 둔 분을 포함해 관련된 분들께 바로 긴급히 알립니다.
changes-when-now = 🕐 바로 알립니다.
changes-when-pool =
    { $minutes ->
        [0] 🕐 1분 안에, 그때까지 바뀐 다른 내용과 함께 한 번에 알립니다.
       *[other] 🕐 { $minutes }분 뒤, 그때까지 바뀐 다른 내용과 함께 한 번에 알립니다.
    }
changes-when-silent =
    { $count ->
        [0] 🕐 메시지는 보내지 않습니다. 이제부터 카드에 그렇게 보입니다.
       *[other] 🕐 메시지는 보내지 않습니다. 이미 보낸 카드 { $count }장은 그 자리에서 고칩니다.
    }
changes-when-subjects = 🕐 아무에게도 메시지를 보내지 않습니다. 이제부터 이 주제의 달력에 올라가고, 이 주제를 받는 분께는 앞으로의 변경을 알립니다.
changes-when-taken-back = 🕐 아직 알리지 않은 내용을 되돌리는 것이므로 아무것도 보내지 않습니다.
changes-clash-overlap = ⚠ 같은 시간에 다른 행사가 있습니다: { $title }, { $when }
changes-clash-weekend = ⚠ { $day }은 주말입니다.
changes-clash-clock-change = ⚠ { $day }에는 서머타임이 바뀝니다.
changes-clash-hours = ⚠ 시각({ $time })이 의사당이 보통 열려 있는 08:00–22:00 밖입니다.
changes-meanwhile = ⚠ <b>그사이 다른 분이 바꿨습니다</b>
changes-meanwhile-hint = 위의 내용은 그것에서 시작합니다. 그래도 바꿀까요?
changes-nothing = 이미 그렇게 되어 있어 바뀌는 내용이 없습니다.
changes-done =
    { $became ->
        [cancelled] <b>취소했습니다.</b>
        [postponed] <b>연기했습니다.</b>
        [published] <b>되살렸습니다.</b>
       *[changed] <b>바꿨습니다.</b>
    }
changes-done-pooled =
    { $minutes ->
        [0] 1분 안에 알립니다.
       *[other] { $minutes }분 뒤에 알립니다.
    }
changes-done-pooled-hint = 그때까지 바꾸시는 내용은 함께 알립니다. 카드를 여는 분께는 이미 보입니다.
changes-done-now = 알리고 있습니다.
changes-done-alarm = 긴급히 알리고 있습니다.
changes-done-silent = 메시지는 보내지 않았으며, 이미 보낸 카드를 고치고 있습니다.
changes-done-subjects = 아무에게도 메시지를 보내지 않았습니다. 이제부터 고르신 주제의 달력에 올라갑니다.
changes-undone = <b>되돌렸습니다.</b> 아무에게도 알리지 않았고 행사는 전과 같습니다.
changes-too-late = 이미 보냈습니다. 다시 바꾸실 수는 있습니다.
changes-left = 그대로 두었습니다. 바뀐 것이 없습니다.
changes-not-understood = ‘{ $text }’에서 바뀌는 내용을 찾지 못했습니다. 바뀌는 항목을 누르시거나 이렇게 적어 주십시오. 예: 장소 변경: Committee Room 20 · 오후 6시로 변경 · 연기
changes-past-time = ‘{ $text }’: 오늘 이미 지난 시각입니다. 앞으로의 어느 시각입니까?
changes-past-date = 이미 지난 날짜입니다. 앞으로의 어느 날입니까? ‘날짜’를 누르시거나 적어 주십시오.
changes-too-few-places =
    { $coming ->
        [0] 좌석을 받은 분이 이미 그보다 많아 { $wanted }석으로 줄일 수 없습니다.
       *[other] 이미 { $coming }명이 좌석을 받아 { $wanted }석으로 줄일 수 없습니다.
    }
changes-only-restore = 취소된 행사입니다. 먼저 되살린 뒤에 바꾸실 수 있습니다.
changes-over = 이미 끝난 행사이므로 바꿀 수 없습니다.
changes-division-ask = <b>표결</b>
    { $title }

    의원들이 투표하고 있습니다. 시작이 몇 분 늦어집니까? 참석, 알림, 캘린더로 관련된 분들께 바로 알리며 캘린더는 그대로 둡니다.
changes-division-minutes = { $minutes }분
changes-division-button = 🔔 표결
changes-division-done = <b>알렸습니다.</b> 시작이 { $minutes }분 늦어져 { $time }쯤 시작합니다.
changes-division-not-today = 행사 당일에만 알릴 수 있습니다.
changes-field-reason = 이유
changes-status =
    { $status ->
        [postponed] 연기
        [cancelled] 취소
       *[published] 열림
    }
