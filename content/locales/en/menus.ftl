# Command menus and the bot's own page in Telegram.
menus-start = Begin, and choose what you receive
menus-help = What this bot can do
menus-events = Coming meetings
menus-next = The next meeting
menus-briefings = Articles, statements and reports in short
menus-search = Find a word
menus-calendar = All coming meetings in your calendar
menus-subscribe = Choose what you receive
menus-unsubscribe = Receive less, or nothing
menus-reminders = The reminders you have set
menus-settings = Language, reminders, quiet hours, how often
menus-language = 한국어 / English
menus-verify = Whether a card is ours
menus-privacy = What is kept about you
menus-forget = Erase everything about you
menus-stop = Pause all messages
menus-newevent = Announce a meeting
menus-newbriefing = Post something to read, in our own words
menus-drafts = Drafts not yet published
menus-edit = Change a meeting
menus-cancelevent = Cancel a meeting
menus-broadcast = Send your own words to many
menus-attendees = Who is coming, in numbers
menus-stats = Numbers: readers, deliveries, attendance
menus-sources = Feeds and calendars I make drafts from
menus-organisers = Who may publish
menus-audit = Who did what, and when
menus-bot-name = Division Bell
menus-bot-short = The All-Party Parliamentary Group on North Korea: its meetings, and briefings in short. English and Korean.
menus-bot-description =
    The All-Party Parliamentary Group on North Korea: its meetings, when, where, how to get in, and a word if the room changes. Briefings by the Group and Christian Solidarity Worldwide in short.

    English and Korean. No name is kept unless you give it, and /forget erases everything.
