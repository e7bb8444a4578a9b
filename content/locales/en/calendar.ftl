# What stands in a calendar file. Plain text: no markup.
calendar-cancelled-title = CANCELLED: { $title }
calendar-postponed-title = POSTPONED: { $title }

calendar-cancelled = This meeting has been cancelled.
calendar-postponed = This meeting has been postponed. The time shown here no longer holds; a new one will be announced.
calendar-reason = Reason: { $reason }
calendar-online = Join online: { $address }

calendar-when = When: { $when }
calendar-was-planned = Was planned for: { $when }
calendar-where = Where: { $place }
calendar-arrive = Arrive by { $time }: visitors pass a security check before they can go in.
calendar-entrance = Entrance: { $entrance }
calendar-hour-open = The hour has not been given, so the entry covers the whole day.
calendar-end-open = The end has not been announced; 90 minutes are kept free here.
calendar-admission-open = Admission is free and open to all.
calendar-admission-full = All places are taken; there is a waiting list.
calendar-speakers = Speakers: { $names }
calendar-speaker = { $name } ({ $role })
calendar-details = Details and changes: { $address }

calendar-alarm-before = { $title }: { $when }
calendar-alarm-place = { $title }: { $when }, { $place }
calendar-alarm-leave = Time to leave: { $title }, { $when }
calendar-alarm-arrive = Time to be at the entrance: { $title }, { $when }
calendar-alarm-arrive-at = Time to be at { $entrance }: { $title }, { $when }
