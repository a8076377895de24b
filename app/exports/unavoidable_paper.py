"""The 불가피한 사유 검토서: why cloud native is not applied first, with its evidence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from app.domain.agency import Agency
from app.domain.diagnosis import Diagnosis
from app.domain.evidence_register import EvidenceState, LinkedEvidence
from app.domain.korean_text import date_text
from app.domain.noun_endings import noun_ended
from app.domain.unavoidable import (
    Proofs,
    StatedGround,
    UnavoidableRules,
    proofs_of,
    refuse_unproved,
)
from app.domain.unavoidable_draft import draft
from app.exports.cover import (
    DocumentDetails,
    fill_attachments,
    fill_cover_head,
    sign_paper,
    signature,
    signing,
)
from app.exports.evidence_sheet import fill_evidence, question_names
from app.exports.form_file import filled
from app.exports.page_breaks import keep_leads
from app.exports.paper_form import TEMPLATE
from app.exports.unavoidable_form import UnavoidableForm, load_unavoidable_form
from app.exports.workbook import FormWorkbook

# Rows of the template by how deep a line of the draft stands; a heading has its mark in its text.
DEPTHS = ("review_heading", "review_letter", "review_number", "review_detail")


@dataclass(frozen=True, slots=True)
class StatedReview:
    """The grounds that an officer states for a round, and the evidence that they rest on.

    `states` are of the evidence, by evidence id; what is missing or altered proves nothing.
    """

    diagnosis: Diagnosis
    rules: UnavoidableRules
    stated: tuple[StatedGround, ...]
    evidence: tuple[LinkedEvidence, ...] = ()
    states: Mapping[str, EvidenceState] = field(default_factory=dict)

    def proofs(self) -> Proofs:
        """Return the evidence as the draft names it."""
        return proofs_of(self.evidence, self.states)

    def linked(self) -> tuple[LinkedEvidence, ...]:
        """Return the evidence that a stated ground rests on."""
        ids = {proof_id for one in self.stated for proof_id in one.proof_ids}
        return tuple(one for one in self.evidence if one.item.id in ids)


def unavoidable_review(
    form_dir: Path,
    review: StatedReview,
    agency: Agency,
    details: DocumentDetails,
    made_by: str,
) -> FormWorkbook:
    """Return the filled paper.

    Raise UnavoidableError while a stated ground has no sound evidence or lacks the officer's
    words, and ExportError for a form or template that cannot be used.
    """
    refuse_unproved(review.rules, review.stated, review.proofs())
    form = load_unavoidable_form(form_dir)
    book = FormWorkbook(form_dir / TEMPLATE, form.names, form.cut_mark)
    system = review.diagnosis.system
    fill_cover_head(book, form.cover, form.approval, agency, details, system.name)
    _fill_cover(book, form, review)
    fill_attachments(book, form.cover, [form.review.sheet, form.evidence.sheet])
    _fill_review(book, form, review)
    grounds = {one.id: one.title for one in review.rules.grounds}
    names = question_names(form.evidence, review.diagnosis.assessment, grounds)
    fill_evidence(book, form.evidence, review.linked(), review.states, names, form.empty)
    _say_whose(book, form, system.name, signing(agency, details))
    sign_paper(book, form, system.name, agency, details, made_by)
    return book


def _fill_cover(book: FormWorkbook, form: UnavoidableForm, review: StatedReview) -> None:
    """Say which grounds are stated, on which evidence, and what the checklist came to."""
    words, proofs, result = form.cover, review.proofs(), review.diagnosis.result
    grounds = [review.rules.ground(one.ground_id) for one in review.stated]
    lines = [
        filled(
            words.ground,
            statement=noun_ended(ground.statement),
            numbers=", ".join(proofs[id_].number for id_ in one.proof_ids if id_ in proofs),
        )
        for ground, one in zip(grounds, review.stated, strict=True)
    ]
    count = result.count
    told = (
        filled(words.exact, count=count.low)
        if count.is_exact
        else filled(words.range, low=count.low, high=count.high)
    )
    titles = words.grounds_join.join(ground.title for ground in grounds)
    book.fill(
        {
            "grounds_line": filled(words.grounds_line, titles=titles),
            "grounds_detail": "\n".join(lines),
            "verdict_line": filled(
                words.verdict_line,
                verdict=result.verdict_title,
                count=told,
                total=len(result.items),
            ),
        }
    )


def _fill_review(book: FormWorkbook, form: UnavoidableForm, review: StatedReview) -> None:
    """Write the draft, each line as deep as it stands."""
    rules = review.rules
    composed = draft(rules, review.diagnosis.facts, review.stated, review.proofs())
    lines: list[tuple[str, str]] = []
    marks: list[str | None] = []
    for line in composed.lines():
        depth = min(line.depth, len(DEPTHS) - 1)
        is_heading = depth == 0
        lines.append((DEPTHS[depth], line.told().strip() if is_heading else line.text))
        marks.append(None if is_heading else line.mark)
    book.fill({"review_title": composed.title})
    book.fill_lines(DEPTHS, lines, marks)
    note = filled(form.review.note, caution=noun_ended(rules.caution), source=rules.file.source)
    book.fill({"review_note": note})
    title, below = book.place("review_title"), book.place("review_note")
    keep_leads(title.sheet, title.row + 1, below.row - 1)


def _say_whose(
    book: FormWorkbook, form: UnavoidableForm, system_name: str, details: DocumentDetails
) -> None:
    """Say on every sheet behind the cover whose it is, who wrote it, and as of which day."""
    signed = signature(form.common.signature, details, date_text(details.written_on), form.empty)
    system = filled(form.common.system, system=system_name)
    for sheet in ("review", "evidence"):
        book.fill({f"{sheet}_system": system, f"{sheet}_signature": signed})
