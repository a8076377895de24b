"""What the files of case rules have in common: conditions over facts and the reference data."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from string import Formatter

from pydantic import Field

from app.content.advice_rules import Key
from app.content.loose_ends import meant
from app.content.reading import Row
from app.domain.prior_procedures import PriorProcedures
from app.domain.rule_conditions import RuleCondition, RuleGround


class ConditionRow(Row):
    """One condition: a fact or a row against values, or a fact against figures of rows."""

    fact: Key | None = None
    row: Key | None = None
    any_of: list[str] = Field(default_factory=list)
    at_least: Key | None = None
    above: Key | None = None
    at_most: Key | None = None
    below: Key | None = None

    def condition(self) -> RuleCondition:
        """Return the condition as the domain judges it."""
        return RuleCondition(
            self.fact or "",
            self.row or "",
            tuple(self.any_of),
            self.at_least or "",
            self.above or "",
            self.at_most or "",
            self.below or "",
        )


class GroundRow(Row):
    """Conditions that must all hold, and what that says."""

    conditions: list[ConditionRow] = Field(default_factory=list)
    reason: str = Field(default="", min_length=0)

    def ground(self) -> RuleGround:
        """Return the ground as the domain judges it."""
        return RuleGround(tuple(one.condition() for one in self.conditions), self.reason)


def known_facts(labels: Iterable[str], procedures: PriorProcedures) -> frozenset[str]:
    """Return every fact that a rule may look at: those with a label, and what is asked."""
    return frozenset(labels) | {fact.id for fact in procedures.questions()}


def condition_problems(
    where: str, rows: Iterable[ConditionRow], facts: Collection[str], keys: Collection[str]
) -> Iterator[str]:
    """Yield what is wrong with the conditions of one ground."""
    for number, row in enumerate(rows, start=1):
        at = f"{where}[{number}]"
        bounds = [key for key in (row.at_least, row.above, row.at_most, row.below) if key]
        if (row.fact is None) == (row.row is None):
            yield f"{at}: fact와 row 가운데 하나만 적습니다"
        if bool(bounds) == bool(row.any_of) or (row.row is not None and bounds):
            yield f"{at}: any_of나 금액의 기준 가운데 하나로 비교합니다"
        if row.fact is not None and row.fact not in facts:
            yield f"{at}.fact: '{row.fact}' 사실이 없습니다{meant(row.fact, sorted(facts))}"
        yield from key_problems(at, [*bounds, *([row.row] if row.row else [])], keys)


def key_problems(where: str, wanted: Iterable[str], keys: Collection[str]) -> Iterator[str]:
    """Yield a problem for every key that the reference data does not have."""
    return (
        f"{where}: 기준 데이터에 '{key}' 항목이 없습니다{meant(key, sorted(keys))}"
        for key in wanted
        if key not in keys
    )


def unknown_names(where: str, text: str, takes: Collection[str]) -> Iterator[str]:
    """Yield a problem for every value in braces that nothing fills; it need not take any."""
    try:
        names = {name for _, name, _, _ in Formatter().parse(text) if name is not None}
    except ValueError:
        yield f"{where}: 중괄호의 짝이 맞지 않습니다"
        return
    for name in sorted(names - set(takes)):
        yield f"{where}: '{{{name}}}'에 채울 값이 없습니다"
