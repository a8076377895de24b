"""초성: Hangul sought by the first consonants of its syllables, `ㅅㅇㄱㅇ` for 수의계약."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

_FIRST, _LAST, _OF_ONE_INITIAL = 0xAC00, 0xD7A3, 588  # syllables, and how many begin alike
_INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
_FEWEST = 2  # one consonant alone stands nearly everywhere
# A keyboard makes one letter of two consonants that may stand together at the end of a syllable.
_JOINED = str.maketrans(
    {
        "ㄳ": "ㄱㅅ",
        "ㄵ": "ㄴㅈ",
        "ㄶ": "ㄴㅎ",
        "ㄺ": "ㄹㄱ",
        "ㄻ": "ㄹㅁ",
        "ㄼ": "ㄹㅂ",
        "ㄽ": "ㄹㅅ",
        "ㄾ": "ㄹㅌ",
        "ㄿ": "ㄹㅍ",
        "ㅀ": "ㄹㅎ",
        "ㅄ": "ㅂㅅ",
    }
)


def initials(text: str) -> str:
    """Return a text with a consonant for each syllable and all else as it is, as long as before."""
    return text.translate(_of_syllables())


def place_of(word: str, text: str, start: int = 0) -> tuple[int, int] | None:
    """Return where a word stands in a text, begin and end; None where it does not.

    A word of consonants alone, two or more, is also found where syllables begin with them.
    """
    at = text.find(word, start)
    if at >= 0:
        return at, at + len(word)
    sought = word.translate(_JOINED)
    if len(sought) < _FEWEST or not all(one in _INITIALS for one in sought):
        return None
    at = initials(text).find(sought, start)
    return None if at < 0 else (at, at + len(sought))


def places_in(word: str, text: str) -> Iterator[tuple[int, int]]:
    """Yield every place of a word in a text, as `place_of` finds the first."""
    found = place_of(word, text)
    while found is not None:
        yield found
        found = place_of(word, text, found[1])


@cache
def _of_syllables() -> dict[int, str]:
    syllables = range(_FIRST, _LAST + 1)
    return {one: _INITIALS[(one - _FIRST) // _OF_ONE_INITIAL] for one in syllables}
