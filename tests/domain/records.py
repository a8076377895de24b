"""The shipped rules and questions, and a record of one system to try them on."""

from __future__ import annotations

from app.content.advice_methods import load_methods
from app.content.contradictions import load_contradiction_rules
from app.content.evidence import load_evidence_rules
from app.content.explaining import load_words
from app.content.maturity import load_maturity
from app.content.questionnaires import load_checklist
from app.content.record_rules import AskedContent
from app.content.register_forms import load_register_form
from app.content.selection import load_selection
from app.domain.advice_facts import Facts
from app.domain.answer import Answer
from app.domain.evidence import suggestions
from app.domain.maturity import AxisAnswer, AxisState, MaturityAnswers
from app.domain.maturity_reading import read_maturity
from app.domain.record_facts import Record, RecordFacts
from app.domain.result import assess
from app.domain.selection import CriterionAnswer, CriterionState
from tests.conftest import ROOT, make_assessment, make_system

QUESTIONNAIRES, REFERENCE = ROOT / "forms/questionnaires", ROOT / "resources/reference"

FORM = load_register_form(ROOT / "forms/register/information-system.toml")
CHECKLIST = load_checklist(QUESTIONNAIRES / "self-diagnosis.toml")
MATURITY = load_maturity(QUESTIONNAIRES / "maturity.toml", {item.id for item in CHECKLIST.items()})
SELECTION = load_selection(
    QUESTIONNAIRES / "selection.toml",
    {item.id for item in CHECKLIST.items()},
    {axis.id for axis in MATURITY.axes()},
    FORM,
)
EVIDENCE = load_evidence_rules(REFERENCE / "evidence.toml", CHECKLIST)
ASKED = AskedContent(
    FORM, CHECKLIST, MATURITY, SELECTION.questionnaire, {rule.key for rule in EVIDENCE}
)
CONTRADICTIONS = load_contradiction_rules(REFERENCE / "contradictions.toml", ASKED)
WORDS = load_words(REFERENCE / "explaining.toml")
METHODS = load_methods(REFERENCE / "migration-methods.toml", FORM, CHECKLIST, MATURITY)


def picked(points: int | None) -> CriterionAnswer:
    """Return the points picked for a criterion; None is 확인 필요."""
    if points is None:
        return CriterionAnswer(CriterionState.UNKNOWN)
    return CriterionAnswer(CriterionState.POINTS, points)


def maturity_answers(axes=None, factors=None) -> MaturityAnswers:
    """Return answers with a level, or an answer as it stands, for each axis."""
    levels = {
        axis: AxisAnswer(AxisState.LEVEL, level) if isinstance(level, int) else level
        for axis, level in (axes or {}).items()
    }
    return MaturityAnswers(levels, factors or {})


def record_of(
    given="-" * 10, axes=None, factors=None, criteria=None, method=None, found=None, **figures
) -> RecordFacts:
    """Return the record of a system: checklist letters, levels, points, and register figures."""
    system = make_system(**figures)
    answers = maturity_answers(axes, {k: Answer(v) for k, v in (factors or {}).items()})
    facts = Facts(
        system,
        FORM,
        CHECKLIST,
        MATURITY,
        WORDS,
        result=assess(make_assessment(CHECKLIST, system, given), system),
        reading=read_maturity(MATURITY, answers),
    )
    record = Record(
        SELECTION.questionnaire,
        criteria={name: picked(points) for name, points in (criteria or {}).items()},
        suggestions=suggestions(EVIDENCE, system, FORM),
        method=next((one for one in METHODS.methods if one.id == method), None),
        contradictions=found or {},
    )
    return RecordFacts(facts, record, CONTRADICTIONS.words)
