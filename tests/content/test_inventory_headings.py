"""The file of headings is whole, and what is wrong in another is told at once."""

import pytest

from app.content.inventory_headings import load_inventory_headings
from app.content.reading import ContentError
from tests.conftest import ROOT
from tests.import_material import form, headings

SHIPPED = ROOT / "forms/imports/inventory-headings.toml"


def problems(tmp_path, old, new):
    text = SHIPPED.read_text(encoding="utf-8")
    assert old in text
    changed = tmp_path / "headings.toml"
    changed.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(ContentError) as refused:
        load_inventory_headings(changed, form())
    return "\n".join(refused.value.problems)


def test_every_field_of_the_register_has_its_headings():
    assert {one.field_id for one in headings().fields} == {one.id for one in form().fields()}


def test_a_heading_of_two_fields_is_refused(tmp_path):
    assert "두 항목" in problems(tmp_path, '"관리번호"', '"관리번호", "부서명"')


def test_a_field_that_the_register_has_not_and_one_left_out_are_refused(tmp_path):
    told = problems(tmp_path, 'id = "vendor"', 'id = "seller"')
    assert "'seller': 서식에 없는" in told
    assert "'vendor': 제목이 빠졌습니다" in told


def test_a_value_that_the_field_does_not_offer_is_refused(tmp_path):
    assert "없는 값" in problems(tmp_path, "public_facing =", "citizens =")
