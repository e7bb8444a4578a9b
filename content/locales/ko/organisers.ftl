# 주최자: 행사 취소, 게시할 수 있는 사람.
organisers-cancel-list = <b>어느 행사를 취소합니까?</b>
    알리기 전에 한 번 더 여쭙습니다.
organisers-cancel-none = 취소할 수 있는 예정된 행사가 없습니다.
organisers-cancel-ask = <b>이 행사를 취소할까요?</b>
    { $title }
    🗓 { $when }
organisers-cancel-reach =
    { $count ->
        [0] 알려야 할 대화방이 없습니다. 목록에는 취소된 행사로 남습니다.
       *[other] 대화방 { $count }곳에 알리고, 캘린더에서 지우는 파일도 보냅니다. 목록에는 취소된 행사로 남습니다.
    }
organisers-cancel-yes = 예, 취소합니다
organisers-cancel-no = ‹ 아니요, 그대로 둡니다
organisers-cancelled = <b>취소했습니다</b>
    { $title }
organisers-cancelled-reach =
    { $count ->
        [0] 알려야 할 대화방이 없었습니다.
       *[other] 대화방 { $count }곳에 알리고 있습니다.
    }
organisers-list = <b>게시할 수 있는 사람</b>
organisers-list-item = • { $label }: { $role }
organisers-list-none = 소유자 외에는 아직 없습니다.
organisers-role-owner = 소유자
organisers-role-organiser = 주최자
organisers-button-add = ➕ 추가하기
organisers-button-remove = { $label } 빼기
organisers-button-back = ‹ 게시할 수 있는 사람
organisers-pick = 게시할 수 있게 할 사람을 아래 버튼으로 고르십시오. 그분이 이 봇을 한 번은 시작했어야 합니다.
organisers-pick-button = 사람 고르기
organisers-pick-cancel = 취소
organisers-pick-cancelled = 아무도 추가하지 않았습니다.
organisers-added = 이제 게시할 수 있습니다: { $labels }.
organisers-added-nobody = 새로 추가된 사람이 없습니다. 이미 게시할 수 있거나, 아직 이 봇을 시작하지 않은 분입니다.
organisers-removed = 이제 게시할 수 없습니다: { $labels }.
organisers-remove-ask = <b>{ $label } 님을 뺄까요?</b>
    더는 행사를 게시하거나 취소할 수 없게 됩니다. 이미 게시한 행사는 그대로 있습니다.
organisers-remove-yes = 예, 뺍니다
organisers-refused = 이 대화방에서 제가 할 수 있는 일이 아닙니다. 아래 내용은 보여 드릴 수 있습니다.
