"""Which subjects somebody means: by a title, or by the beginning of one of its words."""

from collections.abc import Collection, Mapping

from content.model import Topic

EVERYTHING = frozenset({"all", "everything", "모두", "전부", "전체"})

_SHORTEST = 4
"""Shorter words of a title ("and", "of") mean no subject; two Korean signs are a word."""


def names_of(topic: Topic) -> set[str]:
    """Return what a subject of the library may be called: its slug, and its titles."""
    return {topic.slug, *topic.title.values()}


def named(said: str, known: Mapping[str, Collection[str]]) -> tuple[str, ...]:
    """Return the subjects that are meant, in the order of `known`; none if nothing fits.

    Args:
        said: What somebody wrote, in whichever language.
        known: What each subject is called, by its slug.
    """
    text = said.casefold()
    words = [word.strip(".,;:!?·'\"“”‘’()") for word in text.split()]
    if EVERYTHING.intersection(words):
        return tuple(known)
    titled = tuple(slug for slug, names in known.items()
                   if any(name.casefold() in text for name in names))
    return titled or tuple(slug for slug, names in known.items() if _begins(words, names))


def _begins(words: Collection[str], names: Collection[str]) -> bool:
    parts = [part for name in names for part in name.casefold().split() if _is_word(part)]
    return any(part.startswith(word) for word in words if _is_word(word) for part in parts)


def _is_word(part: str) -> bool:
    return len(part) >= (_SHORTEST if part.isascii() else 2) and part.isalpha()
