"""`share` and `merge` do on the command line what the window does, and decide nothing unasked."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from app.commands.sharing import PASSWORD_VARIABLE
from app.store.database import open_register
from tests.conftest import NOON
from tests.sharing_material import fill


@pytest.fixture
def names(register_path, checklist):
    with open_register(register_path) as store:
        return [one.name for one in fill(store, checklist)]


@pytest.fixture
def out(tmp_path):
    return tmp_path / "out.cnshare"


def changed(register_path, **values):
    with open_register(register_path) as store:
        system = store.systems.find("민원예약 시스템")
        store.systems.save(replace(system, **values))


def test_a_part_goes_out_and_into_a_register_that_was_not_there(names, out, run, tmp_path):
    assert run("share", "--system", names[0], "--out", str(out))[0] == 0
    from app import cli

    there = tmp_path / "there.db"
    assert cli.run(["--register", str(there), "merge", str(out)]) == 0
    with open_register(there) as store:
        assert store.systems.names() == set(names)


def test_a_file_of_another_kind_is_refused_by_its_name(names, run, tmp_path):
    wrong = tmp_path / "분담.xlsx"
    for words in (
        ("share", "--system", names[0], "--out", str(wrong)),
        ("handover", "--out", str(wrong)),
    ):
        code, _, complaint = run(*words)
        assert code == 1
        assert "분담.xlsx" in complaint
        assert ".cnshare" in complaint
    assert not wrong.exists()
    code, _, complaint = run("merge", str(tmp_path / "in.cnshare"), "--paper", "인계.cnshare")
    assert code == 1
    assert ".xlsx" in complaint


def test_a_day_off_that_was_removed_is_told_and_stays_away(names, out, run, register_path):
    run("share", "--system", names[0], "--out", str(out))
    with open_register(register_path) as store:
        (day_off,) = store.days_off.all()
        store.days_off.remove(day_off.day, NOON)
    code, _, complaint = run("merge", str(out))
    assert code == 1
    assert "대장에서 삭제함: 삭제한 대로 둠" in complaint
    assert run("merge", str(out), "--conflicts", "here")[0] == 0
    with open_register(register_path) as store:
        assert store.days_off.all() == []


def test_a_dry_run_writes_nothing(names, out, run, register_path):
    code, told, _ = run("share", "--system", names[0], "--out", str(out), "--dry-run", "--json")
    assert (code, out.exists()) == (0, False)
    counts = {"system": 2, "round": 2, "evidence": 2, "task": 1, "case": 1, "day_off": 1}
    assert json.loads(told) == {"file": None, "has_password": False, "counts": counts}
    run("share", "--system", names[0], "--out", str(out))
    changed(register_path, outage_count=None)
    before = register_path.read_bytes()
    code, told, _ = run("merge", str(out), "--dry-run")
    assert (code, register_path.read_bytes()) == (0, before)
    assert "[변경] 정보시스템 민원예약 시스템" in told
    assert "채움 장애 횟수" in told or "채움" in told


def test_a_conflict_is_shown_side_by_side_and_stops_the_merge(names, out, run, register_path):
    run("share", "--system", names[0], "--out", str(out))
    changed(register_path, outage_count=7)
    code, _, complaint = run("merge", str(out))
    assert code == 1
    assert "대장 7 | 파일 2" in complaint
    assert "1개" in complaint
    assert "--conflicts here(대장)나 file(파일)" in complaint
    code, told, _ = run("merge", str(out), "--conflicts", "file", "--json")
    assert code == 0
    figures = json.loads(told)
    assert figures["counts"] == {"new": 0, "changed": 0, "conflict": 1, "same": 8, "kept": 0}
    assert figures["written"]["changed"] == 1
    with open_register(register_path) as store:
        assert store.systems.find(names[0]).outage_count == 2


def test_the_password_comes_from_the_environment_and_never_from_the_command(
    names, out, run, monkeypatch
):
    assert run("share", "--system", names[0], "--out", str(out), "--password")[0] == 1
    monkeypatch.setenv(PASSWORD_VARIABLE, "가나다라")
    assert run("share", "--system", names[0], "--out", str(out), "--password")[0] == 0
    assert names[0].encode() not in out.read_bytes()
    assert run("merge", str(out))[0] == 1
    assert run("merge", str(out), "--password", "--dry-run")[0] == 0
    monkeypatch.setenv(PASSWORD_VARIABLE, "가나다")
    assert "암호가 맞지 않습니다" in run("merge", str(out), "--password")[2]


def test_a_file_that_is_there_is_not_overwritten_unasked(names, out, run):
    out.write_bytes(b"x")
    assert run("share", "--system", names[0], "--out", str(out))[0] == 1
    assert out.read_bytes() == b"x"
    assert run("share", "--system", names[0], "--out", str(out), "--overwrite")[0] == 0


def test_every_field_that_can_differ_has_a_name_and_a_text(names, out, run, register_path):
    """Nothing of the program's own codes is shown: every label and value is Korean or a figure."""
    run("share", "--system", names[0], "--out", str(out))
    from app.domain.part_matching import Here
    from app.domain.part_merging import compare_part
    from app.domain.shared_fields import fields_of, with_fields
    from app.imports.share_file import read_share_file
    from app.services.share_content import part_of
    from app.services.share_words import ShareWords

    part = part_of(read_share_file(out))
    must = {"name", "title", "what", "effort", "effect_ids"}

    def bare(one):
        return with_fields(one, {k: v for k, v in fields_of(one).items() if k.id in must})

    empty = replace(
        part,
        systems=tuple(map(bare, part.systems)),
        rounds=tuple(map(bare, part.rounds)),
        cases=tuple(map(bare, part.cases)),
    )
    words = ShareWords(part)
    shown = 0
    for entry in compare_part(part, Here(empty)).entries:
        for one in entry.fields:
            assert words.label(entry, one.key)
            text = words.text(one.key, one.file)
            assert text, one.key
            assert "rehost" not in text
            shown += 1
    assert shown > 50
