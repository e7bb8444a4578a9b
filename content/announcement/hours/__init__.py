"""The hours a text tells of: when it begins and ends."""
