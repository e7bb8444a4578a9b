# The small print below a chart. Plain text.
chart-respondents = { $count } people answered
chart-sum-open = Values need not add up to 100%
chart-source = Source: { $source }
chart-page = p. { $page }
