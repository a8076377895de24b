"""What the rules over a whole record have in common: the facts they may look at."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from app.content.advice_rules import (
    Comparable,
    ConditionRow,
    FactKinds,
    condition_problems,
    fact_kinds,
)
from app.domain.advice_methods import MethodId
from app.domain.answer import AnswerKey
from app.domain.checklist import Checklist
from app.domain.maturity import MaturityQuestionnaire
from app.domain.register_form import RegisterForm
from app.domain.selection import HIGHEST_POINTS, SelectionQuestionnaire

_YES_NO: Comparable = frozenset({"yes", "no"})
_TRUE_FALSE: Comparable = frozenset({True, False})
_BOUNDS = ("at_least", "at_most", "below")


@dataclass(frozen=True, slots=True)
class AskedContent:
    """Everything that is asked about a system: what a rule over its record may look at.

    `suggested` are the keys that evidence.toml has a rule for.
    """

    form: RegisterForm
    checklist: Checklist
    maturity: MaturityQuestionnaire
    selection: SelectionQuestionnaire
    suggested: Collection[AnswerKey]


def record_fact_kinds(asked: AskedContent, contradiction_ids: Collection[str] = ()) -> FactKinds:
    """Return every fact that a rule over a record may look at, as in `RecordFacts`."""
    kinds = dict(fact_kinds(asked.form, asked.checklist, asked.maturity))
    for item in asked.checklist.items():
        kinds |= {f"part.{item.id}.{part.id}": _YES_NO for part in item.parts}
    for key in asked.suggested:
        kinds[f"suggested.{key.item_id}.{key.part_id}".removesuffix(".")] = _YES_NO
    kinds |= {f"factor.{factor.id}": _YES_NO for factor in asked.maturity.factors}
    kinds |= {f"criterion.{criterion.id}": None for criterion in asked.selection.criteria}
    kinds |= {f"contradiction.{id_}": _TRUE_FALSE for id_ in contradiction_ids}
    kinds["gate"] = _TRUE_FALSE
    kinds["method"] = frozenset(method.value for method in MethodId)
    return kinds


def record_condition_problems(
    where: str, rows: Sequence[ConditionRow], kinds: FactKinds
) -> list[str]:
    """Return what is wrong with conditions over a record; `where` names rule and key."""
    problems = condition_problems("", rows, kinds)
    told = [f"{where}{problem.removeprefix('.when')}" for problem in problems]
    return told + [
        f"{where}[{number}].{name}: 점수는 0부터 {HIGHEST_POINTS}까지입니다"
        for number, row in enumerate(rows, start=1)
        for name in _BOUNDS
        if row.fact.startswith("criterion.") and (getattr(row, name) or 0) > HIGHEST_POINTS
    ]
