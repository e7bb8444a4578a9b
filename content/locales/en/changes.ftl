# Organisers: changing, postponing and restoring a published meeting.
changes-list = <b>Which meeting changes?</b>
    Nobody is told before you have seen what they will read.
changes-list-for = <b>Which meeting is meant?</b>
    I read: { $words }
changes-known-change = This reads like news of a meeting that is announced already. Shall I change it?
changes-known-again = A meeting like this is announced for the same day already. Shall I change it?
changes-known-when = 🗓 { $when }
changes-button-this = ✏ Change this meeting
changes-button-another = It is another meeting
changes-none = There is no coming meeting to change.
changes-menu = <b>What changes?</b>
    { $title }
    🗓 { $when }
changes-menu-place = 📍 { $place }
changes-menu-postponed = ⏸ Postponed. A new day lets it go ahead.
changes-menu-hint = Press what changes, or write it in one message, for example: move to Committee Room 20 · now 18:00 · postponed
changes-menu-more = Noted so far: { $fields }.
changes-button-edit = ✏ Change
changes-button-more = ✏ Texts and the rest
changes-button-places = ‹ Day, time and place
changes-button-again = ✏ Change something else
changes-button-postpone = ⏸ Postpone
changes-button-restore = ▶ It goes ahead
changes-button-cancel = ❌ Cancel the meeting
changes-button-reason = ✏ Give a reason
changes-button-back = ‹ Back to the change
changes-button-leave = Leave it as it is
changes-button-yes = Yes, change it
changes-button-yes-alarm = Yes, tell them now
changes-button-yes-cancel = Yes, cancel it
changes-button-send = Send now
changes-button-undo = ↩ Undo
changes-ask-reason = <b>What is the reason?</b> One line in English, one in Korean if you can. For example:
    The speaker is ill.
    연사의 건강 문제로 열지 못합니다.
changes-check = <b>Check the change</b>
    { $title }
changes-as-read = <b>As readers will see it</b>
changes-silent = <b>Only on the cards</b>
changes-silent-line = { $field }: { $old } → { $new }
changes-open = empty
changes-field-status = Status
changes-reach =
    { $total ->
        [0] 👥 Nobody has to be told: nobody follows these subjects, and nobody has it on their list.
        [one] 👥 One chat is told: { $languages }.
       *[other] 👥 { $total } chats are told: { $languages }.
    }
changes-reach-concerned =
    { $count ->
        [one] • One is coming, asked for a reminder or took the file: with a fresh calendar file
       *[other] • { $count } are coming, asked for a reminder or took the file: with a fresh calendar file
    }
changes-reach-followers =
    { $count ->
        [one] • One follows the meetings
       *[other] • { $count } follow the meetings
    }
changes-when-alarm = 🕐 At once, as an alarm to those concerned, even if they have paused: it is about today.
changes-when-now = 🕐 At once.
changes-when-pool =
    { $minutes ->
        [0] 🕐 In less than a minute, in one notice with whatever else changes until then.
        [one] 🕐 In one minute, in one notice with whatever else changes until then.
       *[other] 🕐 In { $minutes } minutes, in one notice with whatever else changes until then.
    }
changes-when-silent =
    { $count ->
        [0] 🕐 Nobody gets a message. Cards show it from now on.
        [one] 🕐 Nobody gets a message. The one card already sent is corrected where it stands.
       *[other] 🕐 Nobody gets a message. The { $count } cards already sent are corrected where they stand.
    }
changes-when-subjects = 🕐 Nobody gets a message. The calendars of these subjects have it from now on, and who follows one of them is told of what changes later.
changes-when-taken-back = 🕐 This takes back what nobody has been told yet, so nothing is sent.
changes-clash-overlap = ⚠ In the same hour: { $title }, { $when }
changes-clash-weekend = ⚠ { $day } falls on a weekend.
changes-clash-clock-change = ⚠ The clocks change on { $day }.
changes-clash-hours = ⚠ { $time } is outside the usual hours of the House, 08:00 to 22:00.
changes-meanwhile = ⚠ <b>Changed by somebody else meanwhile</b>
changes-meanwhile-hint = What you see here starts from that. Shall it be changed all the same?
changes-nothing = Nothing would change: it says so already.
changes-done =
    { $became ->
        [cancelled] <b>Cancelled.</b>
        [postponed] <b>Postponed.</b>
        [published] <b>Restored.</b>
       *[changed] <b>Changed.</b>
    }
changes-done-pooled =
    { $minutes ->
        [0] The notice goes out in less than a minute.
        [one] The notice goes out in one minute.
       *[other] The notice goes out in { $minutes } minutes.
    }
changes-done-pooled-hint = Whatever else you change until then goes out with it. Whoever asks for the card sees it already.
changes-done-now = The notice is on its way.
changes-done-alarm = The alarm is on its way.
changes-done-silent = Nobody was sent a message; the cards already sent are being corrected.
changes-done-subjects = Nobody was sent a message; the calendars of its subjects have it from now on.
changes-undone = <b>Undone.</b> Nobody was told, and the meeting stands as before.
changes-too-late = It has gone out already. You can change it again.
changes-left = Left as it was. Nothing has changed.
changes-not-understood = I read “{ $text }”, but found no change in it. Press what changes, or write for example: move to Committee Room 20 · now 18:00 · postponed
changes-past-time = { $text } has gone by already today. Which time ahead is meant?
changes-past-date = That day has gone by already. Which day ahead is meant? Press “Day”, or write it.
changes-too-few-places =
    { $coming ->
        [0] More people than that have a seat already, so there cannot be only { $wanted ->
            [one] one place.
           *[other] { $wanted } places.
        }
       *[other] { $coming } people have a seat already, so there cannot be only { $wanted ->
            [one] one place.
           *[other] { $wanted } places.
        }
    }
changes-only-restore = This meeting is cancelled. It can be restored first; then it can be changed.
changes-over = This meeting has taken place. It can no longer be changed.
changes-division-ask = <b>Division</b>
    { $title }

    Members are voting. By how many minutes does the start slip? Whoever is coming, asked for a reminder or took the file is told at once; the calendar stays as it is.
changes-division-minutes = { $minutes } minutes
changes-division-button = 🔔 Division
changes-division-done = <b>Told.</b> The start slips by { $minutes } minutes, to about { $time }.
changes-division-not-today = This can be told on the day of the meeting only.
changes-field-reason = Reason
changes-status =
    { $status ->
        [postponed] postponed
        [cancelled] cancelled
       *[published] going ahead
    }
