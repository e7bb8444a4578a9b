# 낱말로 찾기.
search-results =
    { $pages ->
        [1] ‘{ $words }’ 검색 결과
       *[other] ‘{ $words }’ 검색 결과, { $pages }쪽 중 { $number }쪽
    }
search-item = { $sign } <b>{ $number }. { $title }</b>
search-ask = <b>무엇을 찾으십니까?</b>
    한두 낱말을 보내 주십시오. 예: 수용소, 또는 Committee Room
search-nothing =
    ‘{ $words }’에 맞는 내용을 찾지 못했습니다. 더 짧거나 넓은 뜻의 낱말로 찾아보시거나, 아래 주제를 살펴보십시오.
search-nothing-plain =
    ‘{ $words }’에 맞는 내용을 찾지 못했습니다. 더 짧거나 넓은 뜻의 낱말로 찾아보십시오.
