# A digest: what is new, in one message.
digest-head =
    { $why ->
        [daily] 🗞 <b>Your day in one message</b>
        [weekly] 🗞 <b>Your week in one message</b>
        [away] 🗞 <b>While you were away</b>
       *[now] 🗞 <b>What was waiting for you</b>
    }
digest-new =
    { $count ->
        [one] 🆕 <b>One new meeting</b>
       *[other] 🆕 <b>{ $count } new meetings</b>
    }
digest-changed =
    { $count ->
        [one] ✏ <b>One meeting has changed</b>
       *[other] ✏ <b>{ $count } meetings have changed</b>
    }
digest-briefings =
    { $count ->
        [one] 📄 <b>One new briefing</b>
       *[other] 📄 <b>{ $count } new briefings</b>
    }
digest-more =
    { $count ->
        [one] And one more: the list below has it.
       *[other] And { $count } more: the list below has them all.
    }
digest-report =
    { $count ->
        [one] 🗞 One gets it in a digest, or after a pause.
       *[other] 🗞 { $count } get it in a digest, or after a pause.
    }
digest-letters =
    { $count ->
        [one] ✉ <b>The organisers wrote</b>
       *[other] ✉ <b>The organisers wrote { $count } times</b>
    }
digest-more-letters =
    { $count ->
        [one] And one more, for which there is no room here.
       *[other] And { $count } more, for which there is no room here.
    }
digest-taken-back = What stood here has been taken back by the organisers.
