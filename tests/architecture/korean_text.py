"""What the Korean of the program is checked by: the texts in its modules, and what is wrong."""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

HANGUL = re.compile("[가-힣]")
PLACE = "{}"  # what stands in a text for a value that an f-string puts in
_TR, _TRANSLATE, _NOOP = "tr", "translate", "QT_TRANSLATE_NOOP"  # the names that lupdate finds
_MARKED = re.compile(rf"\b({_TR}|{_TRANSLATE}|{_NOOP})\(")

# A particle right behind a value, also behind its closing quotation mark: the value may end in a
# consonant or not. Behind a bracket it belongs to the word before it.
_PARTICLE = re.compile(
    r"\}[’”'\"」]?(은|는|이|가|을|를|과|와|으로|로|으로서|로서|으로써|로써|이나|나|이랑|랑|아|야)"
    r"(?=[\s,.·!?)]|$)"
)


class Text(NamedTuple):
    """A text of a module, with the line on which it begins."""

    line: int
    text: str
    is_marked: bool = False  # stands inside of what lupdate finds


class Mark(NamedTuple):
    """A call that lupdate looks for."""

    line: int
    name: str
    context: str  # empty where it is that of the class
    text: str | None  # None where it is no plain text
    is_built: bool  # put together on the spot
    written: str


class Module(NamedTuple):
    """What one module says."""

    texts: tuple[Text, ...]
    marks: tuple[Mark, ...]


@cache
def read(source: str) -> Module:
    """Return each text with Hangul in it that is no docstring, and each mark.

    An f-string is one text.
    """
    if not HANGUL.search(source) and not _MARKED.search(source):
        return Module((), ())
    nodes = list(ast.walk(ast.parse(source)))
    calls = [one for one in nodes if isinstance(one, ast.Call) and _is_mark(one)]
    marked = {id(one) for call in calls for given in call.args for one in ast.walk(given)}
    left_out = {id(one) for node in nodes for one in _parts_left_out(node)}
    found = []
    for node in nodes:
        text = _text_of(node)
        if text is not None and id(node) not in left_out and HANGUL.search(text):
            found.append(Text(getattr(node, "lineno", 0), text, id(node) in marked))
    return Module(tuple(found), tuple(map(_mark, calls)))


def untranslated(source: str) -> list[Text]:
    """Return the Korean that no translation of the window can reach."""
    return [one for one in read(source).texts if not one.is_marked]


def unclear_marks(source: str) -> list[Mark]:
    """Return the marks that hold no plain text: an f-string, a sum, a text made before.

    A call of `translate` may hold the name of a text that is marked elsewhere.
    """
    return [
        one
        for one in read(source).marks
        if one.is_built or (one.text is None and one.name != _TRANSLATE)
    ]


def marked_elsewhere(source: str) -> set[str]:
    """Return the contexts under which a module marks texts that are translated elsewhere."""
    return {one.context for one in read(source).marks if one.name == _NOOP}


def asked_for(source: str) -> set[str]:
    """Return the contexts for which a module translates texts that were marked elsewhere."""
    marks = read(source).marks
    return {one.context for one in marks if one.name == _TRANSLATE and one.text is None}


def marked_texts(source: str) -> set[str]:
    """Return every text that lupdate should find in a module."""
    return {one.text for one in read(source).marks if one.text is not None}


def loose_particle(text: str) -> str:
    """Return the particle that stands right behind a value; empty where there is none."""
    found = _PARTICLE.search(text)
    return found[0] if found else ""


def unwanted_words(list_file: Path) -> list[tuple[re.Pattern[str], str]]:
    """Read the list of words that no officer would write, each with what is written instead."""
    listed = tomllib.loads(list_file.read_text(encoding="utf-8"))
    return [(re.compile(one["pattern"]), one["instead"]) for one in listed["word"]]


def texts_of_data(value: object) -> Iterator[str]:
    """Yield each text in the values of a TOML file."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from texts_of_data(one)
    elif isinstance(value, list):
        for one in value:
            yield from texts_of_data(one)


def _text_of(node: ast.AST) -> str | None:
    if isinstance(node, ast.JoinedStr):
        return "".join(
            str(part.value) if isinstance(part, ast.Constant) else PLACE for part in node.values
        )
    is_text = isinstance(node, ast.Constant) and isinstance(node.value, str)
    return node.value if is_text else None


def _parts_left_out(node: ast.AST) -> list[ast.expr]:
    """Return docstrings, and the parts of an f-string, which is one text."""
    if isinstance(node, ast.JoinedStr):
        return node.values
    if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
        first = node.body[0] if node.body else None
        if isinstance(first, ast.Expr):
            return [first.value]
    return []


def _is_mark(call: ast.Call) -> bool:
    name = _name(call)
    if name == _TRANSLATE:  # painters and texts have one too, with other arguments
        return len(call.args) > 1 and isinstance(_plain(call.args[0]), str)
    return name in {_TR, _NOOP} and bool(call.args)


def _mark(call: ast.Call) -> Mark:
    name, args = _name(call), call.args
    given = args[0] if name == _TR else args[1]
    text = _plain(given) if isinstance(given, ast.Constant) else None
    is_built = isinstance(given, ast.JoinedStr | ast.BinOp) or (
        isinstance(given, ast.Call) and isinstance(given.func, ast.Attribute)
    )
    context = "" if name == _TR else str(_plain(args[0]) or "")
    return Mark(call.lineno, name, context, text, is_built, ast.unparse(call))


def _plain(node: ast.expr) -> str | None:
    """Return a plain text; of a name that holds a context, the name."""
    if isinstance(node, ast.Name) and "context" in node.id.lower():
        return node.id
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def _name(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
