"""Finds the parts of a wizard that tests answer by."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from app.ui.widgets.notice_bar import NoticeBar


class PlainResult(QWidget):
    """Stands where the tabs of the result stand; what they show is tested on its own."""

    item_asked = Signal(str)
    panels_made = Signal()
    tab_opened = Signal()
    shown = None

    def take_content(self, content):
        self.content = content

    def are_panels_made(self):
        return False

    def flush(self):
        pass

    def forget(self):
        pass

    def show_result(self, result, origins=None):
        self.shown = result

    def show_contradictions(self, found):
        self.contradictions = found


def row(place, number, part=0):
    for page in place._asked.goal_pages():
        for card in page.cards:
            if card.item.number == number:
                return card.answer_buttons()[part]
    raise AssertionError(number)


def card(place, number):
    return next(
        c for page in place._asked.goal_pages() for c in page.cards if c.item.number == number
    )


def stored(assessing, system):
    return assessing.current(system.id)


def notice(place):
    return next(bar for bar in place.findChildren(NoticeBar) if bar.isVisible())


def click(place, text):
    next(b for b in place.findChildren(QPushButton) if b.text() == text and b.isVisible()).click()
