"""The words of the papers on the quotations, and on what 예정가격 is decided from."""

from __future__ import annotations

from collections.abc import Iterable

from app.domain.case_lines import VAT_RATE
from app.domain.case_quotations import QuotationFigures
from app.domain.korean_text import date_text
from app.domain.paper_vocabulary import PaperVocabulary, Table, Value
from app.services.vocabulary_material import VocabularyMaterial


def quotation_words(of: VocabularyMaterial) -> PaperVocabulary:
    """Return the quotations beside one another, and which is the cheapest and which is chosen."""
    read = of.figures.money.quotations
    # once the contract is concluded, what counts is whether they were valid then
    expired = read.expired(of.figures.case.contracted_on or of.figures.day)
    chosen = read.chosen[0] if len(read.chosen) == 1 else None
    lowest = read.cheapest[0] if read.cheapest else None
    return PaperVocabulary(
        {
            "quotation.is_complete": read.is_complete if read.quotations else None,
            "quotation.lowest": None if lowest is None else lowest.supply_amount,
            "quotation.lowest_total": None if lowest is None else lowest.total,
            "quotation.lowest_vendor": _vendors(of, read.cheapest),
            "quotation.chosen_vendor": _vendors(of, read.chosen),
            "quotation.chosen_supply": None if chosen is None else chosen.supply_amount,
            "quotation.chosen_vat": None if chosen is None else chosen.vat,
            "quotation.chosen_total": None if chosen is None else chosen.total,
            "quotation.chosen_reason": None if chosen is None else chosen.quotation.note or None,
            "quotation.is_lowest_chosen": read.is_cheapest_chosen,
            "quotation.differs": _is_not_zero(read.differs_from_lines),
            "quotation.differs_from_lines": read.differs_from_lines,
            "quotation.expired_vendors": _vendors(of, expired),
            "quotation.not_adding_up": _vendors(
                of, (one for one in read.quotations if one.adds_up is False)
            ),
        },
        {"quotations": Table(tuple(_row(of, one, one in expired) for one in read.quotations))},
    )


def price_bases(of: VocabularyMaterial) -> Table:
    """Return what 예정가격 may be decided from: the 산출내역, and the quotations that matter."""
    money, read = of.figures.money, of.figures.money.quotations
    rows: list[dict[str, Value]] = []
    if money.bought.lines:
        note = of.word("cost", "lines_note", count=len(money.bought.lines))
        rows.append(
            {
                "basis": of.word("cost", "lines"),
                "supply_amount": money.supply_amount,
                "vat": money.vat,
                "total": money.total,
                "note": note,
            }
        )
    told = [("chosen", one) for one in read.chosen]
    told += [("lowest", one) for one in read.cheapest if one not in read.chosen]
    return Table((*rows, *(_base(of, word, one) for word, one in told)))


def _base(of: VocabularyMaterial, word: str, one: QuotationFigures) -> dict[str, Value]:
    quotation = one.quotation
    surveyed = None
    if quotation.source and quotation.surveyed_on:
        day = date_text(quotation.surveyed_on)
        surveyed = of.word("cost", "surveyed", source=quotation.source, day=day)
    return {
        "basis": of.word("cost", word, vendor=quotation.vendor or ""),
        "supply_amount": one.supply_amount,
        "vat": one.vat,
        "total": one.total,
        "note": surveyed or quotation.source or None,
    }


def _row(of: VocabularyMaterial, one: QuotationFigures, is_expired: bool) -> dict[str, Value]:
    quotation = one.quotation
    marks = [
        of.word("quotation", "chosen") if quotation.is_chosen else None,
        of.word("quotation", "lowest") if one.is_cheapest else None,
    ]
    until = quotation.valid_until and date_text(quotation.valid_until)
    if until and is_expired:
        until = of.word("quotation", "expired", day=until)
    items = [quotation.item, quotation.specification]
    rate = 0 if quotation.is_vat_exempt else of.around.reference.figure(VAT_RATE)
    return {
        "item_and_specification": "\n".join(item for item in items if item) or None,
        "supply_amount": one.supply_amount,
        "vat": one.vat,
        "total": one.total,
        "vat_rate_pct": None if quotation.is_vat_exempt is None else rate,
        "rank": one.rank,
        "above_lowest": one.above_cheapest,
        "is_lowest": one.is_cheapest,
        "choice": of.word("quotation", "join").join(mark for mark in marks if mark) or None,
        "validity": until,
    }


def _is_not_zero(amount: int | None) -> bool | None:
    return None if amount is None else amount != 0


def _vendors(of: VocabularyMaterial, quotations: Iterable[QuotationFigures]) -> str | None:
    names = dict.fromkeys(one.quotation.vendor or "" for one in quotations)
    return of.word("law", "join").join(name for name in names if name) or None
