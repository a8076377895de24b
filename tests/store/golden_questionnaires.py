"""Makes the golden files of every questionnaire version, kept under tests/data/questionnaires.

`<id>-<version>.json` is the questionnaire as it is frozen into a round; what was answered to it and
what that showed stands in `<id>-<version>.rounds.json`. A file is made once, when its version is
released, and never again: it stands for what agencies have in their registers.
`python -m tests.store.golden_questionnaires` makes those that are missing.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import cycle
from pathlib import Path
from typing import Any

from app.domain.answer import Answer, AnswerKey
from app.domain.assessment import Assessment
from app.domain.checklist import Checklist
from app.domain.maturity import AxisAnswer, AxisState, MaturityAnswers, MaturityQuestionnaire
from app.domain.maturity_reading import read_maturity
from app.domain.register import InformationSystem
from app.domain.result import assess
from app.domain.selection import (
    CriterionAnswer,
    CriterionState,
    PartKind,
    SelectionAnswers,
    SelectionQuestionnaire,
)
from app.domain.selection_reading import read_selection
from app.services import forms
from app.services.figures import result_figures
from app.store.checklist_json import built, canonical_json, plain
from tests.conftest import NOON, ROOT

GOLDEN = ROOT / "tests/data/questionnaires"
KINDS: dict[str, type] = {
    "goals": Checklist,
    "sides": MaturityQuestionnaire,
    "criteria": SelectionQuestionnaire,
}
SYSTEM_TYPES = ["public_facing", "internal", None]
LETTERS = {"Y": Answer.YES, "N": Answer.NO, "U": Answer.UNKNOWN}
YES_NO = ["Y", "N", "YN", "YYN", "NYY", "YYNN", "YUN", "YN-", "YYYYYYYU", "-"]
LEVELS = ["3", "0", "12", "231", "3333X2", "32U", "22X", "1-", "-"]

Questionnaire = Checklist | MaturityQuestionnaire | SelectionQuestionnaire
Given = Assessment | MaturityAnswers | SelectionAnswers
Plain = dict[str, Any]


def shipped() -> list[Questionnaire]:
    """Return the questionnaires that the program ships today."""
    return [forms.checklist(), forms.maturity(), forms.selection().questionnaire]


def body_of(questionnaire: Questionnaire) -> str:
    """Return what a round freezes."""
    return canonical_json(plain(questionnaire))


def path_of(questionnaire: Questionnaire) -> Path:
    """Return where the golden file of a version stands."""
    return GOLDEN / f"{questionnaire.id}-{questionnaire.version}.json"


def rounds_path(path: Path) -> Path:
    """Return where the rounds of a golden file stand."""
    return path.with_name(f"{path.stem}.rounds.json")


def thawed(path: Path) -> Questionnaire:
    """Return the questionnaire that a golden file holds."""
    data = json.loads(path.read_text(encoding="utf-8"))
    kind = next(kind for key, kind in KINDS.items() if key in data)
    questionnaire: Questionnaire = built(kind, data)
    return questionnaire


def golden_rounds(path: Path) -> list[Plain]:
    """Return the rounds of a golden file: `given` and `shown`."""
    rounds: list[Plain] = json.loads(rounds_path(path).read_text(encoding="utf-8"))
    return rounds


def shown_by(questionnaire: Questionnaire, given: Plain) -> Plain:
    """Return everything that these answers to this questionnaire show, in plain JSON."""
    if isinstance(questionnaire, Checklist):
        assessment = Assessment("0", "1", questionnaire, NOON, NOON, answers_in(given))
        return checklist_shown(assessment, given["system_type"])
    if isinstance(questionnaire, MaturityQuestionnaire):
        return _maturity_shown(questionnaire, maturity_in(given))
    return _selection_shown(questionnaire, given)


def checklist_shown(assessment: Assessment, system_type: str | None) -> Plain:
    """Return what questions and answers alone decide, not what follows the register's fields."""
    system = InformationSystem(name="황금 시스템", system_type=system_type)
    figures = result_figures(assess(assessment, system))
    return {
        "questionnaire": figures["questionnaire"]["fingerprint"],
        "verdict": [figures["verdict"], figures["verdict_text"]["title"]],
        "yes_count": figures["yes_count"],
        "answers": figures["answers"],
        "goals": {
            goal["id"]: [goal[name] for name in ("share", "lowest_share", "highest_share")]
            for goal in figures["goals"]
        },
        "items": {
            item["id"]: [item["answer"], *(part["answer"] for part in item["parts"])]
            for item in figures["items"]
        },
        "band_sensitivity": figures["band_sensitivity"],
        "notes": figures["notes"],
    }


def answers_in(given: Plain) -> dict[AnswerKey, Answer]:
    """Return the checklist answers of a golden round."""
    return {AnswerKey(*key.split(".")): Answer(name) for key, name in given["answers"].items()}


def maturity_in(given: Plain) -> MaturityAnswers:
    """Return the maturity answers of a golden round."""
    return built(MaturityAnswers, given["maturity"])


def criteria_in(given: Plain) -> dict[str, CriterionAnswer]:
    """Return the criteria of a golden round."""
    return {id_: built(CriterionAnswer, one) for id_, one in given["criteria"].items()}


def _maturity_shown(questionnaire: MaturityQuestionnaire, answers: MaturityAnswers) -> Plain:
    reading = read_maturity(questionnaire, answers)
    return {
        "sides": {
            side.side.id: {
                "level": side.level,
                "mean": _share(side.mean),
                "weakest": [axis.id for axis in side.weakest],
                "open": [axis.id for axis in side.open],
                "is_held_by_gate": side.is_held_by_gate,
            }
            for side in reading.sides
        },
        "gate": [reading.gate.met, [one.id for one in reading.gate.unmet], reading.gate.is_closed],
        "effects": {
            one.effect.id: [_share(one.today), _share(one.target)] for one in reading.effects
        },
    }


def _selection_shown(questionnaire: SelectionQuestionnaire, given: Plain) -> Plain:
    items = {id_: Answer(name) for id_, name in given["items"].items()}
    answers = SelectionAnswers(criteria_in(given), items, maturity_in(given))
    reading = read_selection(questionnaire, answers)
    return {
        figure.figure.id.value: [_share(figure.value), str(figure.low), str(figure.high)]
        for figure in (reading.need, reading.readiness)
    }


def _share(value: object) -> str | None:
    return None if value is None else str(value)


def _rounds(questionnaire: Questionnaire) -> Iterator[Plain]:
    """Yield answers that between them come to every kind of result."""
    if isinstance(questionnaire, Checklist):
        keys = [f"{k.item_id}.{k.part_id}".rstrip(".") for k in questionnaire.answer_keys()]
        for letters in YES_NO:
            for system_type in SYSTEM_TYPES:
                yield {"system_type": system_type, "answers": _answers(keys, letters)}
    elif isinstance(questionnaire, MaturityQuestionnaire):
        axes = [axis.id for axis in questionnaire.axes()]
        factors = [factor.id for factor in questionnaire.factors]
        for letters in LEVELS:
            for checked in ("Y", "YYYN", "YU-"):
                yield {"maturity": _maturity(axes, letters, _answers(factors, checked))}
    else:
        parts = [*questionnaire.need.parts, *questionnaire.readiness.parts]
        items = [part.id for part in parts if part.kind is PartKind.ITEM]
        axes = [part.id for part in parts if part.kind is PartKind.AXIS]
        for letters in LEVELS:
            for checked in ("Y", "N", "U"):
                yield {
                    "criteria": {
                        criterion.id: plain(_points(letter))
                        for criterion, letter in zip(
                            questionnaire.criteria, cycle(letters.replace("X", "")), strict=False
                        )
                        if letter != "-"
                    },
                    "items": _answers(items, checked),
                    "maturity": _maturity(axes, letters, {}),
                }


def _answers(keys: Iterable[str], letters: str) -> Plain:
    given = zip(keys, cycle(letters), strict=False)
    return {key: LETTERS[letter].value for key, letter in given if letter != "-"}


def _maturity(axes: Iterable[str], letters: str, factors: Plain) -> Plain:
    levels = {a: _level(one) for a, one in zip(axes, cycle(letters), strict=False) if one != "-"}
    answers: Plain = plain(MaturityAnswers(levels, {id_: Answer(a) for id_, a in factors.items()}))
    return answers


def _level(letter: str) -> AxisAnswer:
    if letter.isdecimal():
        return AxisAnswer(AxisState.LEVEL, int(letter), target=3)
    is_away = letter == "X"
    return AxisAnswer(
        AxisState.NOT_APPLICABLE if is_away else AxisState.UNKNOWN,
        reason="상용 서비스" if is_away else "",
    )


def _points(letter: str) -> CriterionAnswer:
    if letter.isdecimal():
        return CriterionAnswer(CriterionState.POINTS, int(letter))
    return CriterionAnswer(CriterionState.UNKNOWN)


def make(questionnaire: Questionnaire) -> None:
    """Write the golden files of a version that has none."""
    path = path_of(questionnaire)
    if path.exists():
        return
    path.write_text(body_of(questionnaire), encoding="utf-8")
    rounds = [
        canonical_json({"given": given, "shown": shown_by(questionnaire, given)})
        for given in _rounds(questionnaire)
    ]
    rounds_path(path).write_text("[\n" + ",\n".join(rounds) + "\n]\n", encoding="utf-8")


if __name__ == "__main__":
    for one in shipped():
        make(one)
