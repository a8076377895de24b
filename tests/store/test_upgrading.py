"""An older register is brought up to date, whole or not at all, and a copy of it is kept."""

import shutil
import sqlite3
import stat
from contextlib import closing
from datetime import date, datetime
from decimal import Decimal

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from app.domain.agency import ApprovalMark
from app.domain.agency_settings import AgencySettings
from app.domain.answer import Answer, AnswerKey
from app.domain.answer_form import Slot, SlotKind
from app.domain.contract_case import ContractCase, FactAnswer
from app.domain.days_off import DayOff
from app.domain.evidence_register import EvidenceState
from app.domain.maturity import AxisAnswer, AxisState
from app.domain.money_text import DisplayUnit
from app.domain.returned_answers import standing_origins
from app.services.snapshots import content_of as content_of_snapshot
from app.store import upgrading
from app.store.database import open_register
from app.store.failures import StoreError
from app.store.revisions import REVISIONS
from app.store.tables import metadata
from app.store.transactions import sqlite_engine
from tests.case_material import make_case
from tests.conftest import NOON
from tests.round_material import (
    CONFIRMED,
    DRAFT,
    RETURNED,
    REVIEW,
    confirmed_round,
    maturity_questions,
)
from tests.store.golden import REGISTERS, content_of, make

COPY = "register.db.v0001-20261123-120000.bak"
every_revision = pytest.mark.parametrize("revision", REVISIONS)
every_older = pytest.mark.parametrize("revision", REVISIONS[:-1])


def at_noon() -> datetime:
    return NOON


def kept_register(revision, register_path):
    """Put a copy of the register kept for a revision where it can be opened."""
    shutil.copy(REGISTERS / f"{revision}.db", register_path)
    register_path.chmod(stat.S_IRUSR | stat.S_IWUSR)
    return register_path


@pytest.fixture
def old_register(register_path):
    return kept_register("0001", register_path)


def schema_of(path):
    with closing(sqlite3.connect(path)) as connection:
        return dict(connection.execute("SELECT name, sql FROM sqlite_master"))


def rows_of(path, table):
    with closing(sqlite3.connect(path)) as connection:
        connection.row_factory = sqlite3.Row
        return [dict(row) for row in connection.execute(f"SELECT * FROM {table}")]


@every_revision
def test_an_upgraded_register_has_the_very_tables_of_a_new_one(revision, register_path, tmp_path):
    old_register = kept_register(revision, register_path)
    new = tmp_path / "new.db"
    open_register(new).close()
    open_register(old_register, at_noon).close()
    assert schema_of(old_register) == schema_of(new)
    assert rows_of(old_register, "alembic_version") == rows_of(new, "alembic_version")


def test_alembic_finds_nothing_to_do_after_an_upgrade(old_register):
    open_register(old_register, at_noon).close()
    engine = sqlite_engine(old_register)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        different = compare_metadata(context, metadata)
    engine.dispose()
    assert [change for change in different if "alembic_version" not in str(change)] == []


def test_every_migration_is_known_by_its_revision():
    scripts = ScriptDirectory(str(upgrading.MIGRATIONS))
    assert tuple(s.revision for s in reversed(list(scripts.walk_revisions()))) == REVISIONS


def test_every_revision_has_a_register_kept():
    assert {path.stem for path in REGISTERS.glob("*.db")} == set(REVISIONS)


@every_revision
def test_the_kept_register_is_what_its_maker_makes(revision, tmp_path):
    made = tmp_path / "made.db"
    make(revision, made)
    assert schema_of(made) == schema_of(REGISTERS / f"{revision}.db")
    for table, rows in content_of(revision).items():
        kept = rows_of(REGISTERS / f"{revision}.db", table)
        assert kept == rows_of(made, table)
        assert [
            {name: row[name] for name in told} for row, told in zip(kept, rows, strict=True)
        ] == rows


def test_a_register_of_0001_opens_and_keeps_its_content(old_register, checklist):
    with open_register(old_register, at_noon) as store:
        (system,) = store.systems.all()
        assert (system.name, system.management_no) == ("GIS 포털", "SYS-0001")
        assert system.opened_on == date(2015, 3, 2)
        assert str(system.availability_pct) == "99.60"
        assert system.rto_hours == Decimal("4.5")
        assert (system.handles_personal_data, system.handles_sensitive_data) == (True, False)
        assert system.initial_dev_cost == 1_200_000_000
        assert system.linked_systems == "새올행정시스템\n도로명주소"
        assert system.rpo_hours is None

        agency = store.agencies.get()
        assert (agency.name, agency.author) == ("한빛시(예시)", "홍길동")
        assert agency.approval_line[1].mark is ApprovalMark.DELEGATED

        assessment = store.assessments.current(system.id)
        assert assessment.checklist.item("outage_stop").number == 2
        assert assessment.answers == {
            AnswerKey("cost_and_users", "share"): Answer.YES,
            AnswerKey("cost_and_users", "users"): Answer.UNKNOWN,
            AnswerKey("outage_stop"): Answer.NO,
            AnswerKey("policy_change"): Answer.YES,
        }
        assert assessment.findings == {"outage_stop": "최근 3년 장애 없음"}
        assert assessment.step == "change_response"
        assert assessment.updated_at == datetime.fromisoformat("2026-11-23T12:30:00")

        store.systems.restore(["2" * 32])
        assert store.systems.find("없앤 시스템") is not None


@every_older
def test_an_upgrade_leaves_every_row_as_it_was(revision, register_path):
    open_register(kept_register(revision, register_path), at_noon).close()
    for table, rows in content_of(revision).items():
        now = rows_of(register_path, table)
        assert [{name: row[name] for name in was} for row, was in zip(now, rows, strict=True)] == (
            rows
        )
    with closing(sqlite3.connect(register_path)) as connection:
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_a_register_of_0002_opens_and_keeps_its_content(register_path):
    with open_register(kept_register("0002", register_path), at_noon) as store:
        own = store.systems.find("새올 민원")
        (round_,) = store.assessments.rounds_of(own.id)
        assert round_.answers == {
            AnswerKey("cost_and_users", "share"): Answer.YES,
            AnswerKey("cost_and_users", "users"): Answer.UNKNOWN,
            AnswerKey("outage_stop"): Answer.NO,
        }
        assert round_.findings == {"outage_stop": "최근 3년 장애 없음\n‘장애대장’ 확인"}
        assert (round_.step, round_.state, round_.revision_no) == ("stable_operation", DRAFT, 1)
        assert round_.maturity_questionnaire is None

        twice = store.systems.find("공영홈쇼핑")
        first, second = store.assessments.rounds_of(twice.id)
        assert (first.round_no, second.round_no) == (1, 2)
        assert len(first.findings) == 10
        assert second.answers == {AnswerKey("outage_stop"): Answer.UNKNOWN}
        assert store.assessments.current(twice.id) == second
        assert store.drafts.get("new")["initial_dev_cost"] == "12억 (확인 중)"
        assert store.systems.find("없앤 시스템") is None


def test_a_register_of_0003_opens_and_keeps_its_content(register_path):
    with open_register(kept_register("0003", register_path), at_noon) as store:
        own = store.systems.find("새올 민원")
        first, second = store.assessments.rounds_of(own.id)
        assert (first.state, second.state) == (CONFIRMED, DRAFT)
        assert first.answer(AnswerKey("outage_stop")) is Answer.YES
        assert first.maturity.axis("delivery").reason == "상용 제품"
        assert first.note("outage_stop").is_flagged
        assert second.carried == {"new_technology", "codebase"}
        events = store.rounds.events(first.id)
        assert [event.after for event in events] == [REVIEW, RETURNED, DRAFT, REVIEW, CONFIRMED]
        assert events[1].question_reasons == {"outage_stop": "장애대장과 다름"}
        with pytest.raises(StoreError, match="확정한 진단이어서"):
            store.assessments.put_finding(first.id, "outage_stop", "글", NOON)

        (snapshot,) = store.rounds.snapshots_of(own.id)
        frozen = content_of_snapshot(snapshot)
        assert frozen.assessment == first
        assert frozen.figures["fingerprint"]
        file, reference = store.evidence.of(own.id)
        assert (file.item.number, reference.item.number) == ("증빙-001", "증빙-002")
        assert store.evidence.state(file.item) is EvidenceState.OK
        assert [one.linked for one in frozen.evidence] == [file, reference]
        (task,) = store.tasks.of(own.id)
        assert (task.cost_won, task.due_date) == (120_000_000, date(2027, 6, 30))


def test_a_register_of_0004_opens_and_keeps_its_content(register_path):
    with open_register(kept_register("0004", register_path), at_noon) as store:
        own, bare = store.cases.all()
        assert (own.case_no, own.title) == ("계약-2026-001", "민원예약 클라우드 이용")
        assert own.need == "□ 민원예약\n ○ ‘도입 검토’"
        assert (own.reserve_price_won, own.budget_year) == (169_950_000, None)
        assert (own.starts_on, own.is_multi_year) == (date(2026, 4, 1), True)
        (line,) = own.services
        assert (line.unit_price, str(line.discount_pct)) == (1_850_000, "10.0")
        assert (line.price_includes_vat, line.quantity) == (False, Decimal(2))
        assert [one.supply_amount for one in own.quotations] == [154_872_000, 161_000_000]
        assert own.months[0].month == date(2026, 4, 1)
        assert own.inspection[0].is_accepted
        assert own.changes[0].amount_after == 171_000_000
        assert own.stage("quotation").done_on == date(2026, 3, 3)
        assert own.fact("personal_data") is FactAnswer.YES
        assert own.check("conflict_of_interest").note == "확인서 받음"
        assert own.texts == {"statement_of_work.purpose": "과업의 목적\n둘째 줄"}
        assert (own.reference_version, own.created_at) == ("2026.1", NOON)
        known = store.systems.known(own.system_ids)
        assert [known[id_].system.name for id_ in own.system_ids] == ["민원예약", "통합예약"]
        assert [known[id_].is_deleted for id_ in own.system_ids] == [False, True]
        (paper,) = store.case_parts.papers(own.id)
        assert (paper.form_id, paper.exported_at) == ("cost-breakdown", NOON)
        assert store.drafts.get(f"case.{own.id}") == {"budget_won": "1억 8천 (확인 중)"}
        assert bare == ContractCase("빈 계약 건", case_no="계약-2026-002", id=bare.id)
        store.cases.restore(["3" * 32])
        assert store.cases.get("3" * 32).title == "없앤 계약 건"


def test_a_register_of_0005_opens_and_keeps_its_content(register_path):
    with open_register(kept_register("0005", register_path), at_noon) as store:
        (own,) = store.systems.all()
        round_ = store.assessments.current(own.id)
        finding, *answered = store.origins.of(round_.id)
        assert (finding.slot, finding.value.text) == (
            Slot(SlotKind.FINDING, "outage_stop"),
            "장애 2건\n둘째 줄",
        )
        assert [one.origin.file_name for one in answered] == [
            "민원예약_진단 양식.xlsx",
            "인프라.xlsx",
        ]
        assert (answered[0].origin.who, answered[0].imported_at) == ("홍길동", NOON)
        answer = Slot(SlotKind.ITEM, "outage_stop")
        assert standing_origins(round_, [finding, *answered]) == {answer: tuple(answered)}


def test_a_register_of_0006_opens_and_keeps_its_content(register_path):
    with open_register(kept_register("0006", register_path), at_noon) as store:
        assert [one.case_no for one in store.cases.all()] == ["계약-2026-001", "계약-2026-002"]
        assert store.days_off.all() == [
            DayOff(date(2026, 5, 4), "시 개청 기념일"),
            DayOff(date(2026, 6, 5), "임시공휴일"),
        ]


def test_a_register_of_0007_opens_and_keeps_its_content(register_path):
    with open_register(kept_register("0007", register_path), at_noon) as store:
        chosen = AgencySettings(DisplayUnit.THOUSAND_WON, cuts_payments=True, renewal_days=90)
        assert store.agency_settings.get() == chosen


def test_an_older_register_has_no_settings_yet(old_register):
    with open_register(old_register, at_noon) as store:
        assert store.agency_settings.get() == AgencySettings()
        store.agency_settings.save(AgencySettings(renewal_days=60))
        assert store.agency_settings.get().renewal_days == 60


def test_an_upgraded_register_can_do_what_a_new_one_can(old_register):
    with open_register(old_register, at_noon) as store:
        store.drafts.keep("new", {"name": "쓰다 만 이름"}, NOON)
        assert store.drafts.get("new") == {"name": "쓰다 만 이름"}
        (system,) = store.systems.all()
        draft = store.assessments.current(system.id)
        store.assessments.adopt(draft.id, maturity_questions(), None)
        store.parts.put_axis(draft.id, "scaling", AxisAnswer(AxisState.LEVEL, 1), NOON)
        confirmed_round(store, store.assessments.current(system.id))
        case = make_case(system_ids=(system.id,))
        store.cases.add(case)
        assert store.cases.all() == [case]
        store.days_off.put(DayOff(date(2026, 5, 4), "시 개청 기념일"))
        assert [one.name for one in store.days_off.all()] == ["시 개청 기념일"]
        with pytest.raises(StoreError, match="확정한 진단이어서"):
            store.parts.put_axis(draft.id, "scaling", AxisAnswer(), NOON)


def test_a_copy_of_the_old_register_is_kept_beside_it(old_register):
    open_register(old_register, at_noon).close()
    copy = old_register.with_name(COPY)
    assert rows_of(copy, "alembic_version") == [{"version_num": "0001"}]
    assert rows_of(copy, "answer") == rows_of(old_register, "answer")


def test_a_register_is_upgraded_once(old_register):
    for _ in range(2):
        open_register(old_register, at_noon).close()
    assert sorted(child.name for child in old_register.parent.iterdir()) == ["register.db", COPY]


def test_an_upgrade_that_fails_at_its_very_end_changes_nothing(old_register):
    with closing(sqlite3.connect(old_register)) as connection:
        connection.execute(
            "CREATE TRIGGER stumble BEFORE UPDATE ON alembic_version "
            "BEGIN SELECT RAISE(ABORT, 'no'); END"
        )
    before = schema_of(old_register)
    with pytest.raises(StoreError):
        open_register(old_register, at_noon)
    assert schema_of(old_register) == before
    assert rows_of(old_register, "alembic_version") == [{"version_num": "0001"}]
    assert len(rows_of(old_register, "answer")) == 4


def test_a_copy_that_is_there_stays_when_the_clock_comes_back(old_register):
    before = old_register.with_name(COPY)
    before.write_bytes(b"an earlier copy")
    open_register(old_register, at_noon).close()
    assert before.read_bytes() == b"an earlier copy"
    copy = old_register.with_name(COPY.replace(".bak", "-2.bak"))
    assert rows_of(copy, "alembic_version") == [{"version_num": "0001"}]


def test_without_a_copy_there_is_no_upgrade(old_register, monkeypatch):
    folder = old_register.with_name(COPY)
    folder.mkdir()  # nothing can be written there
    monkeypatch.setattr(upgrading, "free_copy", lambda *_: folder)
    with pytest.raises(StoreError, match="열지 못했습니다"):
        open_register(old_register, at_noon)
    assert rows_of(old_register, "alembic_version") == [{"version_num": "0001"}]


def test_a_register_in_use_is_not_upgraded(old_register):
    with closing(sqlite3.connect(old_register, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="다른 프로그램이 사용 중"):
            open_register(old_register, at_noon, patience=0.05)
    assert rows_of(old_register, "alembic_version") == [{"version_num": "0001"}]
