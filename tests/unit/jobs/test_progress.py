"""What the counts of a notice's deliveries are told as."""

from datetime import UTC, datetime

import pytest

from content.model import ChatKey, DeliveryState, Lane, Notice, NoticeKind
from content.render.organisers import Lost, Phase
from content.render.organisers.progress import UNREACHED
from jobs.progress import WHY, figures_of
from jobs.refusals import Refusal
from storage.notices import OpenReport
from storage.tables import Flow

SENT, PENDING = (DeliveryState.SENT, None), (DeliveryState.PENDING, None)


def watched(flow: Flow = Flow.ON, *, fanned_out: bool = True, carried: bool = True) -> OpenReport:
    notice = Notice(
        id=5, kind=NoticeKind.NEW_EVENT, subject_id=1, revision=0, lane=Lane.BULK, payload={}
    )
    return OpenReport(
        notice=notice, report_to=ChatKey(1), message_id=None, fanned_out=fanned_out, flow=flow,
        carried=carried, reported_at=datetime(2026, 11, 23, tzinfo=UTC),
    )


@pytest.mark.parametrize(
    ("report", "waiting", "phase"),
    [
        (watched(), 1, Phase.GOING),
        (watched(), 0, Phase.DONE),
        (watched(fanned_out=False), 0, Phase.GOING),
        (watched(Flow.PAUSED), 1, Phase.PAUSED),
        (watched(Flow.PAUSED), 0, Phase.DONE),
        (watched(Flow.STOPPED), 1, Phase.STOPPING),
        (watched(Flow.STOPPED, carried=False), 0, Phase.STOPPING),
        (watched(Flow.STOPPED, fanned_out=False), 0, Phase.STOPPING),
        (watched(Flow.STOPPED), 0, Phase.STOPPED),
    ],
)
def test_the_phase_follows_the_flow_and_what_waits(
    report: OpenReport, waiting: int, phase: Phase
) -> None:
    assert figures_of(report, {SENT: 2, PENDING: waiting}, "T").phase is phase


def test_every_delivery_is_counted_once_and_each_loss_has_its_reason() -> None:
    figures = figures_of(
        watched(),
        {
            SENT: 5,
            PENDING: 1,
            (DeliveryState.PAUSED, None): 2,
            (DeliveryState.SENDING, None): 3,
            (DeliveryState.IN_DOUBT, None): 4,
            (DeliveryState.FAILED, "blocked"): 1,
            (DeliveryState.FAILED, "deactivated"): 2,
            (DeliveryState.FAILED, "something new"): 3,
            (DeliveryState.DROPPED, "chat_blocked"): 1,
            (DeliveryState.DROPPED, "expired"): 4,
            (DeliveryState.DROPPED, "stopped"): 6,
        },
        "T",
    )

    assert (figures.sent, figures.waiting, figures.in_doubt) == (5, 6, 4)
    assert figures.lost == {
        Lost.BLOCKED: 2, Lost.GONE: 2, Lost.REFUSED: 3, Lost.EXPIRED: 4, Lost.STOPPED: 6
    }
    assert figures.total == 32


def test_a_chat_that_telegram_refuses_was_not_reached() -> None:
    for refusal in Refusal:
        assert WHY.get(refusal, Lost.REFUSED) in UNREACHED
