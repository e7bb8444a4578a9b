"""The pages people read without Telegram: meetings, briefings, the archive, privacy."""

from web.pages.routes import error_pages, press_of, routes

__all__ = ["error_pages", "press_of", "routes"]
