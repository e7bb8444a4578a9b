# 모아 보기: 새 소식을 한 메시지로.
digest-head =
    { $why ->
        [daily] 🗞 <b>하루 동안의 소식</b>
        [weekly] 🗞 <b>한 주 동안의 소식</b>
        [away] 🗞 <b>멈추신 동안의 소식</b>
       *[now] 🗞 <b>기다리고 있던 소식</b>
    }
digest-new = 🆕 <b>새 행사 { $count }건</b>
digest-changed = ✏ <b>바뀐 행사 { $count }건</b>
digest-briefings = 📄 <b>새 브리핑 { $count }편</b>
digest-more = 그 밖에 { $count }건이 더 있습니다. 아래 목록에서 모두 보실 수 있습니다.
digest-report = 🗞 { $count }곳은 소식 모음으로, 또는 멈춤이 끝난 뒤에 받습니다.
digest-letters = ✉ <b>주최자가 보낸 글 { $count }건</b>
digest-more-letters = 그 밖에 { $count }건은 자리가 모자라 싣지 못했습니다.
digest-taken-back = 여기 있던 소식은 주최자가 회수했습니다.
