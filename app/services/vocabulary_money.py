"""The words of the papers on every sum, its words, the services and the quotations."""

from __future__ import annotations

from collections.abc import Iterable

from app.domain.case_lines import OPEN_TERM_MONTHS, VAT_RATE, LineFigures
from app.domain.contract_case import ServiceLine
from app.domain.korean_text import grouped_number
from app.domain.money_text import WORDS_BELOW, official_amount
from app.domain.paper_vocabulary import PaperVocabulary, Table, Value
from app.domain.rounding import RoundingRule
from app.services.vocabulary_changes import has_amount_changed
from app.services.vocabulary_material import VocabularyMaterial
from app.services.vocabulary_quotations import price_bases, quotation_words

OF_VAT = ("money.vat", "money.total", "money.total_words", "money.monthly_vat")
OF_OPEN_TERM = ("money.supply_amount", "money.estimated_price", *OF_VAT)


def money_words(of: VocabularyMaterial) -> PaperVocabulary:
    """Return every sum, its words, the services and the quotations."""
    direct = PaperVocabulary(
        {**_sums(of), **_tax(of), **_rounding(of)},
        {"services": _services(of), "candidates": _candidates(of), "price_bases": price_bases(of)},
        to_check=_to_check(of),
    )
    return direct.joined(quotation_words(of))


def _sums(of: VocabularyMaterial) -> dict[str, Value]:
    money = of.figures.money
    bought, monthly = money.bought, money.bought.monthly
    sums: dict[str, int | None] = {
        "money.supply_amount": money.supply_amount,
        "money.vat": money.vat,
        "money.total": money.total,
        "money.monthly_supply": monthly.supply_amount,
        "money.monthly_vat": monthly.vat,
        "money.monthly_total": monthly.total,
        "money.list_amount": bought.list_amount,
        "money.discount_amount": bought.discount_amount,
        "money.estimated_price": money.estimated_price,
        "money.reserve_price_base": money.reserve_price_base,
        "money.amount_in_force": money.contract_amount,
    }
    written = (
        *("money.total", "money.estimated_price"),
        *("money.reserve_price_base", "money.amount_in_force"),
    )
    return {
        **sums,
        **{f"{name}_words": in_words(sums[name]) for name in written},
        **_agreed(of),
        "money.reserve_price_words": in_words(of.figures.case.reserve_price_won),
        "money.contract_amount_words": in_words(of.figures.case.contract_amount_won),
        "money.has_discount": None
        if bought.discount_amount is None
        else bought.discount_amount > 0,
        "money.has_open_term": bought.has_open_term,
        "money.open_term_months": bought.open_term_months,
        "money.runs_evenly": bought.runs_evenly,
        "service.compared_count": len(money.compared.lines),
        "service.has_compared": bool(money.compared.lines),
    }


def _agreed(of: VocabularyMaterial) -> dict[str, Value]:
    """Return the contract amount; where a change moved it, both amounts, each by its name."""
    money = of.figures.money
    before, after = money.concluded_amount, money.contract_amount
    if after is None:
        return {}
    told = [before, after] if before is not None and has_amount_changed(of) else [after]
    figures = [of.word("agreed", "won", amount=grouped_number(one)) for one in told]
    words = [in_words(one) or figure for one, figure in zip(told, figures, strict=True)]
    if len(told) == 1:
        return {"money.agreed": figures[0], "money.agreed_words": words[0]}
    return {
        "money.agreed": of.word("agreed", "changed", before=figures[0], after=figures[1]),
        "money.agreed_words": of.word("agreed", "changed", before=words[0], after=words[1]),
    }


def in_words(amount: int | None) -> str | None:
    """Return a sum as documents write it; None where it is not known or has no words."""
    known = amount is not None and 0 <= amount < WORDS_BELOW
    return official_amount(amount) if amount is not None and known else None


def _tax(of: VocabularyMaterial) -> dict[str, Value]:
    kinds = [tax_kind(one.line) for one in of.figures.money.bought.lines]
    taxed = {one for one in kinds if one != "exempt"}
    only = next(iter(taxed)) if len(taxed) == 1 else None
    rate = of.around.reference.figure(VAT_RATE)
    row = of.around.row(VAT_RATE)
    return {
        **{f"tax.{kind}": of.word("tax", kind) for kind in ("added", "within", "exempt")},
        "money.vat_rate_pct": rate,
        "money.vat_basis": None if row is None else of.citations(row.article),
        "money.price_includes_vat": {"added": False, "within": True}.get(only or ""),
        "money.is_vat_exempt": bool(kinds) and not taxed,
        "money.has_exempt_line": "exempt" in kinds,
        "money.has_included_line": "within" in kinds,
        "money.has_mixed_tax": len(set(kinds)) > 1,
    }


def tax_kind(line: ServiceLine) -> str | None:
    """Return how VAT stands in the price of a line: added, within, exempt; None if not known."""
    if line.is_vat_exempt is not False:
        return "exempt" if line.is_vat_exempt else None
    return {True: "within", False: "added", None: None}[line.price_includes_vat]


def _rounding(of: VocabularyMaterial) -> dict[str, Value]:
    values: dict[str, Value] = {}
    for purpose, rule in of.rounding.rules.items():
        values |= {
            f"rounding.{purpose}.step": rule.step,
            f"rounding.{purpose}.direction": rule.direction.value,
            f"rounding.{purpose}.reason": rule.reason,
            f"rounding.{purpose}.text": _rounding_text(of, rule),
        }
    return values


def _rounding_text(of: VocabularyMaterial, rule: RoundingRule) -> str:
    direction = of.word("rounding", rule.direction.value)
    return of.word(
        "rounding", "one" if rule.step == 1 else "several", step=rule.step, direction=direction
    )


def _to_check(of: VocabularyMaterial) -> frozenset[str]:
    """Return the sums that rest on a row of the reference data that is second-hand."""
    rested: dict[str, tuple[str, ...]] = {VAT_RATE: OF_VAT}
    if of.figures.money.bought.has_open_term:
        rested[OPEN_TERM_MONTHS] = OF_OPEN_TERM
    names: list[str] = []
    for key, resting in rested.items():
        row = of.around.row(key)
        names += resting if row is not None and row.needs_officer_check else ()
    return frozenset(names)


def _services(of: VocabularyMaterial) -> Table:
    return Table(
        tuple(
            {
                **_amounts(of, one),
                "list_amount": None if one.amounts is None else one.amounts.list_amount,
                "supply_amount": one.sums.supply_amount,
                "vat": one.sums.vat,
                "total": one.sums.total,
                "basis": _basis(of, one),
            }
            for one in of.figures.money.bought.lines
        )
    )


def _amounts(of: VocabularyMaterial, one: LineFigures) -> dict[str, Value]:
    kind, line = tax_kind(one.line), one.line
    unit = line.billing_unit and of.word("cost", "billing_unit", unit=line.billing_unit)
    told: dict[str, Value] = {
        "tax": None if kind is None else of.word("tax", kind),
        "specification_and_unit": joined("\n", (x for x in (line.specification, unit) if x)),
    }
    amounts = one.amounts
    if amounts is None:
        return told
    months = of.figures.money.bought.open_term_months
    is_open = _is_open(one)
    is_whole = not is_open or months is not None
    return told | {
        "applied_price": amounts.unit_price,
        "period_amount": amounts.period_amount,
        "months": months if is_open else amounts.line.term.months,
        "amount": amounts.amount if is_whole else None,
    }


def _is_open(one: LineFigures) -> bool:
    return one.amounts is not None and one.amounts.line.term.kind == "open"


def _basis(of: VocabularyMaterial, one: LineFigures) -> str | None:
    """Return what stands beside a line: its selection, an open term, the officer's note."""
    line, months = one.line, of.figures.money.bought.open_term_months
    parts = [
        line.selection_no and of.word("cost", "selection_no", selection_no=line.selection_no),
        _is_open(one) and months is not None and of.word("cost", "open_term", months=months),
        line.note,
    ]
    return joined("\n", (part for part in parts if part))


def _candidates(of: VocabularyMaterial) -> Table:
    money = of.figures.money
    lines = {one.line.id: one for one in (*money.bought.lines, *money.compared.lines)}
    rows: list[dict[str, Value]] = []
    for line in of.figures.case.services:
        kinds = [
            of.chosen("service_category", line.category),
            of.chosen("service_model", line.service_model),
        ]
        named = [line.name, line.provider and f"({line.provider})"]
        rows.append(
            {
                **_amounts(of, lines[line.id]),
                "model": joined("\n", (one for one in kinds if one)),
                "name_and_provider": joined("\n", (one for one in named if one)),
                "terms": joined("\n", (one for one in (line.sla_terms, line.note) if one)),
                "discount_pct": line.discount_pct,
                "quantity": line.quantity,
                "selected_on": line.selected_on,
                "registration_checked_on": line.registration_checked_on,
                "choice": of.word("cost", "compared" if line.is_candidate_only else "bought"),
            }
        )
    return Table(tuple(rows))


def joined(between: str, texts: Iterable[str]) -> str | None:
    """Join texts; None where there is none."""
    return between.join(texts) or None
