"""Keep the files people and bot send, and describe them as the Bot API does."""

import hashlib
import io
import mimetypes
from pathlib import PurePath

from PIL import Image, UnidentifiedImageError

from standin import limits
from standin.errors import ApiError, bad
from standin.model import Json, StoredFile
from standin.params import Params, Upload

_PREFIX = {
    "document": "BQAC",
    "photo": "AgAC",
    "audio": "CQAC",
    "video": "BAAC",
    "animation": "CgAC",
    "voice": "AwAC",
    "video_note": "DQAC",
    "sticker": "CAAC",
    "thumbnail": "AAMC",
}
_FOLDER = {"voice": "voice", "music": "music"}
_TYPE_NAMES = {
    "document": "Document",
    "photo": "Photo",
    "audio": "Audio",
    "video": "Video",
    "animation": "Animation",
    "voice": "VoiceNote",
    "video_note": "VideoNote",
    "sticker": "Sticker",
    "thumbnail": "Thumbnail",
}
_THUMBNAIL_SIDE = 320
_USUAL_MIME = {
    "photo": "image/jpeg",
    "voice": "audio/ogg",
    "audio": "audio/mpeg",
    "video": "video/mp4",
    "video_note": "video/mp4",
    "animation": "video/mp4",
    "sticker": "image/webp",
}
_EXTENSION = {"image/jpeg": ".jpg", "audio/ogg": ".oga", "image/webp": ".webp"}


class FileStore:
    """Files by file_id and by download path; equal bytes of one kind are stored once."""

    def __init__(self) -> None:
        self._by_id: dict[str, StoredFile] = {}
        self._by_path: dict[str, StoredFile] = {}
        self._by_content: dict[tuple[str, str, bytes], StoredFile] = {}

    def get(self, file_id: str) -> StoredFile | None:
        """Return the file with this identifier."""
        return self._by_id.get(file_id)

    def at(self, path: str) -> StoredFile | None:
        """Return the file with this download path."""
        return self._by_path.get(path)

    def add(self, kind: str, name: str, mime: str, data: bytes) -> StoredFile:
        """Store a file.

        Raises:
            ApiError: If it is empty, too big, or a picture that cannot be read.
        """
        if not data:
            raise bad("file must be non-empty")
        if len(data) > limits.DOCUMENT_BYTES:
            raise ApiError(413, "Request Entity Too Large")
        key = (kind, name, hashlib.sha256(data).digest())
        known = self._by_content.get(key)
        if known is not None:
            return known
        stored = self._store(kind, name, _mime(kind, name, mime), data)
        self._by_content[key] = stored
        return stored

    def _store(self, kind: str, name: str, mime: str, data: bytes) -> StoredFile:
        facts = self._facts(kind, data)
        number = len(self._by_id) + 1
        digest = hashlib.sha256(f"{number}:{kind}:{name}".encode()).hexdigest()
        extension = PurePath(name).suffix if kind != "photo" else ""
        extension = extension or _EXTENSION.get(mime) or mimetypes.guess_extension(mime) or ""
        path = f"{_FOLDER.get(kind, kind + 's')}/file_{number}{extension}"
        stored = StoredFile(
            _PREFIX[kind] + digest[:48], "AQAD" + digest[48:60], kind, name, mime, data, path, facts
        )
        self._by_id[stored.file_id] = self._by_path[path] = stored
        return stored

    def _facts(self, kind: str, data: bytes) -> Json:
        if kind != "photo":
            return {}
        if len(data) > limits.PHOTO_BYTES:
            raise bad("file is too big")
        picture = _opened(data)
        width, height = picture.size
        if width + height > limits.PHOTO_SIDES or _ratio(width, height) > limits.PHOTO_RATIO:
            raise bad("PHOTO_INVALID_DIMENSIONS")
        facts: Json = {"width": width, "height": height}
        if max(width, height) > _THUMBNAIL_SIDE:
            facts["thumbnail"] = self._thumbnail(picture).file_id
        return facts

    def _thumbnail(self, picture: Image.Image) -> StoredFile:
        small = picture.convert("RGB")
        small.thumbnail((_THUMBNAIL_SIDE, _THUMBNAIL_SIDE))
        buffer = io.BytesIO()
        small.save(buffer, "JPEG", quality=80)
        data = buffer.getvalue()
        stored = self._store("thumbnail", f"{len(self._by_id)}.jpg", "image/jpeg", data)
        stored.facts = {"width": small.width, "height": small.height}
        return stored


def _ratio(width: int, height: int) -> float:
    return max(width, height) / max(1, min(width, height))


def _opened(data: bytes) -> Image.Image:
    try:
        picture = Image.open(io.BytesIO(data))
        picture.load()
    except (UnidentifiedImageError, OSError, ValueError, Image.DecompressionBombError) as error:
        raise bad("IMAGE_PROCESS_FAILED") from error
    return picture


def _mime(kind: str, name: str, given: str) -> str:
    guessed = mimetypes.guess_type(name)[0]
    if kind == "document":
        return guessed or given or "application/octet-stream"
    return guessed or _USUAL_MIME.get(kind, given)


def describe(store: FileStore, stored: StoredFile, facts: Json | None = None) -> Json:
    """Return the message field of a sent file: `{"document": {…}}`, `{"photo": […]}` …."""
    if stored.kind == "photo":
        return {"photo": _photo_sizes(store, stored)}
    result = _file(stored)
    if stored.kind in {"document", "audio", "video", "animation"}:
        result["file_name"] = stored.name
    if stored.kind not in {"video_note", "sticker"}:
        result["mime_type"] = stored.mime
    result |= _required(stored.kind) | (facts or {})
    described: Json = {stored.kind: result}
    if stored.kind == "animation":
        described["document"] = {name: result[name] for name in result if name in _DOCUMENT_FIELDS}
    return described


_DOCUMENT_FIELDS = frozenset({"file_id", "file_unique_id", "file_size", "file_name", "mime_type"})


def _file(stored: StoredFile) -> Json:
    return {
        "file_id": stored.file_id,
        "file_unique_id": stored.unique_id,
        "file_size": len(stored.data),
    }


def _photo_sizes(store: FileStore, stored: StoredFile) -> list[Json]:
    sizes = []
    thumbnail = store.get(stored.facts.get("thumbnail", ""))
    for file in (thumbnail, stored):
        if file is not None:
            width, height = file.facts["width"], file.facts["height"]
            sizes.append(_file(file) | {"width": width, "height": height})
    return sizes


def _required(kind: str) -> Json:
    """Return the fields a client library insists on."""
    match kind:
        case "audio" | "voice":
            return {"duration": 0}
        case "video" | "animation":
            return {"width": 320, "height": 240, "duration": 0}
        case "video_note":
            return {"length": 240, "duration": 0}
        case "sticker":
            return {
                "type": "regular",
                "width": 512,
                "height": 512,
                "is_animated": False,
                "is_video": False,
            }
        case _:
            return {}


def take(store: FileStore, params: Params, field: str, kind: str) -> StoredFile:
    """Return the file a method was given in `field`: an upload, or one sent before.

    Raises:
        ApiError: In the words of the server.
    """
    upload = params.files.get(field)
    if upload is not None:
        return _uploaded(store, upload, kind)
    return named(store, params, params.text(field), field, kind)


def named(store: FileStore, params: Params, value: str, field: str, kind: str) -> StoredFile:
    """Return the file that `value` names: `attach://…` or a file_id.

    Raises:
        ApiError: In the words of the server; addresses on the web are never fetched.
    """
    if not value:
        raise bad(f"there is no {field.replace('_', ' ')} in the request")
    if value.startswith("attach://"):
        upload = params.files.get(value.removeprefix("attach://").lower())
        if upload is None:
            raise bad(f"there is no {field.replace('_', ' ')} in the request")
        return _uploaded(store, upload, kind)
    if value.lower().startswith(("http://", "https://")):
        raise bad("failed to get HTTP URL content")
    stored = store.get(value)
    if stored is None:
        raise bad("wrong file identifier/HTTP URL specified")
    if stored.kind != kind:
        raise bad(f"can't use file of type {_TYPE_NAMES[stored.kind]} as {_TYPE_NAMES[kind]}")
    return stored


def _uploaded(store: FileStore, upload: Upload, kind: str) -> StoredFile:
    return store.add(kind, upload.name or kind, upload.mime, upload.data)
