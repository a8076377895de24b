"""Newer reference data is compared, adopted and kept; an older or broken file is refused."""

import json
import shutil
from datetime import date, datetime

import pytest

from app.content.reading import ContentError
from app.domain.agency import AgencyTrack
from app.domain.reference_changes import ChangeKind
from app.services.reference import REFERENCE, law_texts, shipped_library
from app.services.reference_states import STATE_NAME, ReferenceUpdateError
from app.services.reference_updates import ReferenceUpdates

DAY = date(2026, 11, 23)
NOON = datetime(2026, 11, 23, 12, 0, 0)  # noqa: DTZ001 (the clock of the PC, as the program reads it)
N = AgencyTrack.NATIONAL_AGENCY
FIVE_DAYS = 'value = 5\nunit = "business_days"\ntrack = "national_agency"'


def newer(path, *changes, name="procurement-amounts", version="2026.2"):
    """Write a shipped file under another version, with each text replaced once."""
    text = (REFERENCE / f"{name}.toml").read_text(encoding="utf-8")
    for old, new in (('version = "2026.1"', f'version = "{version}"'), *changes):
        assert old in text, old
        text = text.replace(old, new, 1)
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "content" / "reference"


@pytest.fixture
def updates(folder):
    return ReferenceUpdates(folder, lambda: NOON)


@pytest.fixture
def three_days(tmp_path):
    return newer(tmp_path / "update.toml", (FIVE_DAYS, FIVE_DAYS.replace("value = 5", "value = 3")))


def payment_days(library):
    return library.data.at("payment.days", N, DAY).value


def test_until_a_file_is_adopted_the_shipped_data_are_in_force(updates, folder):
    assert updates.library().stamp == shipped_library(DAY).stamp
    assert set(updates.versions().values()) == {"2026.1"}
    assert updates.states() == ()
    assert not folder.exists()


def test_a_preview_tells_the_difference_and_changes_nothing(updates, three_days, folder):
    changes = updates.preview(three_days)
    (entry,) = changes.of(ChangeKind.CHANGED)
    assert [(field.name, field.before, field.after) for field in entry.fields] == [
        ("value", "5", "3")
    ]
    assert not changes.of(ChangeKind.ADDED)
    assert not changes.of(ChangeKind.REMOVED)
    assert not folder.exists()
    assert payment_days(updates.library()) == 5


def test_an_adopted_file_is_in_force_and_the_old_one_is_kept(updates, three_days, folder):
    before = updates.library().stamp
    updates.adopt(three_days)
    three_days.unlink()  # the register has its own copy
    library = updates.library()
    assert payment_days(library) == 3
    assert library.version == "2026.2"
    assert updates.versions()["procurement-amounts"] == "2026.2"
    assert updates.versions()["procurement-price"] == "2026.1"
    assert payment_days(updates.library_of(before)) == 5
    assert payment_days(updates.library_of(library.stamp)) == 3
    assert [state.stamp for state in updates.states()] == [before, library.stamp]
    again = ReferenceUpdates(folder, lambda: NOON)
    assert payment_days(again.library()) == 3


def test_a_file_that_is_no_newer_is_refused(updates, three_days, tmp_path):
    updates.adopt(three_days)
    for version in ("2026.2", "2026.1", "2025.9"):
        path = newer(tmp_path / "older.toml", version=version)
        with pytest.raises(ReferenceUpdateError, match="새로운 파일이 아닙니다"):
            updates.adopt(path)
    assert payment_days(updates.library()) == 3
    assert len(updates.states()) == 2


def test_the_tenth_version_is_newer_than_the_ninth(updates, tmp_path):
    updates.adopt(newer(tmp_path / "9.toml", version="2026.9"))
    updates.adopt(newer(tmp_path / "10.toml", version="2026.10"))
    assert updates.versions()["procurement-amounts"] == "2026.10"


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ([('unit = "business_days"', 'unit = "workdays"')], "unit: 쓸 수 없는 값"),
        ([('key = "csap.renewal"', 'key = "vat.rate"')], "'vat.rate' 기준의 효력 기간이"),
        ([("checked_on = 2026-11-23", "checked_on = 2026-11-24")], "오늘.*보다 뒤"),
        ([('key = "demand_forecast.due"', 'key = "demand.due"')], "demand_forecast.due"),
    ],
)
def test_a_broken_file_is_refused_with_what_is_wrong(updates, tmp_path, folder, changes, problem):
    path = newer(tmp_path / "broken.toml", *changes)
    with pytest.raises(ContentError, match=problem):
        updates.adopt(path)
    assert not folder.exists()


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ('id = "centre"\nversion = "2030.1"\n', "기준 데이터 파일이 아닙니다"),
        ('id = ["procurement-amounts"]\n', "기준 데이터 파일이 아닙니다"),
        ("# " + "가" * 400_000, "너무 큽니다"),
    ],
)
def test_what_is_no_reference_file_is_refused(updates, tmp_path, folder, text, problem):
    path = tmp_path / "other.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ReferenceUpdateError, match=problem):
        updates.preview(path)
    with pytest.raises(ReferenceUpdateError, match="열 수 없습니다"):
        updates.preview(tmp_path / "gone.toml")
    assert not folder.exists()


def test_stages_procedures_and_the_comparison_can_be_renewed_too(updates, tmp_path):
    for name, old, new in (
        ("procurement-stages", 'title = "사전기획"', 'title = "기획"'),
        ("procurement-routes", 'title = "방식"', 'title = "조달 방식"'),
        ("prior-procedures", 'title = "사전협의"', 'title = "전자정부사업 사전협의"'),
    ):
        changes = updates.adopt(newer(tmp_path / f"{name}.toml", (old, new), name=name))
        (entry,) = changes.of(ChangeKind.CHANGED)
        assert [field.name for field in entry.fields] == ["title"]
    library = updates.library()
    assert library.stages.stage("planning").title == "기획"
    assert library.procedures.procedure("prior_consultation").title == "전자정부사업 사전협의"
    assert len(updates.states()) == 4


def test_a_newer_program_brings_newer_data_and_what_was_used_is_still_found(
    updates, three_days, tmp_path, folder
):
    """The shipped file overtakes the adopted one; a paper of before still opens its own."""
    updates.adopt(three_days)
    used = updates.library().stamp
    shipped = tmp_path / "shipped"
    shutil.copytree(REFERENCE, shipped)
    newer(
        shipped / "procurement-amounts.toml",
        (FIVE_DAYS, FIVE_DAYS.replace("value = 5", "value = 7")),
        version="2027.1",
    )
    later = ReferenceUpdates(folder, lambda: NOON, shipped)
    assert payment_days(later.library()) == 7
    assert payment_days(later.library_of(used)) == 3


def test_what_a_paper_uses_is_kept_without_any_adoption(updates, tmp_path, folder):
    stamp = updates.keep()
    assert updates.keep() == stamp
    assert len(updates.states()) == 1
    shipped = tmp_path / "shipped"
    shutil.copytree(REFERENCE, shipped)
    newer(shipped / "procurement-amounts.toml", version="2027.1")
    later = ReferenceUpdates(folder, lambda: NOON, shipped)
    assert later.library().stamp != stamp
    assert later.library_of(stamp).stamp == stamp


def test_a_version_that_was_not_kept_is_not_made_up(updates):
    with pytest.raises(ReferenceUpdateError, match=r"2020\.1"):
        updates.library_of("2020.1 (00000000)")


def test_an_adopted_file_that_is_altered_later_is_not_used_unsaid(updates, three_days, folder):
    updates.adopt(three_days)
    name = updates.states()[-1].files["procurement-amounts"]
    kept = folder / name
    kept.write_text(kept.read_text(encoding="utf-8") + "\n# 고침\n", encoding="utf-8")
    with pytest.raises(ReferenceUpdateError, match="바뀌었습니다"):
        updates.library()
    kept.unlink()
    with pytest.raises(ReferenceUpdateError, match="없거나"):
        updates.library()


@pytest.mark.parametrize(
    "text",
    [
        "{",
        "[1]",
        '{"stamp": 1}',
        json.dumps(
            [
                {
                    "stamp": "x",
                    "versions": {"procurement-amounts": "2030.1"},
                    "files": {"procurement-amounts": "../../elsewhere.toml"},
                    "since": "2026-11-23T12:00:00",
                }
            ]
        ),
    ],
)
def test_a_state_that_cannot_be_read_is_told(updates, folder, text):
    folder.mkdir(parents=True)
    (folder / STATE_NAME).write_text(text, encoding="utf-8")
    with pytest.raises(ReferenceUpdateError, match="적어 둔 파일을 읽을 수 없습니다"):
        updates.library()


def test_the_articles_can_be_read_alone():
    assert {law.id for law in law_texts().laws} == {law.id for law in shipped_library().laws.laws}


def test_one_can_go_back_to_what_was_kept_and_forth_again(updates, three_days):
    before = updates.library().stamp
    assert updates.adopted() == frozenset()
    updates.adopt(three_days)
    after = updates.library().stamp
    assert updates.adopted() == {"procurement-amounts"}
    assert updates.go_back(before).stamp == before
    assert payment_days(updates.library()) == 5
    assert updates.adopted() == frozenset()
    assert updates.preview(three_days).of(ChangeKind.CHANGED)  # it can be adopted anew
    updates.go_back(after)
    assert payment_days(updates.library()) == 3
    assert [state.stamp for state in updates.states()] == [before, after, before, after]


def test_going_back_to_what_is_in_force_changes_nothing(updates, three_days):
    updates.adopt(three_days)
    states = updates.states()
    updates.go_back(updates.library().stamp)
    assert updates.states() == states


def test_no_older_data_replace_newer_ones_of_the_program(updates, three_days, tmp_path, folder):
    before = updates.library().stamp
    updates.adopt(three_days)
    shipped = tmp_path / "shipped"
    shutil.copytree(REFERENCE, shipped)
    newer(shipped / "procurement-amounts.toml", version="2027.1")
    later = ReferenceUpdates(folder, lambda: NOON, shipped)
    in_force = later.library().stamp
    with pytest.raises(ReferenceUpdateError, match="더 새로워서"):
        later.go_back(before)
    assert later.library().stamp == in_force
    with pytest.raises(ReferenceUpdateError, match="보관되어 있지 않습니다"):
        later.go_back("2020.1 (00000000)")


def test_a_change_tells_the_agency_that_it_is_for(updates, three_days):
    changes = updates.preview(three_days)
    (entry,) = changes.of(ChangeKind.CHANGED)
    assert entry.track == "national_agency"
    assert "" in {one.track for one in changes.entries}
