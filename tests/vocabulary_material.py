"""The sample cases as papers are made of them: each in a register of its own, worked out once."""

from __future__ import annotations

import atexit
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from app.domain.agency import AgencyTrack
from app.exports.cover import DocumentDetails
from app.services.case_papers import CasePapers
from app.services.case_vocabulary import CaseVocabularies, vocabulary_of
from app.services.procurement import Procurement
from app.services.samples import CATALOG_CASE, NEGOTIATED_CASE, load_case_sample
from app.store.database import open_register
from tests.conftest import Clock

NEGOTIATED, CATALOG = NEGOTIATED_CASE, CATALOG_CASE
DAY = date(2026, 11, 23)
DETAILS = DocumentDetails("정보화담당관-1234", "부분공개", "김하늘", DAY)
PAPERS = CasePapers()


_OPEN = ExitStack()
atexit.register(_OPEN.close)


@cache
def _register(sample: Path):
    """Open a register with a sample case once; all that is read for it stays read."""
    folder = _OPEN.enter_context(TemporaryDirectory())
    store = _OPEN.enter_context(open_register(Path(folder) / "register.db"))
    clock = Clock()
    case = load_case_sample(store, clock, sample, with_agency=True)
    procurement = Procurement(store, clock)
    return store, case, CaseVocabularies(procurement, PAPERS)


@contextmanager
def opened(sample: Path):
    """Yield a register with a sample case, the case, and who says what papers say of it."""
    store, case, vocabularies = _register(sample)
    agency = store.agencies.get()
    try:
        yield store, case, vocabularies
    finally:
        store.agencies.save(agency)


@cache
def material_of(sample: Path, track: AgencyTrack | None = None):
    """Return what the themes look at for a sample case, by the rules of its track or another."""
    with opened(sample) as (store, case, vocabularies):
        agency = store.agencies.get()
        if track is not None:
            agency = replace(agency, track=track)
            store.agencies.save(agency)
        return vocabularies.material(case, agency, DETAILS, DAY)


@cache
def figures_of(sample: Path, track: AgencyTrack | None = None):
    """Return what the papers of a sample case are made of."""
    from app.services.case_papers import CaseFigures

    material = material_of(sample, track)
    return CaseFigures(vocabulary_of(material), material.agency, DETAILS)


def figures_with(sample: Path, **changed):
    """Return what the papers are made of where some fields of a sample case are others."""
    from app.services.case_papers import CaseFigures

    with opened(sample) as (store, case, vocabularies):
        agency = store.agencies.get()
        material = vocabularies.material(replace(case, **changed), agency, DETAILS, DAY)
        return CaseFigures(vocabulary_of(material), agency, DETAILS)
