# Coming, waiting, the door, and whether a card is ours.
attendance-card-code = <i>Card code <code>{ $code }</code>. Ask /verify whether a card is ours.</i>
attendance-button-join-list = 📝 Join the waiting list
attendance-button-on-list = ✓ On the waiting list
attendance-button-accept = ✅ Take the seat
attendance-button-decline = Not this time
attendance-full = 👥 All seats are taken. Whoever joins the waiting list is offered a seat when one comes free.
attendance-full-elsewhere = 👥 Fully booked. Whoever joins the waiting list is offered a seat here if one is given back.
attendance-seat = ✅ You have a seat.
attendance-door-code = 🎟 Your door code: <code>{ $code }</code>. Show it at the door; it stands in for your name.
attendance-waiting-next = ⏳ You are on the waiting list, next in line.
attendance-waiting-few = ⏳ You are on the waiting list; fewer than five people are before you.
attendance-waiting =
    { $count ->
        [one] ⏳ You are on the waiting list; one person is before you.
       *[other] ⏳ You are on the waiting list; { $count } people are before you.
    }
attendance-offered = ✨ A seat is held for you until { $until }.
attendance-toast-seated = Noted: you are coming. Your door code is on the card.
attendance-toast-waiting = You are on the waiting list. I will write when a seat comes free.
attendance-toast-left = Noted: you are not coming.
attendance-toast-left-list = You are no longer on the waiting list.
attendance-toast-declined = Noted. The seat goes to the next person.
attendance-toast-seated-already = You already have a seat. Nothing has changed.
attendance-toast-waiting-already = You are already on the waiting list. Nothing has changed.
attendance-toast-not-on-list = You are not on the list of this meeting. Nothing has changed.
attendance-toast-offer-gone = That offer has ended, and the seat went to the next person. You can join the list again.
attendance-toast-over = This meeting has taken place, so its list is closed.
attendance-toast-cancelled = This meeting is cancelled, so its list is closed.
attendance-toast-postponed = This meeting is postponed. Its list opens again when the new day is known.
attendance-leave-ask =
    <b>Give up your seat?</b>
    { $title }

    It goes to the next person, and your door code no longer opens the door. Should you change your mind, you join at the end of the list.
attendance-leave-yes = Yes, give it up
attendance-leave-no = ‹ No, keep it
attendance-listed =
    <b>You are on the waiting list</b>
    { $title }
    🗓 { $when }

    Seats are offered in the order of asking. When one comes free for you, I write, and you have up to 12 hours to answer, or less when the meeting is near. Nothing is certain until then, so please do not set out without a seat.
attendance-listed-undated = The day is not given yet; you keep your place in the line until it is.
attendance-button-leave-list = Leave the waiting list
attendance-notice-offer =
    ✨ <b>A seat has come free for you</b>
    { $title }
attendance-notice-offer-until = It is held until { $until }. After that it goes to the next person.
attendance-notice-passed =
    <b>The seat went to the next person</b>
    { $title }

    It was held for you and the time to answer ran out. You can join the waiting list again, at its end.
attendance-notice-taken =
    { $percent ->
        [50] 👥 <b>Half of the seats are taken</b>
        [80] 👥 <b>80 % of the seats are taken</b>
       *[other] 👥 <b>All seats are taken</b>
    }
    { $title }
attendance-notice-taken-full = Whoever asks now joins the waiting list. If there is more room, raise the number of seats: the list moves up by itself.
attendance-button-numbers = 👥 Numbers
attendance-choose = <b>Who is coming</b>
    In numbers, never in names. Which meeting?
attendance-choose-none = No meeting is coming, so there is nobody to count.
attendance-numbers =
    <b>{ $title }</b>
    🗓 { $when }
attendance-numbers-coming = Coming: { $number }
attendance-numbers-offered = Offered a seat, not answered yet: { $number }
attendance-numbers-waiting = On the waiting list: { $number }
attendance-numbers-arrived = Counted in at the door: { $number }
attendance-numbers-left = Seats left: { $number }
attendance-numbers-left-least = Seats left: { $number } or more
attendance-numbers-uncounted = The seats are not counted.
attendance-numbers-booked = Announced as fully booked: whoever asks here waits.
attendance-numbers-few = fewer than five
attendance-numbers-hint = At the door, send /verify and the visitor’s code.
attendance-button-names = 📋 Names for the door
attendance-button-again = ↻ Count again
attendance-names =
    <b>Names for the door</b>
    { $title }
attendance-names-hint = Given for this venue only, and erased here the morning after. Please delete this message when the door is closed. Whoever has a seat and gave no name comes with a door code.
attendance-names-none = Nobody has given a name. Whoever has a seat comes with a door code.
attendance-name-ask =
    <b>This venue asks for names</b>
    { $title }

    You have a seat. The house wants to know beforehand who comes in. If you agree, send me your name as it stands on your papers, in one message.

    It is kept sealed, shown to the organisers of this meeting for the door list and to nobody else, and erased the morning after the meeting, or at once when you leave the list or press “Forget me”.

    You need not: without a name you keep your seat and come with your door code. The house may then ask you at the door.
attendance-button-no-name = Without my name
attendance-button-give-name = 📋 Give my name
attendance-button-take-name = 📋 Take my name off
attendance-name-kept =
    <b>Noted for the door list</b>
    { $name }

    { $title }
attendance-name-kept-hint = Not right? Take it off, or send nothing more and all stays as it is. Telegram keeps your message in this chat; you may delete it there.
attendance-name-none =
    <b>Without your name</b>
    { $title }

    Your seat is yours all the same. Show your door code; the house may ask who you are, and the organisers at the door will help.
attendance-name-unclear = I took that for something other than a name. If it was one, send it once more without digits or symbols, or come without giving it.
attendance-names-card = 📋 The venue asks for names. You decide whether you give yours.
attendance-name-given = 📋 Your name is on the door list.
attendance-verify-ask =
    <b>Is it ours?</b>
    Send me the code at the end of a card, for example /verify { $example }, or forward me the card itself.
attendance-verify-genuine = ✔ <b>Ours, and it still holds.</b>
attendance-verify-compare = This is what the meeting is. If what you were shown names another day, hour, place, entrance or link, do not trust that text, only this card.
attendance-verify-altered = ⚠ <b>The code is ours, but the text around it is not.</b>
attendance-verify-altered-hint = Somebody may have changed it. Go by the card below, not by that text.
attendance-verify-outdated = ↻ <b>Ours, but out of date.</b>
attendance-verify-outdated-hint = Something has changed since. This is what holds now.
attendance-verify-unknown =
    ⚠ <b>This is not one of ours.</b>
    We have given no card this code. Check it once more for a typing slip. If it is the same, be careful: forged invitations are used against exiles. Do not go by it, do not answer it, and do not open its links.
attendance-verify-unknown-hint = All our meetings are in the list below.
attendance-verify-no-code =
    <b>I find no code of ours in that</b>
    Cards of our meetings end with a code of eight letters and digits. Without one I cannot say that a text is ours. All our meetings are in the list below.
attendance-verify-unreadable = I read “{ $text }”. A card’s code has eight letters and digits, for example { $example }; a door code has six. Neither has a vowel, 0, 1 or L.
attendance-verify-wait = Several wrong codes came one after the other. Please try again in ten minutes; the list of our meetings is open meanwhile.
attendance-verify-door-code = That looks like a door code. It is checked by the organisers at the door; it says nothing about who you are.
attendance-door-counted = ✅ <b>Valid. Counted in.</b>
attendance-door-used = ⚠ <b>Already used at { $time }.</b>
attendance-door-used-hint = The same code came before. One seat, one person.
attendance-door-early = ✔ <b>Valid, but not yet.</b>
attendance-door-early-hint = It holds a seat at this meeting. Codes are counted in from four hours before the start.
attendance-door-over = <b>This code was for a meeting that is over.</b>
attendance-door-cancelled = <b>This code was for a meeting that is cancelled.</b>
attendance-door-unknown =
    ❌ <b>No seat has this code.</b>
    Read it once more, letter by letter. A code ends when its bearer gives up the seat.
attendance-door-arrived = Counted in so far: { $number }
attendance-door-back = ↩ Take this back
attendance-door-taken-back = Taken back: the code is as it was before.
