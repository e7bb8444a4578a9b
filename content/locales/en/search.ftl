# Finding something by its words.
search-results =
    { $pages ->
        [one] Found for “{ $words }”
       *[other] Found for “{ $words }”, page { $number } of { $pages }
    }
search-item = { $sign } <b>{ $number }. { $title }</b>
search-ask = <b>What are you looking for?</b>
    Send one or two words, for example: camps, or Committee Room.
search-nothing =
    Nothing was found for “{ $words }”. A shorter or more general word may help, or one of the subjects below.
search-nothing-plain =
    Nothing was found for “{ $words }”. A shorter or more general word may help.
