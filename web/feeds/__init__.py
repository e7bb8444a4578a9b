"""Calendars: the feeds people subscribe to, one reader's own, and the file of one event."""

from web.feeds.routes import routes

__all__ = ["routes"]
