"""The words of the papers on what is checked before a contract: the counterparty, procedures."""

from __future__ import annotations

from app.domain.case_checks import CheckedItem, CheckedProcedure, DutyState
from app.domain.contract_case import FactAnswer
from app.domain.noun_endings import noun_ended
from app.domain.paper_vocabulary import PaperVocabulary, Table, Value
from app.domain.prior_procedures import Applicability, ProcedureReading
from app.domain.rule_conditions import ASKED_TRACKS
from app.services.vocabulary_material import VocabularyMaterial

RESTRICTION_PAPER = "restriction-confirmation"
# which table a paper's checks go into, by the id of the paper in contract-checks.toml
_TABLES = {
    "restrictions": RESTRICTION_PAPER,
    "justification_checks": "negotiated-contract-justification",
    "request_checks": "contract-request",
}
# the procedures that a 수의계약 요청 사유서 tells of
_PRIOR = ("prior_consultation", "security_review", "scope_review_committee")


def restriction_words(of: VocabularyMaterial) -> PaperVocabulary:
    """Return the checks of each paper with what is recorded of them, and three procedures."""
    tables = {
        name: Table(tuple(_check(of, one) for one in _items(of, paper)))
        for name, paper in _TABLES.items()
    }
    procedures = [one for one in of.figures.procedures if one.reading.procedure.id in _PRIOR]
    tables["prior_checks"] = Table(tuple(_procedure(of, one) for one in procedures))
    tables["plan_procedures"] = Table(
        tuple(
            _procedure(of, one)
            for one in of.figures.procedures
            if one.reading.applicability is not Applicability.DOES_NOT_APPLY
        )
    )
    return PaperVocabulary(_restriction(of), tables)


def _items(of: VocabularyMaterial, paper: str) -> list[CheckedItem]:
    papers = {one.id: one.papers for one in of.content.checks.checks}
    return [one for one in of.figures.counterparty.items if paper in papers[one.id]]


def _restriction(of: VocabularyMaterial) -> dict[str, Value]:
    """Return what all restrictions come to: clear only where each was looked at and is in order."""
    items = _items(of, RESTRICTION_PAPER)
    answers = [one.record.answer for one in items]
    found, left = answers.count(FactAnswer.NO), answers.count(FactAnswer.UNKNOWN)
    days = [one.record.checked_on for one in items if one.record.checked_on is not None]
    is_clear = None if left or not items else True
    return {
        "restriction.is_clear": False if found else is_clear,
        "restriction.open_count": left,
        "restriction.found_count": found,
        "restriction.basis": of.citations(
            article for one in items if one.is_settled for article in of.own(one.articles)
        ),
        "restriction.checked_on": max(days, default=None),
    }


def _check(of: VocabularyMaterial, one: CheckedItem) -> dict[str, Value]:
    proofs = {check.id: check.proof for check in of.content.checks.checks}
    notes = [one.record.note]
    if _is_question(of, one):
        notes.append(of.word("law", "question"))
    elif one.needs_officer_check:
        notes.append(of.word("law", "to_check"))
    return {
        "title": one.title,
        "text": one.text,
        "basis": of.citations(of.own(one.articles)),
        "answer": of.chosen("check_answer", one.record.answer),
        "checked_on": one.record.checked_on,
        "proof": proofs[one.id] or None,
        "note": "\n".join(note for note in notes if note) or None,
    }


def _is_question(of: VocabularyMaterial, one: CheckedItem) -> bool:
    """Whether nobody verified that it goes for the case: the track, the text, or the facts."""
    checks = {check.id: check.confidence for check in of.content.checks.checks}
    is_verified = checks[one.id].value != "unverified"
    return of.figures.track in ASKED_TRACKS or not one.is_settled or not is_verified


def _procedure(of: VocabularyMaterial, one: CheckedProcedure) -> dict[str, Value]:
    reading, procedure = one.reading, one.reading.procedure
    state = "failed" if _has_failed(one) else one.state.value
    reasons = [noun_ended(ground.reason) for ground in reading.reasons]
    if one.open_titles:
        titles = of.word("law", "join").join(one.open_titles)
        reasons = [of.word("prior_words", "open", titles=titles)]
    return {
        "title": procedure.title,
        "applies": of.chosen("prior_applies", reading.applicability),
        "reason": _marked(of, of.word("prior_words", "join").join(reasons), reading),
        "state": of.chosen("prior_state", state),
        "basis": of.citations(of.own(procedure.article)),
        "checked_on": one.record.checked_on,
        "note": one.record.note or None,
    }


def _marked(of: VocabularyMaterial, reason: str, reading: ProcedureReading) -> str | None:
    """Return why, marked where the reason was read second-hand: this table has no remarks."""
    if not reason or not reading.is_second_hand:
        return reason or None
    return f"{reason}({of.word('law', 'to_check')})"


def _has_failed(one: CheckedProcedure) -> bool:
    is_needed = one.reading.applicability is not Applicability.DOES_NOT_APPLY
    is_open = one.state is not DutyState.NOT_NEEDED
    return is_needed and is_open and one.record.answer is FactAnswer.NO
