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
organisers-list = <b>누가 무엇을 할 수 있는지</b>
organisers-list-item = • { $label }: { $role }
organisers-list-none = 소유자 외에는 아직 없습니다.
organisers-list-roles = 주최자는 행사를 게시하고, 고치고, 취소합니다. 편집자는 초안을 써서 주최자에게 넘깁니다.
organisers-role =
    { $role ->
        [owner] 소유자
        [editor] 편집자
       *[organiser] 주최자
    }
organisers-button-make =
    { $role ->
        [editor] { $label } → 편집자
       *[organiser] { $label } → 주최자
    }
organisers-button-role =
    { $role ->
        [editor] 편집자: 초안만
       *[organiser] 주최자: 게시 가능
    }
organisers-role-ask = <b>{ $label } 님에게 어떤 역할을 드릴까요?</b>
organisers-named =
    { $role ->
        [editor] <b>{ $label } 님은 이제 편집자입니다</b>
            초안을 써서 주최자에게 넘길 수 있습니다. 지금부터 바로 적용됩니다.
       *[organiser] <b>{ $label } 님은 이제 주최자입니다</b>
            행사를 게시하고, 고치고, 취소할 수 있습니다. 지금부터 바로 적용됩니다.
    }
organisers-named-told = { $label } 님께 알렸습니다.
organisers-named-unreached = { $label } 님이 아직 여기서 시작을 누르지 않아 알리지 못했습니다. 직접 전해 주십시오.
organisers-told =
    { $role ->
        [editor] <b>이제 편집자이십니다</b>
            행사 초안을 써서 주최자에게 넘기실 수 있습니다. 게시는 주최자가 합니다. /newevent 로 초안을 시작하고 /drafts 로 내 초안을 볼 수 있으며, 둘 다 입력란 옆 메뉴에 있습니다.
       *[organiser] <b>이제 주최자이십니다</b>
            행사를 공지하고, 바꾸고, 취소하고, 독자에게 글을 보내실 수 있습니다. 보시고 두 번 확인하시기 전에는 아무것도 보내지 않습니다. /newevent 로 시작하십시오. 나머지는 입력란 옆 메뉴에 있습니다.
    }
organisers-told-removed = <b>역할이 끝났습니다</b>
    이제 여기서 초안을 쓰거나 행사를 게시하고 바꾸실 수 없습니다. 독자로서 받으시는 소식은 그대로입니다.
organisers-already-so = { $label } 님은 이미 그 역할이거나, 목록에 없습니다.
organisers-button-add = ➕ 추가하기
organisers-button-remove = { $label } 빼기
organisers-button-back = ‹ 누가 무엇을 할 수 있는지
organisers-pick = 아래 버튼으로 사람을 고르십시오. 고르신 뒤 각자 무엇을 할 수 있게 할지 여쭙습니다.
organisers-pick-button = 사람 고르기
organisers-pick-cancel = 취소
organisers-pick-cancelled = 아무도 추가하지 않았습니다.
organisers-picked = 고르신 분: { $labels }. 아직 바뀐 것은 없습니다.
organisers-picked-nobody = 이미 소유자인 분들입니다. 소유자는 설정에서 정합니다.
organisers-removed = 이제 게시하거나 초안을 쓸 수 없습니다: { $labels }.
organisers-remove-ask = <b>{ $label } 님을 뺄까요?</b>
    더는 초안을 쓰거나 행사를 게시하고 취소할 수 없게 됩니다. 이미 게시한 행사는 그대로 있습니다.
organisers-remove-yes = 예, 뺍니다
organisers-refused-button = 여기서 해 드릴 수 있는 일이 아닙니다.
organisers-refused = 이 대화방에서 제가 할 수 있는 일이 아닙니다. 아래 내용은 보여 드릴 수 있습니다.
