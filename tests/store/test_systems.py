"""The register keeps every figure as it was typed, and keeps names and numbers apart."""

import sqlite3
import unicodedata
from contextlib import closing
from dataclasses import fields, replace
from datetime import date
from decimal import Decimal
from typing import get_args, get_type_hints

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.register import InformationSystem
from app.store.failures import DuplicateNameError, DuplicateNumberError
from app.store.glance import glance
from tests.conftest import NOON, make_system

VALUES = {
    str: st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=20),
    int: st.integers(-(2**63), 2**63 - 1),
    bool: st.booleans(),
    date: st.dates(),
    Decimal: st.decimals(allow_nan=False, allow_infinity=False, places=3),
}
HINTS = get_type_hints(InformationSystem)


def values_of(name):
    kind = (get_args(HINTS[name]) or (HINTS[name],))[0]
    known = VALUES[kind]
    return known | st.none() if type(None) in get_args(HINTS[name]) else known


filled = st.builds(
    InformationSystem,
    **{f.name: values_of(f.name) for f in fields(InformationSystem) if f.name != "id"},
)


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(filled)
def test_every_figure_comes_back_as_it_was_saved(store, system):
    store.systems.remove([s.id for s in store.systems.all()], NOON)
    store.systems.save(system)
    (back,) = store.systems.all()
    assert back == system
    assert str(back.rto_hours) == str(system.rto_hours)
    assert store.systems.get(system.id) == system
    assert glance(store.path).systems == [system]  # the same, without the database library


def test_saving_again_replaces(store):
    system = make_system()
    store.systems.save(system)
    store.systems.save(replace(system, operating_department="정보화담당관", built_year=None))
    assert [s.operating_department for s in store.systems.all()] == ["정보화담당관"]


def test_systems_are_listed_by_name(store):
    names = ["하천관리", "GIS 포털", "인허가", "가로등", "gis 목록"]
    store.systems.save_all([make_system(name) for name in names])
    assert [s.name for s in store.systems.all()] == [
        "gis 목록", "GIS 포털", "가로등", "인허가", "하천관리"
    ]  # fmt: skip


@pytest.mark.parametrize(
    "same", ["인허가 gis", " 인허가  GIS ", unicodedata.normalize("NFD", "인허가 GIS")]
)
def test_two_systems_cannot_share_a_name(store, same):
    store.systems.save(make_system("인허가 GIS"))
    with pytest.raises(DuplicateNameError, match="인허가 GIS") as caught:
        store.systems.save(make_system(same))
    assert "다른 이름으로" in str(caught.value)
    assert [s.name for s in store.systems.all()] == ["인허가 GIS"]
    assert store.systems.find(same).name == "인허가 GIS"


def test_two_systems_cannot_share_a_management_number(store):
    store.systems.save(make_system("하나", management_no="SYS-0001"))
    with pytest.raises(DuplicateNumberError) as caught:
        store.systems.save(make_system("둘", management_no="sys-0001"))
    assert "SYS-0001" in str(caught.value)
    assert "하나" in str(caught.value)
    assert [s.name for s in store.systems.all()] == ["하나"]


def test_systems_without_a_number_do_not_share_one(store):
    store.systems.save_all([make_system("하나"), make_system("둘")])
    assert store.systems.management_numbers() == set()


def test_a_deleted_system_gives_its_name_free(store):
    gone, new = make_system(management_no="SYS-0001"), make_system(management_no="SYS-0001")
    store.systems.save(gone)
    store.systems.remove([gone.id], NOON)
    store.systems.save(new)
    assert store.systems.all() == [new]
    assert store.systems.get(gone.id) is None
    with pytest.raises(DuplicateNameError):
        store.systems.restore([gone.id])
    assert store.systems.all() == [new]


def test_a_deleted_system_can_be_brought_back_whole(store):
    system = make_system(management_no="SYS-0007", note="비고")
    store.systems.save(system)
    store.systems.remove([system.id], NOON)
    assert store.systems.all() == []
    assert store.systems.names() == set()
    assert store.systems.management_numbers() == {"SYS-0007"}
    store.systems.restore([system.id])
    assert store.systems.all() == [system]


def test_many_are_saved_all_or_none(store):
    kept = make_system("새올")
    store.systems.save(kept)
    batch = [make_system("하나"), replace(kept, built_year=2020), make_system("하나")]
    with pytest.raises(DuplicateNameError):
        store.systems.save_all(batch)
    assert store.systems.all() == [kept]
    store.systems.save_all(batch[:2])
    assert {(s.name, s.built_year) for s in store.systems.all()} == {("하나", None), ("새올", 2020)}


def test_two_systems_can_change_names_in_one_go(store):
    one, two = make_system("하나"), make_system("둘")
    store.systems.save_all([one, two])
    store.systems.save_all([replace(one, name="둘"), replace(two, name="하나")])
    assert store.systems.find("하나").id == two.id


def test_more_systems_are_saved_than_one_statement_takes(store):
    systems = [make_system(f"시스템 {n:04d}", management_no=f"SYS-{n:04d}") for n in range(1_200)]
    store.systems.save_all(systems)
    store.systems.save_all([replace(system, built_year=2020) for system in systems])
    assert {s.built_year for s in store.systems.all()} == {2020}
    store.systems.remove([system.id for system in systems], NOON)
    assert store.systems.all() == []


def test_nothing_to_do_is_no_error(store):
    store.systems.save_all([])
    store.systems.remove([], NOON)
    store.systems.remove(["gone"], NOON)
    assert store.systems.find("없음") is None


def test_signs_of_sql_are_text(store):
    system = make_system("Robert'); DROP TABLE information_system;--", note="% _ \\ ' \"")
    store.systems.save(system)
    assert store.systems.find(system.name) == system


def test_decimals_and_dates_stand_in_the_file_as_text(store, register_path):
    store.systems.save(make_system(availability_pct=Decimal("99.60"), opened_on=date(2015, 3, 2)))
    with closing(sqlite3.connect(register_path)) as connection:
        row = connection.execute(
            "SELECT typeof(availability_pct), availability_pct, opened_on FROM information_system"
        ).fetchone()
    assert row == ("text", "99.60", "2015-03-02")
