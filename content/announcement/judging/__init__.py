"""Whether a text announces an event at all."""
