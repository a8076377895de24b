"""The list of shortcuts as an officer reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QWidget

from app.errors import QT_TRANSLATE_NOOP
from app.ui.shortcuts.known import Known, known

if TYPE_CHECKING:
    from collections.abc import Iterator

_EVERYWHERE = QT_TRANSLATE_NOOP("shortcuts", "모든 화면")
_OTHER = QT_TRANSLATE_NOOP("shortcuts", "그 밖")
_OPEN = QT_TRANSLATE_NOOP("shortcuts", "{0} 열기")
_STANDARD = "StandardKey."  # as every PC has it
_ARROWS = {"Left": "←", "Right": "→", "Up": "↑", "Down": "↓"}


class Shown(NamedTuple):
    """One line of the list."""

    place: str
    keys: str
    what: str


def shortcuts_of(window: QWidget) -> list[Shown]:
    """Return every shortcut: those of the buttons of this window, the declared, and the rest.

    The rest are keys of the window that nobody declared; they are shown rather than hidden.
    """
    lines = [*_of_buttons(window), *_declared()]
    told = {part for one in lines for part in one.keys.split(", ")}
    for one in window.findChildren(QShortcut):
        texts = [_written(key) for key in QShortcut.keys(one)]
        if texts and not told & set(texts):
            told.update(texts)
            lines.append(Shown(_said(_OTHER), ", ".join(texts), one.whatsThis()))
    return lines


def key_texts(one: Known) -> str:
    """Return how the keys of a line are written on this PC."""
    texts = [*one.letters]
    for key in one.keys:
        if key in _ARROWS:
            texts.append(_ARROWS[key])
        elif key.startswith(_STANDARD):
            standard = QKeySequence.StandardKey[key.removeprefix(_STANDARD)]
            bound = QKeySequence.keyBindings(standard)
            texts += [_written(each) for each in bound]
        else:
            texts.append(_written(QKeySequence(key)) or key)
    return ", ".join(dict.fromkeys(texts))


def _written(keys: QKeySequence) -> str:
    """Return the keys as this PC writes them; an arrow, which Qt names in words, as on the key."""
    written = keys.toString(QKeySequence.SequenceFormat.NativeText)
    last = keys.toString().rpartition("+")[2]
    if last not in _ARROWS:
        return written
    before, plus, _ = written.rpartition("+")
    return before + plus + _ARROWS[last]


def _of_buttons(window: QWidget) -> Iterator[Shown]:
    """Yield what the keys of buttons open, such as the places of the navigation."""
    found = [one for one in window.findChildren(QAbstractButton) if not one.shortcut().isEmpty()]
    for one in sorted(found, key=lambda each: each.shortcut().toString()):
        keys = _written(one.shortcut())
        yield Shown(_said(_EVERYWHERE), keys, _said(_OPEN).format(one.accessibleName()))


def _declared() -> Iterator[Shown]:
    told = set()
    for one in known():
        line = Shown(_said(one.place), key_texts(one), _said(one.what))
        if line not in told:  # four pages of the wizard go on with the same key
            told.add(line)
            yield line


def _said(text: str) -> str:
    return QCoreApplication.translate("shortcuts", text)
