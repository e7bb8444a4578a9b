# Organisers: from an announcement to a published meeting.
drafts-ask-announcement =
    <b>New meeting</b>
    Paste the announcement as it is: I read title, day, time, place and speakers from it. Nothing is sent until you have seen the draft and said yes twice.

    For example: Film screening, While They Watched. Thursday 17 November, 17:00, Committee Room 17, Houses of Parliament. Entrance: Cromwell Green.
drafts-control = <b>Draft: { $title }</b>
    Above is what readers will see, in English and in Korean.
drafts-begun = <b>Draft: { $title }</b>
    Something is not in your text, so I ask:
drafts-missing = Still open: { $fields }.
drafts-missing-hint = Press one to fill it in. Starting with the first:
drafts-complete = Nothing is missing. Publish when you are content with it.
drafts-complete-but = Otherwise nothing is missing. Publish when you are content with it.
drafts-said = <b>Read from your text</b>
drafts-said-line = { $field }: “{ $text }”
drafts-questions = <b>Please check</b>
drafts-question = • { $question }
drafts-question-weekday-disagrees = The announcement says { $weekday }, but its date is { $date }. Which one is right?
drafts-question-weekday-disagrees-plain = The day of the week and the date do not go together. Which one is right?
drafts-question-year-guessed = No year was given. I took { $date }. Is that right?
drafts-question-year-guessed-plain = No year was given. Is the day above right?
drafts-question-several-events = The text announces { $count } meetings. This is the first; the others are drafts of their own, one button each.
drafts-question-several-events-plain = The text announces more than one meeting. This is the first; the others are drafts of their own, one button each.
drafts-question-past-date = { $date } has gone by already. Which day ahead is meant?
drafts-question-past-date-plain = The day has gone by already. Which day ahead is meant?
drafts-question-time-ambiguous = The text does not say whether it means the morning or the afternoon. I took { $time }. Is that right?
drafts-question-time-ambiguous-plain = The time may mean the morning or the afternoon. Is the time above right?
drafts-question-not-an-event = This reads like something other than an announcement of a meeting. Is it one?
drafts-question-end-before-start = The end ({ $end }) comes before the start ({ $start }). Which one is right?
drafts-question-end-before-start-plain = The end comes before the start. Which one is right?
drafts-question-no-date = I found no day. Readers will see that it is not known yet.
drafts-question-no-time = I found no time. Without one there are no reminders.
drafts-question-no-place = I found no place.
drafts-question-place-unsettled = The place is named as still to be settled. Readers will see that it is not known yet.
drafts-question-no-title = I found no title.
drafts-question-title-unsure = I am not sure what it is called. If one of the names below is right, tap it; or write another.
drafts-question-place-unsure = I am not sure where it is held; it may be { $other_1 }. If one of the places below is right, tap it; or write another.
drafts-question-place-unsure-plain = I am not sure where it is held. Is the place above right?
drafts-question-day-order = I read the day before the month: { $date }. It could also be { $other }. Which one is right?
drafts-question-day-order-plain = The day and the month could be read the other way round. Is the day above right?
drafts-question-relative-day = The day was given only by its distance from today. I took { $date }. Is that right?
drafts-question-relative-day-plain = The day was given only by its distance from today. Is the day above right?
drafts-question-several-days = The text names { $count } days together. I took { $date }. Is that right?
drafts-question-several-days-plain = The text names several days together. Is the day above right?
drafts-question-other-day = The text also names { $other }. I took { $date }. Is that right?
drafts-question-other-day-plain = The text also names another day. Is the day above right?
drafts-question-only-doors = { $time } is when the doors open, and no other time was given. When does it begin?
drafts-question-only-doors-plain = Only the time when the doors open was given. When does it begin?
drafts-question-zone-guessed = The text does not say in which time zone it is. I took the time in { $city }. Is that right?
drafts-question-cancelled = The text speaks of a cancellation. To cancel a meeting that is published, use /cancelevent.
drafts-question-korean-missing = The Korean text is missing. Korean readers will see the English one.
drafts-question-english-missing = The English text is missing. English readers will see the Korean one.
drafts-question-from-source = Day, place and title were taken over from { $where }; its text was not. Please write the summary in our own words.
drafts-question-from-source-plain = Day, place and title were taken over from a source; its text was not. Please write the summary in our own words.
drafts-question-unlisted = { $where } lists this meeting no more and does not say why. Does it take place?
drafts-question-unlisted-plain = The source lists this meeting no more and does not say why. Does it take place?
drafts-question-general = One thing could not be read for certain ({ $about }). Please compare the card with your text.
drafts-button-publish = Publish…
drafts-button-change = ✏ Change something
drafts-button-discard = 🗑 Discard
drafts-button-back = ‹ Back to the draft
drafts-button-list = 📝 Drafts
drafts-choose-field = <b>What shall be changed?</b>
drafts-field =
    { $field ->
        [title-en] Title
        [title-ko] Title in Korean
        [subtitle-en] Second line
        [subtitle-ko] Second line in Korean
        [summary-en] What it is about
        [summary-ko] What it is about, in Korean
        [detail-en] More detail
        [detail-ko] More detail in Korean
        [date] Day
        [start] Start
        [end] End
        [timezone] Time zone
        [venue] Place
        [room] Room
        [entrance] Entrance
        [arrive-by] Arrive by
        [online-url] Online address
        [speakers] Speakers
        [partners] Partners
        [capacity] Places
        [needs-names] Names at the door
        [topics] Subjects
        [source-url] Link to the announcement
       *[other] Another detail
    }
drafts-ask =
    { $field ->
        [title-en] <b>What is the title?</b> For example: While They Watched
        [title-ko] <b>What is the title in Korean?</b> For example: 그들이 지켜보는 동안
        [subtitle-en] <b>What stands under the title?</b> For example: Film screening, then questions to the director
        [subtitle-ko] <b>What stands under the title in Korean?</b> For example: 영화 상영 후 감독과의 대화
        [summary-en] <b>What is it about?</b> Two or three sentences, in English.
        [summary-ko] <b>What is it about, in Korean?</b> Two or three sentences.
        [detail-en] <b>What else should readers know?</b> As long as you like, in English.
        [detail-ko] <b>What else should readers know, in Korean?</b> As long as you like.
        [date] <b>On which day?</b> For example: Thursday 17 November 2016
        [start] <b>When does it begin?</b> On the clock there, for example: 17:00
        [end] <b>When does it end?</b> On the clock there, for example: 18:30
        [timezone] <b>In which time zone is it?</b> A city or a country, for example: London
        [venue] <b>Where is it?</b> For example: Houses of Parliament. If people meet online, send the link; if there is none yet, send: Online
        [room] <b>In which room?</b> For example: Committee Room 17
        [entrance] <b>Which entrance should visitors take?</b> For example: Cromwell Green
        [arrive-by] <b>By when should visitors be at the entrance?</b> For example: 16:30
        [online-url] <b>What is the address to join online?</b> A full one, beginning with https://
        [speakers] <b>Who speaks?</b> One person a line, for example: Jake J. Smith, director of the film
        [partners] <b>Who holds it together with the Group?</b> One name a line, for example: Christian Solidarity Worldwide
        [capacity] <b>How many places are there?</b> A number, for example: 60
        [needs-names] <b>Does the venue need the names of those who come?</b> Yes or No. With Yes, whoever takes a seat is asked and decides; names are erased the morning after.
        [topics] <b>Which subjects is it about?</b> One or more of these, for example: women, refugees
        [source-url] <b>Where was it announced?</b> A full address, beginning with https://
       *[other] <b>What should stand there?</b> Please send it in one message.
    }
drafts-no-words = I read “{ $text }”, but there are no words in it.
drafts-field-not-understood =
    { $field ->
        [title-en] I read “{ $text }”, but a title needs words. What is it called? For example: While They Watched
        [title-ko] I read “{ $text }”, but a title needs words. What is it called in Korean? For example: 그들이 지켜보는 동안
        [past-date] “{ $text }” has gone by already. Which day ahead is meant?
        [date] I read “{ $text }”, but found no day in it. Day, month and year help, for example: 17 November 2016
        [start] I read “{ $text }”, which is no time that fits here. Hours and minutes help, for example: 17:00. The start comes before the end; if both move, change the end first.
        [end] I read “{ $text }”, which is no time that fits here. Hours and minutes help, for example: 18:30. The end comes after the start.
        [timezone] I read “{ $text }”, but know no such place. A city or a country helps, for example: London
        [arrive-by] I read “{ $text }”, but found no time in it. Hours and minutes help, for example: 16:30
        [online-url] I read “{ $text }”. A full address is needed, beginning with https://
        [source-url] I read “{ $text }”. A full address is needed, beginning with https://
        [capacity] I read “{ $text }”. A number from 1 to 99999 is needed, for example: 60
        [needs-names] I read “{ $text }”. Yes or No is needed.
       *[other] I read “{ $text }”, but could not use it here. Please send it once more in other words.
    }
drafts-ask-open = To leave it open, send a hyphen (-).
drafts-field-too-long =
    { $count ->
        [0] There was no text in that. Please send it as words.
       *[other] That is { $count } characters long, and at most { $limit } fit here. Please send a shorter one.
    }
drafts-confirm = <b>Publish this meeting?</b>
    { $title }
    🗓 { $when }
drafts-confirm-reach =
    { $total ->
        [0] Nobody follows these subjects yet, so nobody is told. It will stand in the list.
        [one] One chat will be told: { $languages }.
       *[other] { $total } chats will be told: { $languages }.
    }
drafts-audience =
    { $count ->
        [0] 👥 For those who follow all meetings. Name its subjects, and those who follow only these are told too.
       *[other] 👥 For those who follow all meetings, or one of: { $topics }.
    }
drafts-choose-subjects = <b>Which subjects is it about?</b>
    Those who follow one of them are told, beside those who follow all meetings. Press to tick or untick, or write them.
drafts-confirm-language = { $count } in { $language_name }
drafts-confirm-open = The day is still open. Readers will see that it is not known yet.
drafts-confirm-over = This day has gone by, so the meeting goes straight to the past ones.
drafts-confirm-one-language = The text is in one language only; readers of the other are told so.
drafts-confirm-yes = Yes, publish
drafts-publishing =
    { $seconds ->
        [0] <b>Published</b>
        [one] <b>Going out in one second</b>
       *[other] <b>Going out in { $seconds } seconds</b>
    }
drafts-publishing-title = { $title }
drafts-publishing-hint = Until then it can be undone, and nobody has been told.
drafts-button-undo = ↩ Undo
drafts-button-now = Send now
drafts-published = <b>Published</b>
    { $title }
drafts-undone = Undone. Nobody was told, and the draft is kept.
drafts-too-late = It has gone out already. The meeting can still be changed or cancelled.
drafts-list = <b>Drafts</b>
    Not published yet. Press one to go on with it.
drafts-list-none = There are no drafts. A new one begins with the announcement.
drafts-discarded = The draft is discarded. Nobody was told of it.
drafts-not-an-event =
    { $kind ->
        [opinion] This reads like an opinion article, not like the announcement of a meeting: no day and place to come to.
        [letter] This reads like a letter, not like the announcement of a meeting: no day and place to come to.
        [statement] This reads like a statement, not like the announcement of a meeting: no day and place to come to.
        [report] This reads like a report, not like the announcement of a meeting: no day and place to come to.
       *[other] I found no day and place to come to in this, so it does not read like the announcement of a meeting.
    }
drafts-not-an-event-hint = If it is a meeting, add the day and the place and send it again. If it is something to read, /newbriefing takes it.
drafts-button-anyway = It is a meeting, go on
drafts-button-briefing = 📄 Make it a briefing
drafts-button-hand = Ready for publication
drafts-complete-editor = Nothing is missing. When you are content with it, hand it to the organisers; they publish.
drafts-complete-but-editor = Otherwise nothing is missing. When you are content with it, hand it to the organisers; they publish.
drafts-handed =
    { $count ->
        [0] <b>Handed over</b>
            No organiser could be reached at the moment; they find it among their drafts.
        [one] <b>Handed over</b>
            One organiser has been told. Who takes it up may still change it.
       *[other] <b>Handed over</b>
            { $count } organisers have been told. Who takes it up may still change it.
    }
drafts-ready = <b>Ready for publication</b>
    { $title }
    🗓 { $when }
    An editor has finished this draft. Nothing is sent until you have looked at it and said yes twice.
drafts-button-open = Open the draft
