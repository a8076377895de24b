"""Every figure of the paper is the figure of the result, whatever was answered."""

import re
import zipfile
from datetime import date
from decimal import Decimal
from random import Random

import pytest
from openpyxl import load_workbook

from app.domain.answer import Answer
from app.domain.korean_text import percent_text
from app.domain.noun_endings import noun_ended
from tests.exports.conftest import column, named

WORDS = {"yes": "예", "no": "아니오", "unknown": "확인 필요", "unanswered": "미응답"}
SEEDS = range(20)


def random_result(seed, result_of):
    """Return a result that is answered and filled in as the seed has it."""
    dice = Random(seed)
    letters = dice.choice(["YN", "YNU", "YNU-", "Y", "-"])
    findings = {"outage_stop": f"근거 {seed}", "legacy_code": "가 " * dice.randrange(1, 900)}
    figures = {
        "system_type": dice.choice(["public_facing", "internal", None]),
        "initial_dev_cost": dice.choice([None, dice.randrange(10**12)]),
        "daily_users_avg": dice.choice([None, 0, dice.randrange(10**6)]),
        "availability_pct": dice.choice([None, Decimal("99.6"), Decimal("100")]),
        "built_year": dice.choice([None, 2015]),
        "as_of_date": dice.choice([None, date(2026, 11, 20)]),
    }
    return result_of("".join(dice.choices(letters, k=10)), findings, **figures)


@pytest.mark.parametrize("seed", SEEDS)
def test_every_figure_on_paper_is_the_figure_of_the_result(
    seed, result_of, write_result, register_form
):
    result = random_result(seed, result_of)
    file = write_result(result)
    book = load_workbook(file, data_only=True)
    count = result.count
    told = str(count.low) if count.is_exact else f"{count.low}~{count.high}"
    title = result.checklist.text_of(result.verdict).title
    assert named(book, "verdict_line").value == f"□ {title} (예 {told}개 / 10개)"
    _check_goals(book, result)
    _check_items(book, result)
    _check_register(book, result, register_form)
    _check_chart(file, book, result)


def _check_goals(book, result):
    goals, total = len(result.goals), named(book, "goal_total")
    for right, name in enumerate(["total", "yes", "no", "unknown", "unanswered"], start=1):
        figures = [getattr(tally, name) for tally in result.goals]
        assert column(book, "goal_rows", goals, right) == figures
        assert total.offset(0, right).value == sum(figures)
    for row, tally in enumerate(result.goals):
        share, told = (column(book, "goal_rows", goals, at)[row] for at in (6, 7))
        if tally.open:
            low, high = percent_text(tally.lowest_share), percent_text(tally.highest_share)
            assert (share, told) == (None, f"{low}~{high}")
        else:
            assert (share, told) == (pytest.approx(tally.yes / tally.total), "-")


def _check_items(book, result):
    expected = []
    for item in result.items:
        expected.append((item.item.number, item.item.question, WORDS[item.answer], item.finding))
        expected += [
            (f"{item.item.number}-{at}", f"(조건 {at}) {part.question}", WORDS[answer], None)
            for at, (part, answer) in enumerate(
                zip(item.item.parts, item.parts, strict=True), start=1
            )
        ]
    shown = named(book, "items_reading").row - named(book, "item_rows").row
    rows = list(zip(*(column(book, "item_rows", shown, at) for at in (0, 2, 3, 4)), strict=True))
    begun = [at for at, row in enumerate(rows) if row[0] is not None]
    assert len(begun) == len(expected)
    for at, until, (number, question, answer, finding) in zip(
        begun, [*begun[1:], len(rows)], expected, strict=True
    ):
        assert rows[at][:3] == (number, question, answer)
        told = "".join(row[3] or "" for row in rows[at:until])
        assert told == ("" if finding is None else finding.strip() or "-")


def _check_register(book, result, register_form):
    first = named(book, "register_rows")
    rows = range(named(book, "register_missing").row - first.row)
    shown = {first.offset(at, 1).value: first.offset(at, 2).value for at in rows}
    for field in register_form.fields():
        value = result.system.value(field.id)
        if value is None or value == "":
            assert shown.get(field.label, "-") == "-"
        elif isinstance(value, int | Decimal) and field.id != "built_year":
            assert shown[field.label] == pytest.approx(float(value), abs=0)
        else:
            assert shown[field.label] == field.text_of(value)


def _check_chart(file, book, result):
    with zipfile.ZipFile(file) as archive:
        xml = archive.read("xl/charts/chart1.xml").decode()
    names, figures = (
        [(int(at), value) for at, value in re.findall(r'<pt idx="(\d+)">\s*<v>([^<]*)</v>', found)]
        for found in (
            re.findall(r"<cat>.*?</cat>", xml, re.S)[0],
            re.findall(r"<val>.*?</val>", xml, re.S)[0],
        )
    )
    assert names == list(enumerate(tally.goal.title for tally in result.goals))
    table = column(book, "goal_rows", len(result.goals), 6)
    known = {at: share for at, share in enumerate(table) if share is not None}
    assert {at: float(value) for at, value in figures} == known
    assert list(known) == [at for at, tally in enumerate(result.goals) if not tally.open]


def test_an_open_goal_is_no_zero_in_the_chart(result_of, write_result):
    result = result_of("NNNUNNNNNN")
    assert result.goals[0].share == 0
    assert result.goals[1].share is None
    with zipfile.ZipFile(write_result(result)) as archive:
        xml = archive.read("xl/charts/chart1.xml").decode()
    assert '<ptCount val="4"' in xml
    points = re.findall(r'<pt idx="(\d)">', re.findall(r"<val>.*?</val>", xml, re.S)[0])
    assert points == ["0", "2", "3"]
    assert '<dispBlanksAs val="gap"' in xml


def test_the_two_answers_of_the_first_item_and_its_reading_are_told(
    result_of, write_result, checklist
):
    result = result_of("Y" * 10, system_type="internal")
    note = named(load_workbook(write_result(result)), "items_reading").value
    reading = checklist.reading_text()
    for told in (
        "1번 문항",
        reading.title,
        noun_ended(reading.statement),
        checklist.reading_source,
    ):
        assert told in note


def test_the_method_tells_every_version_and_the_whole_fingerprint(
    result_of, write_result, checklist, register_form
):
    book = load_workbook(write_result(result_of("Y" * 10)))
    first = named(book, "method_rows")
    count = named(book, "method_note").row - first.row
    told = "\n".join(column(book, "method_rows", count, 1))
    for text in (
        noun_ended(checklist.rule.statement), noun_ended(checklist.rule.silence),
        checklist.rule.source,
        checklist.title, checklist.version, checklist.source, register_form.version,
        "클라우드 네이티브 발주 길잡이 0.1.0", "2026. 11. 23.", "9f" * 32,
    ):  # fmt: skip
        assert text in told


def test_the_mandatory_fields_that_are_empty_are_told_in_one_line(
    result_of, write_result, register_form
):
    result = result_of("Y" * 10)
    told = named(load_workbook(write_result(result)), "register_missing").value
    missing = [field.label for field in register_form.missing(result.system)]
    assert told == f"※ 미입력 필수 항목 {len(missing)}개: {', '.join(missing)}"


def test_the_file_says_whose_paper_it_is(result_of, write_result):
    file = write_result(result_of("Y" * 10))
    properties = load_workbook(file).properties
    assert properties.creator == properties.lastModifiedBy == "정보화담당관 김하늘"
    assert properties.subject == "공영홈쇼핑"
    with zipfile.ZipFile(file) as archive:
        assert b"openpyxl" not in b"".join(map(archive.read, archive.namelist()))


def test_every_answer_has_a_word_on_paper():
    assert set(WORDS) == {answer.value for answer in Answer}
