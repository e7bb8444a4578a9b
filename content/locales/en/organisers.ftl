# Organisers: cancelling a meeting, and who may publish.
organisers-cancel-list = <b>Which meeting is cancelled?</b>
    You are asked once more before anybody is told.
organisers-cancel-none = There is no coming meeting to cancel.
organisers-cancel-ask = <b>Cancel this meeting?</b>
    { $title }
    🗓 { $when }
organisers-cancel-reach =
    { $count ->
        [0] Nobody will be told, since nobody has it on their list. It stays in the list, marked as cancelled.
        [one] One chat will be told, with a file that takes it out of the calendar. It stays in the list, marked as cancelled.
       *[other] { $count } chats will be told, with a file that takes it out of the calendar. It stays in the list, marked as cancelled.
    }
organisers-cancel-yes = Yes, cancel it
organisers-cancel-no = ‹ No, leave it
organisers-cancelled = <b>Cancelled</b>
    { $title }
organisers-cancelled-reach =
    { $count ->
        [0] Nobody had to be told.
        [one] One chat is being told now.
       *[other] { $count } chats are being told now.
    }
organisers-list = <b>Who may do what</b>
organisers-list-item = • { $label }: { $role }
organisers-list-none = Nobody but the owners yet.
organisers-list-roles = An organiser publishes, changes and cancels. An editor writes drafts and hands them to the organisers.
organisers-role =
    { $role ->
        [owner] owner
        [editor] editor
       *[organiser] organiser
    }
organisers-button-make =
    { $role ->
        [editor] { $label } → editor
       *[organiser] { $label } → organiser
    }
organisers-button-role =
    { $role ->
        [editor] Editor: drafts only
       *[organiser] Organiser: may publish
    }
organisers-role-ask = <b>What may { $label } do?</b>
organisers-named =
    { $role ->
        [editor] <b>{ $label } is an editor now</b>
            They may write drafts and hand them to the organisers. This applies from now on.
       *[organiser] <b>{ $label } is an organiser now</b>
            They may publish, change and cancel meetings. This applies from now on.
    }
organisers-named-told = I have told { $label }.
organisers-named-unreached = I could not tell { $label }: they have not pressed Start here yet. Please tell them yourself.
organisers-told =
    { $role ->
        [editor] <b>You are an editor now</b>
            You may write drafts of meetings and hand them to the organisers, who publish them. /newevent begins a draft, /drafts shows yours, and both are in the menu beside the text field.
       *[organiser] <b>You are an organiser now</b>
            You may announce, change and cancel meetings, and write to readers. Nothing goes out before you have seen it and said yes twice. /newevent begins; everything else is in the menu beside the text field.
    }
organisers-told-removed = <b>Your role has ended</b>
    You can no longer draft, publish or change meetings here. What you receive as a reader stays as it was.
organisers-already-so = { $label } has that role already, or is no longer on the list.
organisers-button-add = ➕ Add somebody
organisers-button-remove = Remove { $label }
organisers-button-back = ‹ Who may do what
organisers-pick = Choose people with the button below; then I ask what each of them may do.
organisers-pick-button = Choose people
organisers-pick-cancel = Cancel
organisers-pick-cancelled = Nobody was added.
organisers-picked = Chosen: { $labels }. Nothing has changed yet.
organisers-picked-nobody = Those are owners already, and owners are named in the settings.
organisers-removed = May no longer publish or draft: { $labels }.
organisers-remove-ask = <b>Remove { $label }?</b>
    They will no longer be able to draft, publish or cancel. What they published stays.
organisers-remove-yes = Yes, remove
organisers-refused-button = That is not something I can do for you here.
organisers-refused = That is not something I can do in this chat. This is what I can show you.
