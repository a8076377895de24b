"""What an officer wrote over a proposed text, and whether the proposal changed since."""

from __future__ import annotations

from app.domain.contract_case import ContractCase


def proposal_key(text_id: str) -> str:
    """Return under which id a case keeps the proposal that stood when a text was written."""
    return f"{text_id}.proposal"


def own_text(case: ContractCase, text_id: str) -> str:
    """Return what the officer wrote, empty where the proposal counts."""
    return case.texts.get(text_id, "").strip()


def is_outdated(case: ContractCase, text_id: str, template: str) -> bool:
    """Whether the proposal is another than the one that the officer wrote over.

    `template` is the proposal of now before values are put in: a value that changed changes no
    proposal. Nothing is said of a text that does not tell what it was written over.
    """
    before = case.texts.get(proposal_key(text_id))
    return bool(own_text(case, text_id)) and before is not None and before != template


def written_over(
    text_id: str, text: str, proposed: str, template: str | None = None
) -> dict[str, str | None]:
    """Return what is to be kept of a text written over a proposal; None takes a text away.

    An empty text and the proposal itself leave the proposal. `template` is the proposal before
    values are put in, where that differs.
    """
    own = text.strip()
    is_own = own not in {"", proposed.strip()}
    over = (proposed if template is None else template) or None
    return {text_id: own if is_own else None, proposal_key(text_id): over if is_own else None}


def gone_over(text_id: str, template: str) -> dict[str, str | None]:
    """Return what is to be kept once the officer saw the new proposal and keeps the own text."""
    return {proposal_key(text_id): template}


def taken_back(text_id: str) -> tuple[str, str]:
    """Return the ids of all that is kept of a text written over a proposal."""
    return text_id, proposal_key(text_id)
