"""Opens a register file, making it or bringing it up to date."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import AbstractContextManager, closing
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Engine, insert, select

from app.store.agencies import AgencyRepository
from app.store.agency_settings import AgencySettingsRepository
from app.store.answer_origins import AnswerOriginRepository
from app.store.assessments import AssessmentRepository
from app.store.case_parts import CasePartRepository
from app.store.cases import CaseRepository
from app.store.days_off import DayOffRepository
from app.store.drafts import DraftRepository
from app.store.evidences import EvidenceRepository
from app.store.failures import StoreError, newer_program, no_folder, not_a_register
from app.store.frozen import FrozenQuestionnaires
from app.store.revisions import REVISIONS
from app.store.round_parts import RoundPartRepository
from app.store.rounds import RoundRepository
from app.store.sharing import SharingRepository
from app.store.systems import SystemRepository
from app.store.tables import alembic_version, information_system, metadata
from app.store.tasks import TaskRepository
from app.store.transactions import PATIENCE, Transactions, failures_told, sqlite_engine


class RegisterStore:
    """One open register: its agency, systems and their rounds, its contract cases, and the rest."""

    def __init__(self, engine: Engine, path: Path) -> None:
        self._transactions = transactions = Transactions(engine, path, is_made=True)
        self.path = path
        self.agencies = AgencyRepository(transactions)
        self.systems = SystemRepository(transactions)
        frozen = FrozenQuestionnaires(path)
        self.assessments = AssessmentRepository(transactions, frozen)
        self.parts = RoundPartRepository(transactions)
        self.origins = AnswerOriginRepository(transactions)
        self.rounds = RoundRepository(transactions)
        self.evidence = EvidenceRepository(transactions)
        self.tasks = TaskRepository(transactions)
        self.cases = CaseRepository(transactions)
        self.case_parts = CasePartRepository(transactions)
        self.drafts = DraftRepository(transactions)
        self.sharing = SharingRepository(transactions, frozen)
        self.days_off = DayOffRepository(transactions)
        self.agency_settings = AgencySettingsRepository(transactions)
        self._engine = engine

    def whole(self) -> AbstractContextManager[None]:
        """Make everything that is kept inside one change, whole or not at all."""
        return self._transactions.whole()

    def close(self) -> None:
        """Let the file go; everything in it is already saved."""
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def open_register(
    path: Path, clock: Callable[[], datetime] = datetime.now, *, patience: float = PATIENCE
) -> RegisterStore:
    """Open the register at this path; make it where there is none.

    An older register is upgraded, and a copy of the old file is kept beside it, named by the
    clock. A file that this program did not make, or that a newer one did, is left untouched.
    `patience` is how many seconds another program may hold the file. Raises StoreError.
    """
    if not path.parent.is_dir():
        raise no_folder(path.parent)
    revision = _revision(path, patience) if path.exists() else None
    if revision is not None and revision != REVISIONS[-1]:
        from app.store.upgrading import upgrade  # Alembic only where it is needed

        upgrade(path, revision, clock(), patience)
    engine = sqlite_engine(path, patience=patience)
    if revision is None:
        _make(engine, path)
    return RegisterStore(engine, path)


def _revision(path: Path, patience: float) -> str | None:
    """Return the revision of an existing file, None for one without any content."""
    with failures_told(path), closing(sqlite3.connect(path, timeout=patience)) as connection:
        connection.execute("PRAGMA query_only = ON")  # only a crashed write may be taken back
        tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
        if not tables:
            return None
        if not {alembic_version.name, information_system.name} <= tables:
            raise not_a_register(path)
        row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    if row is None:
        raise not_a_register(path)
    revision: str = row[0]
    if revision not in REVISIONS:
        raise newer_program(path)
    return revision


def _make(engine: Engine, path: Path) -> None:
    """Make every table in one transaction; a file half made has none."""
    try:
        with Transactions(engine, path).writing() as connection:
            metadata.create_all(connection)
            # Another window may have made it while this one waited for the file.
            if connection.execute(select(alembic_version)).first() is None:
                connection.execute(insert(alembic_version).values(version_num=REVISIONS[-1]))
    except StoreError:
        engine.dispose()
        raise
