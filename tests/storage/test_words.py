"""How texts and questions are cut into words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.words import LONGEST_WORD, MOST_WORDS, Term, cut, understand


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("While They Watched", "while they watched"),
        ("Committee Room 17, 17:00", "committee room 17 17 00"),
        ("북한의 인권", "북한 한의 의 인권 권"),
        ("CSW와 APPG", "csw 와 appg"),
        ("법", "법"),
        ("ＭＰ's", "mp s"),
        ("", ""),
        ("?!", ""),
    ],
)
def test_a_text_is_cut(text: str, words: str) -> None:
    assert cut(text) == words


@pytest.mark.parametrize(
    ("question", "terms"),
    [
        ("prison camps", (Term(("prison",)), Term(("camps",), prefix=True))),
        ("the film", (Term(("film",), prefix=True),)),
        ("북한의", (Term(("북한",)),)),
        ("인권법", (Term(("인권", "권법")),)),
        ("법", (Term(("법",), prefix=True),)),
        ("영국에서", (Term(("영국",)),)),
        ("평가", (Term(("평가",)),)),
        ("what is it", ()),
        ("", ()),
        ("\x00'\"*()", ()),
    ],
)
def test_a_question_is_understood(question: str, terms: tuple[Term, ...]) -> None:
    assert understand(question) == terms


@given(st.text())
def test_no_question_becomes_too_much_for_a_database(question: str) -> None:
    terms = understand(question * 5)

    assert len(terms) <= MOST_WORDS
    for term in terms:
        assert term.words
        assert all(word.isalnum() and len(word) <= LONGEST_WORD * 4 for word in term.words)


@given(st.text(st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3), min_size=2, max_size=8))
def test_every_stretch_of_a_korean_word_stands_in_the_index(word: str) -> None:
    indexed = cut(word).split()

    assert indexed[:-1] == [word[at : at + 2] for at in range(len(word) - 1)]
    assert {each[0] for each in indexed} == set(word)
