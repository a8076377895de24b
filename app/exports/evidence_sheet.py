"""The 증빙 목록: every piece of evidence, the questions that it proves something for, its state."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from app.domain.assessment import Assessment, ground_question
from app.domain.evidence_register import (
    EvidenceItemKind,
    EvidenceState,
    LinkedEvidence,
)
from app.exports.cell_values import Value
from app.exports.form_file import filled
from app.exports.record_form import EvidenceWords
from app.exports.workbook import FormWorkbook

UNSOUND = {EvidenceState.MISSING, EvidenceState.ALTERED}


def fill_evidence(
    book: FormWorkbook,
    words: EvidenceWords,
    evidence: Sequence[LinkedEvidence],
    states: Mapping[str, EvidenceState],
    names: Mapping[str, str],
    empty: str,
) -> None:
    """Fill the sheet. `states` are by evidence id, `names` of the questions by question id."""
    rows = [_row(words, one, states.get(one.item.id), names, empty) for one in evidence]
    book.fill_rows("evidence_rows", rows)
    files = [one.item for one in evidence if one.item.kind is EvidenceItemKind.FILE]
    notes = [
        filled(
            words.note,
            count=len(evidence),
            files=len(files),
            references=len(evidence) - len(files),
            length=words.hash_length,
        )
    ]
    unsound = [one.item.number for one in evidence if states.get(one.item.id) in UNSOUND]
    if unsound:
        numbers = ", ".join(unsound)
        notes.append(filled(words.unsound_note, count=len(unsound), numbers=numbers))
    book.fill({"evidence_note": "\n".join(notes)})


def question_names(
    words: EvidenceWords, assessment: Assessment, grounds: Mapping[str, str]
) -> dict[str, str]:
    """Return short names of everything that evidence may prove; `grounds` are titles by id."""
    names = {
        item.id: filled(words.item, number=item.number) for item in assessment.checklist.items()
    }
    maturity, selection = assessment.maturity_questionnaire, assessment.selection_questionnaire
    if maturity is not None:
        names |= {one.id: filled(words.axis, title=one.title) for one in maturity.axes()}
        names |= {one.id: filled(words.factor, number=one.number) for one in maturity.factors}
    if selection is not None:
        names |= {one.id: filled(words.criterion, number=one.number) for one in selection.criteria}
    return names | {
        ground_question(id_): filled(words.ground, title=title) for id_, title in grounds.items()
    }


def _row(
    words: EvidenceWords,
    linked: LinkedEvidence,
    state: EvidenceState | None,
    names: Mapping[str, str],
    empty: str,
) -> list[Value]:
    item = linked.item
    known = [name for id_, name in names.items() if id_ in linked.question_ids]
    elsewhere = len(linked.question_ids - names.keys())
    if elsewhere:
        known.append(filled(words.elsewhere, count=elsewhere))
    start = item.sha256[: words.hash_length]
    return [
        item.number,
        item.title,
        words.kinds.of(item.kind),
        item.file_name or item.reference,
        item.dated or empty,
        item.owner or empty,
        "\n".join(known) or empty,
        empty if state is None else words.states.of(state),
        filled(words.hash, start=start) if start else empty,
    ]
