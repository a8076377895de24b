"""The shipped advice and its questions, loaded once, and makers of facts for the tests."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from hypothesis import strategies as st

from app.content.advice import load_advice
from app.content.maturity import load_maturity
from app.content.questionnaires import load_checklist
from app.content.register_forms import load_register_form
from app.domain.advice_facts import Facts
from app.domain.answer import Answer
from app.domain.assessment import Assessment
from app.domain.maturity import AxisAnswer, AxisState, MaturityAnswers
from app.domain.maturity_reading import read_maturity
from app.domain.result import AssessmentResult, assess
from tests.conftest import NOON, ROOT, answers_of, make_system

REFERENCE = ROOT / "resources/reference"
CHECKLIST = load_checklist(ROOT / "forms/questionnaires/self-diagnosis.toml")
QUESTIONS = load_maturity(
    ROOT / "forms/questionnaires/maturity.toml", {item.id for item in CHECKLIST.items()}
)
FORM = load_register_form(ROOT / "forms/register/information-system.toml")
ADVICE = load_advice(REFERENCE, FORM, CHECKLIST, QUESTIONS)
AXES = [axis.id for axis in QUESTIONS.axes()]
FACTORS = [factor.id for factor in QUESTIONS.factors]
TODAY = date(2026, 11, 23)


def picked(level: int, target: int | None = None) -> AxisAnswer:
    return AxisAnswer(AxisState.LEVEL, level, target)


def maturity(levels: str = "--------", **others: AxisAnswer) -> MaturityAnswers:
    """Return the answers told by a letter for each axis: a level, - (미응답) or U (확인 필요)."""
    given = {
        axis: AxisAnswer(AxisState.UNKNOWN) if letter == "U" else picked(int(letter))
        for axis, letter in zip(AXES, levels, strict=True)
        if letter != "-"
    }
    return MaturityAnswers({**given, **others})


def result_of(system, answers: str = "----------") -> AssessmentResult:
    assessment = Assessment(
        "a", system.id, CHECKLIST, NOON, NOON, answers_of(CHECKLIST, answers), {}
    )
    return assess(assessment, system)


def facts_of(answers="----------", levels="--------", asked=None, **fields) -> Facts:
    """Return the facts of a system of which only what is told here is known."""
    system = make_system(**{"system_type": None, **fields})
    return Facts(
        system=system,
        form=FORM,
        checklist=CHECKLIST,
        questionnaire=QUESTIONS,
        words=ADVICE.words,
        result=result_of(system, answers),
        reading=read_maturity(QUESTIONS, maturity(levels)),
        questions=ADVICE.centre.questions,
        asked=asked or {},
    )


# Facts with holes, and the same facts with some holes filled: what is settled must stay so.
_CHOICES = {
    "system_type": ["public_facing", "internal"],
    "cloud_status": ["none", "iaas", "paas", "saas", "cloud_native"],
    "hosting_center": ["nirs_daejeon", "own", "private_cloud"],
    "complexity_grade": ["high", "medium", "low"],
    "extensibility": ["high", "low"],
    "system_scale": ["large", "small"],
    "system_grade": ["1", "3"],
    "csap_importance": ["high", "medium", "low"],
    "n2sf_class": ["C", "S", "O"],
    "handles_sensitive_data": [True, False],
    "staff_count": [0, 1, 7],
    "performance_score": [20, 40, 59, 60, 90],
    "daily_users_avg": [0, 1, 20_000],
    "impacted_systems": [0, 3],
}


@dataclass(frozen=True)
class Known:
    """What is known of a system, told shortly, so that a failing case can be read."""

    answers: str
    levels: str
    asked: dict[str, bool]
    fields: dict[str, object]

    def facts(self) -> Facts:
        return facts_of(self.answers, self.levels, self.asked, **self.fields)


@st.composite
def before_and_after(draw) -> tuple[Known, Known]:
    """Draw what is known of a system, and the same with everything known."""
    after = Known(
        answers=draw(st.text("YN", min_size=10, max_size=10)),
        levels=draw(st.text("0123", min_size=8, max_size=8)),
        asked={question.id: draw(st.booleans()) for question in ADVICE.centre.questions},
        fields={name: draw(st.sampled_from(values)) for name, values in _CHOICES.items()},
    )
    hidden = draw(st.sets(st.sampled_from([*after.fields, *after.asked, *range(10), *AXES])))
    letters = zip(AXES, after.levels, strict=True)
    before = Known(
        answers="".join("-" if n in hidden else one for n, one in enumerate(after.answers)),
        levels="".join("U" if axis in hidden else letter for axis, letter in letters),
        asked={name: value for name, value in after.asked.items() if name not in hidden},
        fields={name: value for name, value in after.fields.items() if name not in hidden},
    )
    return before, after


factor_answers = st.fixed_dictionaries(dict.fromkeys(FACTORS, st.sampled_from(list(Answer))))
axis_answers = st.one_of(
    st.builds(picked, st.integers(0, 3), st.none() | st.integers(0, 3)),
    st.just(AxisAnswer(AxisState.UNKNOWN)),
    st.just(AxisAnswer()),
    st.just(AxisAnswer(AxisState.NOT_APPLICABLE, reason="상용 소프트웨어")),
)
all_answers = st.builds(
    MaturityAnswers, st.fixed_dictionaries(dict.fromkeys(AXES, axis_answers)), factor_answers
)
