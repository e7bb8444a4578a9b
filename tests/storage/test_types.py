"""The seal and the column types."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Dialect
from sqlalchemy.dialects import postgresql, sqlite

from storage.errors import WrongKey
from storage.types import Sealer, UtcDateTime
from tests.storage.builders import KEY, NOW

SQLITE: Dialect = sqlite.dialect()
POSTGRESQL: Dialect = postgresql.dialect()  # type: ignore[no-untyped-call]
IDS = st.integers(min_value=-(2**62), max_value=2**62)


@given(IDS)
def test_what_was_sealed_opens_again(chat_id: int) -> None:
    sealer = Sealer(KEY)

    assert sealer.open(sealer.seal(chat_id)) == chat_id


@given(IDS, IDS)
def test_equal_ids_seal_alike_and_different_ones_do_not(one: int, other: int) -> None:
    sealer = Sealer(KEY)

    assert (sealer.seal(one) == sealer.seal(other)) is (one == other)
    assert (sealer.tag(one) == sealer.tag(other)) is (one == other)


@given(IDS)
def test_another_key_neither_opens_nor_looks_alike(chat_id: int) -> None:
    ours, theirs = Sealer(KEY), Sealer(KEY[::-1])

    assert ours.seal(chat_id) != theirs.seal(chat_id)
    assert ours.tag(chat_id) != theirs.tag(chat_id)
    with pytest.raises(WrongKey):
        theirs.open(ours.seal(chat_id))


def test_a_proof_convinces_only_its_own_key() -> None:
    proof = Sealer(KEY).proof()

    Sealer(KEY).check(proof)
    with pytest.raises(WrongKey):
        Sealer(KEY[::-1]).check(proof)


def test_a_proof_does_not_pass_for_a_chat() -> None:
    with pytest.raises(WrongKey):
        Sealer(KEY).open(Sealer(KEY).proof())


def test_a_short_key_is_refused() -> None:
    with pytest.raises(ValueError, match="at least 32 bytes"):
        Sealer(b"short")


def test_a_sealer_does_not_show_its_key() -> None:
    assert "key" not in repr(Sealer(KEY))


@pytest.mark.parametrize("dialect", [SQLITE, POSTGRESQL])
def test_a_naive_moment_is_refused(dialect: Dialect) -> None:
    with pytest.raises(ValueError, match="without a zone"):
        UtcDateTime().process_bind_param(NOW.replace(tzinfo=None), dialect)


@given(st.datetimes(timezones=st.just(UTC)), st.integers(-12, 14))
def test_moments_sort_as_they_are_stored(moment: datetime, hours: int) -> None:
    kind, dialect = UtcDateTime(), SQLITE
    elsewhere = moment.astimezone(timezone(timedelta(hours=hours))) if _is_safe(moment) else moment

    stored = kind.process_bind_param(elsewhere, dialect)

    assert stored == moment.replace(tzinfo=None)
    assert kind.process_result_value(stored, dialect) == moment


def _is_safe(moment: datetime) -> bool:
    return 2 < moment.year < 9998
