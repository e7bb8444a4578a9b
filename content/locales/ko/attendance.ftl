# 참석, 대기, 입장 확인, 안내 카드 진위 확인.
attendance-card-code = <i>카드 코드 <code>{ $code }</code>. 저희 안내가 맞는지는 /verify 로 확인하실 수 있습니다.</i>
attendance-button-join-list = 📝 대기자 명단에 올리기
attendance-button-on-list = ✓ 대기 중
attendance-button-accept = ✅ 좌석 받기
attendance-button-decline = 이번에는 사양
attendance-full = 👥 좌석이 모두 찼습니다. 대기자 명단에 올리시면 자리가 날 때 알려 드립니다.
attendance-full-elsewhere = 👥 예약이 모두 찼습니다. 대기자 명단에 올리시면 여기로 반환되는 자리가 있을 때 알려 드립니다.
attendance-seat = ✅ 좌석이 있습니다.
attendance-door-code = 🎟 입장 코드: <code>{ $code }</code>. 이름 대신 입구에서 보여 주십시오.
attendance-waiting-next = ⏳ 대기 중이며 다음 차례입니다.
attendance-waiting-few = ⏳ 대기 중입니다. 앞에 다섯 명 미만이 있습니다.
attendance-waiting = ⏳ 대기 중입니다. 앞에 { $count }명이 있습니다.
attendance-offered = ✨ { $until }까지 좌석 하나를 맡아 두었습니다.
attendance-toast-seated = 참석하시는 것으로 표시했습니다. 입장 코드는 안내에 있습니다.
attendance-toast-waiting = 대기자 명단에 올렸습니다. 자리가 나면 알려 드립니다.
attendance-toast-left = 참석 표시를 지웠습니다.
attendance-toast-left-list = 대기자 명단에서 뺐습니다.
attendance-toast-declined = 알겠습니다. 그 자리는 다음 분께 드립니다.
attendance-toast-seated-already = 이미 좌석이 있습니다. 바뀐 것은 없습니다.
attendance-toast-waiting-already = 이미 대기 중입니다. 바뀐 것은 없습니다.
attendance-toast-not-on-list = 이 행사의 명단에 없습니다. 바뀐 것은 없습니다.
attendance-toast-offer-gone = 답하실 시간이 지나 그 자리는 다음 분께 갔습니다. 다시 대기자 명단에 올리실 수 있습니다.
attendance-toast-over = 이미 끝난 행사여서 명단을 닫았습니다.
attendance-toast-cancelled = 취소된 행사여서 명단을 닫았습니다.
attendance-toast-postponed = 연기된 행사입니다. 새 날짜가 정해지면 명단을 다시 엽니다.
attendance-leave-ask =
    <b>좌석을 반납하시겠습니까?</b>
    { $title }

    그 자리는 다음 분께 드리며 입장 코드는 더 쓸 수 없습니다. 마음이 바뀌어 다시 신청하시면 명단의 맨 끝에 오릅니다.
attendance-leave-yes = 예, 반납합니다
attendance-leave-no = ‹ 아니요, 그대로 둡니다
attendance-listed =
    <b>대기자 명단에 올렸습니다</b>
    { $title }
    🗓 { $when }

    자리는 신청하신 순서대로 드립니다. 차례가 되어 자리가 나면 알려 드리며, 12시간까지(행사가 가까우면 더 짧게) 답을 기다립니다. 그 전에는 정해진 것이 아니니 좌석을 받으신 뒤에 출발해 주십시오.
attendance-listed-undated = 날짜는 아직 정해지지 않았으며, 정해질 때까지 순서를 그대로 지켜 드립니다.
attendance-button-leave-list = 대기자 명단에서 빠지기
attendance-notice-offer =
    ✨ <b>자리가 났습니다</b>
    { $title }
attendance-notice-offer-until = { $until }까지 맡아 둡니다. 그 뒤에는 다음 분께 드립니다.
attendance-notice-passed =
    <b>자리가 다음 분께 갔습니다</b>
    { $title }

    맡아 두었으나 답하실 시간이 지났습니다. 다시 신청하시면 대기자 명단의 맨 끝에 오릅니다.
attendance-notice-taken =
    { $percent ->
        [50] 👥 <b>좌석의 절반이 찼습니다</b>
        [80] 👥 <b>좌석의 80%가 찼습니다</b>
       *[other] 👥 <b>좌석이 모두 찼습니다</b>
    }
    { $title }
attendance-notice-taken-full = 이제 신청하시는 분은 대기자 명단에 오릅니다. 자리가 더 있으면 좌석 수를 늘리십시오. 대기하시는 분께 순서대로 저절로 안내됩니다.
attendance-button-numbers = 👥 인원 보기
attendance-choose = <b>참석 인원</b>
    이름이 아니라 인원만 보입니다. 어느 행사입니까?
attendance-choose-none = 예정된 행사가 없어 셀 인원이 없습니다.
attendance-numbers =
    <b>{ $title }</b>
    🗓 { $when }
attendance-numbers-coming = 참석: { $number }
attendance-numbers-offered = 좌석을 안내받고 아직 답하지 않은 분: { $number }
attendance-numbers-waiting = 대기: { $number }
attendance-numbers-arrived = 입장 확인: { $number }
attendance-numbers-left = 남은 좌석: { $number }석
attendance-numbers-left-least = 남은 좌석: { $number }석 이상
attendance-numbers-uncounted = 좌석 수를 정하지 않은 행사입니다.
attendance-numbers-booked = 예약이 모두 찼다고 공지된 행사이므로 여기서 신청하시는 분은 대기합니다.
attendance-numbers-few = 다섯 명 미만
attendance-numbers-hint = 입구에서는 /verify 와 방문자의 코드를 보내 주십시오.
attendance-button-names = 📋 입장 명단
attendance-button-again = ↻ 다시 세기
attendance-names =
    <b>입장 명단</b>
    { $title }
attendance-names-hint = 이 장소에만 쓰려고 받은 이름이며 행사 다음 날 아침에 여기서 지웁니다. 입장이 끝나면 이 메시지도 지워 주십시오. 좌석이 있으나 이름을 밝히지 않은 분은 입장 코드로 들어옵니다.
attendance-names-none = 이름을 밝힌 분이 없습니다. 좌석이 있는 분은 입장 코드로 들어옵니다.
attendance-name-ask =
    <b>이 장소는 참석자의 이름을 받습니다</b>
    { $title }

    좌석은 이미 드렸습니다. 이 건물에서는 누가 들어오는지 미리 확인합니다. 동의하시면 신분증에 적힌 이름을 메시지 하나로 보내 주십시오.

    이름은 봉해서 보관하고, 입장 명단을 위해 이 행사의 주최자에게만 보이며, 행사 다음 날 아침에 지웁니다. 명단에서 빠지시거나 ‘내 정보 지우기’를 누르시면 바로 지웁니다.

    꼭 밝히지 않으셔도 됩니다. 이름이 없어도 좌석은 그대로이며 입장 코드로 오시면 됩니다. 다만 입구에서 물어볼 수 있습니다.
attendance-button-no-name = 이름 없이 참석
attendance-button-give-name = 📋 이름 밝히기
attendance-button-take-name = 📋 명단에서 이름 지우기
attendance-name-kept =
    <b>입장 명단에 적었습니다</b>
    { $name }

    { $title }
attendance-name-kept-hint = 잘못되었으면 이름을 지우실 수 있습니다. 맞으면 더 하실 일이 없습니다. 보내신 메시지는 텔레그램 대화방에 남으므로 거기서 지우셔도 됩니다.
attendance-name-none =
    <b>이름 없이 참석하십니다</b>
    { $title }

    좌석은 그대로입니다. 입장 코드를 보여 주십시오. 건물에서 누구인지 물을 수 있으며, 입구의 주최자가 도와 드립니다.
attendance-name-unclear = 이름으로 보이지 않습니다. 이름이 맞으면 숫자나 기호 없이 한 번 더 보내 주십시오. 이름 없이 오셔도 됩니다.
attendance-names-card = 📋 이 장소는 참석자의 이름을 받습니다. 밝히실지는 직접 정하시면 됩니다.
attendance-name-given = 📋 입장 명단에 이름이 있습니다.
attendance-verify-ask =
    <b>저희 안내가 맞습니까?</b>
    카드 끝에 있는 코드를 /verify { $example }처럼 보내 주시거나, 카드를 그대로 전달해 주십시오.
attendance-verify-genuine = ✔ <b>저희 안내이며 지금도 그대로입니다.</b>
attendance-verify-compare = 행사 내용은 아래와 같습니다. 받으신 글의 날짜, 시각, 장소, 출입구, 링크가 이와 다르면 그 글이 아니라 이 카드를 믿으십시오.
attendance-verify-altered = ⚠ <b>코드는 저희 것이지만 그 글은 저희 것이 아닙니다.</b>
attendance-verify-altered-hint = 누군가 내용을 바꾸었을 수 있습니다. 그 글이 아니라 아래 카드를 따르십시오.
attendance-verify-outdated = ↻ <b>저희 안내이지만 예전 것입니다.</b>
attendance-verify-outdated-hint = 그 뒤에 바뀐 것이 있습니다. 지금은 아래와 같습니다.
attendance-verify-unknown =
    ⚠ <b>저희 안내가 아닙니다.</b>
    이 코드로 나간 카드가 없습니다. 잘못 적지 않았는지 한 번 더 확인해 주십시오. 그래도 같다면 조심하십시오. 탈북민을 노린 거짓 초대장이 있습니다. 그 글을 따라가거나 답하지 마시고, 링크도 열지 마십시오.
attendance-verify-unknown-hint = 저희 행사는 모두 아래 목록에 있습니다.
attendance-verify-no-code =
    <b>저희 코드가 보이지 않습니다</b>
    저희 행사 카드는 여덟 자리 코드로 끝납니다. 코드가 없으면 저희 글이라고 말씀드릴 수 없습니다. 저희 행사는 모두 아래 목록에 있습니다.
attendance-verify-unreadable = 읽은 내용: ‘{ $text }’. 카드 코드는 { $example }처럼 여덟 자리이며 입장 코드는 여섯 자리입니다. 모음과 0, 1, L은 쓰지 않습니다.
attendance-verify-wait = 맞지 않는 코드가 여러 번 이어졌습니다. 10분 뒤에 다시 시도해 주십시오. 행사 목록은 그동안에도 보실 수 있습니다.
attendance-verify-door-code = 입장 코드로 보입니다. 입구에서 주최자가 확인하는 코드이며, 누구인지는 알려 주지 않습니다.
attendance-door-counted = ✅ <b>맞는 코드입니다. 입장 인원에 더했습니다.</b>
attendance-door-used = ⚠ <b>{ $time }에 이미 사용되었습니다.</b>
attendance-door-used-hint = 같은 코드가 먼저 들어왔습니다. 좌석 하나에 한 분입니다.
attendance-door-early = ✔ <b>맞는 코드이지만 아직 이릅니다.</b>
attendance-door-early-hint = 이 행사에 좌석이 있습니다. 입장 확인은 시작 네 시간 전부터 합니다.
attendance-door-over = <b>이미 끝난 행사의 코드입니다.</b>
attendance-door-cancelled = <b>취소된 행사의 코드입니다.</b>
attendance-door-unknown =
    ❌ <b>이 코드로 받은 좌석이 없습니다.</b>
    한 글자씩 다시 확인해 주십시오. 좌석을 반납하신 분의 코드는 더 쓸 수 없습니다.
attendance-door-arrived = 지금까지 입장: { $number }
attendance-door-back = ↩ 되돌리기
attendance-door-taken-back = 되돌렸습니다. 코드는 그 전과 같습니다.
