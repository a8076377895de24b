"""Screen, paper, command line and JSON name a verdict and say what would change it alike."""

import json
from dataclasses import replace

import pytest
from openpyxl import load_workbook
from PySide6.QtWidgets import QLabel

from app import cli
from app.domain.agency import Agency, AgencyTrack
from app.domain.answer import Answer, AnswerKey
from app.domain.checklist import Verdict
from app.domain.result import assess
from app.services.assessing import Assessing
from app.store.database import open_register
from app.ui.register.system_table_model import SystemTableModel
from app.ui.results.reason_panel import ReasonPanel
from app.ui.results.verdict_banner import VerdictBanner
from app.ui.wizard.verdict_panel import VerdictPanel
from tests.conftest import answers_of, make_assessment, make_system

AGENCY = Agency("한빛시", AgencyTrack.LOCAL_GOVERNMENT, "정보화담당관", "김하늘")
CHANGES = "3. 판정이 달라지는 조건"
CASES = {
    "NNNNNNNUUU": ("답변이 다음과 같이 바뀌면 판정이 달라짐", 1),
    "YYYYYYUUUU": ("답변이 다음과 같이 바뀌면 판정이 달라짐", 1),
    "YYYYYYUNNN": ("답변이 다음과 같이 바뀌면 판정이 달라짐", 1),
    "YYYYYYNNNN": ("답변이 다음과 같이 바뀌면 판정이 달라짐", 1),
    "YYYYUNNNNN": ("답변이 다음과 같이 바뀌면 판정이 달라짐", 2),
    "YYYUNNNNNN": ("답변이 다음과 같이 확인되면 판정이 정해짐", 2),
    "NNNNNNNNNN": ("문항 3개 이하의 답변이 바뀌는 것으로는 판정이 달라지지 않음", 0),
    "U---------": ("문항 3개 이하의 확인만으로는 판정이 정해지지 않음", 0),
}


class Told:
    """What each way out of the program says of one assessment."""

    def __init__(self, folder, assessment, system, qtbot, icons, capsys):
        self.path, self.system = folder / "register.db", system
        with open_register(self.path) as store:
            store.agencies.save(AGENCY)
            store.systems.save(system)
            store.assessments.begin(assessment)
            for key, answer in assessment.answers.items():
                store.assessments.put_answer(assessment.id, key, answer, assessment.updated_at)
        with open_register(self.path) as store:
            assessing = Assessing(store, lambda: assessment.checklist, cli._now)
            self.result = assessing.result(system)
            self.standings = assessing.standings([system])
        self._qtbot, self._icons, self._capsys = qtbot, icons, capsys

    def labels(self, widget):
        self._qtbot.addWidget(widget)
        widget.show_result(self.result)
        return [label.text() for label in widget.findChildren(QLabel)]

    def screen(self):
        return self.labels(ReasonPanel())

    def banners(self):
        return self.labels(VerdictBanner(self._icons)), self.labels(VerdictPanel(self._icons))

    def in_list(self):
        model = SystemTableModel()
        model.show_register([self.system], self.standings)
        return model.index(0, 0).data(), list(model.verdicts().values())

    def shell(self, *words):
        assert cli.run(["--register", str(self.path), *words]) == 0
        return self._capsys.readouterr().out

    def figures(self):
        return json.loads(self.shell("show", self.system.name, "--json"))

    def paper(self):
        target = self.path.with_name("결과서.xlsx")
        self.shell(
            "export", "self-assessment-result", "--system", self.system.name, "--out", str(target)
        )
        return [
            str(cell.value)
            for row in load_workbook(target)["종합의견"].iter_rows()
            for cell in row
            if cell.value is not None
        ]


@pytest.fixture
def told(tmp_path, qtbot, icons, capsys):
    def tell(assessment, system):
        return Told(tmp_path, assessment, system, qtbot, icons, capsys)

    return tell


@pytest.mark.parametrize("given", CASES)
def test_what_would_change_the_verdict_is_said_alike(told, checklist, given):
    system = make_system("인허가 시스템", system_type="public_facing")
    all_told = told(make_assessment(checklist, system, given), system)
    lines = all_told.figures()["band_sensitivity_text"]
    lead, ways = CASES[given]
    assert (lines[0], len(lines)) == (lead, 1 + ways)

    screen = all_told.screen()
    at = screen.index("결과를 바꾸는 문항")
    assert screen[at + 1 : at + 1 + len(lines)] == lines
    paper = all_told.paper()
    at = paper.index(CHANGES)
    until = paper.index("4. 유의사항 및 후속 조치")
    assert [text for text in paper[at + 1 : until] if text != "○"] == [f"□ {lead}", *lines[1:]]
    shell = all_told.shell("show", system.name).splitlines()
    at = shell.index(lead)
    assert shell[at + 1 : at + 1 + ways] == [f"- {line}" for line in lines[1:]]


def test_what_was_only_looked_at_is_not_assessed_anywhere(told, checklist, icons):
    system = make_system("인허가 시스템", system_type="public_facing")
    assessment = make_assessment(checklist, system)
    all_told = told(assessment, system)
    assert all_told.result is None
    assert all_told.in_list() == ("미진단", [])
    (listed,) = json.loads(all_told.shell("list", "--json"))
    assert listed["verdict"] is None
    assert "yes_count" not in listed
    assert all_told.figures() == {"system": all_told.figures()["system"], "verdict": None}
    assert " 미진단 " in all_told.shell("list")
    assert "판정: 미진단" in all_told.shell("show", system.name)
    all_told.result = assess(assessment, system)
    for said in all_told.banners():
        assert "미진단" in said
        assert "판단 보류" not in said
    wanted = ["export", "self-assessment-result", "--system", system.name]
    target = str(all_told.path.with_name("결과서.xlsx"))
    assert cli.run(["--register", str(all_told.path), *wanted, "--out", target]) == 1


@pytest.mark.parametrize("given", ["YYYYYYNNNN", "YYYYNNNNNN", "NNNNNNNNNN", "YYYYUUNNNN"])
def test_a_verdict_has_one_name_which_stands_in_the_checklist(told, checklist, given):
    renamed = replace(
        checklist,
        verdicts=tuple(replace(text, title=f"새 {text.title}") for text in checklist.verdicts),
    )
    system = make_system("인허가 시스템", system_type="public_facing")
    all_told = told(make_assessment(renamed, system, given), system)
    name = renamed.text_of(all_told.result.verdict).title
    old_names = {checklist.text_of(verdict).title for verdict in Verdict}

    banner, panel = all_told.banners()
    assert name in banner
    assert name in panel
    assert all_told.in_list() == (name, [name])
    assert f" {name} " in all_told.shell("list")
    assert f"판정: {name} – 예" in all_told.shell("show", system.name)
    assert all_told.figures()["verdict_text"]["title"] == name
    assert any(text.startswith(f"□ {name} (예 ") for text in all_told.paper())
    for said in (all_told.screen(), all_told.figures()["band_sensitivity_text"]):
        assert not [text for text in said if any(f"‘{old}’" in text for old in old_names)]


def test_an_item_that_waits_for_the_system_type_is_told_on_every_way(told, checklist):
    system = make_system("인허가 시스템", system_type=None)
    answers = answers_of(checklist, "YYYYYYNNNN")
    answers[AnswerKey("cost_and_users", "users")] = Answer.NO
    all_told = told(replace(make_assessment(checklist, system), answers=answers), system)
    assert all_told.result.verdict is Verdict.UNDETERMINED
    field = "정보시스템 대장의 ‘시스템 유형’ 항목을 입력하면 답이 "
    assert f"{field}정해집니다." in all_told.screen()
    assert f"{field}정해짐" in all_told.paper()
    assert f"유의: 1번 문항: {field}정해짐" in all_told.shell("show", system.name).splitlines()
    assert all_told.figures()["items"][0]["awaits_system_type"]
