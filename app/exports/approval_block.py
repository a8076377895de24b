"""Draws the 결재란 by the agency's approval line.

Only those who sign have a box; 전결 and 대결 stand in the box of the one who signs so, and the
date is written by hand where the last one signs (행정업무의 운영 및 혁신에 관한 규정 시행규칙
제7조).
"""

from __future__ import annotations

from dataclasses import dataclass

from openpyxl.styles import Alignment, Border, Side

from app.domain.agency import Agency, ApprovalPost
from app.errors import QT_TRANSLATE_NOOP
from app.exports.cell_values import put
from app.exports.failures import ExportError
from app.exports.form_file import filled
from app.exports.laying import NO_LINE, Place
from app.exports.ranges import SheetRange
from app.exports.result_form import ApprovalWords
from app.exports.sample_row import cell_at, grow

WIDE_BOX = 2  # columns of the grid for one who signs, where there is room
SPACE_TO_SIGN = "\n\n"  # between those who consent
THIN, DOTTED = Side(style="thin"), Side(style="dotted")


@dataclass(frozen=True, slots=True)
class _Box:
    """A rectangle of cells, counted from 1, merged into one and drawn round."""

    place: Place
    top: Side = THIN
    bottom: Side = THIN

    def draw(self, text: str, cut_mark: str, *, vertical: str = "center") -> None:
        place, sheet = self.place.range, self.place.sheet
        if (place.row, place.column) != (place.last_row, place.last_column):
            sheet.merge_cells(
                start_row=place.row,
                end_row=place.last_row,
                start_column=place.column,
                end_column=place.last_column,
            )
        for row in range(place.row, place.last_row + 1):  # after merging, which takes lines away
            for column in range(place.column, place.last_column + 1):
                sheet.cell(row, column).border = Border(
                    left=THIN if column == place.column else NO_LINE,
                    right=THIN if column == place.last_column else NO_LINE,
                    top=self.top if row == place.row else NO_LINE,
                    bottom=self.bottom if row == place.last_row else NO_LINE,
                )
        cell = cell_at(sheet, place.row, place.column)
        put(cell, text, cut_mark)
        cell.alignment = Alignment(horizontal="center", vertical=vertical, wrap_text=True)


def draw_approval_block(block: Place, agency: Agency, words: ApprovalWords, cut_mark: str) -> None:
    """Draw the boxes at the right end of the block: three rows, for post, signature and date.

    Nothing is drawn for an agency without signers. Raise ExportError for more signers than the
    block has room for.
    """
    signers = agency.signers()
    if not signers:
        return
    area = block.range
    room = area.last_column - area.column
    if len(signers) > room:
        raise ExportError(
            QT_TRANSLATE_NOOP(
                "errors",
                "결재란에는 {room}명까지 들어갑니다(현재 {count}명).\n"
                "기관 정보에서 결재선을 줄여 주세요.",
            ),
            room=room,
            count=len(signers),
        )
    wide = WIDE_BOX if len(signers) * WIDE_BOX <= room else 1
    first = area.last_column - len(signers) * wide
    _Box(_part(block, area.row, first, first, area.last_row)).draw(words.block, cut_mark)
    for number, post in enumerate(signers):
        left = first + 1 + number * wide
        is_last = number == len(signers) - 1
        _draw_signer(block, left, left + wide - 1, post, words, cut_mark, is_last=is_last)
    grow(block.sheet, block.row)


def _draw_signer(
    block: Place,
    left: int,
    right: int,
    post: ApprovalPost,
    words: ApprovalWords,
    cut_mark: str,
    *,
    is_last: bool,
) -> None:
    """Draw the post, the space to sign and, for the last one, the space for the date below it."""
    _Box(_part(block, block.row, left, right)).draw(post.title, cut_mark)
    signs_to = block.range.last_row - (1 if is_last else 0)
    _Box(
        _part(block, block.row + 1, left, right, signs_to), bottom=DOTTED if is_last else THIN
    ).draw(words.mark(post.mark), cut_mark, vertical="top")
    if is_last:
        _Box(_part(block, block.range.last_row, left, right), top=DOTTED).draw("", cut_mark)


def _part(block: Place, row: int, left: int, right: int, last_row: int | None = None) -> Place:
    return Place(block.sheet, SheetRange(block.range.title, row, left, last_row or row, right))


def cooperation_text(agency: Agency, words: ApprovalWords) -> str:
    """Return the 협조 line: everyone of another department who consents; empty for nobody."""
    posts = [
        filled(words.cooperator, post=" ".join(filter(None, [post.title, _in_words(post, words)])))
        for post in agency.cooperators()
    ]
    return f"{words.cooperation}  " + SPACE_TO_SIGN.join(posts) if posts else ""


def _in_words(post: ApprovalPost, words: ApprovalWords) -> str:
    mark = words.mark(post.mark).replace("\n", "·")
    return f"({mark})" if mark else ""
