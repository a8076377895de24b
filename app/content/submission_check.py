"""Loads what is said of problems from resources/reference/submission-check.toml."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from string import Formatter
from typing import Annotated

from pydantic import Field

from app.content.advice_rules import HeadedFile
from app.content.reading import ContentError, Row, read_toml
from app.content.whole_sets import check_whole
from app.domain.case_fields import CASE_FIELD_IDS
from app.domain.submission_check import ProblemId, ProblemKind, ProblemText, SubmissionTexts

# the values that the texts of a problem may take; those of every other take none
_TAKES: dict[ProblemId, set[str]] = {
    ProblemId.COST_MISTAKE: {"message"},
    ProblemId.AMOUNT_NOT_POSITIVE: {"label"},
    ProblemId.PERIOD_REVERSED: {"start", "end"},
    ProblemId.DATES_REVERSED: {"earlier", "later", "first", "second"},
    ProblemId.OVER_BUDGET: {"amount"},
    ProblemId.OVER_BALANCE: {"amount"},
    ProblemId.OVER_RESERVE_PRICE: {"amount"},
    ProblemId.REGISTRATION_EXPIRED: {"name", "end"},
    ProblemId.QUOTATION_NOT_ADDING: {"name"},
    ProblemId.INSPECTION_INCONSISTENT: {"name"},
    ProblemId.CHANGE_NOT_FOLLOWING: {"name"},
    ProblemId.CHECK_FAILED: {"title"},
    ProblemId.NO_ROUTE: {"field", "row"},
    ProblemId.NO_ROUTE_REASON: {"field", "row"},
    ProblemId.NO_SELECTION_NO: {"field", "row"},
    ProblemId.FIELD_MISSING: {"field", "row"},
    ProblemId.FIGURE_MISSING: {"field", "row"},
    ProblemId.NOT_ASSESSED: {"name"},
    ProblemId.NOT_CONFIRMED: {"name"},
    ProblemId.SYSTEM_DELETED: {"name"},
    ProblemId.CSAP_EXPIRED: {"name"},
    ProblemId.QUOTATION_EXPIRED: {"name"},
    ProblemId.QUOTATION_DIFFERS: {"amount"},
    ProblemId.PROCEDURE_UNKNOWN: {"title", "facts"},
    ProblemId.PROCEDURE_OPEN: {"title"},
    ProblemId.CHECK_OPEN: {"count", "titles"},
    ProblemId.RULES_TO_CHECK: {"count", "titles", "group"},
    ProblemId.RULES_SECOND_HAND: {"count", "titles", "group"},
    ProblemId.RULES_LATER: {"count", "titles", "group"},
    ProblemId.REFERENCE_CHANGED: {"before", "after"},
    ProblemId.STAGE_OVERDUE: {"title", "due"},
    ProblemId.BEYOND_CALENDAR: {"title", "due"},
}


class _Problem(Row):
    id: Annotated[ProblemId, Field(strict=False)]
    kind: Annotated[ProblemKind, Field(strict=False)]
    message: str
    to_do: str


class _File(HeadedFile):
    order: list[list[str]]
    problems: list[_Problem]


def load_submission_texts(path: Path) -> SubmissionTexts:
    """Read the texts; raise ContentError naming everything wrong in them."""
    file = read_toml(path, _File)
    check_whole(path, [row.id for row in file.problems], ProblemId, "점검 항목")
    problems = list(_problems(file))
    if problems:
        raise ContentError(path.name, problems)
    return SubmissionTexts(
        file.head(),
        {row.id: ProblemText(row.kind, row.message, row.to_do) for row in file.problems},
        tuple((pair[0], pair[1]) for pair in file.order),
    )


def _problems(file: _File) -> Iterator[str]:
    for number, pair in enumerate(file.order, start=1):
        if len(pair) != 2:
            yield f"order[{number}]: 앞의 날짜와 뒤의 날짜를 하나씩 적습니다"
        yield from (
            f"order[{number}]: '{name}' 항목이 없습니다"
            for name in pair
            if name not in CASE_FIELD_IDS
        )
    for row in file.problems:
        for name, text in (("message", row.message), ("to_do", row.to_do)):
            takes = _TAKES.get(row.id, set())
            if row.id is ProblemId.WARNING:
                takes = {"title", "text"} if name == "message" else {"to_do"}
            yield from _unknown(f"{row.id.value}.{name}", text, takes)


def _unknown(where: str, text: str, takes: set[str]) -> Iterator[str]:
    try:
        names = {name for _, name, _, _ in Formatter().parse(text) if name is not None}
    except ValueError:
        yield f"{where}: 중괄호의 짝이 맞지 않습니다"
        return
    for name in sorted(names - takes):
        yield f"{where}: '{{{name}}}'에 채울 값이 없습니다"
