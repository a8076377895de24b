"""Blanks of a PDF that Qt wrote, told as blanks: it tells them as tabs, and a search finds none.

Qt looks up in the font which letter a drawn sign stands for, and a tab and a blank are one sign
there. The table of signs of each font is corrected in its place; no byte of the file moves.
"""

from __future__ import annotations

import re

_TABLE = re.compile(rb"begincmap.*?endcmap", re.DOTALL)
_SIGNS = re.compile(rb"\[[^\]]*\]")  # what the signs of a run stand for
_TAB, _BLANK = b"<0009>", b"<0020>"


def with_blanks(pdf: bytes) -> bytes:
    """Return the PDF with its blanks told as such."""
    return _TABLE.sub(
        lambda table: _SIGNS.sub(lambda signs: signs[0].replace(_TAB, _BLANK), table[0]), pdf
    )
