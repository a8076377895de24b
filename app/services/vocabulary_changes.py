"""The words of the papers on the changes of a running contract."""

from __future__ import annotations

from collections.abc import Iterable

from app.domain.case_running import ChangeReading
from app.domain.contract_changes import percent_of, whole_change
from app.domain.korean_text import date_text, grouped_number
from app.domain.money_text import official_amount
from app.domain.paper_vocabulary import Line, LineLevel, PaperVocabulary, Table, Value
from app.services.vocabulary_material import VocabularyMaterial


def change_words(of: VocabularyMaterial) -> PaperVocabulary:
    """Return every change, and what they come to together."""
    figures = of.figures
    whole = whole_change(figures.money)
    held = [one.change.committee_on is not None for one in figures.changes]
    lines: list[Line] = []
    for number, one in enumerate(figures.changes, start=1):
        lines += _told(of, number, one)
    return PaperVocabulary(
        {
            "change.count": len(figures.changes),
            "change.amount_before": whole.before,
            "change.amount_after": whole.after,
            "change.amount_after_words": None
            if whole.after is None or whole.after < 0
            else official_amount(whole.after),
            "change.has_amount": has_amount_changed(of),
            "change.difference": whole.difference,
            "change.share": percent_of(whole.share),
            "change.ends_on": figures.renewal.ends_on,
            "change.amount_kept": _amount_kept(of),
            "change.is_committee_held": all(held) if held else None,
        },
        {"change_effects": Table(tuple(_row(of, one) for one in figures.changes))},
        {"draft.change": tuple(lines)},
    )


def has_amount_changed(of: VocabularyMaterial) -> bool:
    """Whether a change names an amount, so that there is one concluded and one in force."""
    return of.figures.money.concluded_amount is not None and any(
        one.change.amount_after is not None for one in of.figures.changes
    )


def _row(of: VocabularyMaterial, one: ChangeReading) -> dict[str, Value]:
    change = one.change
    doubt = of.word("change_words", "not_following") if one.follows is False else None
    return {
        "changed_on": change.changed_on,
        "what": change.what,
        "amount_before": change.amount_before,
        "amount_after": change.amount_after,
        "difference": one.difference,
        "share": percent_of(one.share),
        "ends_on_before": change.ends_on_before,
        "ends_on_after": change.ends_on_after,
        "committee_on": change.committee_on,
        "note": "\n".join(text for text in (change.note, doubt) if text) or None,
    }


def _told(of: VocabularyMaterial, number: int, one: ChangeReading) -> Iterable[Line]:
    change = one.change
    head = "head_without_day" if change.changed_on is None else "head"
    day = "" if change.changed_on is None else date_text(change.changed_on)
    yield Line(LineLevel.SECTION, of.word("change_words", head, number=number, day=day))
    for level, name, text in (
        (LineLevel.POINT, "what", change.what),
        (LineLevel.POINT, "reason", change.reason),
        (LineLevel.DETAIL, "basis", change.basis),
    ):
        if text:
            yield Line(level, of.word("change_words", name, text=" ".join(text.split())))
        if name == "what":
            yield from _effects(of, one)
    if change.committee_on is not None:
        held = date_text(change.committee_on)
        yield Line(LineLevel.DETAIL, of.word("change_words", "committee", day=held))


def _effects(of: VocabularyMaterial, one: ChangeReading) -> Iterable[Line]:
    """Say what a change does to amount and period, as far as both ends of it are known."""
    change, amount, moved = one.change, one.difference, one.days_moved
    if amount is not None:
        word = "same_amount" if not amount else "raised" if amount > 0 else "lowered"
        values = {
            "before": grouped_number(change.amount_before or 0),
            "after": grouped_number(change.amount_after or 0),
            "difference": grouped_number(abs(amount)),
        }
        yield Line(LineLevel.POINT, of.word("change_words", word, **values))
    if moved is not None and change.ends_on_before and change.ends_on_after:
        word = "same_period" if not moved else "extended" if moved > 0 else "shortened"
        days = {
            "before": date_text(change.ends_on_before),
            "after": date_text(change.ends_on_after),
            "days": abs(moved),
        }
        yield Line(LineLevel.POINT, of.word("change_words", word, **days))


def _amount_kept(of: VocabularyMaterial) -> str | None:
    """Say that no change moves the amount; None while one does, or while that is not known."""
    moved = [one.difference for one in of.figures.changes]
    is_kept = bool(moved) and all(one == 0 for one in moved)
    return of.word("change_words", "amount_kept") if is_kept else None
