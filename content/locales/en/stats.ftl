# The numbers organisers see. In a chart texts have no formatting.
stats-few = fewer than five
stats-title = <b>Numbers</b>
stats-subscribers = Follow something today: { $count }
stats-deliveries = <b>Deliveries in { $days } days</b>
stats-outcome =
    { $outcome ->
        [sent] • arrived: { $count }
        [failed] • could not be delivered: { $count }
       *[other] • not sent any more: { $count }
    }
stats-attended = <b>Said that they are coming</b>
stats-attended-none = Nobody has said yet that they are coming to a meeting.
stats-line = • { $about }: { $count }
stats-meeting = { $title }, { $day }
stats-note = Numbers below five are shown to nobody: they could point at somebody.
stats-chart-title = Division Bell in numbers
stats-chart-few = 1–4
stats-chart-below = Pale bars and the low step of the line: fewer than five
stats-chart-subscribers = Followers, by day
stats-chart-deliveries = Deliveries in { $days } days
stats-chart-attended = Said that they are coming
stats-chart-outcome =
    { $outcome ->
        [sent] Arrived
        [failed] Could not be delivered
       *[other] Not sent any more
    }
