"""Every key that does something, place by place: the list that is shown, and that a test proves.

A test reads the modules of the window for keys and fails where one is missing here, or is here
and nowhere else. The keys of the navigation are not declared: they are read from its buttons.
"""

from __future__ import annotations

from typing import NamedTuple

from app.errors import QT_TRANSLATE_NOOP

_EVERYWHERE = QT_TRANSLATE_NOOP("shortcuts", "모든 화면")
_REGISTER = QT_TRANSLATE_NOOP("shortcuts", "정보시스템 대장의 목록")
_FORM = QT_TRANSLATE_NOOP("shortcuts", "입력 화면")
_UNDO = QT_TRANSLATE_NOOP("shortcuts", "정보시스템 대장, 계약")
_WIZARD = QT_TRANSLATE_NOOP("shortcuts", "진단")
_CASES = QT_TRANSLATE_NOOP("shortcuts", "계약 건의 목록")
_ROWS = QT_TRANSLATE_NOOP("shortcuts", "계약 건의 표")
_REQUIREMENTS = QT_TRANSLATE_NOOP("shortcuts", "계약 건의 요구사항")
_DATES = QT_TRANSLATE_NOOP("shortcuts", "계약 건의 일정")
_HELP = QT_TRANSLATE_NOOP("shortcuts", "도움말")
_NARROW = QT_TRANSLATE_NOOP("shortcuts", "목록과 내용(좁은 창)")
_ARTICLE = QT_TRANSLATE_NOOP("shortcuts", "조문 보기")
_PREVIEW = QT_TRANSLATE_NOOP("shortcuts", "서류 미리보기")
_CHART = QT_TRANSLATE_NOOP("shortcuts", "방사형 그래프")

_EDIT = QT_TRANSLATE_NOOP("shortcuts", "수정")
_COPY = QT_TRANSLATE_NOOP("shortcuts", "복제")
_DELETE = QT_TRANSLATE_NOOP("shortcuts", "삭제")
_UP = QT_TRANSLATE_NOOP("shortcuts", "위로")
_DOWN = QT_TRANSLATE_NOOP("shortcuts", "아래로")
_NEXT_STEP = QT_TRANSLATE_NOOP("shortcuts", "다음 단계로 이동")

_ENTER = ("Return", "Enter")


class Known(NamedTuple):
    """Keys that do one thing. `module` of app/ui holds them, by names that Qt has for them."""

    module: str
    place: str
    keys: tuple[str, ...]  # as Qt names them
    what: str
    letters: tuple[str, ...] = ()  # told by what is typed, not by the key


def known() -> tuple[Known, ...]:
    """Return what is declared, in the order in which it is shown."""
    return _KNOWN


_KNOWN = (
    Known("shortcuts.shortcuts_link", _EVERYWHERE, ("?",),
          QT_TRANSLATE_NOOP("shortcuts", "단축키 보기")),
    Known("help.help_desk", _EVERYWHERE, ("F1",),
          QT_TRANSLATE_NOOP("shortcuts", "이 화면의 도움말(Shift와 함께: 용어 설명)")),
    Known("main_window", _EVERYWHERE, ("Ctrl+K",),
          QT_TRANSLATE_NOOP("shortcuts", "시스템 검색란으로 이동")),
    Known("register.system_list", _REGISTER, ("Ctrl+D",),
          QT_TRANSLATE_NOOP("shortcuts", "진단하기")),
    Known("register.system_list", _REGISTER, ("Ctrl+R",),
          QT_TRANSLATE_NOOP("shortcuts", "결과 보기")),
    Known("register.system_list", _REGISTER, ("F2",), _EDIT),
    Known("register.system_list", _REGISTER, ("Ctrl+Shift+D",), _COPY),
    Known("register.system_list", _REGISTER, ("Ctrl+Shift+C",),
          QT_TRANSLATE_NOOP("shortcuts", "비교")),
    Known("register.system_list", _REGISTER, ("Ctrl+Shift+K",),
          QT_TRANSLATE_NOOP("shortcuts", "계약 건 만들기")),
    Known("register.system_list", _REGISTER, ("Del",), _DELETE),
    Known("widgets.undo_notice", _UNDO, ("Ctrl+Z",),
          QT_TRANSLATE_NOOP("shortcuts", "되돌리기")),
    Known("widgets.undo_notice", _UNDO, ("Ctrl+Y", "Ctrl+Shift+Z"),
          QT_TRANSLATE_NOOP("shortcuts", "다시 실행")),
    Known("register.entry_form", _FORM, ("StandardKey.Save",),
          QT_TRANSLATE_NOOP("shortcuts", "저장")),
    Known("wizard.answer_buttons", _WIZARD, (),
          QT_TRANSLATE_NOOP("shortcuts", "예, 아니오, 확인 필요로 답하기"), ("Y", "N", "U")),
    Known("wizard.answer_buttons", _WIZARD, ("Left", "Right"),
          QT_TRANSLATE_NOOP("shortcuts", "같은 문항의 다른 답으로 이동")),
    Known("wizard.answer_buttons", _WIZARD, ("Up", "Down"),
          QT_TRANSLATE_NOOP("shortcuts", "이전 문항, 다음 문항으로 이동")),
    Known("wizard.answer_buttons", _WIZARD, ("Delete", "Backspace"),
          QT_TRANSLATE_NOOP("shortcuts", "답 지우기")),
    Known("wizard.sentence_choice", _WIZARD, ("Up", "Down"),
          QT_TRANSLATE_NOOP("shortcuts", "단계 문장 사이의 이동")),
    Known("wizard.sentence_choice", _WIZARD, ("Delete", "Backspace"),
          QT_TRANSLATE_NOOP("shortcuts", "고른 단계 지우기")),
    Known("wizard.goal_page", _WIZARD, _ENTER,
          QT_TRANSLATE_NOOP("shortcuts", "다음 단계로 이동(의견란에서는 Ctrl과 함께)")),
    Known("wizard.side_page", _WIZARD, _ENTER, _NEXT_STEP),
    Known("wizard.factor_page", _WIZARD, _ENTER, _NEXT_STEP),
    Known("wizard.selection_page", _WIZARD, _ENTER, _NEXT_STEP),
    Known("charts.radar_chart", _CHART, ("Left", "Right", "Up", "Down"),
          QT_TRANSLATE_NOOP("shortcuts", "이전 축, 다음 축으로 이동")),
    Known("charts.radar_chart", _CHART, ("Home", "End"),
          QT_TRANSLATE_NOOP("shortcuts", "첫 축, 마지막 축으로 이동")),
    Known("procurement.case_list", _CASES, ("F2",), QT_TRANSLATE_NOOP("shortcuts", "열기")),
    Known("procurement.case_list", _CASES, ("Ctrl+Shift+D",), _COPY),
    Known("procurement.case_list", _CASES, ("Del",), _DELETE),
    Known("procurement.row_panel", _ROWS, ("F2",), _EDIT),
    Known("procurement.row_panel", _ROWS, ("Ctrl+Shift+D",), _COPY),
    Known("procurement.row_panel", _ROWS, ("Alt+Up",), _UP),
    Known("procurement.row_panel", _ROWS, ("Alt+Down",), _DOWN),
    Known("procurement.row_panel", _ROWS, ("Del",), _DELETE),
    Known("procurement.requirement_list", _REQUIREMENTS, ("Space",),
          QT_TRANSLATE_NOOP("shortcuts", "넣기")),
    Known("procurement.requirement_list", _REQUIREMENTS, ("F2",), _EDIT),
    Known("procurement.requirement_list", _REQUIREMENTS, ("Alt+Up",), _UP),
    Known("procurement.requirement_list", _REQUIREMENTS, ("Alt+Down",), _DOWN),
    Known("procurement.requirement_list", _REQUIREMENTS, ("Del",), _DELETE),
    Known("procurement.time_line", _DATES, ("Left", "Right"),
          QT_TRANSLATE_NOOP("shortcuts", "이전 날짜, 다음 날짜로 이동")),
    Known("procurement.time_line", _DATES, ("Home", "End"),
          QT_TRANSLATE_NOOP("shortcuts", "첫 날짜, 마지막 날짜로 이동")),
    Known("help.help_window", _HELP, ("StandardKey.Find",),
          QT_TRANSLATE_NOOP("shortcuts", "도움말에서 찾기")),
    Known("help.help_window", _HELP, ("Alt+Left",),
          QT_TRANSLATE_NOOP("shortcuts", "앞서 본 곳으로 돌아가기")),
    Known("widgets.list_and_detail", _NARROW, ("Escape",),
          QT_TRANSLATE_NOOP("shortcuts", "목록으로 돌아가기")),
    Known("reference.article_opener", _ARTICLE, ("StandardKey.Find",),
          QT_TRANSLATE_NOOP("shortcuts", "조문에서 찾기")),
    Known("papers.page_browser", _PREVIEW, ("Ctrl+0",),
          QT_TRANSLATE_NOOP("shortcuts", "창에 맞추기")),
    Known("papers.page_browser", _PREVIEW, ("Ctrl+1",),
          QT_TRANSLATE_NOOP("shortcuts", "실제 크기")),
    Known("papers.page_view", _PREVIEW, ("PageDown", "PageUp"),
          QT_TRANSLATE_NOOP("shortcuts", "다음 쪽, 이전 쪽")),
    Known("papers.page_view", _PREVIEW, ("Home", "End"),
          QT_TRANSLATE_NOOP("shortcuts", "첫 쪽, 마지막 쪽")),
)  # fmt: skip
