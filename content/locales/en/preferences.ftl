# How and when a reader hears from us, and why.
preferences-rhythm =
    <b>How often</b>
    News can come at once, or gathered in one message. Changes of meetings you are coming to, reminders, and what the organisers write to everybody always come at once.
preferences-rhythm-now = Now: { $when }.
preferences-rhythm-clock = By the clock of { $city }.
preferences-at-once = At once
preferences-daily = Daily
preferences-weekly = Weekly
preferences-when-at-once = at once
preferences-when-daily = every day at { $time }
preferences-when-weekly = every { $day } at { $time }
preferences-quiet =
    <b>Quiet hours</b>
    Nothing rings in these hours; what comes waits until they end. What would be too late by then arrives without a sound. One thing rings all the same: a change on the very day of a meeting you are coming to.
preferences-quiet-now = Now: { $hours }, by the clock of { $city }.
preferences-quiet-now-none = Now: none.
preferences-quiet-off = Off
preferences-quiet-own = ✏ Other hours
preferences-quiet-none = none
preferences-quiet-ask = Write the hours, from when until when, for example 22:00 to 07:30.
preferences-quiet-not-read = I did not find two hours in that. Write from when until when, for example 22:00 to 07:30.
preferences-quiet-no-such = No clock shows { $said }. Hours go from 00:00 to 23:59, for example 22:00 to 07:30.
preferences-quiet-same = The hours begin and end at the same time. Write from when until when, for example 22:00 to 07:30.
preferences-zone =
    <b>Your clock</b>
    Where you live decides when your quiet hours and your digest come. Only the time zone is kept.
preferences-zone-now = Now: { $city }.
preferences-zone-own = ✏ Another city
preferences-zone-ask = Write the name of a city, for example Seoul or Toronto.
preferences-zone-unknown = I do not know a clock called “{ $said }”. Write the largest city near you, for example Seoul or Toronto.
preferences-zone-close = I do not know a clock called “{ $said }”. Did you mean one of these?
preferences-pause =
    <b>For how long shall I be silent?</b>
    After a day or a week I tell you in one message what came meanwhile. If you choose “Until I say”, I do not keep anything for you.
preferences-pause-days =
    { $days ->
        [1] For a day
        [7] For a week
       *[other] For { $days } days
    }
preferences-pause-for-good = Until I say
preferences-paused =
    <b>Paused until { $until }</b>
    Then I tell you in one message what came meanwhile. There is one exception: I tell you when a meeting you are coming to, asked to be reminded of or put in your calendar changes on its very day.
preferences-button-rhythm = 🗞 How often
preferences-button-quiet = 🌙 Quiet hours
preferences-button-zone = 🌍 Clock
preferences-button-discreet = 🕶 Discreet
preferences-settings-rhythm = News: { $when }
preferences-settings-quiet = Quiet hours: { $hours }
preferences-settings-zone = Clock: { $city }
preferences-settings-discreet = Discreet: messages arrive as “There is news for you.” until you press Show.
preferences-settings-paused = ⏸ Messages are paused until { $until }.
preferences-toast-discreet-on = From now on messages arrive as “There is news for you.” Press Show to read them.
preferences-toast-discreet-off = Messages arrive in full again.
preferences-button-why = ❔ Why this?
preferences-button-change = ⚙ Change
preferences-neutral = There is news for you.
preferences-neutral-alarm = There is news for you that matters today.
preferences-button-show = 👁 Show
preferences-button-hide = Hide again
preferences-no-longer = What was here is past, or was taken back. These are the ways on.
preferences-why =
    { $why ->
        [topics] You get this because you follow: { $topics }.
        [coming] You get this because you are coming to this meeting, or wait for a seat.
        [reminder] You get this because you asked for a reminder of this meeting.
        [file] You get this because you took the calendar file of this meeting.
        [daily] You get this because you asked for your news in one message a day.
        [weekly] You get this because you asked for your news in one message a week.
        [away] This is what came while you had paused.
        [now] This had waited for your digest, which you have switched off.
        [everybody] The organisers wrote this to everybody who receives their news.
       *[past] You had asked for news of this kind when it was sent.
    }
preferences-change = What shall change?
preferences-unfollow = No more: { $topic }
preferences-other-time = ✏ Another time
preferences-ask-reminder =
    <b>{ $title }</b>
    How long before the start shall I remind you? Write it, for example “45 minutes” or “3 days”.
preferences-ask-usual = How long before a meeting do you usually want a reminder? Write it, for example “45 minutes” or “3 days”.
preferences-no-offset = I did not find a length of time in that. Write a number and a unit, for example “45 minutes” or “3 days”.
preferences-offset-range = A reminder can come from 5 minutes to 60 days before a meeting. Write for example “45 minutes” or “3 days”.
preferences-offset-past = { $label } before the start has gone by already. Choose a shorter time.
preferences-offset-many = That is as many as I keep for one meeting. Take one away first.
preferences-snooze = 💤 { $length }
preferences-toast-snooze = I will remind you again in { $length }.
preferences-toast-snooze-late = The meeting begins before that, so I cannot remind you again.
