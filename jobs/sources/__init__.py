"""Outside sources: looked at on a schedule, and what is new in them made into drafts."""
