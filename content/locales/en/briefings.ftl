# Briefings: lists, the card, a report's contents, sections and charts.
briefings-heading = <b>Briefings</b>
briefings-heading-topic = <b>Briefings: { $topic }</b>
briefings-item = <b>{ $number }. { $title }</b>
briefings-none = There are no briefings here yet. I can tell you when one is published.
briefings-none-topic = There is nothing on “{ $topic }” yet. The other subjects may help.
briefings-all = All briefings
briefings-subjects = 🗂 Subjects
briefings-topics = <b>Briefings by subject</b>
    Choose one.
briefings-topic-count = { $topic } ({ $count })
briefings-kind =
    { $kind ->
        [opinion] Opinion
        [letter] Letter
        [statement] Statement
        [intervention] In Parliament
        [roundup] Round-up
        [post] Post
        [report] Report
       *[other] Briefing
    }
briefings-title = <b>{ $title }</b>
briefings-line = 📄 { $facts }
briefings-by = ✍ { $authors }
briefings-published-in = 📰 { $place }
briefings-reading =
    { $minutes ->
        [one] one minute to read
       *[other] { $minutes } minutes to read
    }
briefings-key-points = <b>Key points</b>
briefings-button-original = 📖 Read the original
briefings-button-contents = 📑 Contents
briefings-contents = <b>Contents</b>
    { $title }
briefings-contents-chapter = <b>{ $number }. { $title }</b>
briefings-contents-part = { $number } { $title }
briefings-contents-label = { $number } · { $title }
briefings-no-contents = This text has no chapters; its card has all of it.
briefings-section-of = { $title }
briefings-section-chapter = { $report } · { $chapter }
briefings-section-pages = Pages { $first }–{ $last }
briefings-section-page = Page { $first }
briefings-button-charts = 📊 Charts ({ $count })
briefings-back-to-card = ‹ Back to the report
briefings-back-to-section = ‹ Back to the section
briefings-figure = 📊 <b>{ $title }</b>
briefings-figure-value = • { $label }: { $value }
briefings-figure-percent = { $number }%
briefings-figure-people =
    { $count ->
        [one] one person
       *[other] { $number } people
    }
briefings-figure-respondents =
    { $count ->
        [one] One person answered.
       *[other] { $count } people answered.
    }
briefings-figure-multiple = Several answers were possible.
briefings-figure-source = Source: { $report }, { $source }
briefings-figure-source-report = Source: { $report }
briefings-not-found = That briefing is no longer here. These are the ways to the others.
briefings-about = 🗂 { $topics }
briefings-draft-audience =
    { $count ->
        [0] 👥 For those who follow all briefings. Name its subjects, and those who follow only these are told too.
       *[other] 👥 For those who follow all briefings, or one of: { $topics }.
    }
briefings-draft-choose = <b>Which subjects is it about?</b>
    Those who follow one of them are told, beside those who follow all briefings. Press to tick or untick, or write them.
