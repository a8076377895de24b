"""Copies get a name and a number of their own; what is not known stays unknown."""

from hypothesis import given
from hypothesis import strategies as st

from app.domain.korean_text import folded
from app.domain.register import FIELD_IDS, copy_of, free_name, next_management_no
from tests.conftest import make_system


def test_a_free_name_is_kept():
    assert free_name("인허가 시스템", {"새올"}) == "인허가 시스템"


def test_a_taken_name_is_numbered():
    assert free_name("포털", {"포털"}) == "포털 (2)"
    assert free_name("포털", {"포털", "포털 (2)", "포털 (4)"}) == "포털 (3)"


def test_letter_case_makes_no_other_name():
    assert free_name("GIS", {"gis", "Gis (2)"}) == "GIS (3)"


names = st.sampled_from(["포털", "포털 (2)", "GIS", "gis", "gis (2)", "포털 (2) (2)"])


@given(names, st.sets(names))
def test_a_free_name_is_taken_by_nobody(wanted, taken):
    assert folded(free_name(wanted, taken)) not in {folded(name) for name in taken}


def test_management_numbers_count_on():
    assert next_management_no(set()) == "SYS-0001"
    assert next_management_no({"SYS-0001", "가-12"}) == "SYS-0003"
    assert next_management_no({"sys-0002"}) == "SYS-0003"


@given(st.sets(st.integers(1, 12).map(lambda n: f"SYS-{n:04d}")))
def test_a_next_number_was_never_given(taken):
    assert next_management_no(taken) not in taken


def test_a_copy_has_every_figure_but_its_own_name_number_and_id():
    system = make_system(management_no="SYS-0001", built_year=2015, daily_users_avg=0)
    copied = copy_of(system, "인허가 시스템 (2)", "SYS-0002")
    assert copied.id != system.id
    differing = {field for field in FIELD_IDS if copied.value(field) != system.value(field)}
    assert differing == {"name", "management_no"}


def test_whether_citizens_use_it_is_unknown_without_a_type():
    assert make_system(system_type=None).is_public_facing is None
    assert make_system(system_type="public_facing").is_public_facing is True
    assert make_system(system_type="shared_platform").is_public_facing is False
