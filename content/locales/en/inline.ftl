# What is offered to those who type after the bot's name in any chat.
inline-open-event = Open, be reminded
inline-open-briefing = Read more
inline-bot = All meetings and briefings
inline-nothing = Nothing found. See everything
