"""A strict local Telegram Bot API, with people to talk to: try a bot without a token."""

from standin.errors import ApiError, SimError
from standin.model import DEFAULT_USERS, Cast, User
from standin.server import StandIn

__all__ = ["DEFAULT_USERS", "ApiError", "Cast", "SimError", "StandIn", "User"]
