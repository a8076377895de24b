"""A sample case is whole, plainly made up and adds up; a broken one says all that is wrong."""

from decimal import Decimal

import pytest

from app.content.case_drafts import load_case_drafts
from app.content.case_samples import CaseForms, load_case_sample_file
from app.content.reading import ContentError
from app.domain.agency import AgencyTrack
from app.domain.case_fields import RowKind, rows_of
from app.domain.contract_case import ContractRoute, FactAnswer, StageState
from app.domain.placeholders import value_key
from app.domain.register_form import Need
from app.domain.requirement_choice import RequirementPart, check_key, text_key
from app.domain.responsibility_matrix import duty_key, responsibility_matrix
from app.domain.security_review import prompt_key
from app.domain.sla import measure_key
from app.domain.technology_plan import reason_key, status_key
from app.services import case_forms, forms
from app.services.case_drafts import CASE_DRAFTS
from app.services.reference import shipped_library
from app.services.samples import CASE_SAMPLES, CATALOG_CASE, NEGOTIATED_CASE
from tests.conftest import ROOT
from tests.content.test_reading import broken, problems_of
from tests.paper_material import (
    CASE_FACTS,
    CHECKS,
    CONTENT,
    END,
    PLAN,
    REQUIREMENTS,
    REVIEW,
    SLA,
)

ALL_PARTS = tuple(RequirementPart)
ROW_FORMS = {kind: case_forms.row_form(kind) for kind in RowKind}
every_sample = pytest.mark.parametrize("path", CASE_SAMPLES, ids=lambda path: path.stem)


@pytest.fixture(scope="module")
def entry_forms(register_form):
    return CaseForms(register_form, case_forms.case_form(), ROW_FORMS, forms.maturity())


@pytest.fixture(scope="module")
def samples(checklist, entry_forms):
    return {path: load_case_sample_file(path, checklist, entry_forms) for path in CASE_SAMPLES}


def supply_of(line):
    """Return the supply amount of a line in won: list price less discount, VAT out."""
    share = (100 - line.discount_pct) / Decimal(100)
    return line.unit_price * share * line.quantity * line.months


def test_every_sample_in_the_folder_is_offered():
    assert set((ROOT / "resources/samples/cases").glob("*.toml")) == set(CASE_SAMPLES)


def test_a_local_government_takes_a_platform_for_36_months(samples):
    sample = samples[NEGOTIATED_CASE]
    assert sample.sample.agency.track is AgencyTrack.LOCAL_GOVERNMENT
    case = sample.case
    assert case.contract_route == ContractRoute.NEGOTIATED_CONTRACT
    assert (case.ends_on.year * 12 + case.ends_on.month) - (
        case.starts_on.year * 12 + case.starts_on.month - 1
    ) == 36
    assert "paas" in {line.service_model for line in case.bought()}
    assert len(case.bought()) == len(case.services) - 1
    assert sum(map(supply_of, case.bought())) == 154_872_000
    assert [q.supply_amount for q in case.quotations if q.is_chosen] == [154_872_000]
    assert case.contract_amount_won == 169_400_000 <= case.reserve_price_won <= case.budget_won
    assert case.changes[0].amount_after - case.changes[0].amount_before == 300 * 120 * 31 * 11 // 10


def test_a_national_agency_takes_migration_support_through_the_catalogue(samples):
    sample = samples[CATALOG_CASE]
    assert sample.sample.agency.track is AgencyTrack.NATIONAL_AGENCY
    case = sample.case
    assert case.contract_route == ContractRoute.CATALOG_CONTRACT
    assert {line.category for line in case.bought()} == {"support_service"}
    assert sum(map(supply_of, case.bought())) == 240_000_000
    assert case.contract_amount_won == 264_000_000  # with VAT
    assert [item.is_accepted for item in case.inspection] == [True, True, True]


@every_sample
def test_nothing_that_papers_need_is_missing(samples, path):
    case = samples[path].case
    lacking = {field.id for field in case_forms.case_form().missing(case)}
    assert lacking <= {"case_no"}  # given by the register
    for kind in RowKind:
        for row in rows_of(case, kind):
            assert ROW_FORMS[kind].missing(row) == ()


@every_sample
def test_agency_people_vendors_and_numbers_are_plainly_made_up(samples, path):
    sample, case = samples[path].sample, samples[path].case
    assert "예시" in sample.agency.name
    names = [
        case.title, case.vendor, case.vendor_representative, case.contact_person, case.inspector,
        case.contract_officer, case.security_officer, case.document_no, case.contract_no,
        *(system.system.name for system in sample.systems),
        *(value for q in case.quotations for value in (q.vendor,)),
        *(value for line in case.services for value in (line.name, line.provider)),
        *(line.selection_no for line in case.services),
    ]  # fmt: skip
    assert [name for name in names if "예시" not in name] == []
    assert case.vendor_business_no.startswith("000-00-")
    assert "지어낸 예시" in case.note
    assert all("지어낸 예시" in system.system.note for system in sample.systems)


@every_sample
def test_dates_of_the_procedure_follow_one_another(samples, path):
    case = samples[path].case
    order = (
        "planned_on", "requested_on", "contracted_on", "disclosed_on", "usage_registered_on",
        "completed_on", "completion_notified_on", "inspected_on", "invoiced_on", "paid_on",
    )  # fmt: skip
    dates = [case.value(field_id) for field_id in order if case.value(field_id)]
    assert dates == sorted(dates)
    months = [row.month for row in case.months]
    assert months == sorted(set(months))


def test_all_problems_of_a_sample_case_are_reported_at_once(tmp_path, checklist, entry_forms):
    path = broken(
        tmp_path,
        NEGOTIATED_CASE,
        ('systems = ["민원예약시스템(예시)"]', 'systems = ["없는 시스템"]'),
        ('contract_route = "수의계약"', 'contract_route = "입찰"\nroute = "수의계약"'),
        ('daily_users_avg = "12,400"', 'daily_users_avg = "만 명"'),
        ('month = "2026. 5."', 'months = "2026. 5."'),
        ('supply_amount = "158,400,000"', 'supply_amount = "1억 5840만"'),
    )
    assert problems_of(load_case_sample_file, path, checklist, entry_forms) == {
        "systems[1].fields.daily_users_avg: 0 이상의 정수로 적습니다. 예: 12,000",
        "case.systems[1]: 이 파일에 없는 정보시스템입니다: 없는 시스템",
        "case.fields.contract_route: 목록에 없는 값입니다. 쓸 수 있는 값: 수의계약, 카탈로그계약",
        "case.fields.route: 모르는 항목입니다",
        "case.quotations[2].supply_amount: 0 이상의 정수로 적습니다. 예: 12,000",
        "case.months[2].month: 없습니다",
        "case.months[2].months: 모르는 항목입니다",
    }


def test_records_of_a_sample_case_are_read(tmp_path, checklist, entry_forms):
    path = tmp_path / "records.toml"
    path.write_text(
        CATALOG_CASE.read_text(encoding="utf-8").partition("[case.facts]")[0]
        + """
[case.facts]
personal_data = "no"

[case.texts]
reason = "고쳐 쓴 글"

[[case.stages]]
stage = "payment"
state = "in_progress"
due_on = 2026-11-26

[[case.checks]]
check = "retiree"
answer = "yes"
checked_on = 2026-01-20
note = "확인함"
""",
        encoding="utf-8",
    )
    case = load_case_sample_file(path, checklist, entry_forms).case
    assert case.fact("personal_data") is FactAnswer.NO
    assert case.texts == {"reason": "고쳐 쓴 글"}
    assert case.stage("payment").state is StageState.IN_PROGRESS
    assert case.check("retiree").note == "확인함"
    text = path.read_text(encoding="utf-8")
    path.write_text(
        text.replace('answer = "yes"\nchecked_on', 'answer = "maybe"\nchecked_on'), "utf-8"
    )
    with pytest.raises(ContentError, match="yes"):
        load_case_sample_file(path, checklist, entry_forms)


@every_sample
def test_what_is_recorded_in_a_sample_case_is_asked_somewhere(samples, path):
    """Facts, checks and texts that no paper reads would be lost without a word."""
    case = samples[path].case
    procedures = shipped_library().procedures
    facts = {question.id for question in (*CASE_FACTS.questions, *procedures.questions())}
    assert set(case.facts) <= facts
    known = {item.id for item in END.end} | {check.id for check in CHECKS.checks}
    known |= {one.id for one in procedures.procedures}
    known |= {check_key(one.id) for one in REQUIREMENTS.requirements}
    assert {id_ for id_ in case.checks if id_ not in known} == set()
    own = {key for key in case.texts if "-A0" in key}
    asked = {value_key(one.id) for one in CASE_FACTS.placeholders.placeholders}
    asked |= {measure_key(one.id) for one in SLA.measures}
    asked |= {prompt_key(one.id) for section in REVIEW.sections for one in section.items}
    items = [item for area in PLAN.areas for item in area.items]
    asked |= {key(item.id) for item in items for key in (status_key, reason_key)}
    asked |= {text_key(one.id, part) for one in REQUIREMENTS.requirements for part in ALL_PARTS}
    matrix = responsibility_matrix(CONTENT.models, case.bought())
    asked |= {duty_key(duty) for duty in matrix.duties}
    assert set(case.texts) - own - asked == set()


def test_levels_of_an_axis_that_is_not_asked_are_told(tmp_path, checklist, entry_forms):
    path = broken(tmp_path, NEGOTIATED_CASE, ('axis = "scaling"', 'axis = "size"'))
    assert problems_of(load_case_sample_file, path, checklist, entry_forms) == {
        "systems[1].axes: 'size' 축이 없습니다"
    }


def test_a_row_form_names_one_field_that_saving_needs():
    for form in ROW_FORMS.values():
        assert [field.need for field in form.fields()].count(Need.SAVE) == 1


def test_a_draft_sentence_that_lacks_its_value_is_refused(tmp_path):
    path = broken(
        tmp_path,
        CASE_DRAFTS,
        ("{name} 등 {count}개", "{name} 등 {number}개"),
        ('no_model = "', 'no_model = "{model}'),
    )
    assert problems_of(load_case_drafts, path) == {
        "words.title_many: '{count}' 자리가 없습니다",
        "words.title_many: '{number}'에 채울 값이 없습니다",
        "words.no_model: '{model}'에 채울 값이 없습니다",
    }
