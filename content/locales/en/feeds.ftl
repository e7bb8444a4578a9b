# Calendars people subscribe to: what they are called, and how one gets them in the chat.
feeds-name = Division Bell: meetings
feeds-name-topic = Division Bell: { $topic }
feeds-name-own = My meetings
feeds-about = The All-Party Parliamentary Group on North Korea: its meetings. This calendar follows every change by itself.
feeds-about-topic = The All-Party Parliamentary Group on North Korea: its meetings about “{ $topic }”. This calendar follows every change by itself.
feeds-about-own = The meetings you said you are coming to. Whoever has the address of this calendar can read it; in the bot you can change or switch off the address under /calendar.

feeds-no-topic = There is no calendar for that subject. These are the subjects: { $topics }.
feeds-no-event = There is no such meeting, or it is no longer here.
feeds-no-day = The day of this meeting is not known yet, so there is nothing to put in a calendar.
feeds-no-own = This address opens no calendar. It was switched off or replaced by another. In the bot, /calendar gives a new one.
feeds-away = The calendar cannot be looked up just now. Your program will ask again by itself.

feeds-button-subscribe = 🔁 Subscribe instead
feeds-button-subscribe-empty = 📅 Subscribe to the calendar
feeds-button-own = My own calendar
feeds-button-topics = By subject
feeds-button-all = All meetings
feeds-button-google = Google Calendar
feeds-button-outlook = Outlook
feeds-button-copy = Copy address
feeds-button-copy-webcal = Copy for Apple
feeds-button-renew = New address
feeds-button-off = Switch it off
feeds-button-make = Make one again

feeds-file-hint = A file stays as it is. A calendar you subscribe to follows every change by itself.
feeds-subscribe =
    <b>{ $name }</b>
    Subscribe once, and your calendar follows by itself: new meetings, changed rooms, cancellations.
feeds-subscribe-ways =
    <b>Google Calendar</b>: press the button, or on a computer under “Other calendars”, “From URL”.
    <b>iPhone, iPad, Mac</b>: open the webcal address, or copy it to “Add Subscription Calendar”.
    <b>Outlook</b>: press the button, or under “Add calendar”, “Subscribe from web”.
    Any other calendar takes the first address.
feeds-subscribe-late = Calendars look only now and then: Apple about every hour, Google and Outlook every few hours. What changes on the day itself I tell you here.
feeds-address = <code>{ $address }</code>
feeds-addresses =
    { $address }
    { $webcal }
feeds-topics = <b>Calendars by subject</b>
    Each holds only the meetings about it.

feeds-own =
    <b>Your own calendar</b>
    It holds only the meetings you said you are coming to, and follows by itself when you come to another or stay away.
feeds-own-secret = The address is its key: whoever has it can read which meetings you attend, and so can the company whose calendar you put it in. I keep only its fingerprint, so I can show it to you just this once.
feeds-own-exists =
    <b>Your own calendar</b>
    It has been on since { $day }. I cannot show its address again, because I keep only its fingerprint: look for it further up in this chat, or take a new one. The old one then opens nothing any more.
feeds-own-off =
    <b>Your own calendar is switched off</b>
    Its address opens nothing any more. What your calendar program has already fetched stays there until you remove the calendar there too.
feeds-own-off-already = There was no calendar of your own to switch off.
