"""What the advice files have in common: their head, their rules, and conditions over facts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from string import Formatter
from typing import Annotated, Literal

from pydantic import Field

from app.content.reading import Row
from app.domain.advice_conditions import AdviceRule, Condition
from app.domain.advice_facts import AskedQuestion
from app.domain.advice_source import AdviceFile, Confidence
from app.domain.checklist import Checklist, Verdict
from app.domain.maturity import HIGHEST_LEVEL, MaturityQuestionnaire
from app.domain.register_form import FieldKind, RegisterForm

Id = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_-]*$")]
Key = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*(\.[a-z0-9_]+)*$")]
ConfidenceName = Literal["guide", "seen", "secondary", "inferred"]
Bound = Annotated[int, Field(ge=0)]

# what a fact can be compared with: its possible values, or None where it is a number
Comparable = frozenset[str | bool] | None
FactKinds = Mapping[str, Comparable]
_BOUNDS = ("at_least", "at_most", "below")


class HeadedFile(Row):
    """The keys at the top of every advice file."""

    id: Id
    version: str
    title: str
    source: str
    origin: str
    valid_from: date
    checked_on: date

    def head(self) -> AdviceFile:
        """Return the head as the domain keeps it."""
        return AdviceFile(
            self.id,
            self.version,
            self.title,
            self.source,
            self.origin,
            self.valid_from,
            self.checked_on,
        )


class ConditionRow(Row):
    """One condition of a rule."""

    fact: str
    any_of: list[str | bool] = Field(default_factory=list)
    at_least: Bound | None = None
    at_most: Bound | None = None
    below: Bound | None = None

    def condition(self) -> Condition:
        """Return the condition as the domain judges it."""
        return Condition(self.fact, tuple(self.any_of), self.at_least, self.at_most, self.below)


Conditions = Annotated[list[ConditionRow], Field(min_length=1)]


def rule_of(
    id_: str, when: Sequence[ConditionRow], reason: str, source: str, confidence: str
) -> AdviceRule:
    """Return a rule as the domain judges it."""
    return AdviceRule(
        id_, tuple(row.condition() for row in when), reason, source, Confidence(confidence)
    )


def fact_kinds(
    form: RegisterForm,
    checklist: Checklist,
    questionnaire: MaturityQuestionnaire,
    questions: Iterable[AskedQuestion] = (),
) -> FactKinds:
    """Return every fact that a condition may look at. Texts and dates are none."""
    kinds: dict[str, Comparable] = {
        "verdict": frozenset(v.value for v in Verdict if v is not Verdict.UNDETERMINED)
    }
    for field in form.fields():
        if field.kind is FieldKind.CHOICE:
            kinds[f"field.{field.id}"] = frozenset(choice.id for choice in field.choices)
        elif field.kind is FieldKind.FLAG:
            kinds[f"field.{field.id}"] = frozenset({True, False})
        elif field.kind.is_figure:
            kinds[f"field.{field.id}"] = None
    kinds |= {f"item.{item.id}": frozenset({"yes", "no"}) for item in checklist.items()}
    kinds |= {f"side.{side.id}": None for side in questionnaire.sides}
    kinds |= {f"axis.{axis.id}": None for axis in questionnaire.axes()}
    kinds |= {f"asked.{question.id}": frozenset({True, False}) for question in questions}
    return kinds


def condition_problems(where: str, rows: Sequence[ConditionRow], kinds: FactKinds) -> list[str]:
    """Return what is wrong with the conditions of one rule."""
    problems = []
    for number, row in enumerate(rows, start=1):
        at = f"{where}.when[{number}]"
        given = [name for name in _BOUNDS if getattr(row, name) is not None]
        if row.fact not in kinds:
            problems.append(f"{at}.fact: '{row.fact}' 사실이 없습니다")
        elif (allowed := kinds[row.fact]) is not None:
            problems += _value_problems(at, row, allowed, given)
        elif row.any_of or not given:
            problems.append(f"{at}: 수치나 단계는 at_least, at_most, below로 비교합니다")
        elif row.fact.startswith(("side.", "axis.")):
            problems += [
                f"{at}.{name}: 단계는 0부터 {HIGHEST_LEVEL}까지입니다"
                for name in given
                if getattr(row, name) > HIGHEST_LEVEL
            ]
    return problems


def placeholder_problems(where: str, text: str, wanted: Iterable[str]) -> list[str]:
    """Return what is wrong with the values that a text takes in braces."""
    try:
        found = {name for _, name, _, _ in Formatter().parse(text) if name is not None}
    except ValueError:
        return [f"{where}: 중괄호의 짝이 맞지 않습니다"]
    missing, unknown = set(wanted) - found, found - set(wanted)
    return [f"{where}: '{{{name}}}' 자리가 없습니다" for name in sorted(missing)] + [
        f"{where}: '{{{name}}}'에 채울 값이 없습니다" for name in sorted(unknown)
    ]


def text_problems(
    where: str, texts: Mapping[str, str], takes: Mapping[str, Iterable[str]]
) -> list[str]:
    """Return what is wrong in a table of texts; one that `takes` does not name takes no value."""
    return [
        problem
        for name, text in texts.items()
        for problem in placeholder_problems(f"{where}.{name}", text, takes.get(name, []))
    ]


def _value_problems(
    at: str, row: ConditionRow, allowed: frozenset[str | bool], bounds: Sequence[str]
) -> list[str]:
    problems = [f"{at}.{name}: 이 사실은 any_of로 비교합니다" for name in bounds]
    if not row.any_of:
        problems.append(f"{at}.any_of: 비교할 값을 적습니다")
    choices = ", ".join(sorted(_written(value) for value in allowed))
    return problems + [
        f"{at}.any_of: '{_written(value)}' 값이 없습니다. 쓸 수 있는 값: {choices}"
        for value in row.any_of
        if value not in allowed
    ]


def _written(value: str | bool) -> str:
    return str(value).lower() if isinstance(value, bool) else value
