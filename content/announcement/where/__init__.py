"""Where it is held: house, room, street, door."""
