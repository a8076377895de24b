"""A reference file loads whole, or says everything that is wrong with it at once."""

from datetime import date
from decimal import Decimal

import pytest

from app.content.prior_procedures import load_prior_procedures
from app.content.procurement_stages import load_routes, load_stages
from app.content.reading import ContentError
from app.content.reference_data import load_reference_rows, load_reference_words
from app.content.reference_library import load_reference_library
from app.domain.agency import AgencyTrack
from app.domain.reference_data import MonthDay
from tests.conftest import ROOT

REFERENCE = ROOT / "resources/reference"
DAY = date(2026, 11, 23)
LAWS = frozenset({"L5", "L8"})
HEAD = """
id = "procurement-amounts"
version = "2026.2"
title = "금액"
source = "법령"
origin = "시험"
valid_from = 2026-11-23
checked_on = 2026-11-23
"""
ROW = {
    "key": '"payment.days"',
    "title": '"대가 지급 기간"',
    "value": "5",
    "unit": '"business_days"',
    "track": '"national_agency"',
    "statement": '"5일 이내에 지급해야 한다."',
    "source": '"국가계약법 시행령 제58조제1항"',
    "article": '["L5 제58조제1항"]',
    "valid_from": "2026-06-03",
    "checked_on": "2026-11-23",
    "confidence": '"seen"',
}


@pytest.fixture
def write(tmp_path):
    """Write a file of rows, each told by what differs from ROW; None leaves a key out."""

    def written(*rows, head=HEAD):
        text = head
        for changes in rows:
            told = {**ROW, **changes}
            lines = [f"{name} = {value}" for name, value in told.items() if value is not None]
            text += "\n[[rows]]\n" + "\n".join(lines) + "\n"
        path = tmp_path / "procurement-amounts.toml"
        path.write_text(text, encoding="utf-8")
        return path

    return written


def problems_of(load, *arguments):
    with pytest.raises(ContentError) as caught:
        load(*arguments)
    return set(caught.value.problems)


def test_what_is_wrong_with_the_form_of_rows_is_told_at_once(write):
    path = write(
        {"source": None, "vale": "5"},
        {"track": '"state"', "unit": '"wons"', "confidence": '"sure"'},
        {"value": "1.25", "source": '""', "valid_from": '"2026"'},
    )
    problems = problems_of(load_reference_rows, path, LAWS)
    assert "rows[1].source: 없습니다" in problems
    assert any(
        text.startswith("rows[1].vale: 모르는 항목입니다 (혹시 'value'") for text in problems
    )
    for name in ("track", "unit", "confidence"):
        assert any(text.startswith(f"rows[2].{name}: 쓸 수 없는 값") for text in problems), name
    assert any(text.startswith("rows[3].value.") for text in problems)  # never a float
    assert "rows[3].source: 비어 있습니다" in problems
    assert "rows[3].valid_from: 날짜여야 합니다(예: 2026-11-23)" in problems


def test_what_rows_say_wrongly_is_told_at_once(write):
    path = write(
        {"valid_to": "2026-06-02"},
        {"key": '"a"', "article": '["L99 제1조", "L5 58조"]'},
        {"key": '"b"', "article": "[]"},
        {"key": '"c"', "checked_on": "2026-11-24"},
        {"key": '"d"', "value": '"닷새"'},
        {"key": '"e"', "unit": '"won"', "value": '"0.5"'},
        {"key": '"f"', "unit": '"month_day"', "value": '"13-31"'},
        {"key": '"g"', "unit": '"url"', "value": '"ftp://"'},
        {"key": '"h"', "value": "-5"},
    )
    number = "이렇게 적습니다: 정수, 또는 '1.25'처럼 따옴표를 붙인 소수"
    assert problems_of(load_reference_rows, path, LAWS) == {
        "rows[1](payment.days).valid_to: 효력 종료일이 시작일(valid_from)보다 앞섭니다",
        "rows[2](a).article[1]: 'L99' 법령이 없습니다",
        "rows[2](a).article[2]: 조문이 아닙니다('L5 58조'). 예: L5 제26조제1항제5호아목",
        "rows[3](b).article: confidence가 seen이면 조문을 적습니다",
        "rows[4](c).checked_on: 파일의 확인일(checked_on)보다 뒤일 수 없습니다",
        f"rows[5](d).value: 단위가 business_days이면 {number}",
        f"rows[6](e).value: 단위가 won이면 {number}",
        "rows[7](f).value: 단위가 month_day이면 이렇게 적습니다: '10-31'처럼 달과 날",
        "rows[8](g).value: 단위가 url이면 이렇게 적습니다: https://로 시작하는 주소",
        f"rows[9](h).value: 단위가 business_days이면 {number}",
    }


def test_rows_of_one_key_and_track_do_not_overlap(write):
    path = write(
        {"valid_to": "2026-08-31"},
        {"valid_from": "2026-08-31"},  # the last day belongs to both
        {"track": '"local_government"'},
        {"track": None},
        {"track": None, "valid_from": "2030-01-01"},
    )
    assert problems_of(load_reference_rows, path, LAWS) == {
        "rows[2](payment.days): 효력 기간이 rows[1](payment.days)의 기간과 겹칩니다",
        "rows[5](payment.days): 효력 기간이 rows[4](payment.days)의 기간과 겹칩니다",
    }


def test_an_overlap_an_unknown_key_and_a_missing_source_are_told_in_one_pass(write):
    path = write({"source": None}, {"vale": "5"}, {"key": '"b"', "article": '["L99 제1조"]'})
    problems = problems_of(load_reference_rows, path, LAWS)
    assert {
        "rows[1].source: 없습니다",
        "rows[2](payment.days): 효력 기간이 rows[1](payment.days)의 기간과 겹칩니다",
        "rows[3](b).article[1]: 'L99' 법령이 없습니다",
    } <= problems
    assert any(text.startswith("rows[2].vale: 모르는 항목입니다") for text in problems)


def test_a_check_that_is_yet_to_come_is_told(write):
    path = write({})
    assert load_reference_rows(path, LAWS, DAY).rows
    assert problems_of(load_reference_rows, path, LAWS, date(2026, 11, 22)) == {
        "checked_on: 확인일이 오늘(2026-11-22)보다 뒤입니다"
    }


def test_a_moment_is_no_day(write):
    path = write({"valid_from": "2026-06-03T09:00:00"}, {})
    problems = problems_of(load_reference_rows, path, LAWS)
    assert any(text.startswith("rows[1].valid_from: ") for text in problems)


def test_a_version_that_cannot_be_put_in_order_is_refused(write):
    path = write({}, head=HEAD.replace("2026.2", "둘째 판"))
    assert "version: 형식에 맞지 않습니다(^[0-9]{4}\\.[0-9]+$)" in problems_of(
        load_reference_rows, path, LAWS
    )


def test_values_are_read_as_they_are_written(write):
    path = write(
        {"key": '"a"', "unit": '"per_mille"', "value": '"1.25"'},
        {"key": '"b"', "unit": '"month_day"', "value": '"10-31"'},
        {"key": '"c"', "unit": '"won"', "value": None},
        {"key": '"d"', "unit": '"won"', "value": "0"},
    )
    rows = load_reference_rows(path, LAWS).rows
    assert [row.value for row in rows] == [Decimal("1.25"), MonthDay(10, 31), None, 0]
    assert rows[3].whole() == 0
    with pytest.raises(ValueError, match="c"):
        rows[2].number()
    with pytest.raises(ValueError, match="a"):
        rows[0].whole()


def copied(tmp_path, name, *changes):
    text = (REFERENCE / name).read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new, 1)
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return path


def law_ids():
    return frozenset(path.stem for path in (REFERENCE / "law").glob("*.toml"))


def test_all_contradictions_of_the_procedures_are_told_at_once(tmp_path):
    path = copied(
        tmp_path,
        "prior-procedures.toml",
        ('{ fact = "linked_with_other_agency"', '{ fact = "linked_agency"'),
        ('{ fact = "builds_system", any_of = ["yes"] }', '{ fact = "builds_system", any_of = [] }'),
        (
            'fact = "duplication_reviewed", any_of = ["yes"]',
            'fact = "duplication_reviewed", any_of = ["maybe"]',
        ),
        ('at_least_key = "audit.threshold"', 'any_of = ["yes"]'),
        ('choices = ["negotiated_contract", "catalog_contract"]', 'choices = ["unknown"]'),
    )
    problems = problems_of(load_prior_procedures, path, law_ids())
    assert {
        (
            "prior_consultation.applies_when[1].when[1].fact: 'linked_agency' 사실이 없습니다 "
            "(혹시 'linked_with_other_agency'인가요?)"
        ),
        "linked_with_other_agency: 어느 절차에서도 보지 않는 사실입니다",
        "audit.applies_when[3].when[1]: 이 사실은 any_of로 비교합니다",
        "audit.applies_when[3].when[2]: 수치는 at_least_key나 below_key로 비교합니다",
        (
            "prior_consultation.not_when[1].when[1].any_of: 'maybe' 값이 없습니다. "
            "쓸 수 있는 값: yes, no"
        ),
        "route.choices: 모르는 값이라 고를 값으로 쓸 수 없습니다('unknown')",
    } <= problems


def test_all_contradictions_of_the_stages_are_told_at_once(tmp_path):
    path = copied(
        tmp_path,
        "procurement-stages.toml",
        ('id = "budget"', 'id = "planning"'),
        ('group = "select"', 'group = "choose"'),
        ("number = 17", "number = 16"),
        ('article = ["L15 제67조제1항"', 'article = ["L999 제67조제1항"'),
    )
    assert problems_of(load_stages, path, law_ids()) == {
        "단계 id 'planning': 2번 쓰였습니다",
        "service_search.group: 'choose' 묶음이 없습니다",
        "stages: 번호(number)는 0부터 17까지 빠짐없이 차례로 적습니다",
        "pre_procedures.article[1]: 'L999' 법령이 없습니다 (혹시 'L9'인가요?)",
    }


def test_all_contradictions_of_the_comparison_are_told_at_once(tmp_path):
    path = copied(
        tmp_path,
        "procurement-routes.toml",
        ('id = "suppliers"', 'id = "method"'),
        ('article = ["L10 제14조제1항", "L11 제14조제1호", "L11 제16조제1항"]\n', ""),
    )
    assert problems_of(load_routes, path, law_ids()) == {
        "비교 항목 id 'method': 2번 쓰였습니다",
        "basis.catalog_contract.article: confidence가 seen이면 조문을 적습니다",
    }


def test_all_words_are_asked_for_at_once(tmp_path):
    path = copied(
        tmp_path,
        "reference-data.toml",
        ('inferred = "미루어 정함"\n', ""),
        ('won = "{value}원"', 'won = "원"'),
        ("{days}", "며칠"),
    )
    text = path.read_text(encoding="utf-8").replace('stale = "확인한 지 {days}일이', 'stale = "')
    path.write_text(text, encoding="utf-8")
    assert problems_of(load_reference_words, path) == {
        "confidences.inferred: 없습니다",
        "units.won: '{value}' 자리가 없습니다",
        "stale: '{days}' 자리가 없습니다",
    }


def test_what_the_files_say_of_one_another_is_checked(tmp_path):
    """A row in two files, a key and a stage that nothing has, a file that is broken."""
    tracks = copied(
        tmp_path,
        "procurement-tracks.toml",
        ('key = "cloud.introduction"', 'key = "vat.rate"'),
    )
    stages = copied(
        tmp_path,
        "procurement-stages.toml",
        ('keys = ["demand_forecast.due"]', 'keys = ["demand.due"]'),
        ('id = "service_search"', 'id = "searching"'),
    )
    with pytest.raises(ContentError) as caught:
        load_reference_library(
            REFERENCE, {"procurement-tracks": tracks, "procurement-stages": stages}
        )
    assert set(caught.value.problems) == {
        "procurement-price: 'vat.rate' 기준의 효력 기간이 procurement-tracks의 것과 겹칩니다",
        "procurement-stages budget: 기준 데이터에 'demand.due' 항목이 없습니다",
        "prior-procedures csap_check: 'service_search' 단계가 없습니다",
    }


def test_the_problems_of_every_broken_file_are_told_together(tmp_path):
    price = copied(tmp_path, "procurement-price.toml", ('unit = "percent"', 'unit = "pct"'))
    routes = copied(tmp_path, "procurement-routes.toml", ('id = "suppliers"', 'id = "method"'))
    with pytest.raises(ContentError) as caught:
        load_reference_library(
            REFERENCE, {"procurement-price": price, "procurement-routes": routes}
        )
    told = caught.value.problems
    assert any(text.startswith("procurement-price.toml: rows[") for text in told)
    assert "procurement-routes.toml: 비교 항목 id 'method': 2번 쓰였습니다" in told


def test_the_shipped_stages_go_from_need_to_end_in_six_groups():
    stages = load_reference_library(REFERENCE).stages
    assert [stage.number for stage in stages.of("negotiated_contract")] == list(range(18))
    catalog = stages.of("catalog_contract")
    assert "proposal" in [stage.id for stage in catalog]
    assert {stage.id for stage in stages.stages} - {stage.id for stage in catalog} == {
        "quotation",
        "price_negotiation",
    }
    assert len(stages.of(None)) == 19
    order = [stage.group_id for stage in stages.stages]
    assert list(dict.fromkeys(order)) == [group.id for group in stages.groups]
    assert len(stages.groups) == 6


def test_the_shipped_comparison_says_how_sure_each_side_is():
    routes = load_reference_library(REFERENCE).routes
    topics = {topic.id: topic for topic in routes.topics}
    assert topics["suppliers"].catalog_contract.confidence == "seen"
    assert topics["method"].catalog_contract.confidence == "secondary"
    assert topics["fee_rate"].catalog_contract.confidence == "unverified"
    assert topics["fee_rate"].catalog_contract.text.endswith("까?")


def test_shipped_questions_are_questions_and_rules_are_not():
    data = load_reference_library(REFERENCE).data
    for row in data.rows(DAY):
        asks = "까?" in row.statement
        assert asks == (not row.is_applicable), row.key
        if not row.is_applicable:
            assert row.value is None, row.key


@pytest.mark.parametrize(
    ("key", "track", "text"),
    [
        ("contract_doc.waiver", "national_agency", "30,000,000원"),
        ("delay_penalty.service", "national_agency", "1천분의 1.25"),
        ("payment.days", "local_government", "5일(공휴일·토요일 제외)"),
        ("demand_forecast.due", "national_agency", "매년 10. 31."),
        ("contract_law", "national_agency", "국가를 당사자로 하는 계약에 관한 법률"),
        ("digital_service.negotiated.ceiling", "local_government", "정해진 값 없음"),
        ("payment.days", "other_public_institution", "확인할 질문"),
    ],
)
def test_a_value_is_written_as_it_is_read(key, track, text):
    data = load_reference_library(REFERENCE).data
    assert data.words.value_text(data.at(key, AgencyTrack(track), DAY)) == text


def test_every_shipped_row_is_in_force_and_was_checked():
    data = load_reference_library(REFERENCE, today=DAY).data
    everything = [row for part in data.parts for row in part.rows]
    assert len(data.rows(DAY)) == len(everything)
    assert data.words.stale_days == 180
    assert not any(row.is_stale(DAY, data.words.stale_days) for row in everything)
    assert all(row.is_stale(date(2027, 5, 23), 180) for row in everything)
    assert not any(row.is_stale(date(2027, 5, 22), 180) for row in everything)
