"""The words of the 인계인수서, as its form.toml has them."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from app.domain.agency import AgencyTrack
from app.domain.evidence_register import EvidenceState
from app.exports.form_file import Words, read_words
from app.exports.paper_form import FORM, PaperForm

Five = Annotated[list[str], Field(min_length=5, max_length=5)]


class FrontWords(Words):
    """The words of the first sheet, and of the lines that every sheet has."""

    sheet: str
    subject: str
    agency: str
    track: str
    department: str
    author: str
    written_on: str
    receiver: str
    contents: str
    contents_heads: Five
    signers: str
    signer_heads: Five
    signer_rows: Annotated[list[str], Field(min_length=1)]
    notes: Annotated[list[str], Field(min_length=1)]
    signature: str
    table_subject: str
    table_note: str


class TrackWords(Words):
    """What the kinds of agencies are called."""

    national_agency: str
    local_government: str
    public_corporation: str
    other_public_institution: str
    local_public_corporation: str

    def of(self, track: AgencyTrack) -> str:
        """Return what a kind of agency is called."""
        name: str = getattr(self, track.value)
        return name


class EvidenceWords(Words):
    """What the states of evidence are called."""

    ok: str
    missing: str
    altered: str
    reference: str

    def of(self, state: EvidenceState) -> str:
        """Return what a state is called."""
        name: str = getattr(self, state.value)
        return name


class HandoverWords(Words):
    """What stands in the tables."""

    unassessed: str
    overdue: str
    round: str
    answered: str
    several: str
    unanswered: str
    unknown: str
    carried: str
    changed: str
    flagged: str
    ground: str
    register_file: str
    content_folder: str
    copy_file: str
    paper: str
    register_note: str
    content_note: str
    copy_note: str
    file: str
    reference: str
    refused: str
    in_use: str
    tracks: TrackWords
    evidence: EvidenceWords


class HandoverTable(Words):
    """One sheet with one table."""

    id: Annotated[str, Field(pattern=r"^[a-z_]+$")]
    sheet: Annotated[str, Field(max_length=31)]
    title: str
    heads: Annotated[list[str], Field(min_length=1)]
    kinds: list[Literal["text", "code", "date", "won"]]
    widths: list[int]


class HandoverForm(PaperForm):
    """Every word of the paper, and the names that its template must have."""

    front: FrontWords
    words: HandoverWords
    tables: Annotated[list[HandoverTable], Field(min_length=1)]

    def all_names(self) -> list[str]:
        """Return every name of the template, those of the tables too."""
        parts = ("rows", "subject", "note")
        return [*self.names, *(f"{table.id}_{part}" for table in self.tables for part in parts)]


def load_handover_form(form_dir: Path) -> HandoverForm:
    """Read the words of the paper; raise ExportError naming everything wrong in the file."""
    return read_words(form_dir / FORM, HandoverForm)
