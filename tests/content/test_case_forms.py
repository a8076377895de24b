"""The forms of a contract case ask for every field that is kept, once, and for nothing else."""

from dataclasses import fields
from datetime import date
from decimal import Decimal
from typing import get_args, get_type_hints

import pytest

from app.content.reading import ContentError
from app.content.register_forms import load_register_form
from app.domain.case_fields import (
    CASE_FIELD_IDS,
    RECORD_FIELDS,
    ROW_FIELD_IDS,
    ROW_TYPES,
    RowKind,
)
from app.domain.contract_case import (
    ContractCase,
    ContractRoute,
    PeriodKind,
    Quotation,
    ServiceCategory,
    ServiceLine,
)
from app.domain.register_form import FieldKind, Need
from app.services import case_forms
from tests.conftest import ROOT

ALL = {
    case_forms.CASE_FORM: (ContractCase, CASE_FIELD_IDS),
    **{case_forms.ROW_FORMS[kind]: (ROW_TYPES[kind], ROW_FIELD_IDS[kind]) for kind in RowKind},
}
FORMS = {path: load_register_form(path, ids) for path, (_, ids) in ALL.items()}
KEPT_AS = {
    FieldKind.TEXT: str,
    FieldKind.MULTILINE: str,
    FieldKind.CHOICE: str,
    FieldKind.FLAG: bool,
    FieldKind.COUNT: int,
    FieldKind.MONEY: int,
    FieldKind.YEAR: int,
    FieldKind.DATE: date,
    FieldKind.MONTH: date,
    FieldKind.PERCENT: Decimal,
    FieldKind.DECIMAL: Decimal,
}
every_form = pytest.mark.parametrize("path", ALL, ids=lambda path: path.stem)


def choices_of(form, field_id):
    return [choice.id for choice in form.field(field_id).choices]


def test_every_form_in_the_folder_is_one_of_a_case():
    assert set((ROOT / "forms/case").glob("*.toml")) == set(ALL)


def test_what_no_form_asks_is_kept_by_the_program_or_comes_in_rows():
    behind = {one.name for one in fields(ContractCase)} - set(CASE_FIELD_IDS)
    assert behind == {
        "id", "system_ids", "reference_version", "created_at", *RECORD_FIELDS, *RowKind
    }  # fmt: skip


@every_form
def test_a_form_asks_for_every_field_once(path):
    _, ids = ALL[path]
    assert sorted(field.id for field in FORMS[path].fields()) == sorted(ids)


@every_form
def test_what_a_form_reads_is_what_the_field_holds(path):
    hints = get_type_hints(ALL[path][0])
    for field in FORMS[path].fields():
        kinds = set(get_args(hints[field.id]) or (hints[field.id],)) - {type(None)}
        assert kinds == {KEPT_AS[field.kind]}, field.id


@every_form
def test_every_amount_says_its_unit_and_whether_vat_is_in_it(path):
    form = FORMS[path]
    for field in form.fields():
        if field.kind is FieldKind.MONEY:
            assert field.unit == "원"
            asked = path == case_forms.ROW_FORMS[RowKind.SERVICES] and field.id == "unit_price"
            told = ("(부가가치세 포함)", "(부가가치세 제외)")
            assert asked or field.label.endswith(told), field.id
            assert not asked or "부가가치세" in form.field("price_includes_vat").label


@every_form
def test_what_must_be_filled_in_comes_first_in_its_group(path):
    order = [Need.SAVE, Need.RESULT, Need.OPTIONAL]
    for group in FORMS[path].groups:
        needs = [order.index(field.need) for field in group.fields]
        assert needs == sorted(needs), group.title


@every_form
def test_an_article_of_a_law_stands_behind_every_form(path):
    assert "제" in FORMS[path].source
    assert "조" in FORMS[path].source


def test_the_groups_of_a_case_are_those_of_the_procedure():
    assert [group.title for group in FORMS[case_forms.CASE_FORM].groups] == [
        "기본", "계약 방식", "기간", "예산", "계약상대자", "담당자", "일정"
    ]  # fmt: skip


def test_choices_are_the_words_of_the_rules():
    case, service = FORMS[case_forms.CASE_FORM], case_forms.row_form(RowKind.SERVICES)
    assert choices_of(case, "contract_route") == list(ContractRoute)
    assert choices_of(case, "period_kind") == list(PeriodKind)
    assert choices_of(service, "category") == list(ServiceCategory)
    assert choices_of(service, "service_model") == ["iaas", "caas", "paas", "faas", "saas"]
    assert service.field("csap_grade").choices == (
        case_forms.row_form(RowKind.QUOTATIONS).field("csap_grade").choices
    )
    assert service.field("csap_grade").choices[-1].label == "확인 필요"


def test_a_form_tells_what_papers_still_lack_of_a_case_and_of_its_rows():
    lacking = {field.id for field in case_forms.case_form().missing(ContractCase("클라우드 이용"))}
    assert {"case_no", "contract_route", "period_kind", "vendor", "budget_won"} <= lacking
    assert not {"title", "ends_on", "paid_on", "note"} & lacking
    line = ServiceLine(name="컨테이너 플랫폼", price_includes_vat=False, unit_price=0)
    lacking = {field.id for field in case_forms.row_form(RowKind.SERVICES).missing(line)}
    assert "quantity" in lacking
    assert not {"name", "price_includes_vat", "unit_price", "months"} & lacking
    assert Quotation(vendor="가나").value("vendor") == "가나"


def test_a_field_that_is_not_kept_is_refused(tmp_path):
    path = tmp_path / "quotation.toml"
    text = case_forms.ROW_FORMS[RowKind.QUOTATIONS].read_text(encoding="utf-8")
    path.write_text(text.replace('id = "terms"', 'id = "condition"'), encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        load_register_form(path, ROW_FIELD_IDS[RowKind.QUOTATIONS])
    assert set(caught.value.problems) == {
        "항목 'condition': 대장에 없는 항목입니다",
        "항목 'terms': 서식에 빠졌습니다",
    }
