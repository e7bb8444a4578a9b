# 날짜와 시각. 패턴은 CLDR(Unicode TR 35) 형식이고 이름은 Babel에서 온다.
day-pattern = y년 M월 d일(EEE)
short-day-pattern = M월 d일
month-pattern = y년 LLLL

day-and-time = { $day } { $time } ({ $zone })
day-without-time = { $day } (시간 정보 없음)
days-and-times = { $first } { $start } – { $last } { $end } ({ $zone })
days-span = { $first } – { $last }
time-span = { $start }–{ $end }
time-in-zone = { $zone } 시각 { $time }
zone-utc = 협정 세계시

period-day-open = { $month } (날짜 정보 없음)
day-open = 날짜 정보 없음

time-to-leave = 출발할 시간
right-now = 지금
