"""What is told of a form that an agency laid beside its register."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.ui.words import translate

if TYPE_CHECKING:
    from app.exports.own_forms import TemplateReport

_NAMED = 12  # names told of each kind; an agency's form may hold hundreds


def own_form_lines(report: TemplateReport) -> list[str]:
    """Return what an own form fills, what it lacks, and what nobody knows, line by line."""
    lines = [translate("own_form", "우리 기관 서식 사용: {0}").format(report.path.name)]
    unknown = [f"{one.name}{one.hint}" for one in report.unknown]
    for text, names in (
        (translate("own_form", "채우는 이름 {0}개: {1}"), report.fills),
        (translate("own_form", "반드시 있어야 하는데 없는 이름 {0}개: {1}"), report.lacks),
        (translate("own_form", "없어도 되는 이름 {0}개: {1}"), report.absent),
        (translate("own_form", "프로그램이 모르는 이름 {0}개: {1}"), unknown),
        (
            translate("own_form", "한 시트에만 붙어 쓰지 못하는 이름 {0}개: {1}"),
            report.of_one_sheet,
        ),
        (translate("own_form", "가리키는 칸이 없는 이름 {0}개: {1}"), report.without_cell),
    ):
        if names:
            more = " …" if len(names) > _NAMED else ""
            lines.append(text.format(len(names), ", ".join(list(names)[:_NAMED]) + more))
    return lines
