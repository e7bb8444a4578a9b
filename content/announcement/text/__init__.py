"""The text itself: plain characters, lines, labels, words, and several events in one."""
