# Words and buttons that several journeys share.
language-name = English
common-back-to-list = ‹ Back to the list
common-back-to-card = ‹ Back to the meeting
common-previous = ‹
common-next = ›
common-page = { $number } / { $count }
common-chosen = ✓ { $label }
common-and = { $items } and { $last }
common-numbered = { $number }. { $title }
common-next-meeting = ➡ Next: { $title }
common-all-events = 🗓 Coming meetings
common-archive = 🗄 Past meetings
common-all-briefings = 📄 Briefings
common-subscriptions = 🔔 What I receive
common-settings = ⚙ Settings
common-language = 🌐 한국어 / English
common-help = What I can do
common-privacy = 🔒 Privacy
common-share = ↗ Share
common-details = Details
common-only-in =
    <i>{ $written ->
        [en] This text is in English only for now.
        [ko] This text is in Korean only for now.
       *[other] This text is not yet in English.
    }</i>
common-untitled = No title yet
common-shortened = <i>Shortened here to fit one message.</i>
