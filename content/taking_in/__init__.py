"""Outside sources as we read them: bytes of a feed, a calendar or a list → items. Pure."""
