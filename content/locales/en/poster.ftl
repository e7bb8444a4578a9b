# A printed poster of a meeting, with a code that opens it in Telegram.
poster-group = All-Party Parliamentary Group on North Korea
poster-cancelled = Cancelled
poster-postponed = Postponed
poster-scan = Scan to be reminded
poster-what = The code opens this meeting in Telegram: the way there, a calendar file, a reminder, and word if the room changes.
poster-button = 🖨 Poster
poster-button-picture = picture
poster-button-print = PDF to print
poster-choose = Which poster of “{ $title }”?
poster-caption = The code opens the meeting in Telegram. If the room changes, print it anew.
