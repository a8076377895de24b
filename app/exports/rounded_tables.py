"""What is said below a table of thousands of won, so that a reader who adds it up is not misled."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from app.domain.money_text import DisplayUnit, reconcile
from app.domain.paper_vocabulary import PaperVocabulary, Value
from app.exports.case_cells import THOUSANDS_SHOWN, is_amount, is_rounded
from app.exports.case_form import Column, Total
from app.exports.case_words import TableWords
from app.exports.form_file import filled


@dataclass(frozen=True, slots=True)
class SummedColumn:
    """A column of sums in won with its title, and the totals below it, each with its label."""

    title: str
    rows: tuple[Value, ...]
    totals: tuple[tuple[str, Value], ...]


def summed_columns(
    columns: Iterable[Column],
    rows: Iterable[Mapping[str, Value]],
    totals: Iterable[Total],
    vocabulary: PaperVocabulary,
) -> list[SummedColumn]:
    """Return columns of a table with what stands in them."""
    table, below = list(rows), list(totals)
    return [
        SummedColumn(
            " ".join(one.title.split()),
            tuple(row.get(one.column) for row in table),
            tuple(
                (total.label, vocabulary.value(total.values[one.column]))
                for total in below
                if one.column in total.values
            ),
        )
        for one in columns
    ]


def rounded_notes(columns: Sequence[SummedColumn], words: TableWords) -> list[str]:
    """Say that a table is rounded, and by how much shown totals are off from what makes them up.

    Nothing is said where every sum is one of whole thousands.
    """
    sums = [sum_ for one in columns for sum_ in (*one.rows, *(total for _, total in one.totals))]
    if not any(map(is_rounded, sums)):
        return []
    told = [
        filled(words.difference, label=label, column=column.title, amount=f"{off:+,}")
        for column in columns
        for label, off in _differences(column)
    ]
    if not told:
        return [words.rounded_note]
    note = filled(words.difference_note, differences=words.difference_join.join(told))
    return [words.rounded_note, note]


def _differences(column: SummedColumn) -> Iterator[tuple[str, int]]:
    """Yield for each total that is off by how many thousands it is.

    A total is made up of the rows, or of the totals above it; one that is neither sum, as a tax
    by itself, has nothing to be reconciled with.
    """
    rows, above = [one for one in column.rows if is_amount(one)], list[int]()
    for label, amount in column.totals:
        made_of = next((parts for parts in (rows, above) if parts and sum(parts) == amount), None)
        if made_of is not None:
            shown = reconcile(made_of, DisplayUnit.THOUSAND_WON, THOUSANDS_SHOWN)
            if shown.has_difference:
                yield label, shown.difference
        if is_amount(amount):
            above.append(amount)
