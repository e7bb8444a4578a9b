# Organisers: broadcasts, planned publication, a second yes, corrections and recalls.
broadcasts-ask =
    <b>New broadcast</b>
    Send the words in one message: English, Korean, or both with an empty line between. **Bold**, *italic* and [links](https://…) are understood. Nothing is sent until you have seen it and said yes twice.
broadcasts-ask-in =
    { $written ->
        [ko] <b>What shall Korean readers see?</b> To leave it out, send a hyphen (-).
       *[other] <b>What shall English readers see?</b> To leave it out, send a hyphen (-).
    }
broadcasts-too-long = That is { $count } characters long, and at most { $limit } fit. Please send a shorter text.
broadcasts-preview =
    { $reader ->
        [ko] <i>As Korean readers see it:</i>
       *[other] <i>As English readers see it:</i>
    }
broadcasts-control =
    { $corrects ->
        [1] <b>Correction</b>
       *[other] <b>Draft of a broadcast</b>
    }
broadcasts-correct-hint = Above is how it will read. Change a text, then correct it in every chat.
broadcasts-doubt =
    { $kind ->
        [empty] • There are no words yet.
        [missing] • { $written ->
            [ko] The Korean text is missing. Korean readers will see the English one.
           *[other] The English text is missing. English readers will see the Korean one.
        }
        [only] • { $written ->
            [ko] Only the Korean text says: { $figures }.
           *[other] Only the English text says: { $figures }.
        }
       *[weekday] • “{ $date }”: that date falls on another day of the week.
    }
broadcasts-audience = 👥 For: { $audience }
broadcasts-policy =
    { $never ->
        [1] Never twice: where it is not certain that it arrived, it is held back.
       *[other] Where it is not certain that it arrived, it is sent again.
    }
broadcasts-button-text =
    { $written ->
        [ko] ✏ Korean text
       *[other] ✏ English text
    }
broadcasts-button-correct = Correct everywhere…
broadcasts-button-audience = 👥 For whom
broadcasts-button-never = Never twice
broadcasts-button-later = ⏰ Publish later
broadcasts-button-send = Send…
broadcasts-button-look = Look at it
broadcasts-audience-all = Everybody who follows anything
broadcasts-audience-language = Readers of { $name }
broadcasts-audience-event = Those coming to a meeting…
broadcasts-choose-audience = <b>Who shall get it?</b>
    Now: { $audience }
broadcasts-choose-event = <b>Those coming to which meeting?</b>
broadcasts-audience-name =
    { $kind ->
        [language] readers of { $name }
        [topics] followers of { $name }
        [coming] those coming to { $name }
       *[following] everybody who follows anything
    }
broadcasts-confirm = <b>Send this broadcast?</b>
    👥 For: { $audience }
broadcasts-reach =
    { $total ->
        [0] Nobody is in this audience, so nobody would get it.
        [one] One chat will get it: { $languages }.
       *[other] { $total } chats will get it: { $languages }.
    }
broadcasts-confirm-yes = Yes, send
broadcasts-correct-confirm =
    { $count ->
        [0] <b>Correct it?</b> Nobody has a copy yet; whoever still waits gets the new words.
        [one] <b>Correct it?</b> The one delivered copy is edited; whoever still waits gets the new words.
       *[other] <b>Correct it?</b> All { $count } delivered copies are edited; whoever still waits gets the new words.
    }
broadcasts-correct-yes = Yes, correct
broadcasts-sending =
    { $seconds ->
        [0] <b>On its way</b>
        [one] <b>Going out in one second</b>
       *[other] <b>Going out in { $seconds } seconds</b>
    }
broadcasts-correcting = <b>Being corrected</b>
broadcasts-recall-ask = <b>Take this back?</b>
    { $title }
broadcasts-recall-can =
    { $count ->
        [0] No copy can be taken back any more.
        [one] One copy is deleted from its chat, and nobody gets it any more.
       *[other] { $count } copies are deleted from their chats, and nobody gets it any more.
    }
broadcasts-recall-old =
    { $count ->
        [one] One copy is older than 48 hours; Telegram no longer lets it be deleted.
       *[other] { $count } copies are older than 48 hours; Telegram no longer lets them be deleted.
    }
broadcasts-recall-lost =
    { $count ->
        [one] One copy stands in a chat that has left, out of reach.
       *[other] { $count } copies stand in chats that have left, out of reach.
    }
broadcasts-recall-yes = Yes, take it back
broadcasts-recall-no = ‹ No, leave it
broadcasts-recalling = <b>Being taken back</b>
broadcasts-left-alone = Nothing was taken back.
broadcasts-news =
    { $news ->
        [missed] <b>Not published: the meeting has begun</b>
        [unready] <b>Not published: something is missing</b>
        [approve] <b>A second yes is asked for</b>
        [approved] <b>Approved</b>
        [planned] <b>Approved, and planned</b>
        [declined] <b>Sent back</b>
        [held] <b>Held back: its organiser may no longer publish</b>
       *[withdrawn] <b>Withdrawn</b>
    }
broadcasts-news-hint =
    { $news ->
        [missed] It was planned for an earlier moment, when the bot was not running. Nobody was told; the draft is kept.
        [unready] It was planned for now. Nobody was told; the draft is kept.
        [approve] Another organiser wants to send this to many. Look at it, then say yes or no.
        [approved] A second organiser said yes. It goes out now.
        [planned] A second organiser said yes. It goes out at its time.
        [held] It was on its way out. Nobody was told; whoever opens it takes it up.
        [declined] A second organiser said no. Nobody was told; the draft is open again.
       *[withdrawn] Its organiser took it back. Nothing is left for you to do.
    }
broadcasts-later-ask = <b>When shall it go out?</b> A day and a time, for example: tomorrow 9:00, or Monday 30 November, 18:30. I read it as { $zone } time.
broadcasts-later-taken-off = It is no longer planned until you give a new moment.
broadcasts-later-not-understood = I read “{ $text }”, but found no day and time in it. For example: 30 November, 18:30
broadcasts-later-past = { $when } has gone by already. Which moment ahead is meant?
broadcasts-later-begun = { $when } is after the meeting has begun. Which earlier moment is meant?
broadcasts-later-confirm = <b>Publish later?</b>
    { $title }
    ⏰ { $when }, { $relative }
broadcasts-later-yes = Yes, plan it
broadcasts-later-change = Another moment
broadcasts-planned = <b>Planned</b>
    { $title }
    ⏰ { $when }, { $relative }
broadcasts-planned-hint = It goes out by itself. Until then nobody is told, and you can change or cancel it.
broadcasts-planned-cancel = Do not publish
broadcasts-planned-label = ⏰ { $title }
broadcasts-waiting-label = ✋ { $title }
broadcasts-unplanned = It is no longer planned. Nobody was told, and the draft is open again.
broadcasts-waiting = <b>Waits for a second yes</b>
    { $title }
broadcasts-waiting-above =
    { $above ->
        [one] It would reach more than one chat, which needs a second yes.
       *[other] It would reach more than { $above } chats, which needs a second yes.
    }
broadcasts-waiting-others =
    { $count ->
        [one] One other organiser is asked.
       *[other] { $count } other organisers are asked; one is enough.
    }
broadcasts-waiting-nobody = There is no other organiser. An owner can name one with /organisers.
broadcasts-waiting-withdraw = Withdraw
broadcasts-approve-ask = <b>Send this?</b> You would be the second to say yes.
    👥 { $reach }
broadcasts-approve-when = ⏰ { $when }, { $relative }
broadcasts-approve-reach =
    { $count ->
        [one] one chat
       *[other] { $count } chats
    }
broadcasts-approve-yes = Yes, approve
broadcasts-approve-no = No, send it back
broadcasts-approved = <b>Approved.</b> Its organiser is told.
broadcasts-declined = <b>Sent back.</b> Its organiser is told, and nobody else.
broadcasts-withdrawn = <b>Withdrawn.</b> Nobody was told, and the draft is open again.
