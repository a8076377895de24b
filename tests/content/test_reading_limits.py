"""How large a file may be is data with words, and a file of limits without one is refused whole."""

from app.content.reading_limits import load_reading_limits
from app.domain.reading_limits import LimitName
from tests.conftest import ROOT
from tests.content.broken_files import problems_of

SHIPPED = ROOT / "forms/imports/limits.toml"


def test_every_limit_has_a_value_and_words():
    limits = load_reading_limits(SHIPPED)
    assert limits.value(LimitName.ROWS) == 50_000
    assert limits.words(LimitName.ROWS) == "50,000행"
    assert limits.value(LimitName.COLUMNS) == 500
    assert limits.value(LimitName.MEMORY_BYTES) == 300 << 20
    assert all(limits.words(name) for name in LimitName)


def test_a_small_file_has_five_seconds_and_a_large_one_more():
    limits = load_reading_limits(SHIPPED)
    assert limits.seconds(0) == limits.seconds(1_000_000) == 5
    assert limits.seconds(5_000_000) == 15
    assert limits.waiting_seconds(5_000_000) == 180


def test_all_that_is_wrong_is_told_at_once(tmp_path):
    changes = [('name = "rows"', 'name = "lines"'), ("value = 500\n", "value = 0\n")]
    found = problems_of(load_reading_limits, SHIPPED, tmp_path, *changes)
    assert {one.split(":")[0] for one in found} == {"limits[6].name", "limits[7].value"}


def test_a_limit_that_is_missing_is_named(tmp_path):
    changes = [('name = "rows"', 'name = "columns"')]
    assert problems_of(load_reading_limits, SHIPPED, tmp_path, *changes) == {
        "한도 'columns': 2번 쓰였습니다",
        "한도 'rows': 없습니다",
    }
