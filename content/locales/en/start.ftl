# The first words, help, language, and small talk.
start-welcome =
    <b>Division Bell</b>
    The All-Party Parliamentary Group on North Korea: its meetings, and in short what the Group and Christian Solidarity Worldwide publish.

    You hear when a meeting is announced, when its room or time changes, and before it begins. Choose below what you want; you can change it at any time.
start-welcome-back =
    <b>Welcome back</b>
    Your choices are below. Press one to change it.
start-welcome-group =
    <b>Division Bell</b>
    The All-Party Parliamentary Group on North Korea: its meetings and briefings, for everybody in this chat. An administrator chooses what arrives here.
start-follow-events = Meetings
start-follow-briefings = Briefings
start-follow-subjects = Subjects…
start-help =
    <b>What I can do</b>
    /events – the coming meetings
    /next – the next meeting
    /briefings – articles, statements and reports in short
    /search – find a word, for example /search camps
    /calendar – all coming meetings in your calendar
    /subscribe and /unsubscribe – what you receive
    /reminders – the reminders you have set
    /settings – language, how often and when news comes, discreet messages, usual reminders
    /verify – whether a card is ours: /verify and its code
    /privacy – what is kept about you
    /forget – erase everything about you
    /stop – pause all messages

    You can also write in your own words: “what is on next week?”
start-help-organiser =
    <b>For organisers</b>
    /newevent – paste an announcement, check the draft, publish
    /newbriefing – post an article or report, with a summary of our own
    /drafts – drafts not yet published
    /sources – feeds and calendars that drafts are made from
    /edit – change a meeting: room, time, postponed; on its day also “Division”
    /cancelevent – cancel a meeting
    /broadcast – write to readers: to all, in one language, or to those coming
    /attendees – who is coming, in numbers
    /verify – check a visitor’s code at the door
    /stats – readers, deliveries and attendance as a picture
start-help-recess = Recess: whoever runs the bot keeps the days Parliament has announced in content/library/recess.yaml. A draft that falls into them is then warned about.
start-help-editor =
    <b>For editors</b>
    /newevent – paste an announcement and check the draft
    /drafts – your drafts; hand one to the organisers when it is ready
start-help-owner =
    /organisers – who may publish, and who may draft
    /audit – who did what, and when
start-not-understood =
    I did not understand that. You can ask for the meetings or the briefings, or search for a word: /search and the word.
start-greeting = Hello. What would you like to see?
start-unasked-answer = I cannot tell which question that answers. My questions have buttons below them; please press the one you mean.
start-thanks = You are welcome. Is there anything else you would like to see?
start-language-choice = <b>Language</b>
    Which language shall I write in?
start-language-set = I will write in English from now on, in news and reminders too.
start-press = I keep nothing about you at the moment, so I cannot remember a choice. Press /start, and I will.
start-press-toast = Press /start first: until then I keep nothing about you.
