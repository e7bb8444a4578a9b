# 일정 파일(.ics)에 들어가는 글. 서식 없는 텍스트다.
calendar-cancelled-title = 취소: { $title }
calendar-postponed-title = 연기: { $title }

calendar-cancelled = 이 행사는 취소되었습니다.
calendar-postponed = 이 행사는 연기되었습니다. 여기에 적힌 시각은 더는 맞지 않으며, 새 일정은 정해지는 대로 알려 드립니다.
calendar-reason = 사유: { $reason }
calendar-online = 온라인 참석: { $address }

calendar-when = 일시: { $when }
calendar-was-planned = 원래 일시: { $when }
calendar-where = 장소: { $place }
calendar-arrive = { $time }까지 도착해 주십시오. 입장하기 전에 보안 검색이 있습니다.
calendar-entrance = 출입구: { $entrance }
calendar-hour-open = 시각이 공지되지 않아 하루 종일로 표시했습니다.
calendar-end-open = 끝나는 시각이 공지되지 않아 여기에는 90분으로 잡아 두었습니다.
calendar-admission-open = 누구나 무료로 참석할 수 있습니다.
calendar-admission-full = 좌석이 모두 찼으며 대기자 명단이 있습니다.
calendar-speakers = 연사: { $names }
calendar-speaker = { $name }({ $role })
calendar-details = 자세한 내용과 변경 사항: { $address }

calendar-alarm-before = { $title }: { $when }
calendar-alarm-place = { $title }: { $when }, { $place }
calendar-alarm-leave = 출발할 시간입니다: { $title }, { $when }
calendar-alarm-arrive = 입구에 도착해 있을 시간입니다: { $title }, { $when }
calendar-alarm-arrive-at = { $entrance }에 도착해 있을 시간입니다: { $title }, { $when }
