# The panic word, chosen under /privacy.
panic-explained =
    <b>Panic word</b>
    Send it, and everything about this chat is erased at once, without a question. I also delete here what Telegram lets me delete: the messages of the last 48 hours, yours and mine. I answer nothing. To empty the chat altogether, delete it in Telegram as well.
panic-none = You have not chosen one.
panic-chosen = You have chosen one. Nobody can read it, not even I: if you no longer know it, choose another.
panic-ask = Write the word, four letters or more, or a few words. Take something you would not say to me by chance. I delete your message as soon as I have it.
panic-kept = Your panic word is set. Capitals, spaces and punctuation make no difference.
panic-delete-yourself = Your message with the word could not be deleted: please delete it yourself.
panic-not-good = This will not do as a panic word: it is too short, too long, or something people say to me every day. Please choose another.
panic-button = 🆘 Panic word
panic-button-choose = Choose a word
panic-button-another = Choose another word
panic-button-none = Do without
panic-button-leave = Leave it
