"""How likely words are to tell where an event is held, by what they are and stand between."""
