"""Tell the bot who it is."""

from standin.errors import bad
from standin.methods.registry import method
from standin.model import Json
from standin.params import Params
from standin.world import World


@method("getMe")
def get_me(world: World, params: Params) -> Json:
    """Answer Bot API getMe."""
    return world.bot.to_json() | {
        "can_join_groups": True,
        "can_read_all_group_messages": not world.privacy,
        "supports_inline_queries": True,
        "can_connect_to_business": False,
        "has_main_web_app": False,
        "has_topics_enabled": False,
        "allows_users_to_create_topics": False,
        "can_manage_bots": False,
    }


@method("logOut", "close")
def leave_server(world: World, params: Params) -> bool:
    """Answer Bot API logOut and close: a local server of one bot has nowhere to go."""
    return True


@method("getUserProfilePhotos")
def get_user_profile_photos(world: World, params: Params) -> Json:
    """Answer Bot API getUserProfilePhotos: nobody here has a picture."""
    require_user(world, params)
    return {"total_count": 0, "photos": []}


def require_user(world: World, params: Params) -> Json:
    """Return the user a method names.

    Raises:
        ApiError: In the words of the server.
    """
    user_id = params.integer("user_id")
    if not params.text("user_id") or user_id <= 0:
        raise bad("invalid user_id specified")
    user = world.user_json(user_id)
    if user is None:
        raise bad("user not found")
    return user
