"""The days a text tells of, and which of them is the event's."""
