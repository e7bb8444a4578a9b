# 대화방이 받는 소식, 설정, 저장되는 정보.
chats-subscriptions = <b>받을 소식</b>
    ✓ 표시가 있는 소식을 받습니다. 누르면 바뀝니다.
chats-subscriptions-none = 아직 고르신 소식이 없어, 물어보실 때만 답해 드립니다.
chats-stream-events = 행사
chats-stream-briefings = 모든 브리핑
chats-changed-on = 이제 받으시는 소식: { $topic }.
chats-changed-off = 더는 받지 않으시는 소식: { $topic }.
chats-changed-all = 이제 모든 소식을 받으십니다.
chats-changed-main = 이제 행사 소식과 모든 브리핑을 받으십니다.
chats-changed-none = 이제 소식을 받지 않으십니다.
chats-topic-unknown = ‘{ $words }’에 맞는 주제가 없어 아무것도 바꾸지 않았습니다. 고르실 수 있는 주제는 아래와 같습니다.
chats-everything = 모두 받기
chats-nothing = 받지 않기
chats-unsubscribed =
    모든 구독을 취소했습니다. 직접 설정하신 알림은 계속 보내 드립니다.
chats-button-choose = 🔔 다시 고르기
chats-button-everything-again = ↩ 다시 모두 받기
chats-stopped =
    <b>멈췄습니다</b>
    다시 시작하실 때까지 알림을 포함해 아무 소식도 보내지 않습니다. 다만 참석하시거나 알림 또는 캘린더에 넣으신 행사가 당일에 바뀌면 알려 드립니다. 고르신 내용은 그대로 둡니다. 그것도 지우시려면 ‘내 정보 지우기’를 누르십시오.

    잠시만 멈추시려면 기간을 골라 주십시오. 그 뒤에 그동안의 소식을 한 메시지로 알려 드립니다.
chats-button-resume = ▶ 다시 시작
chats-button-stop = ⏸ 모든 메시지 멈추기
chats-button-reminders = ⏰ 내 알림
chats-resumed =
    <b>다시 시작합니다</b>
    고르셨던 대로 소식과 알림을 다시 보내 드립니다.
chats-settings = <b>설정</b>
chats-settings-language = 언어: 한국어
chats-settings-stopped = ⏸ 메시지를 멈춘 상태입니다.
chats-settings-following =
    { $count ->
        [0] 받는 소식: 아직 없음
       *[other] 받는 소식: 주제 { $count }개
    }
chats-settings-streams = 받는 소식: { $streams }
chats-settings-streams-and = 받는 소식: { $streams }, 주제 { $count }개
chats-settings-reminders = 평소 알림: { $offsets }
chats-settings-no-reminders = 평소 알림: 없음
chats-settings-hint = 아래 시각은 ‘알림 받기’에서 가장 먼저 권해 드리는 시각입니다. 누르면 바뀝니다.
chats-reminders = <b>내 알림</b>
chats-reminders-item = <b>{ $number }. { $title }</b>
chats-reminders-offsets = 🔔 { $offsets }
chats-reminders-none = 설정한 알림이 없습니다. 행사를 열고 ‘알림 받기’를 누르십시오.
chats-privacy =
    <b>저장되는 정보</b>
    • 텔레그램이 이 대화방에 붙인 번호. 데이터베이스 밖에 있는 열쇠로 봉해 두므로, 데이터베이스가 유출되어도 누구인지 알 수 없습니다.
    • 언어, 멈춤 여부, 받기로 고르신 소식과 받는 방식: 모아 받기, 조용한 시간, 시간대, 가린 메시지.
    • 평소 알림 시각과 설정하신 알림.
    • 이 대화방에서 참석 표시를 했거나 자리를 기다린다는 사실과 그때 만든 입장 코드, 또는 캘린더 파일을 받았다는 사실. 장소가 바뀌면 알려 드리기 위해서입니다.
    • 나만의 캘린더를 만드셨다면 그 주소의 지문. 지문으로는 주소를 알아낼 수 없습니다.
    • 어떤 소식이 전달되었는지, 어떤 소식이 모아 받기를 기다리는지. 같은 소식을 두 번 보내지 않고, 잘못된 내용을 고치기 위해서입니다.

    <b>저장되지 않는 정보</b>
    이름, 사용자 이름, 전화번호, 그리고 여기에 쓰시는 글. 장소에서 이름을 받고 직접 밝히기로 하신 때에만 이름을 봉해서 그 행사의 입장 명단에 쓰고 다음 날 아침에 지웁니다.

    주최자는 참석자가 몇 명인지만 볼 수 있고 누구인지는 볼 수 없습니다. 이름은 직접 밝히신 때에만 보입니다. 알림, 참석 표시, 전달 기록은 행사가 끝나고 30일 뒤에 지웁니다.

    ‘내 정보 지우기’ 또는 /forget 을 쓰시면 모두 바로 지웁니다. 이 대화방의 메시지는 텔레그램에 남아 있으므로, 함께 없애려면 텔레그램에서 대화방을 삭제하십시오.
chats-button-export = 📦 내 정보 받아 보기
chats-button-forget = 🗑 내 정보 지우기
chats-export = 이 대화방에 관해 저장된 모든 정보가 이 파일에 들어 있습니다.
chats-forget-ask =
    <b>내 정보를 모두 지울까요?</b>
    고르신 소식, 알림, 참석 표시, 밝히신 이름을 바로 지우며 되돌릴 수 없습니다. 다시 시작을 누르실 때까지 아무 소식도 보내지 않습니다.
chats-forget-yes = 🗑 예, 모두 지웁니다
chats-forget-no = ‹ 아니요, 그대로 둡니다
chats-forgotten =
    <b>지웠습니다</b>
    이제 저장된 정보가 없습니다. 다시 시작을 누르실 때까지 아무 소식도 보내지 않습니다. 이 메시지들도 없애려면 텔레그램에서 대화방을 삭제하십시오.
chats-nothing-to-forget = 저장된 정보가 없어 지울 것이 없습니다.
