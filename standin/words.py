"""Write a set of words as one line of text."""


def words(text: str) -> frozenset[str]:
    """Return the words of `text`, which blanks divide."""
    return frozenset(text.split())
