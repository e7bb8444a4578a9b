# 소식을 언제 어떻게 받을지, 왜 받았는지.
preferences-rhythm =
    <b>받는 주기</b>
    새 소식을 바로 받으시거나 한 메시지로 모아 받으실 수 있습니다. 참석하시는 행사의 변경, 알림, 주최자가 모든 분께 보내는 글은 언제나 바로 보내 드립니다.
preferences-rhythm-now = 지금: { $when }.
preferences-rhythm-clock = { $city } 시각을 따릅니다.
preferences-at-once = 바로
preferences-daily = 매일
preferences-weekly = 매주
preferences-when-at-once = 바로 받기
preferences-when-daily = 매일 { $time }
preferences-when-weekly = 매주 { $day } { $time }
preferences-quiet =
    <b>조용한 시간</b>
    이 시간에는 알림 소리가 나지 않으며, 그사이 온 소식은 시간이 끝난 뒤 보내 드립니다. 그때는 이미 늦을 소식은 소리 없이 보내 드립니다. 참석하시는 행사가 당일에 바뀔 때만 소리로 알려 드립니다.
preferences-quiet-now = 지금: { $hours } ({ $city } 시각)
preferences-quiet-now-none = 지금: 없음
preferences-quiet-off = 끄기
preferences-quiet-own = ✏ 다른 시간
preferences-quiet-none = 없음
preferences-quiet-ask = 언제부터 언제까지인지 적어 주십시오. 예: 22:00부터 07:30까지.
preferences-quiet-not-read = 시작과 끝 시각을 찾지 못했습니다. 언제부터 언제까지인지 적어 주십시오. 예: 22:00부터 07:30까지.
preferences-quiet-no-such = ‘{ $said }’에 해당하는 시각은 없습니다. 00:00부터 23:59까지로 적어 주십시오. 예: 22:00부터 07:30까지.
preferences-quiet-same = 시작과 끝이 같은 시각입니다. 언제부터 언제까지인지 적어 주십시오. 예: 22:00부터 07:30까지.
preferences-zone =
    <b>계신 곳의 시각</b>
    조용한 시간과 모아 받기를 어느 시각에 맞출지 정합니다. 시간대만 저장합니다.
preferences-zone-now = 지금: { $city }.
preferences-zone-own = ✏ 다른 도시
preferences-zone-ask = 도시 이름을 적어 주십시오. 예: 서울, 토론토.
preferences-zone-unknown = ‘{ $said }’의 시각을 알지 못합니다. 가까운 큰 도시를 적어 주십시오. 예: 서울, 토론토.
preferences-zone-close = ‘{ $said }’의 시각을 알지 못합니다. 혹시 이 가운데 있습니까?
preferences-pause =
    <b>얼마 동안 멈출까요?</b>
    하루나 일주일을 고르시면 그 뒤에 그동안의 소식을 한 메시지로 알려 드립니다. ‘다시 시작할 때까지’를 고르시면 그동안의 소식은 모아 두지 않습니다.
preferences-pause-days =
    { $days ->
        [1] 하루 동안
        [7] 일주일 동안
       *[other] { $days }일 동안
    }
preferences-pause-for-good = 다시 시작할 때까지
preferences-paused =
    <b>{ $until }까지 멈춥니다</b>
    그 뒤에 그동안의 소식을 한 메시지로 알려 드립니다. 다만 참석하시거나 알림 또는 캘린더에 넣으신 행사가 당일에 바뀌면 바로 알려 드립니다.
preferences-button-rhythm = 🗞 받는 주기
preferences-button-quiet = 🌙 조용한 시간
preferences-button-zone = 🌍 시간대
preferences-button-discreet = 🕶 가린 메시지
preferences-settings-rhythm = 받는 주기: { $when }
preferences-settings-quiet = 조용한 시간: { $hours }
preferences-settings-zone = 시간대: { $city }
preferences-settings-discreet = 가린 메시지: ‘보기’를 누르실 때까지 “새 소식이 있습니다.”로만 보입니다.
preferences-settings-paused = ⏸ { $until }까지 메시지를 멈춘 상태입니다.
preferences-toast-discreet-on = 이제 메시지가 “새 소식이 있습니다.”로만 도착합니다. ‘보기’를 누르면 내용이 보입니다.
preferences-toast-discreet-off = 이제 메시지를 내용 그대로 보내 드립니다.
preferences-button-why = ❔ 받은 이유
preferences-button-change = ⚙ 바꾸기
preferences-neutral = 새 소식이 있습니다.
preferences-neutral-alarm = 오늘 꼭 보셔야 할 소식이 있습니다.
preferences-button-show = 👁 보기
preferences-button-hide = 다시 가리기
preferences-no-longer = 여기 있던 소식은 지났거나 거두어졌습니다. 아래에서 다른 내용을 보실 수 있습니다.
preferences-why =
    { $why ->
        [topics] 받고 계신 주제의 소식입니다: { $topics }.
        [coming] 이 행사에 참석하시거나 자리를 기다리고 계셔서 보내 드렸습니다.
        [reminder] 이 행사의 알림을 설정하셔서 보내 드렸습니다.
        [file] 이 행사의 캘린더 파일을 받으셔서 보내 드렸습니다.
        [daily] 소식을 하루에 한 번 모아 받기로 하셔서 보내 드렸습니다.
        [weekly] 소식을 일주일에 한 번 모아 받기로 하셔서 보내 드렸습니다.
        [away] 메시지를 멈추신 동안 온 소식입니다.
        [now] 모아 받기를 끄셔서, 기다리고 있던 소식을 보내 드렸습니다.
        [everybody] 주최자가 소식을 받는 모든 분께 보낸 글입니다.
       *[past] 보내 드릴 때에는 이런 소식을 받기로 하셨습니다.
    }
preferences-change = 무엇을 바꿀까요?
preferences-unfollow = 그만 받기: { $topic }
preferences-other-time = ✏ 다른 시각
preferences-ask-reminder =
    <b>{ $title }</b>
    시작하기 얼마 전에 알려 드릴까요? 적어 주십시오. 예: “45분”, “3일”.
preferences-ask-usual = 보통 행사가 시작하기 얼마 전에 알림을 받고 싶으십니까? 적어 주십시오. 예: “45분”, “3일”.
preferences-no-offset = 얼마 전인지 읽지 못했습니다. 숫자와 단위로 적어 주십시오. 예: “45분”, “3일”.
preferences-offset-range = 알림은 행사 5분 전부터 60일 전까지 설정하실 수 있습니다. 예: “45분”, “3일”.
preferences-offset-past = 시작 { $label } 전은 이미 지났습니다. 더 짧은 시간을 골라 주십시오.
preferences-offset-many = 한 행사에 둘 수 있는 알림을 모두 쓰셨습니다. 먼저 하나를 지워 주십시오.
preferences-snooze = 💤 { $length }
preferences-toast-snooze = { $length } 뒤에 다시 알려 드립니다.
preferences-toast-snooze-late = 그 전에 행사가 시작되므로 다시 알려 드릴 수 없습니다.
