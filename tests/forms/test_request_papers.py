"""The papers that plan, ask for, justify and change a contract say what the case says.

Their articles are those of the agency's own contract law; where nobody has verified it, every rule
is a question, and the paper says so.
"""

from __future__ import annotations

import re
from datetime import date

import pytest

from app.domain.agency import AgencyTrack
from app.domain.contract_case import CheckRecord, ContractChange, FactAnswer, Quotation
from app.exports.case_form import TableBlock
from app.exports.case_names import column_name, mandatory_names
from app.exports.sheet_picture import pictures
from tests.read_paper import read_paper
from tests.vocabulary_material import (
    CATALOG,
    NEGOTIATED,
    PAPERS,
    figures_of,
    figures_with,
    material_of,
)

BOTH = ("business-plan", "contract-method-review", "contract-request", "contract-change")
OF_NEGOTIATED = (
    "quotation-request",
    "negotiated-contract-justification",
    "restriction-confirmation",
)
OF_CATALOG = ("proposal-request", "proposal-evaluation")
SAMPLES = {NEGOTIATED: (*BOTH, *OF_NEGOTIATED), CATALOG: (*BOTH, *OF_CATALOG)}
EACH = [(sample, form_id) for sample, ids in SAMPLES.items() for form_id in ids]
ASKED = (AgencyTrack.OTHER_PUBLIC_INSTITUTION, AgencyTrack.LOCAL_PUBLIC_CORPORATION)
BASES = {
    AgencyTrack.NATIONAL_AGENCY: "국가계약법 시행령 제26조제1항제5호아목",
    AgencyTrack.LOCAL_GOVERNMENT: "지방계약법 시행령 제25조제1항제8호차목",
    AgencyTrack.PUBLIC_CORPORATION: "공기업ㆍ준정부기관 계약사무규칙 제8조제1항제7호",
    AgencyTrack.OTHER_PUBLIC_INSTITUTION: "기관의 계약 규정에서 근거 조문 확인 필요",
    AgencyTrack.LOCAL_PUBLIC_CORPORATION: "기관의 계약 규정에서 근거 조문 확인 필요",
}
OWN_RULES = "기관의 계약 규정에서 확인할 사항임"


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("papers")


@pytest.fixture(scope="module")
def printed(folder):
    """Write each paper once, and read it back; a paper holds no formulas, so values stand."""
    written = {}

    def read(form_id, figures):
        key = (form_id, id(figures))
        if key not in written:
            target = folder / f"{len(written)}.xlsx"
            PAPERS.export_paper(PAPERS.form(form_id), target, figures)
            written[key] = (read_paper(target), figures)  # kept: its id must stay its own
        return written[key][0]

    return read


def formulas_of(book):
    return [
        cell.coordinate
        for sheet in book
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "f"
    ]


def texts(book):
    """Return every text of a paper."""
    return [
        str(cell.value)
        for sheet in book
        for row in sheet.iter_rows()
        for cell in row
        if cell.value is not None
    ]


def whole(book):
    return "\n".join(texts(book))


def value(book, name):
    sheet, address = next(iter(book.defined_names[name].destinations))
    return book[sheet][address.replace("$", "").split(":")[0]].value


def empty_names(form, book):
    """Return the names without a value, but for what is written by hand."""
    by_hand = {
        column_name(block.id, column.column)
        for block in form.blocks()
        if isinstance(block, TableBlock)
        for column in block.columns
        if column.is_by_hand
    }
    names = set(mandatory_names(form)) & set(book.defined_names)
    return sorted(name for name in names - by_hand if value(book, name) is None)


@pytest.mark.parametrize(("sample", "form_id"), EACH)
def test_each_paper_is_wanted_whole_and_without_formulas(printed, sample, form_id):
    figures = figures_of(sample)
    form = PAPERS.form(form_id)
    book = printed(form_id, figures)

    assert form in PAPERS.wanted(figures)
    assert empty_names(form, book) == []
    assert formulas_of(book) == []
    assert "{" not in whole(book)
    assert all(sheet.page_setup.fitToWidth == 1 for sheet in book)


@pytest.mark.parametrize(("sample", "form_id"), EACH)
def test_no_page_ends_with_a_heading(printed, sample, form_id):
    form = PAPERS.form(form_id)
    headings = {block.text for block in form.blocks() if block.kind == "heading"}
    for page in pictures(printed(form_id, figures_of(sample)).worksheets).pages:
        last = [cell.text for cell in page.cells if cell.text][-1]
        assert re.sub(r"^\d+\. ", "", last) not in headings


@pytest.mark.parametrize("form_id", [*BOTH, *OF_NEGOTIATED, *OF_CATALOG])
def test_a_paper_belongs_to_stages_that_there_are(form_id):
    stages = {one.id for one in material_of(NEGOTIATED).library.stages.stages}
    assert set(PAPERS.form(form_id).stages) <= stages
    assert PAPERS.form(form_id).stages


@pytest.mark.parametrize("track", AgencyTrack)
@pytest.mark.parametrize(
    "form_id", ["negotiated-contract-justification", "restriction-confirmation"]
)
def test_the_ground_is_that_of_the_law_of_the_agency(printed, track, form_id):
    book = printed(form_id, figures_of(NEGOTIATED, track))

    assert BASES[track] in str(value(book, "route.basis"))
    others = {basis for of, basis in BASES.items() if of is not track} - {BASES[track]}
    if track is AgencyTrack.PUBLIC_CORPORATION:  # its rule leads on to that of the state
        others.discard(BASES[AgencyTrack.NATIONAL_AGENCY])
    assert [basis for basis in others if basis in whole(book)] == []
    assert (OWN_RULES in whole(book)) == (track in ASKED)


@pytest.mark.parametrize("track", ASKED)
@pytest.mark.parametrize(
    "form_id",
    ["negotiated-contract-justification", "restriction-confirmation", "contract-method-review"],
)
def test_without_a_verified_law_no_article_of_another_track_is_cited(printed, track, form_id):
    told = whole(printed(form_id, figures_of(NEGOTIATED, track)))

    assert "지방계약법 " not in told
    assert "국가계약법 " not in told
    assert "계약사무규칙 제" not in told


@pytest.mark.parametrize("track", ASKED)
def test_without_a_verified_law_every_rule_and_check_is_a_question(track):
    vocabulary = figures_of(NEGOTIATED, track).vocabulary
    groups = ("basis", "price", "conclusion", "counterparty")
    rows = [row for one in groups for row in vocabulary.table(f"rules_{one}").rows]
    rows += vocabulary.table("restrictions").rows

    assert rows
    assert {str(row["note"]).splitlines()[-1] for row in rows} == {"확인할 사항"}


@pytest.mark.parametrize(
    ("track", "titles"),
    [
        (AgencyTrack.NATIONAL_AGENCY, set()),
        (AgencyTrack.LOCAL_GOVERNMENT, {"지방자치단체의 수의계약 제한"}),
        (
            AgencyTrack.PUBLIC_CORPORATION,
            {"퇴직자 확인(임원 명단)", "퇴직자 본인과 퇴직자 단체", "허위서류에 대한 고지"},
        ),
        (AgencyTrack.OTHER_PUBLIC_INSTITUTION, set()),
        (AgencyTrack.LOCAL_PUBLIC_CORPORATION, set()),
    ],
)
def test_the_restrictions_are_those_of_the_kind_of_agency(printed, track, titles):
    figures = figures_of(NEGOTIATED, track)
    rows = {row["title"]: row for row in figures.vocabulary.table("restrictions").rows}
    everywhere = {"이해충돌(수의계약 체결 제한)", "계약 체결의 지시·유도·묵인 금지"}
    debarred = {title for title in rows if title.startswith("입찰 참가자격 제한")}

    assert set(rows) == everywhere | titles | debarred
    assert rows["이해충돌(수의계약 체결 제한)"]["basis"] == "이해충돌방지법 제12조제1항"
    told = whole(printed("restriction-confirmation", figures))
    assert ("임원 명단 1부" in told) == (track is AgencyTrack.PUBLIC_CORPORATION)
    assert ("제8조제4항" in told) == (track is AgencyTrack.PUBLIC_CORPORATION)


def test_what_was_checked_is_confirmed_and_what_was_not_is_never_in_order(printed):
    clear = whole(printed("restriction-confirmation", figures_of(NEGOTIATED)))
    assert "제한에 해당하지 않음(확인일 2026. 3. 11.)" in clear

    unlooked = figures_with(NEGOTIATED, checks={})
    assert unlooked.vocabulary.value("restriction.is_clear") is None
    told = whole(printed("restriction-confirmation", unlooked))
    assert "확인하지 않은 사항이 4건 있음" in told
    assert "제한에 해당하지 않음(확인일" not in told


def test_a_restriction_that_was_found_holds_the_contract_up(printed):
    id_ = "counterparty.conflict_of_interest"
    found = figures_with(NEGOTIATED, checks={id_: CheckRecord(id_, FactAnswer.NO)})
    told = whole(printed("restriction-confirmation", found))

    assert found.vocabulary.value("restriction.is_clear") is False
    assert "이상이 있는 것으로 적힌 사항이 1건 있어" in told
    assert "제한에 해당하지 않음(확인일" not in told


def test_the_justification_tells_selection_certificate_and_registration(printed):
    book = printed("negotiated-contract-justification", figures_of(NEGOTIATED))
    told = texts(book)

    assert told.count("예시-클라우드-0001") == 3
    assert "컨테이너 서비스(예시)" not in told  # it was only compared
    rows = figures_of(NEGOTIATED).vocabulary.table("selected_services").rows
    assert rows[0]["checked_on"] == date(2026, 2, 24)
    assert (rows[0]["csap_grade"], rows[0]["csap_valid_until"]) == ("중", date(2028, 5, 31))
    assert value(book, "money.estimated_price") == 154_872_000
    assert any("도입 검토 (예 8개 / 10개)" in text for text in told)
    prior = {
        row["title"]: (row["applies"], row["state"])
        for row in figures_of(NEGOTIATED).vocabulary.table("prior_checks").rows
    }
    assert prior == {
        "사전협의": ("해당 없음", "-"),
        "과업심의위원회": ("해당", "완료"),
        "보안성 검토": ("해당", "완료"),
    }


@pytest.mark.parametrize(
    ("vendors", "ticked"),
    [((), "■ 견적 미제출"), (("가",), "■ 1인 견적"), (("가", "나"), "■ 복수 견적")],
)
def test_the_box_of_the_quotations_that_were_taken_is_ticked(printed, vendors, ticked):
    quotations = tuple(Quotation(vendor=one) for one in vendors)
    figures = figures_with(NEGOTIATED, quotations=quotations)
    told = whole(printed("negotiated-contract-justification", figures))

    assert ticked in told
    assert sum(told.count(f"■ {one} 견적") for one in ("1인", "복수")) == bool(vendors)


def test_what_must_still_be_entered_is_said_in_its_place(printed):
    bare = figures_with(
        NEGOTIATED, vendor=None, reserve_price_basis=None, route_reason=None, funding_line=None
    )
    book = printed("negotiated-contract-justification", bare)

    assert value(book, "vendor.name") == "〔상호: 입력 필요〕"
    assert value(book, "money.reserve_price_basis") == "〔예정가격 산정 방법: 입력 필요〕"
    assert "〔수의계약을 요청하는 사유: 입력 필요〕" in whole(book)
    assert "미비 사항(제출 전 점검)" in whole(book)


def test_a_clean_case_shows_no_list_of_what_is_missing(printed):
    assert "미비 사항" not in whole(printed("contract-request", figures_of(NEGOTIATED)))


def test_others_are_asked_without_the_name_of_a_product_or_provider(printed):
    told = whole(printed("quotation-request", figures_of(NEGOTIATED)))

    assert "가나클라우드" not in told
    assert "컨테이너 플랫폼(예시)" not in told
    assert "작업 서버 4 vCPU·16GB 3대, 자동 확장, 무중단 배포" in told
    assert "제출기한" in told
    assert "2026. 2. 27." in told or "2026-02-27" in told


def test_prices_are_left_for_the_vendor_to_write(printed):
    book = printed("quotation-request", figures_of(NEGOTIATED))
    for column in ("list_price", "discount", "amount", "note"):
        assert value(book, f"reply.{column}") is None
    assert value(book, "reply.quantity") == 2


def test_the_sheet_of_points_adds_up_to_a_hundred_and_leaves_the_points_open(printed):
    book = printed("proposal-evaluation", figures_of(CATALOG))
    rows = figures_of(CATALOG).vocabulary.table("evaluation_grades").rows

    assert sum(row["points"] for row in rows) == value(book, "grades.sum.points") == 100
    assert all(row["excellent"] == row["points"] > row["good"] > row["bad"] for row in rows)
    assert value(book, "grades.score") is None
    assert "담당자 확인 필요" in whole(book)


def test_the_proposals_stand_with_the_one_that_was_chosen(printed):
    figures = figures_of(CATALOG)
    rows = figures.vocabulary.table("proposals").rows

    assert [(row["vendor"], row["total"], row["result"]) for row in rows] == [
        ("자차아이티(예시)", 264_000_000, "납품할 자"),
        ("카타컨설팅(예시)", 277_750_000, "-"),
    ]
    assert "조달사업법 시행령 제16조제4항" in whole(printed("proposal-evaluation", figures))


def test_the_request_for_proposals_asks_for_a_plan_of_moving_only_where_it_may_be_needed():
    def asked(answer):
        facts = {"moves_existing_system": answer}
        lines = figures_with(CATALOG, facts=facts).vocabulary.text_lines("proposal.request")
        return [line for line in lines if line.text.startswith("전환 계획")]

    assert [line.needs_check for line in asked(FactAnswer.YES)] == [False]
    assert asked(FactAnswer.NO) == []
    assert [line.needs_check for line in asked(FactAnswer.UNKNOWN)] == [True]


def test_changes_are_told_one_by_one_and_together(printed):
    figures = figures_with(
        NEGOTIATED,
        contract_amount_won=100_000_000,
        changes=(
            ContractChange(what="늘림", reason="수요", amount_before=100_000_000,
                           amount_after=110_000_000, changed_on=date(2026, 5, 1),
                           committee_on=date(2026, 4, 20)),
            ContractChange(what="줄임", amount_before=105_000_000, amount_after=99_000_000,
                           changed_on=date(2026, 6, 1)),
        ),
    )  # fmt: skip
    book = printed("contract-change", figures)
    rows = figures.vocabulary.table("change_effects").rows

    assert [row["difference"] for row in rows] == [10_000_000, -6_000_000]
    assert "다르므로 확인할 것" in str(rows[1]["note"])
    assert rows[0]["note"] is None
    assert value(book, "change.difference") == -1_000_000
    assert value(book, "changes.sum.share") == -1
    assert "제2차 변경(2026. 6. 1.)" in whole(book)
    assert "심의일이 적히지 않은 변경이 있으므로" in whole(book)


def test_each_way_of_contracting_is_reviewed_with_what_speaks_for_it(printed):
    book = printed("contract-method-review", figures_of(NEGOTIATED))
    told = whole(book)

    assert "■ 수의계약" in told
    assert "□ 카탈로그계약" in told
    assert "수의계약(선택)" in told
    sides = {row["route"] for row in figures_of(NEGOTIATED).vocabulary.table("arguments").rows}
    assert sides == {"수의계약(선택)", "카탈로그계약"}
    compared = figures_of(NEGOTIATED).vocabulary.table("methods").rows
    basis = next(row for row in compared if row["aspect"] == "근거")
    assert basis["negotiated"] == "지방계약법 시행령 제25조제1항제8호차목"
    assert "국가계약법" not in str(basis["basis"])


def test_what_nobody_verified_is_asked_and_never_told_as_a_rule():
    rows = figures_of(NEGOTIATED).vocabulary.table("rules_price").rows
    comparison = next(row for row in rows if row["title"] == "비교견적")

    assert comparison["note"] == "확인할 사항"
    assert str(comparison["statement"]).endswith("정할 것")


@pytest.mark.parametrize(
    "form_id", ["contract-request", "quotation-request", "negotiated-contract-justification"]
)
def test_hostile_text_stays_text(printed, form_id):
    hostile = figures_hostile()
    book = printed(form_id, hostile)

    assert formulas_of(book) == []
    assert "=HYPERLINK" in whole(book)
    assert ("{money.total}" in whole(book)) == (form_id == "quotation-request")
    assert "\x07" not in whole(book)


_HOSTILE: list = []


def figures_hostile():
    if not _HOSTILE:
        _HOSTILE.append(
            figures_with(
                NEGOTIATED,
                title='=HYPERLINK("x")\x07<&>',
                purpose="{money.total} " + "긴 글 " * 900,
                need="□ =1+1\n○ " + "가" * 4000,
                vendor="@SUM(A1)",
                route_reason="- -1+2\n※ ",
                funding_line="+1",
            )
        )
    return _HOSTILE[0]
