"""HTTP: health and metrics. ASGI, in the bot's own process."""
