# The pages: what stands around meetings and briefings when they are read without Telegram.
web-name = Division Bell
web-skip = Skip to the content
web-nav = Pages
web-nav-home = Coming meetings
web-nav-archive = Archive
web-nav-privacy = Privacy
web-languages = Language
web-title = { $page } · { $house }
web-only-in =
    { $written ->
        [en] This text is in English only for now.
        [ko] This text is in Korean only for now.
       *[other] This text is not yet in English.
    }

web-home-title = Division Bell: meetings and briefings on North Korea
web-home-heading = Meetings and briefings on North Korea
web-home-lead = The All-Party Parliamentary Group on North Korea: its meetings, and in short what the Group and Christian Solidarity Worldwide publish.
web-home-telegram = Be told in Telegram
web-home-telegram-hint = News of meetings, changes and reminders come by a bot. It keeps no name, and one command erases everything.
web-home-subscribe = In your calendar
web-home-subscribe-hint = Your calendar follows by itself when a meeting moves.
web-home-meetings = Coming meetings
web-home-none = No meetings are planned yet.
web-home-none-hint = The bot can tell you when one is. Until then, the archive has the earlier ones.
web-home-briefings = Briefings
web-home-all-briefings = All briefings and past meetings
web-home-no-briefings = There are no briefings here yet.

web-archive-title = Archive
web-archive-lead = Past meetings and all briefings, the newest first.
web-archive-meetings = Past meetings
web-archive-briefings = Briefings
web-archive-none = There are no past meetings here yet.
web-pages = Further pages
web-page-of = Page { $number } of { $count }
web-page-newer = Newer
web-page-older = Older
web-page-sooner = Sooner
web-page-later = Later

web-event-kind = Meeting
web-status-cancelled = Cancelled
web-status-cancelled-text = This meeting will not take place.
web-status-postponed = Postponed
web-status-postponed-text = This meeting will not take place as announced. The new day is not known yet.
web-status-over = Past
web-status-over-text = This meeting has taken place.
web-status-open = Day not known yet
web-status-open-text = This meeting has been announced without its day. The bot can tell you when it is known.
web-changed = What has changed
web-when = When
web-when-was = It was planned for
web-your-clock = On your clock: { $time }
web-where = Where
web-where-open = The place is not known yet
web-getting-in = Getting in
web-arrive-at = Arrive by { $time } at { $entrance }.
web-arrive = Arrive by { $time }.
web-entrance = Entrance: { $entrance }.
web-security = Every visitor passes a security check; the queue is outside.
web-online = Online
web-online-join = Join online
web-speakers = Speakers
web-partners = Held with
web-subjects = Subjects
web-about = What it is about
web-remind = Remind me in Telegram
web-tell-me = Tell me in Telegram when the day is known
web-open-telegram = Open in Telegram
web-add = Add to calendar
web-add-file = Calendar file (.ics)
web-add-app = Open in a calendar app
web-add-google = Google Calendar
web-add-outlook = Outlook.com
web-add-office = Microsoft 365
web-add-hint = A file or link stays as it is when the room or the hour changes. The bot tells you, or subscribe to the calendar of all meetings.
web-print = Print
web-print-hint = Print this page with your browser. It fits one sheet.
web-source = Original announcement
web-code = Card code { $code }. To learn whether an invitation is ours, send /verify and its code to the bot.
web-scan-page = Scan for the way there, a calendar file and changes
web-scan-telegram = Scan to be reminded in Telegram
web-back-event = Back to the meeting

web-briefing-by = By { $names }
web-briefing-points = Key points
web-briefing-original = Read the original
web-briefing-contents = Contents
web-briefing-charts = Charts
web-briefing-summary = This is our summary, in our own words.
web-briefing-figures =
    { $count ->
        [one] one chart
       *[other] { $count } charts
    }
web-briefing-before = Before
web-briefing-after = Next
web-briefing-numbers = The numbers
web-back-report = To the whole report

web-privacy-title = Privacy
web-privacy-lead = Some who read this are exiles whom a leaked list would endanger. Everything here follows from that.
web-privacy-pages = These pages
web-privacy-pages-list =
    • They set no cookie and store nothing in your browser.
    • They fetch nothing from anybody else: no fonts, no counters, no pictures of others.
    • This program keeps no record of who reads what. Whoever runs the server in front of it should keep none either.
    • Your time zone is worked out in your browser and stays there.
    • Links to other places do not tell them which page you came from.
web-privacy-calendar = A calendar that follows ours asks for it again every few hours. The calendar of all meetings is the same for everybody, and who asks is not noted.
web-privacy-bot = The bot in Telegram
web-privacy-bot-lead = This is what the bot itself says to /privacy. “Me” is the bot, “this chat” your conversation with it.

web-missing-title = Nothing is here
web-missing-text = There is no page at this address. It may have been mistyped, or what stood here was taken back.
web-missing-home = To the coming meetings
web-missing-archive = To the archive
web-method-title = This page can only be read
web-method-text = What was sent to it was not taken. The pages take nothing from their readers.
web-away-title = Back in a moment
web-away-text = The meetings cannot be looked up right now. Please reload the page in a minute.

web-foot = Meetings in Parliament are open to all unless they say otherwise.
web-foot-feed = News by { $kind }
web-foot-calendar = Calendar of all meetings

web-feed-title = Division Bell: meetings and briefings
web-feed-cancelled = Cancelled: { $title }
web-feed-postponed = Postponed: { $title }
