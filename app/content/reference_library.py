"""Loads every file that the procurement part goes by, and checks what they say of one another."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import TypeVar

from app.content.file_head import version_in
from app.content.law_texts import load_law_texts
from app.content.prior_procedures import load_prior_procedures
from app.content.procurement_stages import load_routes, load_stages
from app.content.reading import ContentError
from app.content.reference_data import load_reference_rows, load_reference_words
from app.domain.reference_data import ReferenceData, ReferenceRow
from app.domain.reference_library import ReferenceLibrary

T = TypeVar("T")

LAW_FOLDER = "law"
WORDS = "reference-data"
STAGES = "procurement-stages"
ROUTES = "procurement-routes"
PROCEDURES = "prior-procedures"
ROW_FILES = (
    "procurement-tracks",
    "procurement-amounts",
    "procurement-price",
    "procurement-duties",
    "document-rules",
    "addresses-and-names",
)
REPLACEABLE = (*ROW_FILES, STAGES, ROUTES, PROCEDURES)  # by a newer file of the same id


@dataclass(frozen=True, slots=True)
class _Reading:
    """Collects the problems of every file, so that they are told in one pass."""

    problems: list[str]

    def read(self, path: Path, load: Callable[[Path], T]) -> T | None:
        """Return what stands in a file, None where it cannot be used."""
        try:
            return load(path)
        except ContentError as error:
            self.problems.extend(f"{path.name}: {problem}" for problem in error.problems)
            return None


def load_reference_library(
    folder: Path, replaced: Mapping[str, Path] | None = None, today: date | None = None
) -> ReferenceLibrary:
    """Read the shipped files, or those in `replaced` by id; raise ContentError naming all faults.

    A file that says it was checked later than `today` is wrong.
    """
    instead = replaced or {}

    def path_of(id_: str) -> Path:
        return instead.get(id_, folder / f"{id_}.toml")

    reading = _Reading([])
    laws = load_law_texts(folder / LAW_FOLDER)
    ids = frozenset(law.id for law in laws.laws)
    words = reading.read(path_of(WORDS), load_reference_words)
    parts = [
        reading.read(path_of(id_), lambda path: load_reference_rows(path, ids, today))
        for id_ in ROW_FILES
    ]
    stages = reading.read(path_of(STAGES), lambda path: load_stages(path, ids, today))
    routes = reading.read(path_of(ROUTES), lambda path: load_routes(path, ids, today))
    procedures = reading.read(
        path_of(PROCEDURES), lambda path: load_prior_procedures(path, ids, today)
    )
    read = [part for part in parts if part is not None]
    if (
        words is None
        or stages is None
        or routes is None
        or procedures is None
        or len(read) < len(parts)
    ):
        raise ContentError(folder.name, reading.problems)
    library = ReferenceLibrary(ReferenceData(tuple(read), words), stages, routes, procedures, laws)
    problems = [*_overlaps(library.data), *_loose_keys(library)]
    if problems:
        raise ContentError(folder.name, problems)
    return library


def version_of(path: Path) -> str:
    """Return the version at the top of a file that loads, without reading its rows."""
    return version_in(path.read_text(encoding="utf-8"))


def _overlaps(data: ReferenceData) -> Iterator[str]:
    """Yield what stands in two files; within a file it was told when the file was read."""
    by_key: dict[str, list[tuple[str, ReferenceRow]]] = {}
    for part in data.parts:
        for row in part.rows:
            by_key.setdefault(row.key, []).append((part.file.id, row))
    for rows in by_key.values():
        for (file_id, row), (other_id, other) in combinations(rows, 2):
            if file_id != other_id and row.overlaps(other):
                yield f"{other_id}: '{row.key}' 기준의 효력 기간이 {file_id}의 것과 겹칩니다"


def _loose_keys(library: ReferenceLibrary) -> Iterator[str]:
    keys = frozenset(library.data.keys())
    stages = {stage.id for stage in library.stages.stages}
    for stage in library.stages.stages:
        yield from _missing(f"{library.stages.file.id} {stage.id}", stage.keys, keys)
    for procedure in library.procedures.procedures:
        where = f"{library.procedures.file.id} {procedure.id}"
        bounds = [
            key
            for ground in procedure.applies_when + procedure.not_when
            for condition in ground.when
            for key in (condition.at_least_key, condition.below_key)
            if key
        ]
        yield from _missing(where, [*procedure.keys, *bounds], keys)
        if procedure.stage_id not in stages:
            yield f"{where}: '{procedure.stage_id}' 단계가 없습니다"


def _missing(where: str, wanted: Collection[str], keys: Collection[str]) -> Iterator[str]:
    return (f"{where}: 기준 데이터에 '{key}' 항목이 없습니다" for key in wanted if key not in keys)
