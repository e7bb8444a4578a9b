# 도표 아래에 붙는 작은 글. 서식 없는 텍스트다.
chart-respondents = 응답자 { $count }명
chart-sum-open = 합계가 100%가 아닐 수 있음
chart-source = 출처: { $source }
chart-page = { $page }쪽
