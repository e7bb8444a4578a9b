"""Words for the search index: the same cut for both databases, Hangul as overlapping pairs.

Korean glues particles to its words ("북한의", "북한에서") and neither database knows how to take
them off. Cut into overlapping pairs of syllables, a word is found wherever it stands inside
another; the particle a searcher typed is taken off the question, not off the text.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

MOST_WORDS = 12
LONGEST_WORD = 64

_WORD = re.compile(r"[^\W_]+")
_PAIRED = "가-힣\u3040-\u30ff\u3400-\u9fff"
"""Scripts written without blanks between words: Hangul, kana, Chinese characters."""

_RUN = re.compile(f"[{_PAIRED}]+|[^{_PAIRED}]+")

_PARTICLES = sorted(
    (
        "의", "은", "는", "이", "가", "을", "를", "에", "와", "과", "도", "로", "만", "들",
        "에서", "에게", "으로", "부터", "까지", "에는", "에서의", "에서는", "으로의", "으로는",
        "들의", "들은", "들이", "들을", "들에게", "이나", "이란", "보다", "처럼", "한테", "께서",
        "에서도", "에도", "과의", "와의",
    ),
    key=len,
    reverse=True,
)  # fmt: skip

_COMMON = """
i me my myself we our ours ourselves you your yours yourself yourselves he him his himself she her
hers herself it its itself they them their theirs themselves what which who whom this that these
those am is are was were be been being have has had having do does did doing a an the and but if
or because as until while of at by for with about against between into through during before after
above below to from up down in out on off over under again further then once here there when where
why how all any both each few more most other some such no nor not only own same so than too very
s t can will just don should now
"""

_STOP_WORDS = frozenset(_COMMON.split())
"""Too common to tell one text from another. PostgreSQL drops just these, SQLite none."""


@dataclass(frozen=True)
class Term:
    """Words that must follow each other; with `prefix` the last may go on."""

    words: tuple[str, ...]
    prefix: bool = False


def cut(text: str) -> str:
    """Return a text as the words to be indexed, with a blank between each two."""
    return " ".join(word for run in _runs(text) for word in _indexed(run))


def understand(question: str) -> tuple[Term, ...]:
    """Return what a text must contain to answer the question; nothing for an empty question.

    The last word may be the beginning of a longer one, as people search while they type.
    """
    runs = list(_runs(question))
    telling = [run for run in runs if run not in _STOP_WORDS][:MOST_WORDS]
    return tuple(
        _term(run, last=position == len(telling) - 1) for position, run in enumerate(telling)
    )


def plain_words(question: str) -> tuple[str, ...]:
    """Return the question's words as they stand in a text, to show where they were found."""
    return tuple(_stem(run) for run in _runs(question) if run not in _STOP_WORDS)[:MOST_WORDS]


def _runs(text: str) -> Iterator[str]:
    for word in _WORD.finditer(unicodedata.normalize("NFKC", text).casefold()):
        for run in _RUN.finditer(word.group()):
            yield run.group()[:LONGEST_WORD]


def _is_paired(run: str) -> bool:
    return _RUN.fullmatch(run) is not None and re.match(f"[{_PAIRED}]", run) is not None


def _indexed(run: str) -> list[str]:
    # The last syllable stands alone too, so that each syllable begins some word of the index.
    return [*_pairs(run), run[-1]] if _is_paired(run) else [run]


def _pairs(run: str) -> list[str]:
    return [run[start : start + 2] for start in range(len(run) - 1)]


def _term(run: str, *, last: bool) -> Term:
    if not _is_paired(run):
        return Term((run,), prefix=last)
    stem = _stem(run)
    return Term(tuple(_pairs(stem)) or (stem,), prefix=len(stem) == 1)


def _stem(run: str) -> str:
    """Take a particle off the end, as long as two syllables remain."""
    if not _is_paired(run):
        return run
    for particle in _PARTICLES:
        if run.endswith(particle) and len(run) >= len(particle) + 2:
            return run[: -len(particle)]
    return run
