# 주최자가 보는 숫자. 도표 안의 글에는 서식이 없다.
stats-few = 5 미만
stats-title = <b>숫자로 보기</b>
stats-subscribers = 오늘 소식을 받는 대화방: { $count }
stats-deliveries = <b>최근 { $days }일 동안의 발송</b>
stats-outcome =
    { $outcome ->
        [sent] • 도착함: { $count }
        [failed] • 전하지 못함: { $count }
       *[other] • 더는 보내지 않음: { $count }
    }
stats-attended = <b>참석하겠다고 한 인원</b>
stats-attended-none = 아직 참석하겠다고 한 분이 없습니다.
stats-line = • { $about }: { $count }
stats-meeting = { $title }, { $day }
stats-note = 5 미만인 수는 누구에게도 보이지 않습니다. 누구인지 드러날 수 있기 때문입니다.
stats-chart-title = 숫자로 보는 Division Bell
stats-chart-few = 1–4
stats-chart-below = 옅은 막대와 선의 낮은 단: 5 미만
stats-chart-subscribers = 날마다 소식을 받는 대화방
stats-chart-deliveries = 최근 { $days }일 동안의 발송
stats-chart-attended = 참석하겠다고 한 인원
stats-chart-outcome =
    { $outcome ->
        [sent] 도착함
        [failed] 전하지 못함
       *[other] 더는 보내지 않음
    }
