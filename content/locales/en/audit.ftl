# The audit log of organisers, as owners read it.
audit-list = <b>Who did what</b>
    Names are asked of Telegram now; none is stored.
audit-none = Nothing has been done here yet.
audit-entry = <b>{ $at }</b> – { $who }
audit-nobody = the bot itself, or somebody who has been erased
audit-action =
    { $action ->
        [publish] published a meeting
        [undo] took it back before anybody was told
        [cancel] cancelled a meeting
        [edit] changed a meeting
        [change] changed a meeting
        [postpone] postponed a meeting
        [restore] restored a meeting
        [division] told those coming of a division
        [correct] corrected what had been delivered
        [recall] took a message back from the chats
        [broadcast] sent a message to readers
        [broadcast-approved] approved a message to readers
        [approve] approved a publication
        [ask_approval] asked a second organiser to approve
        [decline] declined to approve
        [withdraw] took back the request for approval
        [schedule] set the hour of a publication
        [unschedule] took the hour of a publication back
        [hold] held back what somebody without the right to publish had planned
        [pause] paused a sending
        [resume] let a sending go on
        [stop] stopped a sending
        [send_again] sent again what was in doubt
        [names-shown] looked at the names for the door
        [draft-handed-over] handed a draft to the organisers
        [organiser-added]
            { $role ->
                [editor] named an editor
               *[organiser] named an organiser
            }
        [role-changed]
            { $role ->
                [editor] made an editor of an organiser
               *[organiser] made an organiser of an editor
            }
        [organiser-removed] took somebody’s role away
        [publish-briefing] published a briefing
        [source-added] took in a source
        [source-removed] removed a source
        [source-trusted] trusted a source: what it tells goes out by itself
        [source-distrusted] trusted a source no more
        [source-change] let a trusted source change a meeting
        [library-skipped] left a meeting as it was changed by hand, not as the library has it
       *[other] did something this version has no words for
    }
audit-about = “{ $about }”
