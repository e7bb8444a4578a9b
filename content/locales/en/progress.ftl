# Organisers: how a notice goes out, and what became of it.
progress-head =
    { $phase ->
        [paused] <b>Paused</b>
        [stopping] <b>Being stopped</b>
        [stopped] <b>Stopped</b>
        [done] <b>Sent</b>
       *[going] <b>Being sent</b>
    }
progress-head-mending =
    { $state ->
        [correction-paused] <b>Correction paused</b>
        [correction-stopping] <b>Correction being stopped</b>
        [correction-stopped] <b>Correction stopped</b>
        [correction-done] <b>Corrected</b>
        [correction-going] <b>Being corrected</b>
        [recall-paused] <b>Taking back, paused</b>
        [recall-stopping] <b>Taking back, being stopped</b>
        [recall-stopped] <b>Taking back stopped</b>
        [recall-done] <b>Taken back</b>
       *[recall-going] <b>Being taken back</b>
    }
progress-mended =
    { $total ->
        [0] There was no copy to reach.
       *[other] { $task ->
            [recall] 📨 { $sent } of { $total } copies are taken back.
           *[correction] 📨 { $sent } of { $total } copies are corrected.
        }
    }
progress-unmended =
    { $count ->
        [one] One copy could not be changed.
       *[other] { $count } copies could not be changed.
    }
progress-button-correct = ✏ Correct
progress-button-recall = ↩ Take back
progress-title = { $title }
progress-sent =
    { $total ->
        [0] Nobody had to be told.
       *[other] { $sent ->
            [one] 📨 { $sent } of { $total } has it.
           *[other] 📨 { $sent } of { $total } have it.
        }
    }
progress-seen =
    { $count ->
        [one] 👁 1 has seen it.
       *[other] 👁 { $count } have seen it.
    }
progress-waiting = { $count } still waiting.
progress-unreached =
    { $count ->
        [one] One chat could not be reached.
       *[other] { $count } chats could not be reached.
    }
progress-left-out =
    { $count ->
        [one] One chat was left out.
       *[other] { $count } chats were left out.
    }
progress-in-doubt =
    { $count ->
        [one] For one chat it is not certain whether it arrived.
       *[other] For { $count } chats it is not certain whether it arrived.
    }
progress-left-moment = ⏳ Less than a minute left.
progress-left-minutes =
    { $count ->
        [one] ⏳ About one minute left.
       *[other] ⏳ About { $count } minutes left.
    }
progress-left-hours = ⏳ About { $hours } h { $minutes } min left.
progress-stop-ask =
    { $count ->
        [0] <b>Stop here?</b> What is sent stays sent.
        [one] <b>Stop here?</b> What is sent stays sent; one chat would not get it.
       *[other] <b>Stop here?</b> What is sent stays sent; { $count } chats would not get it.
    }
progress-why =
    { $why ->
        [blocked] • { $count } blocked the bot
        [gone] • { $count } no longer there, or without the bot
        [left] • { $count } stopped their messages meanwhile
        [refused] • { $count } not accepted by Telegram
        [trouble] • { $count } given up after many tries
        [expired] • { $count } too late to be of use
        [too-late] • { $count } older than 48 hours
        [missing] • { $count } no longer in the chat
        [locked] • { $count } that Telegram does not let us change
       *[stopped] • { $count } not sent, since it was stopped
    }
progress-in-doubt-end =
    { $count ->
        [one] ❔ For one chat it is not certain whether it arrived. It is held back, so that nobody gets it twice; you can send it again.
       *[other] ❔ For { $count } chats it is not certain whether it arrived. They are held back, so that nobody gets it twice; you can send these again.
    }
progress-button-pause = ⏸ Pause
progress-button-resume = ▶ Go on
progress-button-stop = ⏹ Stop
progress-button-stop-yes = Yes, stop
progress-button-stop-no = ‹ No, leave it
progress-button-again =
    { $count ->
        [one] Send it again
       *[other] Send these { $count } again
    }
