"""All papers of a case, read back: no amount, date, name or article but those of its figures.

What is allowed is gathered from the case and its figures themselves, not from the words that the
papers are made of, so that a theme which puts a figure under a wrong name is found.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import cache

import pytest

from app.domain.agency import AgencyTrack
from app.domain.korean_text import date_text
from app.domain.law_citations import cited_in
from app.domain.money_text import official_amount
from app.domain.paper_vocabulary import ValueKind
from tests.read_paper import read_paper
from tests.vocabulary_material import (
    CATALOG,
    DAY,
    DETAILS,
    NEGOTIATED,
    PAPERS,
    figures_of,
    figures_with,
    material_of,
)

SAMPLES = (NEGOTIATED, CATALOG)
BASES = {
    NEGOTIATED: "지방계약법 시행령 제25조제1항제8호차목",
    CATALOG: "조달사업법 제14조제1항",
}
# 국가계약법, 지방계약법, 계약사무규칙: an agency goes by one of them
OTHER_LAWS = {
    AgencyTrack.LOCAL_GOVERNMENT: {"L4", "L5", "L6", "L22"},
    AgencyTrack.NATIONAL_AGENCY: {"L7", "L8", "L9", "L22"},
}
SUM = re.compile(r"(\d[\d,]*)원")
DATE = re.compile(r"(\d{4})\. (\d{1,2})\. (\d{1,2})\.")
MADE_UP = re.compile(r"[가-힣A-Za-z0-9-]+\(예시\)")  # every name of a sample says that it is one
NUMBER = re.compile(r"\d{3}-\d{2}-\d{5}|\d{2,3}-\d{3,4}-\d{4}")  # of a business, or a telephone


def parts(value) -> Iterator[object]:
    """Yield everything that a value holds, however deep."""
    if is_dataclass(value) and not isinstance(value, type):
        for one in fields(value):
            yield from parts(getattr(value, one.name))
    elif isinstance(value, Mapping):
        for pair in value.items():
            yield from parts(pair)
    elif isinstance(value, tuple | list | frozenset | set):
        for one in value:
            yield from parts(one)
    else:
        yield value


@pytest.fixture(scope="module", params=SAMPLES, ids=["negotiated", "catalog"])
def sample(request):
    return request.param


@pytest.fixture(scope="module")
def handed_in(sample, tmp_path_factory):
    """Return every paper that a case needs, alone and bound, by its file's name."""
    folder = tmp_path_factory.mktemp("papers")
    figures = figures_of(sample)
    forms = PAPERS.wanted(figures)
    written = PAPERS.export_set(forms, folder, figures).files
    bound = PAPERS.export_bound(PAPERS.bound(figures), folder / "일체.xlsx", figures)
    papers = dict(zip([form.id for form in forms], map(read_paper, written), strict=True))
    return {**papers, "bound": read_paper(bound)}


@cache
def known_of(sample):
    """Return what the case, its figures and the reference data hold, as plain values."""
    material = material_of(sample)
    figures = material.figures
    rows = [row for row in material.library.data.rows(DAY) if row.track in {None, figures.track}]
    laws = material.library.laws.laws
    held = [figures, DETAILS, DAY, rows, material.library.procedures, material.check]
    return list(parts(held)), laws


def texts_of(sample):
    return [one for one in known_of(sample)[0] if isinstance(one, str)]


def cells(book):
    for sheet in book:
        for row in sheet.iter_rows():
            yield from (cell for cell in row if cell.value is not None)


def told(book, pattern):
    """Yield what a pattern finds in the texts of a paper, with where it stands."""
    for cell in cells(book):
        if isinstance(cell.value, str):
            for match in pattern.finditer(cell.value):
                yield match, f"{cell.parent.title}!{cell.coordinate}: {cell.value[:80]}"


def sums_in(texts):
    return {
        int(match[1].replace(",", ""))
        for text in texts
        for match in SUM.finditer(text)
        if match[1].replace(",", "")
    }


def days_in(texts):
    return {tuple(map(int, match.groups())) for text in texts for match in DATE.finditer(text)}


def test_every_amount_is_one_of_the_case(sample, handed_in):
    held, _ = known_of(sample)
    allowed = {one for one in held if isinstance(one, int)} | sums_in(texts_of(sample))
    allowed |= {abs(one) for one in allowed}
    found = 0
    for form_id, book in handed_in.items():
        for cell in cells(book):
            if is_sum(cell):
                assert cell.value in allowed, (form_id, cell.coordinate, cell.value)
                found += 1
        for match, where in told(book, SUM):
            assert int(match[1].replace(",", "")) in allowed, (form_id, where)
            found += 1
    assert found > 100


def test_an_amount_in_words_is_the_amount_in_figures(sample, handed_in):
    pattern = re.compile(r"금([\d,]+)원\(금[가-힣]+원\)")
    found = [
        (match[0], int(match[1].replace(",", "")))
        for book in handed_in.values()
        for match, _ in told(book, pattern)
    ]
    assert len(found) > 3
    for text, amount in found:
        assert text == official_amount(amount)


def test_every_date_is_one_of_the_case_or_of_a_law(sample, handed_in):
    held, laws = known_of(sample)
    days = {one for one in held if isinstance(one, date) and not isinstance(one, datetime)}
    days |= {one.date() for one in held if isinstance(one, datetime)}
    days |= {one for law in laws for one in parts(law) if isinstance(one, date)}
    days |= {part.file.checked_on for part in material_of(sample).library.data.parts}
    allowed = {(day.year, day.month, day.day) for day in days} | days_in(texts_of(sample))
    found = 0
    for form_id, book in handed_in.items():
        for cell in cells(book):
            if isinstance(cell.value, datetime):
                day = cell.value
                assert (day.year, day.month, day.day) in allowed, (form_id, cell.coordinate, day)
                found += 1
        for match, where in told(book, DATE):
            assert tuple(map(int, match.groups())) in allowed, (form_id, where)
            found += 1
    assert found > 50


@pytest.mark.parametrize("pattern", [MADE_UP, NUMBER], ids=["name", "number"])
def test_every_name_and_number_is_one_of_the_case(sample, handed_in, pattern):
    words = "\n".join([*texts_of(sample), material_of(sample).agency.name])
    found = 0
    for form_id, book in handed_in.items():
        for match, where in told(book, pattern):
            assert match[0] in words, (form_id, where)
            found += 1
    assert found > 10


def test_every_article_opens_and_is_of_a_law_that_the_agency_goes_by(sample, handed_in):
    material = material_of(sample)
    laws = material.library.laws
    foreign = OTHER_LAWS[material.figures.track]
    found = set()
    for form_id, book in handed_in.items():
        for cell in cells(book):
            if isinstance(cell.value, str):
                for ref in cited_in(cell.value, laws):
                    where = (form_id, cell.coordinate, str(ref))
                    assert laws.article_text(ref) is not None, where
                    assert ref.law_id not in foreign, where
                    found.add(ref)
    assert len(found) > 30


def test_the_same_name_says_the_same_on_every_paper_and_is_that_of_the_figures(sample, handed_in):
    figures = material_of(sample).figures
    case, money = figures.case, figures.money
    expected = {
        "case.title": case.title,
        "case.requesting_department": case.requesting_department,
        "case.contract_no": case.contract_no,
        "case.starts_on": case.starts_on,
        "case.ends_on": case.ends_on,
        "case.contracted_on": case.contracted_on,
        "vendor.name": case.vendor,
        "vendor.representative": case.vendor_representative,
        "vendor.business_no": case.vendor_business_no,
        "people.inspector": case.inspector,
        "people.security_officer": case.security_officer,
        "money.supply_amount": money.supply_amount,
        "money.vat": money.vat,
        "money.total": money.total,
        "money.total_words": official_amount(money.total),
        "money.estimated_price": money.estimated_price,
        "money.budget": case.budget_won,
        "money.funding_balance": case.funding_balance_won,
        "money.contract_amount": case.contract_amount_won,
        "route.basis": BASES[sample],
    }
    shown: dict[str, set[object]] = {}
    prefixes = [f"{form_id.replace('-', '_')}." for form_id in handed_in]
    for form_id, book in handed_in.items():
        for name, defined in book.defined_names.items():
            plain = next((name[len(one) :] for one in prefixes if name.startswith(one)), name)
            known = PAPERS.catalogue.value(plain)
            if known is None:
                continue
            sheet, address = next(iter(defined.destinations))
            value = book[sheet][address.replace("$", "").split(":")[0]].value
            if known.kind is ValueKind.DATE and isinstance(value, datetime):
                value = value.date()
            shown.setdefault(plain, set()).add(value)
            if plain in expected:
                wanted = expected[plain]
                assert value == wanted or str(value).startswith(f"{wanted}"), (form_id, name)
    assert {name for name, values in shown.items() if len(values) > 1} == set()
    assert len(shown) > 40
    assert len(expected.keys() & shown.keys()) > 10


def test_the_period_reads_alike_in_every_sentence(sample, handed_in):
    case = material_of(sample).figures.case
    period = re.compile(r"(\d{4}\. \d{1,2}\. \d{1,2}\.) ~ (\d{4}\. \d{1,2}\. \d{1,2}\.)")
    own = (date_text(case.starts_on), date_text(case.ends_on))
    found = [match.groups() for book in handed_in.values() for match, _ in told(book, period)]
    assert len(found) > 5
    assert {pair for pair in found if pair[0] == own[0]} == {own}


def test_the_request_says_that_a_contract_amount_is_one_that_was_changed(sample, handed_in):
    case = material_of(sample).figures.case
    shown = [str(cell.value) for sheet in handed_in["contract-request"] for cell in cells_of(sheet)]
    first = f"당초 {case.contract_amount_won:,}원"
    assert [text for text in shown if "변경 후" in text and first in text]


def test_the_request_of_a_catalogue_contract_points_to_the_terms_of_the_supply_contract(
    sample, handed_in
):
    shown = [str(cell.value) for sheet in handed_in["contract-request"] for cell in cells_of(sheet)]
    told = [text for text in shown if "조달청장이 체결한 공급계약의 조건" in text]
    assert len(told) == (1 if sample is CATALOG else 0)
    assert all("담당자 확인 필요" in text for text in told)


RULES_OF_CORPORATIONS = "계약사무규칙"


@pytest.mark.parametrize(
    "track", [one for one in AgencyTrack if one is not AgencyTrack.PUBLIC_CORPORATION]
)
def test_no_paper_names_the_rules_of_corporations_to_another_kind_of_agency(track):
    figures = figures_of(NEGOTIATED, track)
    for form in PAPERS.bound(figures):
        book = PAPERS.filled(form, figures).book  # its words are those of the file
        shown = [str(cell.value) for sheet in book for cell in cells_of(sheet)]
        assert len(shown) > 10, form.id
        assert not [text for text in shown if RULES_OF_CORPORATIONS in text], form.id


def test_the_checklist_still_names_the_rules_of_corporations_to_a_corporation(tmp_path):
    figures = figures_of(NEGOTIATED, AgencyTrack.PUBLIC_CORPORATION)
    form = PAPERS.form("pre-procedure-check")
    book = read_paper(PAPERS.export_paper(form, tmp_path / "절차.xlsx", figures))
    shown = [str(cell.value) for sheet in book for cell in cells_of(sheet)]
    assert [text for text in shown if text.startswith("- ") and RULES_OF_CORPORATIONS in text]


def test_bound_each_paper_says_what_it_says_alone(sample, handed_in):
    bound = handed_in["bound"]
    forms = PAPERS.bound(figures_of(sample))
    sheets = iter(bound.worksheets[1:])
    for form in forms:
        for own in handed_in[form.id]:
            copied = next(sheets)
            alone = {cell.coordinate: cell.value for cell in cells_of(own)}
            assert {cell.coordinate: cell.value for cell in cells_of(copied)} == alone
    assert next(sheets, None) is None


def is_sum(cell):
    """Whether a cell shows won: counts and numbers of rows stay below a thousand here."""
    return isinstance(cell.value, int) and "#,##0" in cell.number_format and cell.value > 999


def cells_of(sheet):
    return [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]


ORDER = {
    NEGOTIATED: (
        "contract-request", "negotiated-contract-justification", "business-plan",
        "contract-method-review", "pre-procedure-check", "service-comparison",
        "statement-of-work", "requirement-list", "responsibility-matrix", "technology-plan",
        "quotation-comparison", "cost-breakdown", "reserve-price-basis", "restriction-confirmation",
    ),
    CATALOG: (
        "contract-request", "business-plan", "contract-method-review", "pre-procedure-check",
        "service-comparison", "proposal-request", "proposal-evaluation", "statement-of-work",
        "requirement-list", "technology-plan", "quotation-comparison", "cost-breakdown",
    ),
}  # fmt: skip


def test_bound_stands_all_that_the_route_needs_in_order_behind_cover_and_contents(
    sample, handed_in
):
    figures = figures_of(sample)
    forms = PAPERS.bound(figures)
    cover = handed_in["bound"].worksheets[0]
    shown = [str(cell.value) for cell in cells_of(cover)]
    titles = [form.title for form in forms]

    assert tuple(form.id for form in forms) == ORDER[sample]
    at = shown.index(titles[0])
    assert [text for text in shown[at:] if text in titles] == titles
    for text in ("결\n재", material_of(sample).figures.case.title, figures.agency.name):
        assert any(text in one for one in shown)
    assert not any("미비 사항" in text for text in shown)


def test_what_is_still_lacking_stands_on_the_cover(sample, tmp_path):
    lacking = figures_with(sample, vendor=None, budget_won=1_000)
    problems = [line.text for line in lacking.vocabulary.text_lines("check.problems")]
    bound = PAPERS.export_bound(PAPERS.bound(lacking)[:1], tmp_path / "일체.xlsx", lacking)
    shown = [str(cell.value) for cell in cells_of(read_paper(bound).worksheets[0])]

    assert len(problems) > 1
    assert any(text.endswith(f"미비 사항({len(problems)}건)") for text in shown)
    assert set(problems) <= set(shown)
    assert "〔계약상대자: 입력 필요〕" in shown


def test_the_papers_of_a_case_without_a_date_or_a_figure_say_so_and_never_zero(sample, tmp_path):
    bare = figures_with(
        sample, starts_on=None, ends_on=None, budget_won=None, contract_amount_won=None
    )
    form = PAPERS.form("statement-of-work")
    book = read_paper(PAPERS.export_paper(form, tmp_path / "과업.xlsx", bare))
    whole = "\n".join(str(cell.value) for cell in cells(book))
    assert "〔계약기간: 입력 필요〕" in whole
    assert "〔소요 예산: 입력 필요〕" in whole
    assert not re.search(r"(?<![\d,.])0원", whole)


def test_a_part_of_a_value_is_found_however_deep():
    day = date(2027, 1, 1)
    assert set(parts({"a": [(1, Decimal(2)), frozenset({day})]})) == {"a", 1, Decimal(2), day}


def test_a_change_of_the_contract_says_the_article_on_changes_other_than_of_design():
    """국가계약법 시행령 제66조, 지방계약법 시행령 제75조; 제65조 is on the design of works."""
    source = PAPERS.form("contract-change").source
    assert "제64조·제66조" in source
    assert "제73조·제75조" in source
