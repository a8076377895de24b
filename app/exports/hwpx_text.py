"""The texts of paragraphs and tables in a document of 한글, as elements of XML."""

from __future__ import annotations

from typing import Any

PART = "{http://www.hancom.co.kr/hwpml/2011/paragraph}"
LINE_CACHE = f"{PART}linesegarray"  # where lines broke in the text that stood there before


def table_of(paragraph: Any) -> Any:
    """Return the table in a paragraph, None where there is none."""
    return next(paragraph.iter(f"{PART}tbl"), None)


def whole_text(element: Any) -> str:
    """Return every text in an element, one after the other."""
    return "".join(_piece(one) for one in element.iter(f"{PART}t"))


def own_text(paragraph: Any) -> str:
    """Return the text of a paragraph without that of a table in it."""
    pieces = (run.findall(f"{PART}t") for run in paragraph.findall(f"{PART}run"))
    return "".join(_piece(one) for piece in pieces for one in piece)


def _piece(text: Any) -> str:
    """Return what one run says; a line break in it is an element."""
    return (text.text or "") + "".join(f"\n{child.tail or ''}" for child in text)


def write_text(paragraph: Any, text: str) -> None:
    """Put a text into a paragraph: in the look of its first run of text, its other texts gone."""
    runs = paragraph.findall(f"{PART}run")
    texts = [(run, one) for run in runs for one in run.findall(f"{PART}t")]
    for run, one in texts[1:]:
        run.remove(one)
    if texts:
        place = texts[0][1]
    else:
        place = runs[0].makeelement(f"{PART}t", {})
        runs[0].append(place)
    for child in list(place):
        place.remove(child)
    first, *rest = text.split("\n")
    place.text = first
    for line in rest:
        step = place.makeelement(f"{PART}lineBreak", {})
        step.tail = line
        place.append(step)
    drop_line_caches(paragraph)


def drop_line_caches(element: Any) -> None:
    """Take away where the lines of an earlier text broke."""
    for cache in list(element.iter(LINE_CACHE)):
        cache.getparent().remove(cache)
