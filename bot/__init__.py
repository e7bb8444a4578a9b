"""Telegram and the command line."""

import os

# Lengths of time come as timedelta, which PTB's next major version does by itself.
os.environ.setdefault("PTB_TIMEDELTA", "1")
