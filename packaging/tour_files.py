"""The part of the tour that takes a file in, hands answer forms out, and opens the help."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QTableView, QTabWidget
from tour_rest import rest

if TYPE_CHECKING:
    from tour import Tour

LIST = """정보시스템명,운영부서,시스템 유형,구축연도,일평균 이용자 수
한빛시 도서관 누리집,평생학습과,대국민서비스,2018,"8,200"
내부 업무 포털,총무과,내부업무,열다섯,
공영홈쇼핑,교재에 없음,대국민서비스,2016,
"""


def show_imports(tour: Tour) -> None:
    """Take a list of the agency in as far as the last step, and leave the register as it is."""
    list_ = tour.folder / "현황표.csv"
    list_.write_text(LIST, encoding="utf-8-sig")
    tour.click("정보시스템 대장")
    links = tour.desk.links
    links.importing.open()
    assistant = links.importing.assistant
    assert assistant is not None
    assistant.read(list_)
    for step in range(1, 4):
        tour.wait(assistant.next.isEnabled, f"step {step} of the import")
        tour.shot(f"import-{step}")
        assistant.next.click()
    (rows,) = assistant.run_page.findChildren(QTableView)
    tour.wait(lambda: rows.model().rowCount() > 0, "what the rows would do")
    tour.shot("import-4")
    tour.click("취소", inside=assistant)
    list_.unlink()


def show_answer_forms(tour: Tour) -> None:
    """Ask for the answer forms of a system, and think better of it."""
    traffic = tour.desk.links.form_traffic
    traffic.hand_out(list(tour.desk.registering.systems())[:1])
    dialog = traffic.hand_out_dialog
    assert dialog is not None
    rest()
    tour.keep(dialog, "dialog-answer-forms.png")
    dialog.reject()
    tour.wait(lambda: QApplication.activeModalWidget() is None, "the end of the dialog")


def show_help(tour: Tour) -> None:
    """Open the help of the settings, and look for a word in it."""
    tour.click("자료·설정")
    tour.named(QTabWidget, "자료·설정").setFocus()
    tour.click("도움말")
    window = tour.help.open_window
    assert window is not None
    rest()
    tour.keep(window, "dialog-help.png")
    window.contents.field.setText("지체")
    rest()
    tour.keep(window, "dialog-help-search.png")
    window.close()
