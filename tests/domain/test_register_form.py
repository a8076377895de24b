"""What an officer types becomes a value, or a reason why it cannot stand; nothing else happens."""

from contextlib import suppress
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.register import FIELD_IDS
from app.domain.register_form import (
    LARGEST_WON,
    FieldChoice,
    FieldError,
    FieldKind,
    Need,
    RegisterField,
)
from tests.conftest import make_system


def a_field(kind: FieldKind, **values) -> RegisterField:
    return RegisterField("field", "항목", kind, **values)


TEXT = a_field(FieldKind.TEXT, max_length=10)
COUNT = a_field(FieldKind.COUNT, unit="명")
MONEY = a_field(FieldKind.MONEY, unit="원")
YEAR = a_field(FieldKind.YEAR, unit="년")
DATE = a_field(FieldKind.DATE)
MONTH = a_field(FieldKind.MONTH)
PERCENT = a_field(FieldKind.PERCENT, unit="%")
DECIMAL = a_field(FieldKind.DECIMAL, unit="시간")
FLAG = a_field(FieldKind.FLAG)
CHOICE = a_field(
    FieldKind.CHOICE, choices=(FieldChoice("high", "고(高)"), FieldChoice("1", "1등급"))
)


@pytest.mark.parametrize(
    ("field", "text", "value"),
    [
        (TEXT, "  새올 \n행정 ", "새올 행정"),
        (a_field(FieldKind.MULTILINE), "하나\r\n둘", "하나\n둘"),
        (COUNT, "12,000명", 12_000),
        (COUNT, "0", 0),
        (MONEY, "1234567", 1_234_567),
        (MONEY, "999,999,999,999,999 원", LARGEST_WON),
        (YEAR, "2015년", 2015),
        (DATE, "2026. 11. 23.", date(2026, 11, 23)),
        (DATE, "2026-1-3", date(2026, 1, 3)),
        (DATE, "2026/01/03", date(2026, 1, 3)),
        (MONTH, "2026. 11.", date(2026, 11, 1)),
        (MONTH, "2026-3", date(2026, 3, 1)),
        (MONTH, "2026년 12월", date(2026, 12, 1)),
        (PERCENT, "99.60%", Decimal("99.60")),
        (PERCENT, "100", Decimal(100)),
        (DECIMAL, "1,234.5 시간", Decimal("1234.5")),
        (FLAG, "예", True),
        (FLAG, "아니오", False),
        (FLAG, "아니요", False),
        (CHOICE, "고(高)", "high"),
        (CHOICE, "high", "high"),
    ],
)
def test_what_officers_write_is_understood(field, text, value):
    assert field.value_of(text) == value
    assert type(field.value_of(text)) is type(value)


@pytest.mark.parametrize(
    ("field", "text"),
    [
        (TEXT, "열한 글자가 넘는 이름"),
        (COUNT, "-1"),
        (COUNT, "1,00"),
        (COUNT, "12.5"),
        (COUNT, "1e5"),
        (COUNT, "１２"),
        (COUNT, "약 100"),
        (COUNT, "9" * 5000),
        (MONEY, "1,000,000,000,000,000"),
        (MONEY, "12억"),
        (YEAR, "15"),
        (YEAR, "1959"),
        (YEAR, "2101"),
        (YEAR, "٢٠١٥"),
        (DATE, "2026. 2. 30."),
        (DATE, "2026. 13. 1."),
        (DATE, "0000-00-00"),
        (DATE, "0999-01-01"),
        (DATE, "20261123"),
        (MONTH, "2026. 13."),
        (MONTH, "2026. 0."),
        (MONTH, "2026. 11. 23."),
        (MONTH, "11월"),
        (PERCENT, "100.1"),
        (PERCENT, "-0.1"),
        (PERCENT, "99.1234"),
        (PERCENT, "NaN"),
        (PERCENT, "Infinity"),
        (DECIMAL, "1_000"),
        (DECIMAL, "1,2,3.4"),
        (DECIMAL, "1E+3"),
        (DECIMAL, "9" * 5000),
        (FLAG, "true"),
        (CHOICE, "중"),
        (CHOICE, "'; DROP TABLE information_system; --"),
    ],
)
def test_what_cannot_stand_is_refused_with_a_reason(field, text):
    with pytest.raises(FieldError) as caught:
        field.value_of(text)
    assert str(caught.value)


@pytest.mark.parametrize("text", ["", "   ", "\t\n", "\u200b\ufeff\x00"])
@pytest.mark.parametrize("kind", FieldKind)
def test_an_empty_field_is_not_known(kind, text):
    assert a_field(kind).value_of(text) is None


def test_an_empty_field_that_must_be_filled_is_refused():
    with pytest.raises(FieldError, match="반드시"):
        a_field(FieldKind.TEXT, need=Need.SAVE).value_of(" \u200b ")


def test_a_pattern_is_explained_by_its_hint():
    field = a_field(FieldKind.TEXT, pattern="^[0-9]{7}$", pattern_hint="숫자 {7}자리")
    assert field.value_of("1741000") == "1741000"
    with pytest.raises(FieldError) as caught:
        field.value_of("174100")
    assert str(caught.value) == "숫자 {7}자리"


@given(st.sampled_from(FieldKind), st.text(st.characters(codec=None)))
def test_no_text_at_all_breaks_the_form(kind, text):
    field = CHOICE if kind is FieldKind.CHOICE else a_field(kind)
    with suppress(FieldError):
        value = field.value_of(text)
        assert field.value_of(field.text_of(value)) == value


@given(st.data())
def test_a_value_that_was_written_is_read_back(register_form, data):
    field = data.draw(st.sampled_from(list(register_form.fields())))
    values = {
        FieldKind.COUNT: st.integers(0, LARGEST_WON),
        FieldKind.MONEY: st.integers(0, LARGEST_WON),
        FieldKind.YEAR: st.integers(1960, 2100),
        FieldKind.DATE: st.dates(date(1900, 1, 1), date(2100, 12, 31)),
        FieldKind.FLAG: st.booleans(),
        FieldKind.PERCENT: st.decimals(0, 100, places=3),
        FieldKind.DECIMAL: st.decimals(0, 1000, places=2),
        FieldKind.CHOICE: st.sampled_from([c.id for c in field.choices] or [""]),
    }
    value = data.draw(values.get(field.kind, st.just("02-123")))
    if field.pattern and field.id == "org_code":
        value = "1741000"
    assert field.value_of(field.text_of(value)) == value


def test_the_form_knows_what_is_still_missing(register_form):
    system = make_system(name="포털", operating_department=None, description="")
    missing = {field.id for field in register_form.missing(system)}
    assert {"operating_department", "description", "management_no", "built_year"} <= missing
    assert not {"name", "note", "rto_hours"} & missing


def test_a_zero_is_not_missing(register_form):
    missing = {field.id for field in register_form.missing(make_system(impacted_systems=0))}
    assert "impacted_systems" not in missing


def test_the_form_has_every_field_of_the_register_once(register_form):
    assert sorted(field.id for field in register_form.fields()) == sorted(FIELD_IDS)
    with pytest.raises(KeyError):
        register_form.field("gone")
