"""What organisers see: drafts and publishing, cancelling, and who may do either."""

from content.render.organisers.cancelling import (
    cancel_ask,
    cancel_list,
    cancelled_done,
    nothing_to_cancel,
)
from content.render.organisers.drafts import (
    ask_announcement,
    control,
    discarded,
    draft,
    drafts_list,
    not_an_event,
)
from content.render.organisers.fields import (
    FIELDS,
    ask_field,
    choose_field,
    field_not_understood,
)
from content.render.organisers.people import (
    organiser_added,
    organiser_pick,
    organiser_remove_ask,
    organiser_removed,
    organisers_list,
    pick_cancelled,
    refused,
)
from content.render.organisers.progress import Lost, Phase, Progress, progress
from content.render.organisers.publishing import (
    confirm_publish,
    published,
    publishing,
    too_late_to_undo,
    undone,
)

__all__ = [
    "FIELDS",
    "Lost",
    "Phase",
    "Progress",
    "ask_announcement",
    "ask_field",
    "cancel_ask",
    "cancel_list",
    "cancelled_done",
    "choose_field",
    "confirm_publish",
    "control",
    "discarded",
    "draft",
    "drafts_list",
    "field_not_understood",
    "not_an_event",
    "nothing_to_cancel",
    "organiser_added",
    "organiser_pick",
    "organiser_remove_ask",
    "organiser_removed",
    "organisers_list",
    "pick_cancelled",
    "progress",
    "published",
    "publishing",
    "refused",
    "too_late_to_undo",
    "undone",
]
