# 소유자가 보는 주최자들의 기록.
audit-list = <b>누가 무엇을 했는지</b>
    이름은 지금 텔레그램에 물어본 것이며, 저장하지 않습니다.
audit-none = 아직 아무 일도 없었습니다.
audit-entry = <b>{ $at }</b> – { $who }
audit-nobody = 봇 스스로, 또는 정보가 지워진 분
audit-action =
    { $action ->
        [publish] 행사를 게시했습니다
        [undo] 알리기 전에 되돌렸습니다
        [cancel] 행사를 취소했습니다
        [edit] 행사를 고쳤습니다
        [change] 행사를 고쳤습니다
        [postpone] 행사를 연기했습니다
        [restore] 행사를 되살렸습니다
        [division] 참석자에게 표결을 알렸습니다
        [correct] 이미 보낸 내용을 바로잡았습니다
        [recall] 보낸 메시지를 거두어들였습니다
        [broadcast] 독자에게 메시지를 보냈습니다
        [broadcast-approved] 독자에게 보낼 메시지를 승인했습니다
        [approve] 게시를 승인했습니다
        [ask_approval] 다른 주최자의 승인을 청했습니다
        [decline] 승인하지 않았습니다
        [withdraw] 승인 요청을 거두었습니다
        [schedule] 게시 시각을 정했습니다
        [unschedule] 정해 둔 게시 시각을 취소했습니다
        [hold] 게시 권한이 없어진 분의 예약을 보류했습니다
        [pause] 발송을 멈추었습니다
        [resume] 발송을 다시 시작했습니다
        [stop] 발송을 중단했습니다
        [send_again] 확실하지 않은 것을 다시 보냈습니다
        [names-shown] 입구에서 쓸 이름을 보았습니다
        [draft-handed-over] 초안을 주최자에게 넘겼습니다
        [organiser-added]
            { $role ->
                [editor] 편집자를 정했습니다
               *[organiser] 주최자를 정했습니다
            }
        [role-changed]
            { $role ->
                [editor] 주최자를 편집자로 바꾸었습니다
               *[organiser] 편집자를 주최자로 바꾸었습니다
            }
        [organiser-removed] 역할을 거두었습니다
        [publish-briefing] 브리핑을 게시했습니다
        [source-added] 출처를 추가했습니다
        [source-removed] 출처를 뺐습니다
        [source-trusted] 출처를 신뢰하기로 했습니다. 내용이 저절로 나갑니다
        [source-distrusted] 출처를 더는 신뢰하지 않기로 했습니다
        [source-change] 신뢰하는 출처의 내용에 따라 행사를 바꾸었습니다
        [library-skipped] 손으로 고친 행사를 자료실의 내용으로 바꾸지 않고 두었습니다
       *[other] 이 판에는 설명이 없는 일을 했습니다
    }
audit-about = “{ $about }”
