"""What a snapshot holds, as canonical JSON and back."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.content.file_head import version_in
from app.domain.assessment import Assessment
from app.domain.evidence_register import EvidenceState, LinkedEvidence
from app.domain.register import InformationSystem
from app.domain.result import assess
from app.domain.rounds import RoundEvent, Snapshot
from app.errors import QT_TRANSLATE_NOOP
from app.paths import RESOURCES
from app.services.figures import Figures, result_figures
from app.services.round_edits import RoundError
from app.store.checklist_json import built, canonical_json, plain, sha256_of

FORMAT = 1  # raised when a reader of today could not read what is written from now on


@dataclass(frozen=True, slots=True)
class ReferenceVersion:
    """A file of dated rules as it stood; SHA-256 of the file in hexadecimal."""

    name: str
    version: str
    sha256: str


@dataclass(frozen=True, slots=True)
class CheckedEvidence:
    """A piece of evidence, and whether it was still what was put in."""

    linked: LinkedEvidence
    state: EvidenceState


@dataclass(frozen=True, slots=True)
class SnapshotContent:
    """Everything that a confirmed round showed."""

    snapshot: Snapshot
    assessment: Assessment  # with its questions and answers
    system: InformationSystem
    evidence: tuple[CheckedEvidence, ...]
    figures: Mapping[str, Any]
    reference: tuple[ReferenceVersion, ...]
    who: str


def snapshot_of(
    assessment: Assessment,
    system: InformationSystem,
    evidence: tuple[CheckedEvidence, ...],
    reference: tuple[ReferenceVersion, ...],
    *,
    snapshot_id: str,
    event: RoundEvent,
    figures: Figures | None = None,
) -> Snapshot:
    """Freeze a round at the moment it is confirmed; the figures are those of its result."""
    body = canonical_json(
        {
            "format": FORMAT,
            "confirmed_at": plain(event.at),
            "who": event.who,
            "assessment": plain(assessment),
            "system": plain(system),
            "evidence": plain(evidence),
            "figures": result_figures(assess(assessment, system)) if figures is None else figures,
            "reference": plain(reference),
        }
    )
    return Snapshot(
        id=snapshot_id,
        assessment_id=assessment.id,
        revision_no=assessment.revision_no,
        made_at=event.at,
        body=body,
        sha256=sha256_of(body),
    )


def content_of(snapshot: Snapshot) -> SnapshotContent:
    """Return what a snapshot holds; raise RoundError for one of a newer program."""
    body = json.loads(snapshot.body)
    if body["format"] > FORMAT:
        raise RoundError(
            QT_TRANSLATE_NOOP(
                "errors",
                "더 새로운 프로그램에서 만든 확정본이어서 읽지 못했습니다.\n"
                "프로그램을 최신판으로 바꾼 뒤 다시 열어 주세요.",
            )
        )
    return SnapshotContent(
        snapshot=snapshot,
        assessment=built(Assessment, body["assessment"]),
        system=built(InformationSystem, body["system"]),
        evidence=tuple(built(CheckedEvidence, one) for one in body["evidence"]),
        figures=body["figures"],
        reference=tuple(built(ReferenceVersion, one) for one in body["reference"]),
        who=body["who"],
    )


def reference_versions(folder: Path = RESOURCES / "reference") -> tuple[ReferenceVersion, ...]:
    """Return the version and hash of every file of reference data, by name."""
    found = []
    for path in sorted(folder.glob("*.toml")):
        text = path.read_text(encoding="utf-8")
        found.append(ReferenceVersion(path.stem, version_in(text), sha256_of(text)))
    return tuple(found)
