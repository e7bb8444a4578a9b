"""Column types, and the seal under which chat ids and names are kept."""

import hmac
import secrets
from collections.abc import Mapping
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESSIV
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDFExpand
from sqlalchemy import JSON, BigInteger, DateTime, Dialect, Integer
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.types import TypeDecorator, TypeEngine

from content.model import ChatId, Localised
from storage.errors import WrongKey

KEY_BYTES = 32
"""The least a key may have: 256 bits."""

_PROOF = b"division-bell"

_NONCE_BYTES, _NAME_BYTES = 16, 512
"""A name fills as many bytes as any other: its length tells nothing."""


class Sealer:
    """Seals chat ids and names with AES-SIV (RFC 5297) and opens them again.

    For ids deterministic on purpose: the same id always seals to the same bytes, so that a chat
    can be found and a unique constraint holds, while the table alone names nobody.
    """

    def __init__(self, key: bytes) -> None:
        if len(key) < KEY_BYTES:
            raise ValueError(f"A data key has at least {KEY_BYTES} bytes, this one {len(key)}")
        self._siv = AESSIV(_derived(key, b"chat ids", 64))
        self._names = AESSIV(_derived(key, b"names", 64))
        self._tag_key = _derived(key, b"log tags", 32)
        self._card_key = _derived(key, b"card codes", 32)
        self._inherited = b""

    def __repr__(self) -> str:
        return "Sealer(…)"

    def seal(self, chat_id: int) -> bytes:
        """Return the 24 bytes that stand for this chat id."""
        return self._siv.encrypt(chat_id.to_bytes(8, "big", signed=True), [b"chat"])

    def open(self, sealed: bytes) -> ChatId:
        """Return the chat id, or raise `WrongKey`."""
        return ChatId(int.from_bytes(_opened(self._siv, sealed, b"chat"), "big", signed=True))

    def tag(self, chat_id: int) -> str:
        """Return eight characters that tell two chats apart in a log and lead back to neither."""
        digest = hmac.digest(self._tag_key, str(chat_id).encode(), sha256)
        return digest[:4].hex()

    def seal_name(self, name: str) -> bytes:
        """Return a name sealed; the same one never seals to the same bytes."""
        nonce = secrets.token_bytes(_NONCE_BYTES)
        padded = name.encode().ljust(_NAME_BYTES, b"\0")
        return nonce + self._names.encrypt(padded, [b"name", nonce])

    def open_name(self, sealed: bytes) -> str:
        """Return the name, or raise `WrongKey`."""
        nonce, rest = sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:]
        return _opened(self._names, rest, b"name", nonce).rstrip(b"\0").decode()

    def seal_word(self, word: str) -> bytes:
        """Return the seal of a word's digest: even with the key the word cannot be read."""
        nonce = secrets.token_bytes(_NONCE_BYTES)
        return self._seal_digest(_digest(nonce, word), nonce)

    def is_word(self, sealed: bytes, word: str) -> bool:
        """Tell whether this is the word that was sealed."""
        nonce, digest = self._open_digest(sealed)
        return hmac.compare_digest(digest, _digest(nonce, word))

    def _seal_digest(self, digest: bytes, nonce: bytes) -> bytes:
        return nonce + self._names.encrypt(digest, [b"word", nonce])

    def _open_digest(self, sealed: bytes) -> tuple[bytes, bytes]:
        nonce, rest = sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:]
        return nonce, _opened(self._names, rest, b"word", nonce)

    def reseal_id(self, sealed: bytes, older: "Sealer") -> bytes:
        """Return under this key what was sealed under an older one."""
        return self.seal(older.open(sealed))

    def reseal_name(self, sealed: bytes, older: "Sealer") -> bytes:
        """Return under this key what was sealed under an older one."""
        return self.seal_name(older.open_name(sealed))

    def reseal_word(self, sealed: bytes, older: "Sealer") -> bytes:
        """Return under this key what was sealed under an older one."""
        nonce, digest = older._open_digest(sealed)
        return self._seal_digest(digest, nonce)

    def number_of(self, facts: str) -> int:
        """Return a number that only the bearer of the key can work out from these facts."""
        return int.from_bytes(hmac.digest(self._card_key, facts.encode(), sha256), "big")

    def proof(self) -> bytes:
        """Return a value kept beside the data, by which the right key is known again."""
        return self._siv.encrypt(_PROOF + self._inherited, [b"proof"])

    def check(self, proof: bytes) -> None:
        """Raise `WrongKey` unless `proof` was made with this key; inherit what it hands on."""
        self._inherit(_opened(self._siv, proof, b"proof").removeprefix(_PROOF))

    def succeed(self, older: "Sealer") -> None:
        """Take over from an older key what readers hold in their hands: the codes of cards."""
        self._inherit(older._card_key)

    def _inherit(self, card_key: bytes) -> None:
        if card_key:
            self._inherited = self._card_key = card_key


def _opened(siv: AESSIV, sealed: bytes, *purpose: bytes) -> bytes:
    try:
        return siv.decrypt(sealed, list(purpose))
    except InvalidTag:
        raise WrongKey(
            "The database was sealed with another key: give back the DATA_KEY it was made with"
        ) from None


def _digest(nonce: bytes, word: str) -> bytes:
    return sha256(nonce + word.encode()).digest()


def _derived(key: bytes, purpose: bytes, length: int) -> bytes:
    return HKDFExpand(SHA256(), length, b"division-bell " + purpose).derive(key)


class UtcDateTime(TypeDecorator[datetime]):
    """An aware moment, kept and returned in UTC; a naive one is refused."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Turn to UTC; SQLite keeps text without a zone, which then sorts as the moments do."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"A moment without a zone: {value!r}")
        moment = value.astimezone(UTC)
        return moment.replace(tzinfo=None) if dialect.name == "sqlite" else moment

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Return the moment as UTC, whatever zone the connection speaks."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Json(TypeDecorator[Any]):
    """Plain data: JSONB on PostgreSQL, text on SQLite."""

    impl = JSON
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Choose what the database knows best."""
        return dialect.type_descriptor(JSONB() if dialect.name == "postgresql" else JSON())


class LocalisedJson(Json):
    """A `Localised` as a JSON object keyed by language."""

    cache_ok = True

    def process_bind_param(
        self, value: Mapping[str, str] | None, dialect: Dialect
    ) -> dict[str, str]:
        """Write the texts in a fixed order of languages."""
        return dict(sorted((value or {}).items()))

    def process_result_value(self, value: dict[str, str] | None, dialect: Dialect) -> Localised:
        """Return the frozen value."""
        return Localised(value)


BigId = BigInteger().with_variant(Integer(), "sqlite")
"""A row number; SQLite counts only plain INTEGER keys by itself."""
