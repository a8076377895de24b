"""A round can be begun with the shipped questionnaires and with those of the agency."""

import pytest

from app.domain.answer import Answer
from app.domain.verdict import CountRange
from app.paths import content_dir
from app.services import forms
from app.services.assessing import Assessing
from app.services.forms import QuestionnaireError
from tests.conftest import ROOT, make_system

SHIPPED = ROOT / "forms/questionnaires"


@pytest.fixture
def folder(register_path):
    made = content_dir(register_path)
    made.mkdir()
    return made


def write(folder, name, *changes):
    text = (SHIPPED / name).read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    (folder / name).write_text(text, encoding="utf-8")


OWN = [
    ('id = "self-diagnosis"', 'id = "hanbit"'),
    ('version = "2021.1"', 'version = "2026.1"'),
    ('title = "정보시스템 자가진단 체크리스트"', 'title = "한빛시 자가진단"'),
]


def test_the_folder_stands_beside_the_register(register_path):
    assert content_dir(register_path) == register_path.parent / "content"


def test_without_a_folder_there_are_the_shipped_ones(tmp_path):
    for there in (forms.questionnaires(), forms.questionnaires(tmp_path / "content")):
        assert [(one.kind, one.id, one.is_own) for one in there.usable] == [
            ("checklist", "self-diagnosis", False),
            ("maturity", "maturity", False),
            ("selection", "selection", False),
        ]
        assert there.refused == ()


def test_the_shipped_ones_are_those_that_are_read_one_by_one():
    there = forms.questionnaires()
    checklist, maturity = forms.checklist(), forms.maturity()
    assert there.checklist(checklist.id, checklist.version) == checklist
    assert there.maturity(maturity.id, maturity.version) == maturity
    assert there.of_kind("selection")[0].content == forms.selection()


def test_an_own_questionnaire_is_chosen_by_id_and_version(folder):
    write(folder, "self-diagnosis.toml", *OWN)
    there = forms.questionnaires(folder)
    assert [one.title for one in there.of_kind("checklist")] == [
        "정보시스템 자가진단 체크리스트",
        "한빛시 자가진단",
    ]
    assert there.checklist("hanbit", "2026.1").title == "한빛시 자가진단"
    with pytest.raises(QuestionnaireError, match=r"hanbit 2027\.1"):
        there.choose("checklist", "hanbit", "2027.1")
    with pytest.raises(QuestionnaireError):
        there.choose("maturity", "hanbit", "2026.1")


def test_a_questionnaire_whose_example_fails_cannot_be_chosen(folder):
    write(folder, "self-diagnosis.toml", *OWN, ("adopt_min = 6", "adopt_min = 8"))
    there = forms.questionnaires(folder)
    assert not any(one.is_own for one in there.usable)
    (refused,) = there.refused
    assert refused.path == folder / "self-diagnosis.toml"
    assert "기대한 결과는 도입 검토" in refused.problems[0]


def test_what_is_no_questionnaire_is_not_offered(folder):
    text = (ROOT / "resources/reference/evidence.toml").read_text(encoding="utf-8")
    (folder / "evidence.toml").write_text(text, encoding="utf-8")
    there = forms.questionnaires(folder)
    assert len(there.usable) == 3
    assert there.refused == ()


def test_a_shipped_version_copied_into_the_folder_does_not_replace_the_shipped_one(folder):
    write(folder, "self-diagnosis.toml", ("adopt_min = 6", "adopt_min = 5"))
    there = forms.questionnaires(folder)
    assert there.checklist("self-diagnosis", "2021.1").rule.adopt_min == 6
    assert len(there.refused) == 1


def test_a_round_can_be_run_with_an_own_questionnaire(folder, store, clock):
    write(folder, "self-diagnosis.toml", *OWN)
    own = forms.questionnaires(folder).checklist("hanbit", "2026.1")
    system = make_system()
    store.systems.save(system)
    assessing = Assessing(store, lambda: own, clock)
    assessment = assessing.begin(system)
    for key in own.answer_keys():
        assessment = assessing.answer(assessment, key, Answer.YES)
    result = assessing.result(system)
    assert result.checklist == own
    assert result.count == CountRange(10, 10)
