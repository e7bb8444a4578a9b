# What a chat receives and what is kept about it.
chats-subscriptions = <b>What you receive</b>
    A tick means yes. Press to change.
chats-subscriptions-none = You have not chosen anything, so you only hear from me when you ask.
chats-stream-events = Meetings
chats-stream-briefings = All briefings
chats-changed-on = You now receive: { $topic }.
chats-changed-off = You no longer receive: { $topic }.
chats-changed-all = You now receive everything.
chats-changed-main = You now receive news of meetings and of all briefings.
chats-changed-none = You no longer receive anything.
chats-topic-unknown = I know no subject called “{ $words }”, so nothing has changed. These are the ones there are.
chats-everything = Everything
chats-nothing = Nothing
chats-unsubscribed =
    You are unsubscribed from everything. Reminders you set yourself will still come.
chats-button-choose = 🔔 Choose again
chats-button-everything-again = ↩ Everything again
chats-stopped =
    <b>Paused</b>
    You will hear nothing more from me, reminders included, until you come back. There is one exception: I tell you when a meeting you are coming to, asked to be reminded of or put in your calendar changes on its very day. Your choices are kept. To erase them as well, press “Forget me”.

    Only for a while? Say for how long, and I tell you afterwards in one message what came meanwhile.
chats-button-resume = ▶ Start again
chats-button-stop = ⏸ Pause all messages
chats-button-reminders = ⏰ My reminders
chats-resumed =
    <b>Welcome back</b>
    News and reminders will come again, as you had chosen.
chats-settings = <b>Settings</b>
chats-settings-language = Language: English
chats-settings-stopped = ⏸ Messages are paused.
chats-settings-following =
    { $count ->
        [0] You receive: nothing yet
        [one] You receive: one subject
       *[other] You receive: { $count } subjects
    }
chats-settings-streams = You receive: { $streams }
chats-settings-streams-and =
    { $count ->
        [one] You receive: { $streams }, and one subject
       *[other] You receive: { $streams }, and { $count } subjects
    }
chats-settings-reminders = Usual reminders: { $offsets }
chats-settings-no-reminders = Usual reminders: none
chats-settings-hint = The times below are the ones “Remind me” offers first. Press to change them.
chats-reminders = <b>Your reminders</b>
chats-reminders-item = <b>{ $number }. { $title }</b>
chats-reminders-offsets = 🔔 { $offsets }
chats-reminders-none = You have no reminders set. Open a meeting and press “Remind me”.
chats-privacy =
    <b>What is kept about you</b>
    • The number Telegram gives this chat, sealed with a key that is not in the database. A stolen database names nobody.
    • Your language, whether you paused, what you chose to receive and when: digest, quiet hours, time zone, and whether discreetly.
    • Your usual reminder times and the reminders you set.
    • That somebody from this chat is coming or waits for a seat, with a door code made up for you, or took a calendar file, so that you hear if the room moves.
    • If you made a calendar of your own: a fingerprint of its address, from which nobody can read the address.
    • Which news was delivered here or waits for your digest, so that nothing comes twice and a mistake can be corrected.

    <b>What is not kept</b>
    Your name, username, phone number and what you write to me. Only where a venue asks for names and you choose to give yours is it kept: sealed, for that meeting’s door list, and erased the morning after.

    Organisers see how many are coming, not who; a name only if you gave it. Reminders, “coming” marks and delivery records are erased 30 days after the meeting.

    “Forget me”, or /forget, erases all of it at once. The messages in this chat lie with Telegram; to remove them too, delete the chat in Telegram.
chats-button-export = 📦 Give me a copy
chats-button-forget = 🗑 Forget me
chats-export = This file holds everything kept about this chat.
chats-forget-ask =
    <b>Erase everything about you?</b>
    Your choices, reminders, “coming” marks and any name you gave are erased at once and cannot be brought back. You will hear nothing more until you press start again.
chats-forget-yes = 🗑 Yes, erase everything
chats-forget-no = ‹ No, keep it
chats-forgotten =
    <b>Erased</b>
    Nothing about you is kept any more. You will hear nothing from me until you press start again. To remove these messages too, delete this chat in Telegram.
chats-nothing-to-forget = Nothing is kept about you, so there is nothing to erase.
