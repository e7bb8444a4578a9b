# Days and hours in words. The patterns are CLDR's (Unicode TR 35); names come from Babel.
day-pattern = EEEE d MMMM y
short-day-pattern = d MMM
month-pattern = LLLL y

# { $day } is a whole day, { $time } an hour or a span of hours, { $zone } a city.
day-and-time = { $day }, { $time } { $zone }
day-without-time = { $day } (hour not given)
days-and-times = { $first }, { $start } – { $last }, { $end } { $zone }
days-span = { $first } – { $last }
time-span = { $start }–{ $end }
time-in-zone = { $time } { $zone }
zone-utc = UTC

# { $month } is "February 2016" or a year alone.
period-day-open = { $month } (day not given)
day-open = Day not given

time-to-leave = time to leave
right-now = now
