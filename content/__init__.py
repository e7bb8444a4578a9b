"""What people read: vocabulary, texts, rendering, iCalendar, the parser and the library. Pure."""
