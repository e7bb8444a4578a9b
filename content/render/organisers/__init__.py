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
    handed_over,
    not_an_event,
    ready_for_publication,
)
from content.render.organisers.fields import (
    FIELDS,
    ask_field,
    choose_field,
    field_not_understood,
)
from content.render.organisers.people import (
    already_so,
    organiser_named,
    organiser_pick,
    organiser_picked,
    organiser_remove_ask,
    organiser_removed,
    organiser_role_ask,
    organisers_list,
    pick_cancelled,
    refused,
)
from content.render.organisers.progress import Lost, Phase, Progress, Task, progress
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
    "Task",
    "already_so",
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
    "handed_over",
    "not_an_event",
    "nothing_to_cancel",
    "organiser_named",
    "organiser_pick",
    "organiser_picked",
    "organiser_remove_ask",
    "organiser_removed",
    "organiser_role_ask",
    "organisers_list",
    "pick_cancelled",
    "progress",
    "published",
    "publishing",
    "ready_for_publication",
    "refused",
    "too_late_to_undo",
    "undone",
]
