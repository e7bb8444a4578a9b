# 의회 규정: All-Party Notices 공지와 휴회.
drafts-question-notice-due =
    { $why ->
        [vote] 투표가 있으므로 일주일 전까지, 늦어도 { $due }까지 의회 공지(All-Party Notices)에 실려야 합니다.
        [both] 외부 연사와 투표가 있으므로 일주일 전까지, 늦어도 { $due }까지 의회 공지(All-Party Notices)에 실려야 합니다.
       *[speaker] 외부 연사가 있으므로 일주일 전까지, 늦어도 { $due }까지 의회 공지(All-Party Notices)에 실려야 합니다.
    }
drafts-question-notice-open =
    { $why ->
        [vote] 투표가 있으므로 적어도 일주일 전에 의회 공지(All-Party Notices)에 실려야 합니다.
        [both] 외부 연사와 투표가 있으므로 적어도 일주일 전에 의회 공지(All-Party Notices)에 실려야 합니다.
       *[speaker] 외부 연사가 있으므로 적어도 일주일 전에 의회 공지(All-Party Notices)에 실려야 합니다.
    }
drafts-question-notice-late =
    { $why ->
        [vote] ⚠ 투표가 있어 { $due }까지 의회 공지(All-Party Notices)에 실려야 했는데, 일주일도 남지 않았습니다. 아직 실리지 않았다면 다른 날이 안전합니다.
        [both] ⚠ 외부 연사와 투표가 있어 { $due }까지 의회 공지(All-Party Notices)에 실려야 했는데, 일주일도 남지 않았습니다. 아직 실리지 않았다면 다른 날이 안전합니다.
       *[speaker] ⚠ 외부 연사가 있어 { $due }까지 의회 공지(All-Party Notices)에 실려야 했는데, 일주일도 남지 않았습니다. 아직 실리지 않았다면 다른 날이 안전합니다.
    }
drafts-question-in-recess = ⚠ { $date }은 의회 휴회 기간입니다({ $recess }, { $end }까지). 방과 출입구가 닫혀 있을 수 있습니다. 날짜가 맞습니까?
house-button-notice = 공지 문안
house-notice = <b>All-Party Notices 문안</b>
    글을 누르면 복사됩니다. 문의처를 적어 넣으십시오. 이 공지는 영어로 냅니다.
house-notice-last-day = { $due }까지 실려야 합니다.
house-notice-late = ⚠ 마지막 날은 { $due }이었습니다.
house-notice-no-need = 이제 이 초안에는 외부 연사도 투표도 없으므로 공지가 필요하지 않습니다.
house-group = All-Party Parliamentary Group on North Korea
house-contact = [name, e-mail, telephone]
