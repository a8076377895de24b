"""A round shows for ever what it showed, whatever became of its questionnaire since."""

import json
from dataclasses import replace
from datetime import timedelta

import pytest

from app.domain.assessment import Assessment
from app.domain.checklist import Checklist
from app.domain.maturity import MaturityQuestionnaire
from app.domain.register import new_id
from app.domain.selection import SelectionQuestionnaire
from app.services.assessing import Assessing
from app.store.checklist_json import sha256_of
from app.store.database import open_register
from tests.conftest import NOON, make_system
from tests.store.golden_questionnaires import (
    GOLDEN,
    answers_in,
    body_of,
    checklist_shown,
    criteria_in,
    golden_rounds,
    make,
    maturity_in,
    path_of,
    rounds_path,
    shipped,
    shown_by,
    thawed,
)

FILES = sorted(path for path in GOLDEN.glob("*.json") if not path.stem.endswith(".rounds"))

# What was ever released, by the SHA-256 that rounds in the registers of agencies carry. A row is
# added with a version and never altered or taken out.
RELEASED = {
    "maturity-2026.1": "caec654a23b10024639cfb6afed5fe72175caa509ab9269a51c6d1ac760e9070",
    "selection-2026.1": "ee8328596a1096c095302138583ac69d4d32a29cc3d99c5533420c6f5f6c584c",
    "self-diagnosis-2021.1": "897ab1770c4545faad519c72a32d80590c9399e097971a410a375508898a646c",
}


def each(files=FILES):
    return pytest.mark.parametrize("path", files, ids=lambda path: path.stem)


def only(kind):
    return [path for path in FILES if isinstance(thawed(path), kind)]


def test_every_version_ever_released_is_kept():
    assert {path.stem for path in FILES} == set(RELEASED)


@each()
def test_a_kept_version_was_never_altered(path):
    assert sha256_of(path.read_text(encoding="utf-8")) == RELEASED[path.stem]


@pytest.mark.parametrize("questionnaire", shipped(), ids=lambda one: one.id)
def test_a_shipped_questionnaire_is_the_version_that_it_says_it_is(questionnaire):
    """Whoever changes it gives it another version, and makes and keeps the file of that one."""
    path = path_of(questionnaire)
    assert path.exists(), f"python -m tests.store.golden_questionnaires makes {path.name}"
    assert body_of(questionnaire) == path.read_text(encoding="utf-8"), "raise the version"


@each()
def test_a_kept_version_is_read_back_exactly(path):
    questionnaire = thawed(path)
    assert f"{questionnaire.id}-{questionnaire.version}" == path.stem
    assert body_of(questionnaire) == path.read_text(encoding="utf-8")


@each()
def test_old_rounds_show_what_they_showed(path):
    questionnaire = thawed(path)
    for one in golden_rounds(path):
        # through JSON, so that nothing compares equal that is not told alike
        assert json.loads(json.dumps(shown_by(questionnaire, one["given"]))) == one["shown"]


@each(only(Checklist))
def test_the_kept_rounds_come_to_every_verdict(path):
    verdicts = {one["shown"]["verdict"][0] for one in golden_rounds(path)}
    assert verdicts == {"adopt_review", "further_review", "keep", "undetermined"}


@each(only(MaturityQuestionnaire))
def test_the_kept_rounds_come_to_every_level_and_to_none(path):
    sides = [side for one in golden_rounds(path) for side in one["shown"]["sides"].values()]
    assert {side["level"] for side in sides} == {None, 0, 1, 2, 3}
    assert {side["is_held_by_gate"] for side in sides} == {True, False}


def test_a_file_that_is_kept_is_never_made_again(tmp_path, monkeypatch, checklist):
    monkeypatch.setattr("tests.store.golden_questionnaires.GOLDEN", tmp_path)
    make(checklist)
    kept = {path: path.read_bytes() for path in tmp_path.iterdir()}
    assert len(kept) == 2
    changed = replace(checklist, title="다른 제목")
    make(changed)
    assert {path: path.read_bytes() for path in tmp_path.iterdir()} == kept
    assert rounds_path(path_of(checklist)) in kept


def revised(checklist):
    """Return the next version: another rule, other words, another order."""
    goals = tuple(
        replace(goal, items=tuple(replace(i, question=f"{i.question} (개정)") for i in goal.items))
        for goal in checklist.goals[::-1]
    )
    rule = replace(checklist.rule, adopt_min=2, keep_max=1)
    return replace(checklist, version="9999.1", goals=goals, rule=rule)


@each(only(Checklist))
def test_rounds_in_a_register_show_what_they_showed_after_the_questionnaire_changed(
    path, register_path, clock
):
    questionnaire = thawed(path)
    rounds = golden_rounds(path)
    systems = [make_system(f"시스템 {n}", management_no=f"SYS-{n}") for n in range(len(rounds))]
    with open_register(register_path) as store:
        for system, one in zip(systems, rounds, strict=True):
            store.systems.save(system)
            given = answers_in(one["given"])
            store.assessments.begin(
                Assessment(new_id(), system.id, questionnaire, NOON, NOON, given)
            )
    later = revised(questionnaire)
    with open_register(register_path) as store:
        assessing = Assessing(store, lambda: later, clock)
        for system, one in zip(systems, rounds, strict=True):
            kept = assessing.begin(system)
            shown = checklist_shown(kept, one["given"]["system_type"])
            assert json.loads(json.dumps(shown)) == one["shown"]
        # a round that is begun now is begun with the new version
        other = make_system("새 시스템", management_no="SYS-NEW")
        store.systems.save(other)
        assert assessing.begin(other).checklist == later
        assert assessing.current(systems[0].id).checklist == questionnaire


@each(only(MaturityQuestionnaire) + only(SelectionQuestionnaire))
def test_maturity_and_selection_are_thawed_as_they_were_frozen(path, register_path, checklist):
    questionnaire = thawed(path)
    is_maturity = isinstance(questionnaire, MaturityQuestionnaire)
    with open_register(register_path) as store:
        for n, one in enumerate(golden_rounds(path)):
            system = make_system(f"시스템 {n}", management_no=f"SYS-{n}")
            store.systems.save(system)
            asked = (
                {"maturity_questionnaire": questionnaire, "maturity": maturity_in(one["given"])}
                if is_maturity
                else {
                    "selection_questionnaire": questionnaire,
                    "selection": criteria_in(one["given"]),
                }
            )
            at = NOON + timedelta(seconds=n)
            store.assessments.begin(Assessment(new_id(), system.id, checklist, at, at, **asked))
    with open_register(register_path) as store:
        kept = {system.name: store.assessments.current(system.id) for system in store.systems.all()}
    for n, one in enumerate(golden_rounds(path)):
        round_ = kept[f"시스템 {n}"]
        if is_maturity:
            assert body_of(round_.maturity_questionnaire) == path.read_text(encoding="utf-8")
            assert round_.maturity == maturity_in(one["given"])
        else:
            assert body_of(round_.selection_questionnaire) == path.read_text(encoding="utf-8")
            assert round_.selection == criteria_in(one["given"])
