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
organisers-list = <b>Who may publish</b>
organisers-list-item = • { $label }: { $role }
organisers-list-none = Nobody but the owners yet.
organisers-role-owner = owner
organisers-role-organiser = organiser
organisers-button-add = ➕ Add somebody
organisers-button-remove = Remove { $label }
organisers-button-back = ‹ Who may publish
organisers-pick = Choose with the button below who may publish. They must have started this bot once.
organisers-pick-button = Choose people
organisers-pick-cancel = Cancel
organisers-pick-cancelled = Nobody was added.
organisers-added = May publish from now on: { $labels }.
organisers-added-nobody = Nobody new was added: they may publish already, or have not started this bot yet.
organisers-removed = May no longer publish: { $labels }.
organisers-remove-ask = <b>Remove { $label }?</b>
    They will no longer be able to publish or cancel meetings. What they published stays.
organisers-remove-yes = Yes, remove
organisers-refused = That is not something I can do in this chat. This is what I can show you.
