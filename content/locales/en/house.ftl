# The house's rules: the All-Party Notices, and the recess.
drafts-question-notice-due =
    { $why ->
        [vote] There is a vote, so the meeting must stand in the All-Party Notices a week before: by { $due } at the latest.
        [both] There is an outside speaker and a vote, so the meeting must stand in the All-Party Notices a week before: by { $due } at the latest.
       *[speaker] There is an outside speaker, so the meeting must stand in the All-Party Notices a week before: by { $due } at the latest.
    }
drafts-question-notice-open =
    { $why ->
        [vote] There is a vote, so the meeting must stand in the All-Party Notices at least a week before its day.
        [both] There is an outside speaker and a vote, so the meeting must stand in the All-Party Notices at least a week before its day.
       *[speaker] There is an outside speaker, so the meeting must stand in the All-Party Notices at least a week before its day.
    }
drafts-question-notice-late =
    { $why ->
        [vote] ⚠ There is a vote, and the All-Party Notices had to carry it by { $due }: less than a week is left. If it has not been there, another day is safer.
        [both] ⚠ There is an outside speaker and a vote, and the All-Party Notices had to carry it by { $due }: less than a week is left. If it has not been there, another day is safer.
       *[speaker] ⚠ There is an outside speaker, and the All-Party Notices had to carry it by { $due }: less than a week is left. If it has not been there, another day is safer.
    }
drafts-question-in-recess = ⚠ { $date } falls into the recess ({ $recess }, until { $end }). Rooms and entrances may be closed; is the day right?
house-button-notice = Text for the notice
house-notice = <b>For the All-Party Notices</b>
    Press the text to copy it, and put in whom to ask. The notices are in English.
house-notice-last-day = It must appear by { $due }.
house-notice-late = ⚠ The last day for it was { $due }.
house-notice-no-need = This draft names no outside speaker and no vote any more, so no notice is needed.
house-group = All-Party Parliamentary Group on North Korea
house-contact = [name, e-mail, telephone]
