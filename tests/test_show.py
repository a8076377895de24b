"""`show` tells every figure of a diagnosis, and they are those of the rules themselves."""

import json
from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from app import cli
from app.domain.answer import Answer
from app.domain.diagnosis import diagnose
from app.domain.evidence_register import EvidenceState
from app.domain.improvement import TaskState
from app.domain.maturity_reading import checkpoints_to_meet, read_maturity, smallest_lift
from app.domain.rounds import RoundState
from app.domain.selection import SelectionAnswers
from app.domain.selection_reading import read_selection
from app.domain.verdict import item_answers
from app.services.advising import Advising
from app.services.assessing import Assessing
from app.store.database import open_register
from app.ui.results.maturity_panel import level_text
from app.ui.results.selection_panel import figure_text
from tests.conftest import NOON, make_system
from tests.domain.records import CHECKLIST, MATURITY
from tests.generated_rounds import AXES, CONTENT, SELECTION, generated
from tests.round_material import make_file, make_task


@pytest.fixture
def show(register_path, capsys):
    def carry_out(name, *words):
        assert cli.run(["--register", str(register_path), "show", name, *words]) == 0
        return capsys.readouterr().out

    return carry_out


def percent(share):
    """Return whole percentage points, halves going up."""
    return None if share is None else (share * 100 + Fraction(1, 2)).__floor__()


def rule_ids(readings):
    return [reading.rule.id for reading in readings]


def ids_in(rules):
    return [rule["id"] for rule in rules]


def test_the_figures_are_those_of_the_rules_for_any_round(show, register_path):
    cases = [generated(seed) for seed in range(24)]
    with open_register(register_path) as store:
        for system, assessment in cases:
            store.systems.save(system)
            store.assessments.begin(assessment)
    settled = 0
    for system, assessment in cases:
        told = json.loads(show(system.name, "--json"))
        counted = assessment.maturity
        reading = read_maturity(MATURITY, counted)
        items = item_answers(
            CHECKLIST, assessment.answers, is_public_facing=system.is_public_facing
        )
        selected = read_selection(
            SELECTION, SelectionAnswers(dict(assessment.selection), items, counted)
        )
        diagnosis = diagnose(assessment, system, CONTENT, date.today())  # noqa: DTZ011

        maturity = told["maturity"]
        for side, shown in zip(reading.sides, maturity["sides"], strict=True):
            assert (shown["id"], shown["level"]) == (side.side.id, side.level)
            assert (shown["mean"] is None) == (side.mean is None)
            if side.mean is not None:
                assert abs(Fraction(shown["mean"]) - side.mean) <= Fraction(1, 200)
                settled += 1
            assert shown["weakest"] == [axis.id for axis in side.weakest]
            assert shown["open"] == [axis.id for axis in side.open]
            assert shown["is_held_by_gate"] == side.is_held_by_gate
            assert shown["smallest_lift"] == [axis.id for axis in smallest_lift(side, counted)]
            assert shown["checkpoints_to_meet"] == checkpoints_to_meet(side, reading)
        assert {
            axis["id"]: (axis["state"], axis["level"], axis["target"], axis["reason"])
            for axis in maturity["axes"]
        } == {
            id_: (one.state, one.level, one.target, one.reason) for id_, one in counted.axes.items()
        }
        assert {one["id"]: one["answer"] for one in maturity["factors"]} == counted.factors
        gate = maturity["gate"]
        assert (gate["met"], gate["is_closed"]) == (reading.gate.met, reading.gate.is_closed)
        assert gate["unmet"] == [factor.id for factor in reading.gate.unmet]
        assert gate["open"] == [factor.id for factor in reading.gate.open]
        for effect, shown in zip(reading.effects, maturity["effects"], strict=True):
            assert shown["id"] == effect.effect.id
            assert (shown["today"], shown["target"]) == (
                percent(effect.today),
                percent(effect.target),
            )

        for figure in (selected.need, selected.readiness):
            shown = told["selection"][figure.figure.id]
            assert shown["value"] == percent(figure.value)
            assert (shown["lowest"], shown["highest"]) == (
                percent(figure.low),
                percent(figure.high),
            )
            assert [
                (part["kind"], part["id"], part["weight"], part["points"], part["contribution"])
                for part in shown["parts"]
            ] == [
                (
                    part.part.kind,
                    part.part.id,
                    part.part.weight,
                    part.points,
                    percent(part.contribution),
                )
                for part in figure.parts()
            ]
        assert {
            one["id"]: (one["state"], one["points"], one["note"])
            for one in told["selection"]["criteria"]
        } == {id_: (one.state, one.points, one.note) for id_, one in assessment.selection.items()}

        assert (told["verdict"], told["yes_count"]) == (
            diagnosis.result.verdict,
            {"low": diagnosis.result.count.low, "high": diagnosis.result.count.high},
        )
        assert [
            (one["item"], one["part"], one["answer"], one["sum"]) for one in told["suggestions"]
        ] == [
            (key.item_id, key.part_id, one.answer, one.shown_sum)
            for key, one in diagnosis.suggestions.items()
        ]
        assert {
            one["criterion"]: (one["points"], one["sum"]) for one in told["criterion_suggestions"]
        } == {
            id_: (one.points, one.shown_sum) for id_, one in diagnosis.criterion_suggestions.items()
        }
        for method, shown in zip(diagnosis.methods, told["migration_methods"], strict=True):
            assert (shown["id"], shown["state"], shown["points"]) == (
                method.method.id,
                method.state,
                method.points,
            )
            for kind in ("reasons", "objections", "excluded_by", "to_check"):
                assert ids_in(shown[kind]) == rule_ids(getattr(method, kind))
        for model, shown in zip(diagnosis.models, told["service_models"], strict=True):
            assert (shown["id"], shown["fit"], shown["is_suggested"]) == (
                model.model.id,
                model.fit,
                model.is_suggested,
            )
            for kind in ("met", "lacking", "to_check"):
                assert ids_in(shown[kind]) == rule_ids(getattr(model, kind))
        centre, shown = diagnosis.centre, told["centre"]
        assert (shown["state"], shown["centre"]) == (centre.state, centre.centre)
        for kind in ("deciding", "others", "to_check"):
            rows = [reason.reading for reason in getattr(centre, kind)]
            assert ids_in(shown[kind]) == rule_ids(rows)
        assert [one["id"] for one in told["contradictions"]] == [
            one.id for one in diagnosis.contradictions
        ]
        for ground, shown in zip(diagnosis.grounds, told["unavoidable_reasons"], strict=True):
            assert shown["is_stated"] == (ground.ground.id in assessment.grounds)
            for kind in ("supporting", "opposing", "open"):
                assert ids_in(shown[kind]) == rule_ids(getattr(ground, kind))
        assert [
            (one["axis"], one["from_level"], one["to_level"]) for one in told["task_proposals"]
        ] == [one.key for one in diagnosis.proposals]
        assert told["decisions"] == {
            kind.value: {"choice": made.choice, "reason": made.reason}
            for kind, made in assessment.decisions.items()
        }
    assert settled > 16  # every third round at least has levels to be compared


def test_the_lines_say_what_the_window_says(show, register_path):
    cases = [generated(seed) for seed in range(5)]
    with open_register(register_path) as store:
        for system, assessment in cases:
            store.systems.save(system)
            store.assessments.begin(assessment)
    for system, assessment in cases:
        lines = show(system.name).splitlines()
        told = diagnose(assessment, system, CONTENT, NOON.date())
        for side in told.maturity.sides:
            (line,) = [line for line in lines if line.startswith(f"- {side.side.title}: ")]
            named = level_text(side, told.maturity.questionnaire).split()[0]
            assert named in line
            assert all(axis.title in line for axis in (*side.weakest, *side.open))
        for figure in (told.selection.need, told.selection.readiness):
            assert f"- {figure.figure.title}: {figure_text(figure)}" in lines
        for one in told.contradictions:
            assert f"- {one.sentence}" in lines
        assert f"어긋나는 내용 {len(told.contradictions)}건" in lines or not told.contradictions


def test_tasks_and_evidence_are_told_with_their_states(show, register_path):
    system, assessment = generated(3)
    lost, kept = make_file(system, b"lost"), make_file(system, b"kept", "회의록")
    with open_register(register_path) as store:
        store.systems.save(system)
        store.assessments.begin(assessment)
        store.evidence.add(kept, b"kept", ["outage_stop", "architecture"])
        store.evidence.add(lost, b"else", [])
        task = make_task(system, owner="김하늘", cost_won=3_000_000, state=TaskState.IN_PROGRESS)
        store.tasks.save_all([task])
    told = json.loads(show(system.name, "--json"))
    assert [(one["number"], one["title"], one["state"]) for one in told["evidence"]] == [
        ("증빙-001", "회의록", EvidenceState.OK),
        ("증빙-002", "장애대장", EvidenceState.ALTERED),
    ]
    assert told["evidence"][0]["questions"] == ["architecture", "outage_stop"]
    assert told["evidence"][0]["sha256"] == kept.sha256
    (shown,) = told["tasks"]
    assert (shown["axis"], shown["owner"], shown["cost_won"], shown["state"]) == (
        "delivery",
        "김하늘",
        3_000_000,
        "in_progress",
    )
    assert "개선 과제 1건, 증빙 2건" in show(system.name)


def test_the_round_is_told_with_its_revision_and_state(show, register_path, clock):
    """Confirmed, it is told as it was then, whatever the register says later."""
    system, assessment = generated(6)
    with open_register(register_path) as store:
        store.systems.save(system)
        rounds = Advising(store, Assessing.with_shipped(store, clock), clock).rounds
        rounds.confirm(rounds.submit(store.assessments.begin(assessment)))
    told = json.loads(show(system.name, "--json"))
    assert told["round"] == {"no": 1, "revision": 1, "state": "confirmed"}
    assert told["to_confirm"] == {"carried": [], "changed_figures": {}}
    kinds = {"internal", "public_facing"} - {system.system_type}
    with open_register(register_path) as store:
        store.systems.save(replace(system, system_type=kinds.pop(), daily_users_avg=7))
    assert json.loads(show(system.name, "--json")) == told


def test_what_waits_for_confirmation_is_told_and_not_counted(show, register_path):
    system, assessment = generated(9)
    waiting = replace(assessment, carried=frozenset({AXES[0]}))
    with open_register(register_path) as store:
        store.systems.save(system)
        store.assessments.begin(waiting)
    told = json.loads(show(system.name, "--json"))
    assert told["to_confirm"]["carried"] == [AXES[0]]
    assert told["maturity"]["sides"][0]["level"] is None
    assert AXES[0] in told["maturity"]["sides"][0]["open"]


def test_maturity_is_told_before_the_checklist_is_answered(show, register_path):
    system, assessment = generated(12)
    with open_register(register_path) as store:
        store.systems.save(system)
        store.assessments.begin(replace(assessment, answers={}))
    told = json.loads(show(system.name, "--json"))
    assert told["verdict"] is None
    assert "yes_count" not in told
    assert all(side["level"] is not None for side in told["maturity"]["sides"])
    said = show(system.name)
    assert "판정: 미진단" in said
    assert "축 단계의 평균" in said


def test_what_is_confirmed_is_frozen_with_every_figure(store, clock):
    system, assessment = generated(15)
    store.systems.save(system)
    advising = Advising(store, Assessing.with_shipped(store, clock), clock)
    kept = store.assessments.begin(assessment)
    confirmed = advising.rounds.confirm(advising.rounds.submit(kept))
    assert confirmed.state is RoundState.CONFIRMED
    (content,) = advising.rounds.confirmed(system.id)
    assert content.figures["round"]["state"] == "confirmed"
    levels = [side.level for side in read_maturity(MATURITY, assessment.maturity).sides]
    assert [side["level"] for side in content.figures["maturity"]["sides"]] == levels
    assert content.figures["selection"]["need"]["value"] is not None
    assert content.figures["verdict"]


def test_what_the_centre_rules_ask_is_told_with_its_answer(show, register_path, clock):
    with open_register(register_path) as store:
        system = make_system("인허가 시스템", n2sf_class="O")
        store.systems.save(system)
        advising = Advising(store, Assessing.with_shipped(store, clock), clock)
        first, second, third = advising.content().advice.centre.questions
        round_ = advising.assessing.begin(system)
        round_ = advising.judging.answer_asked(round_, first, Answer.NO)
        advising.judging.answer_asked(round_, second, Answer.UNKNOWN)
    told = show(system.name).splitlines()
    at = next(n for n, line in enumerate(told) if line.startswith("- 클라우드센터: "))
    assert told[at + 1 : at + 4] == [
        f"  {first.question} 아니오",
        f"  {second.question} 확인 필요",
        f"  {third.question} 미응답",
    ]
    answers = [
        one["answer"] for one in json.loads(show(system.name, "--json"))["centre"]["questions"]
    ]
    assert answers == ["no", "unknown", "unanswered"]
