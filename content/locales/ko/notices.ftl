# 먼저 보내 드리는 소식.
notices-new-event = 🆕 <b>새 행사</b>
notices-new-briefing = 🆕 <b>새 브리핑</b>
notices-reminder = ⏰ 시작: { $relative }
notices-reminder-leave = 🚶 <b>출발할 시간입니다</b>
notices-cancelled = ❌ <b>취소되었습니다</b>
notices-cancelled-was = 🗓 원래 일정: { $when }
notices-reason = { $reason }
notices-cancelled-file = 첨부한 파일을 열면 캘린더에서 이 행사가 지워집니다.
notices-changed =
    { $field ->
        [on] <b>날짜가 바뀌었습니다</b>
        [end-on] <b>마지막 날이 바뀌었습니다</b>
        [start] <b>시작 시각이 바뀌었습니다</b>
        [end] <b>끝나는 시각이 바뀌었습니다</b>
        [room] <b>방이 바뀌었습니다</b>
        [venue] <b>장소가 바뀌었습니다</b>
        [entrance] <b>출입구가 바뀌었습니다</b>
        [arrive-by] <b>도착 시각이 바뀌었습니다</b>
        [online-url] <b>온라인 주소가 바뀌었습니다</b>
        [timezone] <b>시간대가 바뀌었습니다</b>
        [several] <b>행사 내용이 바뀌었습니다</b>
        [postponed] <b>연기되었습니다</b>
        [cancelled] <b>취소되었습니다</b>
        [published] <b>다시 열립니다</b>
       *[other] <b>행사 내용이 바뀌었습니다</b>
    }
notices-field =
    { $field ->
        [on] 날짜
        [end-on] 마지막 날
        [start] 시작
        [end] 끝
        [room] 방
        [venue] 장소
        [entrance] 출입구
        [arrive-by] 도착 시각
        [online-url] 온라인 주소
        [timezone] 시간대
        [title] 제목
        [summary] 내용
       *[other] 기타
    }
notices-change = { $old } → { $new }
notices-change-named = { $field }: { $old } → { $new }
notices-change-open = 아직 미정
notices-changed-file = 첨부한 파일을 열면 캘린더의 일정이 새것으로 바뀝니다.
notices-alarm-why = 오늘 열리는 행사이므로 조용한 시간이나 메시지를 멈추신 동안에도 바로 알려 드립니다.
notices-button-seen = 👁 확인했습니다
notices-toast-seen = 고맙습니다. 주최자에게는 숫자만 보이며 누구인지는 보이지 않습니다.
notices-division = 🔔 <b>표결: 의원들이 투표하고 있습니다</b>
notices-division-why = 시작이 { $minutes }분 늦어집니다. { $zone } 시각 { $time }쯤 시작합니다.
notices-division-calendar = 다른 내용은 그대로이며, 캘린더의 일정도 바꾸실 필요가 없습니다.
