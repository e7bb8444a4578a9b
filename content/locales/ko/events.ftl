# 행사: 안내 카드, 목록, 알림, 입장 방법.
events-status-cancelled = ❌ <b>취소되었습니다.</b> { $reason }
events-status-postponed = ⏸ <b>연기되었습니다.</b> { $reason }
events-status-postponed-hint = 새 날짜가 정해지면 행사 소식을 받는 모든 분께 알려 드립니다.
events-status-over = 🗄 이미 끝난 행사입니다.
events-label-cancelled = ❌ 취소
events-label-postponed = ⏸ 연기
events-title = <b>{ $title }</b>
events-when = 🗓 { $when }
events-your-clock = 🕔 계신 곳 시각: { $time }
events-place = 📍 { $room }, { $venue }
events-place-one = 📍 { $place }
events-place-open = 📍 장소는 아직 정해지지 않았습니다
events-online = 💻 <a href="{ $url }">온라인으로 참여하기</a>
events-arrive-at = 🚪 { $time }까지 { $entrance } 출입구로 오십시오.
events-arrive = 🚪 { $time }까지 도착하십시오.
events-entrance = 🚪 출입구: { $entrance }.
events-admission-open = 무료, 누구나 참석 가능, 입장권 불필요
events-admission-full = 정원이 찼으며 대기자 명단이 있습니다
events-admission-line = 🎟 { $admission }
events-capacity = 좌석 { $count }석.
events-speakers = 🎤 { $speakers }
events-speaker-role = { $name }({ $role })
events-partners = 🤝 함께하는 단체: { $partners }
events-attending = 👥 { $count }명이 참석할 예정입니다.
events-attending-few = 👥 지금까지 다섯 명 미만이 참석할 예정입니다.
events-source = <a href="{ $url }">원래 공지 보기</a>
events-button-remind = 🔔 알림 받기
events-button-remind-set = ✓ 알림 받기
events-button-calendar = 📅 캘린더
events-button-coming = ✅ 참석합니다
events-button-coming-set = ✓ 참석합니다
events-button-getting-in = 🚪 입장 안내
events-button-tell-me = 🔔 날짜가 정해지면 알려 주기
events-button-cancel = 이 행사 취소하기
events-undated-following = 행사 소식을 받고 계시므로 날짜가 정해지면 알려 드립니다.
events-heading-coming = <b>예정된 행사</b>
events-heading-archive = <b>지난 행사</b>
events-item-title = <b>{ $number }. { $title }</b>
events-item-status = { $status } · { $when }
events-button-all-calendar = 📅 모두 캘린더에 넣기
events-none =
    아직 예정된 행사가 없습니다. 새 행사가 정해지면 알려 드릴 수 있습니다.
events-none-following =
    아직 예정된 행사가 없습니다. 행사 소식을 받고 계시므로 새 행사가 정해지면 알려 드립니다.
events-none-archived = 아직 지난 행사가 없습니다.
events-button-follow = 🔔 행사 소식 받기
events-found = <b>행사 { $count }건</b>
events-found-between = <b>{ $since }부터 { $until }까지 행사 { $count }건</b>
events-found-on = <b>{ $since } 행사 { $count }건</b>
events-found-from = <b>{ $since } 이후 행사 { $count }건</b>
events-found-until = <b>{ $until }까지 행사 { $count }건</b>
events-found-more = 앞의 행사만 보여 드렸습니다. 나머지는 목록에 있습니다.
events-found-none = 찾으시는 행사가 없습니다.
events-found-none-between = { $since }부터 { $until }까지는 예정된 행사가 없습니다.
events-found-none-on = { $since }에는 예정된 행사가 없습니다.
events-found-none-from = { $since } 이후로는 예정된 행사가 없습니다.
events-found-none-until = { $until }까지는 예정된 행사가 없습니다.
events-found-none-hint = 아래에서 다른 행사를 보실 수 있습니다.
events-not-found = 그 행사는 이제 없습니다. 아래에서 다른 행사를 보실 수 있습니다.
events-remind-ask =
    <b>언제 알려 드릴까요?</b>
    { $title }
    🗓 { $when }

    여러 개를 고르셔도 됩니다. 다시 누르면 취소됩니다.
events-remind-none-left =
    <b>{ $title }</b>
    🗓 { $when }

    곧 시작하므로 더 고를 수 있는 알림 시각이 없습니다. 오시는 데 필요한 내용은 모두 행사 안내에 있습니다.
events-remind-none-left-over =
    <b>{ $title }</b>

    이미 끝난 행사이므로 알려 드릴 것이 없습니다.
events-remind-cancelled =
    <b>{ $title }</b>

    공지된 대로 열리지 않는 행사이므로 지금은 알림을 설정할 수 없습니다.
events-remind-no-time =
    <b>{ $title }</b>
    🗓 { $when }

    시각이 아직 정해지지 않았습니다. 행사 소식을 받으시면 정해지는 대로 알려 드리며, 그때 알림을 설정하실 수 있습니다.
events-remind-before = { $offsets } 전
events-remind-before-and-leave = { $offsets }, 출발할 시간
events-remind-leave = 출발할 시간
events-remind-nothing = 알림 없음
events-toast-reminder = 알림을 설정했습니다: { $label }.
events-toast-reminder-off = 알림을 지웠습니다: { $label }.
events-toast-reminders = 알림을 설정했습니다.
events-toast-reminders-off = 이 행사의 알림을 모두 지웠습니다.
events-getting-in = <b>입장 안내</b>
    { $title }
events-getting-in-queue =
    ⏳ 모든 방문객은 보안 검색을 받습니다. 줄은 건물 밖에 서며 30분까지, 월요일부터 수요일 오후에는 45분까지 걸립니다.
events-getting-in-bags = 🎒 액체, 현수막, 정치 구호가 적힌 물건은 검색대에서 보관합니다. 가져오지 않으시는 편이 좋습니다.
events-getting-in-room = 📍 안에 들어오신 뒤 { $room } 위치를 물어보십시오.
events-getting-in-unknown = 입장에 관해 따로 알려진 내용이 없습니다. 장소는 행사 안내에 있습니다.
events-calendar-one =
    📅 <b>{ $title }</b>
    파일을 열면 캘린더에 행사가 들어갑니다. 일정이 바뀌면 이 파일을 대신할 새 파일을 보내 드립니다.
events-calendar-all = 📅 행사 { $count }건이 이 파일에 들어 있습니다. 파일을 열면 캘린더에 들어갑니다.
events-no-calendar-open =
    <b>{ $title }</b>

    날짜가 아직 정해지지 않아 캘린더에 넣을 내용이 없습니다. 정해지면 알려 드릴 수 있습니다.
events-no-calendar-over =
    <b>{ $title }</b>

    이미 끝났거나 열리지 않는 행사이므로 캘린더에 넣을 내용이 없습니다.
