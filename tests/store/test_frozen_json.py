"""What is frozen as JSON is read back exactly, and reads on when a type grows."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal

import pytest

from app.domain.assessment import Assessment
from app.domain.register import InformationSystem
from app.store.checklist_json import built, canonical_json, plain
from tests.conftest import make_system
from tests.round_material import full_assessment, maturity_questions, selection_questions


def through_json(value):
    return built(type(value), json.loads(canonical_json(plain(value))))


@pytest.mark.parametrize("questionnaire", [maturity_questions(), selection_questions()])
def test_questionnaires_come_back(questionnaire):
    assert through_json(questionnaire) == questionnaire


def test_a_whole_round_comes_back(checklist):
    assessment = full_assessment(checklist, make_system())
    read = through_json(assessment)
    assert read == assessment
    assert isinstance(read, Assessment)
    assert read.bases == assessment.bases
    assert read.carried == assessment.carried


def test_a_system_comes_back_with_every_kind_of_value():
    system = make_system(
        opened_on=date(2015, 3, 2),
        availability_pct=Decimal("99.60"),
        daily_users_avg=12000,
        handles_personal_data=False,
        note="‘글’\n둘째 줄",
    )
    read = through_json(system)
    assert read == system
    assert isinstance(read, InformationSystem)
    assert str(read.availability_pct) == "99.60"


def test_equal_rounds_give_equal_texts(checklist):
    system = make_system()
    one = full_assessment(checklist, system)
    turned = Assessment(
        **{
            name: dict(reversed(value.items())) if isinstance(value, dict) else value
            for name in Assessment.__dataclass_fields__
            for value in [getattr(one, name)]
        }
    )
    assert list(turned.answers) != list(one.answers)
    assert canonical_json(plain(turned)) == canonical_json(plain(one))


@dataclass(frozen=True)
class Grown:
    kept: int
    mixed: int | str | None = None
    moments: Mapping[date, datetime] = field(default_factory=dict)
    fixed: tuple[int, str] = (0, "")
    new: str = "기본값"


@pytest.mark.parametrize(
    "value",
    [
        Grown(1, mixed=2),
        Grown(1, mixed="2"),
        Grown(1, moments={date(2026, 1, 1): datetime.fromisoformat("2026-01-01T09:00:00+09:00")}),
        Grown(1, fixed=(3, "셋")),
    ],
)
def test_types_are_told_apart(value):
    assert through_json(value) == value


def test_what_a_type_got_since_is_as_by_default_and_what_it_lost_is_left_out():
    assert built(Grown, {"kept": 3, "lost": True}) == Grown(3)
