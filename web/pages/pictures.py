"""How large a picture is, so that a page can keep its place before it is there."""

import struct


def size_of(png: bytes) -> tuple[int, int]:
    """Return width and height, as the first chunk of a PNG tells them."""
    width, height = struct.unpack(">II", png[16:24])
    return width, height
