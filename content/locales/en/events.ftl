# Meetings: the card, lists, reminders, getting in.
events-status-cancelled = ❌ <b>Cancelled.</b> { $reason }
events-status-postponed = ⏸ <b>Postponed.</b> { $reason }
events-status-postponed-hint = The new day will be sent to everybody who follows the meetings.
events-status-over = 🗄 This meeting has taken place.
events-label-cancelled = ❌ Cancelled
events-label-postponed = ⏸ Postponed
events-title = <b>{ $title }</b>
events-when = 🗓 { $when }
events-your-clock = 🕔 On your clock: { $time }
events-place = 📍 { $room }, { $venue }
events-place-one = 📍 { $place }
events-place-open = 📍 The place is not known yet
events-online = 💻 <a href="{ $url }">Join online</a>
events-arrive-at = 🚪 Arrive by { $time } at { $entrance }.
events-arrive = 🚪 Arrive by { $time }.
events-entrance = 🚪 Entrance: { $entrance }.
events-admission-open = Free, open to all, no ticket
events-admission-full = Full: there is a waiting list
events-admission-line = 🎟 { $admission }
events-capacity = Places: { $count }.
events-speakers = 🎤 { $speakers }
events-speaker-role = { $name } ({ $role })
events-partners = 🤝 With { $partners }
events-attending = 👥 { $count } people are coming.
events-attending-few = 👥 Fewer than five people are coming so far.
events-source = <a href="{ $url }">Original announcement</a>
events-button-remind = 🔔 Remind me
events-button-remind-set = ✓ Remind me
events-button-calendar = 📅 Calendar
events-button-coming = ✅ I’m coming
events-button-coming-set = ✓ I’m coming
events-button-getting-in = 🚪 Getting in
events-button-tell-me = 🔔 Tell me when the day is known
events-button-cancel = Cancel this meeting
events-undated-following = You follow the meetings, so you will hear when the day is known.
events-heading-coming = <b>Coming meetings</b>
events-heading-archive = <b>Past meetings</b>
events-item-title = <b>{ $number }. { $title }</b>
events-item-status = { $status } · { $when }
events-button-all-calendar = 📅 All in my calendar
events-none =
    No meetings are planned yet. I can tell you when one is.
events-none-following =
    No meetings are planned yet. You follow the meetings, so you will hear when one is.
events-none-archived = There are no past meetings here yet.
events-button-follow = 🔔 Tell me about meetings
events-found =
    { $count ->
        [one] <b>One meeting</b>
       *[other] <b>{ $count } meetings</b>
    }
events-found-between =
    { $count ->
        [one] <b>One meeting, { $since } to { $until }</b>
       *[other] <b>{ $count } meetings, { $since } to { $until }</b>
    }
events-found-on =
    { $count ->
        [one] <b>One meeting, { $since }</b>
       *[other] <b>{ $count } meetings, { $since }</b>
    }
events-found-from =
    { $count ->
        [one] <b>One meeting from { $since }</b>
       *[other] <b>{ $count } meetings from { $since }</b>
    }
events-found-until =
    { $count ->
        [one] <b>One meeting up to { $until }</b>
       *[other] <b>{ $count } meetings up to { $until }</b>
    }
events-found-more = These are the first of them; the list has them all.
events-found-none = No meeting fits that.
events-found-none-between = No meeting is planned from { $since } to { $until }.
events-found-none-on = No meeting is planned for { $since }.
events-found-none-from = No meeting is planned from { $since } on.
events-found-none-until = No meeting is planned up to { $until }.
events-found-none-hint = Here is where to look next.
events-not-found = That meeting is no longer here. These are the ways to the others.
events-remind-ask =
    <b>When shall I remind you?</b>
    { $title }
    🗓 { $when }

    Press as many as you like; press again to take one away.
events-remind-none-left =
    <b>{ $title }</b>
    🗓 { $when }

    It begins too soon for another reminder, so there is nothing left to choose. The card has everything you need to find your way.
events-remind-none-left-over =
    <b>{ $title }</b>

    This meeting has taken place, so there is nothing to remind you of.
events-remind-cancelled =
    <b>{ $title }</b>

    This meeting is not going ahead as announced, so no reminder can be set now.
events-remind-no-time =
    <b>{ $title }</b>
    🗓 { $when }

    The hour is not known yet. Follow the meetings and you will hear when it is; then reminders can be set.
events-remind-before = { $offsets } before
events-remind-before-and-leave = { $offsets }, and time to leave
events-remind-leave = Time to leave
events-remind-nothing = No reminders
events-toast-reminder = Reminder set: { $label }.
events-toast-reminder-off = Reminder taken away: { $label }.
events-toast-reminders = Reminders set.
events-toast-reminders-off = All reminders for this meeting taken away.
events-getting-in = <b>Getting in</b>
    { $title }
events-getting-in-queue =
    ⏳ Every visitor passes a security check. The queue is outside and takes up to 30 minutes, up to 45 on Monday to Wednesday afternoons.
events-getting-in-bags = 🎒 Liquids, banners and anything with a political slogan are held back at the check. Better to leave them at home.
events-getting-in-room = 📍 Once inside, ask for { $room }.
events-getting-in-unknown = Nothing particular is known about getting in. The card says where it is.
events-calendar-one =
    📅 <b>{ $title }</b>
    Open the file to put the meeting in your calendar. If it moves, I will send you a fresh file that replaces this one.
events-calendar-all =
    { $count ->
        [one] 📅 One meeting in this file. Open it to put it in your calendar.
       *[other] 📅 { $count } meetings in this file. Open it to put them in your calendar.
    }
events-no-calendar-open =
    <b>{ $title }</b>

    The day is not known yet, so there is nothing to put in a calendar. I can tell you when it is.
events-no-calendar-over =
    <b>{ $title }</b>

    This meeting has taken place or is not going ahead, so there is nothing to put in a calendar.
