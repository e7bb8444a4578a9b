# 운영자: 소식이 나가는 모습과 그 결과.
progress-head =
    { $phase ->
        [paused] <b>잠시 멈췄습니다</b>
        [stopping] <b>중단하는 중입니다</b>
        [stopped] <b>중단했습니다</b>
        [done] <b>보냈습니다</b>
       *[going] <b>보내는 중입니다</b>
    }
progress-head-mending =
    { $state ->
        [correction-paused] <b>정정을 잠시 멈췄습니다</b>
        [correction-stopping] <b>정정을 중단하는 중입니다</b>
        [correction-stopped] <b>정정을 중단했습니다</b>
        [correction-done] <b>정정했습니다</b>
        [correction-going] <b>정정하는 중입니다</b>
        [recall-paused] <b>회수를 잠시 멈췄습니다</b>
        [recall-stopping] <b>회수를 중단하는 중입니다</b>
        [recall-stopped] <b>회수를 중단했습니다</b>
        [recall-done] <b>회수했습니다</b>
       *[recall-going] <b>회수하는 중입니다</b>
    }
progress-mended =
    { $total ->
        [0] 고칠 메시지가 없었습니다.
       *[other] { $task ->
            [recall] 📨 { $total }건 중 { $sent }건을 회수했습니다.
           *[correction] 📨 { $total }건 중 { $sent }건을 정정했습니다.
        }
    }
progress-unmended = { $count }건은 바꾸지 못했습니다.
progress-button-correct = ✏ 정정
progress-button-recall = ↩ 회수
progress-title = { $title }
progress-sent =
    { $total ->
        [0] 알릴 대화방이 없습니다.
       *[other] 📨 { $total }곳 중 { $sent }곳이 받았습니다.
    }
progress-seen = 👁 { $count }곳에서 확인했습니다.
progress-waiting = { $count }곳이 기다리고 있습니다.
progress-unreached = 대화방 { $count }곳에는 보내지 못했습니다.
progress-left-out = 대화방 { $count }곳에는 보내지 않았습니다.
progress-in-doubt = 대화방 { $count }곳에는 도착했는지 분명하지 않습니다.
progress-left-moment = ⏳ 1분 안에 끝납니다.
progress-left-minutes = ⏳ 약 { $count }분 남았습니다.
progress-left-hours = ⏳ 약 { $hours }시간 { $minutes }분 남았습니다.
progress-stop-ask =
    { $count ->
        [0] <b>여기서 중단할까요?</b> 이미 보낸 것은 그대로 남습니다.
       *[other] <b>여기서 중단할까요?</b> 이미 보낸 것은 그대로 남고, 대화방 { $count }곳에는 보내지 않습니다.
    }
progress-why =
    { $why ->
        [blocked] • 봇을 차단함: { $count }곳
        [gone] • 대화방이 없거나 봇이 나감: { $count }곳
        [left] • 그사이 수신을 멈춤: { $count }곳
        [refused] • 텔레그램이 받지 않음: { $count }곳
        [trouble] • 여러 번 시도한 뒤 그만둠: { $count }곳
        [expired] • 때가 지나 쓸모가 없어짐: { $count }곳
        [too-late] • 48시간이 지남: { $count }곳
        [missing] • 대화방에 더는 없음: { $count }곳
        [locked] • 텔레그램이 바꾸지 못하게 함: { $count }곳
       *[stopped] • 중단하여 보내지 않음: { $count }곳
    }
progress-in-doubt-end = ❔ 대화방 { $count }곳에는 도착했는지 분명하지 않습니다. 두 번 받는 일이 없도록 보류했으며, 다시 보내실 수 있습니다.
progress-button-pause = ⏸ 잠시 멈춤
progress-button-resume = ▶ 계속하기
progress-button-stop = ⏹ 중단
progress-button-stop-yes = 예, 중단합니다
progress-button-stop-no = ‹ 아니요, 그대로 둡니다
progress-button-again = { $count }곳에 다시 보내기
