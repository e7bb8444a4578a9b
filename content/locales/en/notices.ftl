# News that arrives by itself.
notices-new-event = 🆕 <b>New meeting</b>
notices-new-briefing = 🆕 <b>New briefing</b>
notices-reminder = ⏰ Begins { $relative }
notices-reminder-leave = 🚶 <b>Time to leave</b>
notices-cancelled = ❌ <b>Cancelled</b>
notices-cancelled-was = 🗓 It was planned for { $when }
notices-reason = { $reason }
notices-cancelled-file = The file takes the entry out of your calendar.
notices-changed =
    { $field ->
        [on] <b>Day changed</b>
        [end-on] <b>Last day changed</b>
        [start] <b>Start changed</b>
        [end] <b>End changed</b>
        [room] <b>Room changed</b>
        [venue] <b>Place changed</b>
        [entrance] <b>Entrance changed</b>
        [arrive-by] <b>Arrival time changed</b>
        [online-url] <b>Online address changed</b>
        [timezone] <b>Time zone changed</b>
        [several] <b>Details changed</b>
        [postponed] <b>Postponed</b>
        [cancelled] <b>Cancelled</b>
        [published] <b>Going ahead</b>
       *[other] <b>Details changed</b>
    }
notices-field =
    { $field ->
        [on] Day
        [end-on] Last day
        [start] Start
        [end] End
        [room] Room
        [venue] Place
        [entrance] Entrance
        [arrive-by] Arrive by
        [online-url] Online address
        [timezone] Time zone
        [title] Title
        [summary] Text
       *[other] Detail
    }
notices-change = { $old } → { $new }
notices-change-named = { $field }: { $old } → { $new }
notices-change-open = not yet known
notices-changed-file = The file replaces the entry in your calendar.
notices-alarm-why = The meeting is today, so this comes at once, also in quiet hours and while messages are paused.
notices-button-seen = 👁 Seen
notices-toast-seen = Thank you. The organisers see a number, never who.
notices-division = 🔔 <b>Division: Members are voting</b>
notices-division-why = The start slips by { $minutes } minutes. It now begins at about { $time } { $zone }.
notices-division-calendar = Nothing else changes, and the entry in your calendar stays as it is.
