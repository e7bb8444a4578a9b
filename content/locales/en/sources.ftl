# Outside sources: what the bot looks at, and what came of it.
sources-heading = <b>Sources</b>
    I look at these and make drafts of what is new. Nothing goes out before one of you has published it.
sources-none = <b>Sources</b>
    I can look at an organisation’s feed or calendar, or at Parliament’s What’s On, and make drafts of what is new. Nothing goes out before one of you has published it. None has been added yet.
sources-item = <b>{ $number }. { $title }</b>
sources-item-state = { $kind } · { $state }
sources-kind =
    { $kind ->
        [feed] articles
        [calendar] meetings, from a calendar
       *[whatson] meetings, from What’s On
    }
sources-state-on = next look { $next }
sources-state-paused = paused
sources-state-fault = trouble: { $why }
sources-words = Only items with: { $words }
sources-words-none = Every item, whatever its words
sources-looked =
    { $items ->
        [one] Looked { $last }: 1 item, { $matching } match
       *[other] Looked { $last }: { $items } items, { $matching } match
    }
sources-looked-never = Not looked at yet
sources-next = Next look { $next }
sources-paused-note = Paused: I do not look at it
sources-faulty = ⚠ For { $since }: { $why }
sources-trusted-note = Trusted: what matches goes out by itself
sources-button-add = ➕ Add a source
sources-button-list = 📡 Sources
sources-button-back = ‹ Sources
sources-button-look = 🔄 Look now
sources-button-words = ✏ Words
sources-button-pause = ⏸ Pause
sources-button-resume = ▶ Go on
sources-button-remove = 🗑 Remove
sources-button-undo = ↩ Take it back
sources-button-trust = Trust it…
sources-button-distrust = Trust it no more
sources-button-more = Offer { $count } more
sources-button-whatson = UK Parliament: What’s On
sources-button-take = Take it in
sources-button-other-words = Other words
sources-button-choose-words = Only with certain words
sources-button-everything = Everything
sources-button-usual = The usual words
sources-button-not-now = No, leave it
sources-button-another = Send another address
sources-button-see = { $title }: see the change
sources-button-show = ‹ This source
sources-ask-address = <b>Add a source</b>
    Send me the address of a feed (RSS or Atom), of a calendar (.ics), or of a website that has one. I look at it first and show you what is there.
sources-ask-words = <b>Which words?</b>
    Send one or several words, with commas between them. I take what has at least one of them and pass over the rest.
    The usual ones: { $words }
sources-words-unread = I could not find a word in that. Send one or several, with commas between them.
sources-found = <b>{ $title }</b>
    { $url }
sources-found-count =
    { $kind ->
        [feed] { $items ->
            [0] A feed of articles; nothing is in it yet.
            [one] A feed of articles: 1 item, { $matching } match.
           *[other] A feed of articles: { $items } items, { $matching } match.
        }
       *[other] { $items ->
            [0] A calendar; nothing is coming in it yet.
            [one] A calendar: 1 meeting is coming, { $matching } match.
           *[other] A calendar: { $items } meetings are coming, { $matching } match.
        }
    }
sources-found-more = It has more than I read at a time; the rest is left aside.
sources-found-line = • { $title }
sources-found-line-dated = • { $title } ({ $when })
sources-found-next =
    { $first ->
        [0] Taken in, it is looked at every half hour. Whatever comes next becomes a draft.
       *[other] { $rest ->
            [0] Taken in, it is looked at every half hour. What matches now becomes drafts for you.
           *[other] Taken in, it is looked at every half hour. { $first } of what matches now become drafts for you; the rest is left aside.
        }
    }
sources-found-ask-words = Parliament and others list far more than ours. Which words must a meeting have?
sources-known = { $title } is taken in already.
sources-taken =
    { $count ->
        [0] Taken in. Nothing in it matches at present; whatever comes becomes a draft.
        [one] Taken in. One draft waits for you.
       *[other] Taken in. { $count } drafts wait for you.
    }
sources-taken-later = Taken in. I shall look at it in a moment and tell you what is there.
sources-look-nothing = I have just looked: nothing new.
sources-look-new =
    { $count ->
        [one] I have just looked: one thing is new. It comes in a message of its own.
       *[other] I have just looked: { $count } things are new. They come in a message of their own.
    }
sources-look-failed = I could not look just now: { $why }
sources-look-busy = It is being looked at just now, or is paused.
sources-removed = <b>Removed: { $title }</b>
    I no longer look at it. Drafts that were made of it stay.
sources-gone = That source is no longer there.
sources-trust-ask = <b>Trust { $title }?</b>
    Then what it newly tells goes out to readers by itself, without an organiser having seen it.
    • A meeting goes out when its day, hour and place are known; an article goes out as its title with the link.
    • You are told each time, ten minutes before readers are, and can take it back until then.
    • What it moves or cancels is changed here at once, and readers are told.
    Whoever can write to that address can then write to your readers.
sources-trust-yes = Yes, I trust it
sources-trust-no = ‹ No, leave it
sources-why =
    { $why ->
        [not-address] that is no address of a website. An address looks like https://example.org/feed
        [http-only] it does not answer over https, and on the way anybody could put words into what is not encrypted
        [password] there is a password in the address. I keep no passwords; is there a public address?
        [port] it names a port that I do not look at; only the usual ones of the web are open to me
        [private] it leads to a machine that is not on the public internet, and I look at none of those
        [unreachable] the server does not answer, or there is none of that name
        [certificate] its certificate is not valid, so I cannot be sure who answers
        [slow] the server took too long
        [redirects] it leads from one address to the next without end
        [missing] there is nothing at that address (not found)
        [forbidden] the server does not let me in
        [busy] the server asks me to come back later
        [server] the server has a fault of its own
        [refused] the server refused to answer
        [too-big] it is bigger than I read
        [packed] it is packed in a way I cannot open
        [empty] the answer was empty
        [unsafe] there is something in it that could do harm (entities), so I do not read it
        [broken] it looks like a feed or a calendar but is broken
        [page] it is a page that names no feed. Look for a link called RSS, Atom or iCal on it
        [unknown] what is there is neither a feed nor a calendar
        [our-own] that is our own feed or calendar: what we tell need not be taken in
       *[fault] something went wrong here. It is looked at again
    }
sources-trouble = I cannot take that in: { $why }.
sources-trouble-hint = Nothing was kept. Send another address, or go back.
sources-news = 📡 <b>{ $title }</b>
sources-news-drafts =
    { $count ->
        [one] A new draft waits for you:
       *[other] { $count } new drafts wait for you:
    }
sources-news-published =
    { $count ->
        [one] Trusted, and goes out in ten minutes:
       *[other] Trusted, and go out in ten minutes:
    }
sources-news-moved =
    { $count ->
        [one] The source has changed it; the draft follows:
       *[other] The source has changed them; the drafts follow:
    }
sources-news-cancelled =
    { $count ->
        [one] Cancelled by the source; the draft was thrown away:
       *[other] Cancelled by the source; the drafts were thrown away:
    }
sources-news-proposed =
    { $count ->
        [one] Published here, and now changed by the source. Nothing was changed here yet:
       *[other] Published here, and now changed by the source. Nothing was changed here yet:
    }
sources-news-carried =
    { $count ->
        [one] Changed by the trusted source, and changed here:
       *[other] Changed by the trusted source, and changed here:
    }
sources-news-unlisted =
    { $count ->
        [one] The source lists it no more and does not say why. Nothing was changed here; please find out whether it takes place:
       *[other] The source lists them no more and does not say why. Nothing was changed here; please find out whether they take place:
    }
sources-news-relisted =
    { $count ->
        [one] The source lists it again:
       *[other] The source lists them again:
    }
sources-news-line = • { $title }
sources-news-more =
    { $count ->
        [one] and one more
       *[other] and { $count } more
    }
sources-news-passed-over =
    { $count ->
        [one] One older item was left aside; the source has a button to offer it.
       *[other] { $count } older items were left aside; the source has a button to offer them.
    }
sources-button-take-back = ↩ Take back: { $title }
sources-button-get-back = ↩ Bring back: { $title }
sources-unlisted = ⚠ { $where } lists this meeting no more and does not say why. Please find out whether it takes place. Only organisers see this.
sources-proposal-gone = That change has been dealt with, or the meeting is over.
sources-briefing-control = <b>Draft of a briefing: { $title }</b>
    Above is what readers will see, in English and in Korean.
sources-briefing-from = The title, the day and the link were taken over; the text was not. Please write in two or three sentences of our own what it says.
sources-briefing-missing = Still open: { $fields }.
sources-briefing-ready = Nothing is missing. Publish when it looks right.
sources-briefing-field =
    { $field ->
        [title-en] title (English)
        [title-ko] title (Korean)
        [summary-en] summary (English)
        [summary-ko] summary (Korean)
        [published-in] where it appeared
       *[source-url] link
    }
sources-briefing-ask =
    { $field ->
        [title-en] What is its title in English?
        [title-ko] What is its title in Korean?
        [summary-en] What does it say? Two or three sentences of our own, in English.
        [summary-ko] What does it say? Two or three sentences of our own, in Korean.
        [published-in] Where did it appear?
       *[source-url] What is its address? It begins with https://
    }
sources-briefing-ask-open = To leave it open, send a hyphen (-).
sources-briefing-too-long = That has { $count } characters; { $limit } fit.
sources-briefing-not-understood = “{ $text }” is no address. It begins with https://
sources-briefing-confirm = <b>Publish this briefing?</b>
    { $title }
sources-briefing-confirm-yes = Yes, publish
sources-briefing-publishing =
    { $seconds ->
        [0] <b>It is on its way</b>
        [one] <b>It goes out in one second</b>
       *[other] <b>It goes out in { $seconds } seconds</b>
    }
    { $title }
