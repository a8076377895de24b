"""What the law says in the texts of the papers comes from rows that exist, each for its track."""

from dataclasses import replace

import pytest

from app.domain.agency import AgencyTrack
from app.domain.reference_data import UnknownReferenceKeyError
from app.domain.rule_conditions import RuleSurroundings, rows_in_force
from app.exports.case_form import is_case_form
from app.paths import FORMS
from app.services.placeholder_rows import of_rows, row_values
from tests.paper_material import CASE_FACTS, CHECKS, STATEMENT
from tests.vocabulary_material import CATALOG, DAY, NEGOTIATED, material_of

PLACEHOLDERS = CASE_FACTS.placeholders
ASKED = (AgencyTrack.OTHER_PUBLIC_INSTITUTION, AgencyTrack.LOCAL_PUBLIC_CORPORATION)


@pytest.fixture(scope="module")
def library():
    return material_of(NEGOTIATED).library


def values_for(library, track):
    return row_values(PLACEHOLDERS, RuleSurroundings({}, rows_in_force(library.data, track, DAY)))


def text_of(sample, paragraph_id, track=None):
    items = {item.id: item for chapter in STATEMENT.chapters for item in chapter.items}
    return material_of(sample, track).filled(items[paragraph_id].text)


def test_every_placeholder_of_a_row_names_a_key_that_the_reference_data_has(library):
    assert {one.key for one in of_rows(PLACEHOLDERS)} <= set(library.data.keys())


def test_a_key_that_no_row_has_is_an_error_and_never_an_empty_place(library):
    rows = rows_in_force(library.data, AgencyTrack.NATIONAL_AGENCY, DAY)
    first = of_rows(PLACEHOLDERS)[0]
    wrong = replace(PLACEHOLDERS, placeholders=(replace(first, key="notice.none"),))
    with pytest.raises(UnknownReferenceKeyError):
        row_values(wrong, RuleSurroundings({}, rows))


def test_every_check_of_a_counterparty_names_rows_and_papers_that_exist(library):
    keys, papers = set(library.data.keys()), set()
    for folder in (FORMS / "workbooks").iterdir():
        papers |= {folder.name} if is_case_form(folder) else set()
    for check in CHECKS.checks:
        assert set(check.reference_keys) <= keys, check.id
        assert set(check.papers) <= papers, check.id


def test_the_duty_to_notify_reads_as_the_decree_has_it():
    assert text_of(NEGOTIATED, "service_level.interruption") == (
        "사전예고 없이 연속 10분 이상 중단되거나 24시간 이내 2회 이상 중단되어 합계 15분 이상인 "
        "경우 지체 없이 통지"
    )
    assert "종료되기 30일 전까지" in text_of(NEGOTIATED, "others.notice")


def test_terms_and_rates_are_those_of_the_track():
    local = text_of(NEGOTIATED, "payment.delay_local")
    national = text_of(CATALOG, "payment.delay")
    assert "지연배상금률(1천분의 1.3)" in local
    assert "지체상금률(1천분의 1.25)" in national
    assert "14일 이내" in text_of(NEGOTIATED, "acceptance.inspection")
    assert text_of(NEGOTIATED, "payment.due").count("토요일") == 1


def test_what_follows_the_national_law_by_analogy_is_second_hand(library):
    ids = {"inspection_days", "payment_days", "progress_days", "delay_penalty"}
    assert values_for(library, AgencyTrack.PUBLIC_CORPORATION).second_hand == ids
    assert values_for(library, AgencyTrack.NATIONAL_AGENCY).second_hand == frozenset()


@pytest.mark.parametrize("track", ASKED)
def test_what_nobody_verified_stays_to_be_put_in(library, track):
    values = values_for(library, track).values
    assert "inspection_days" not in values
    assert values["notice_minutes"] == "10분"
    assert "〔검사 기한: 입력 필요〕" in text_of(NEGOTIATED, "acceptance.inspection", track)
