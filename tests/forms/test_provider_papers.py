"""What the provider is held to, who does what and how use ends stand on paper as the case has it.

The officer's choices go before what is proposed; what is not known is to be put in, never guessed.
"""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from app.domain.advice_models import Responsibility
from app.domain.agency import AgencyTrack
from app.domain.contract_case import CheckRecord, FactAnswer
from app.exports.case_names import mandatory_names
from tests.exports.conftest import column, named
from tests.read_paper import read_paper
from tests.vocabulary_material import (
    CATALOG,
    NEGOTIATED,
    PAPERS,
    figures_of,
    figures_with,
    material_of,
)

BOTH = (
    "statement-of-work",
    "requirement-list",
    "technology-plan",
    "security-review",
    "end-checklist",
)
SAMPLES = {NEGOTIATED: (*BOTH, "responsibility-matrix"), CATALOG: BOTH}
EACH = [(sample, form_id) for sample, ids in SAMPLES.items() for form_id in ids]
ASKED = (AgencyTrack.OTHER_PUBLIC_INSTITUTION, AgencyTrack.LOCAL_PUBLIC_CORPORATION)
HOSTILE = "=1+1\n{case.title}\n□ 가\n\x07‮@나" + "다" * 2_000


@pytest.fixture(scope="module")
def printed(tmp_path_factory):
    """Write each paper of a sample once, and read it back."""
    folder, written = tmp_path_factory.mktemp("papers"), {}

    def read(form_id, figures):
        key = (form_id, id(figures))
        if key not in written:
            target = folder / f"{len(written)}.xlsx"
            PAPERS.export_paper(PAPERS.form(form_id), target, figures)
            written[key] = (read_paper(target), figures)  # holds the figures: an id stays one
        return written[key][0]

    return read


def cells(book):
    return [cell for sheet in book for row in sheet for cell in row if cell.value is not None]


def whole(book):
    return "\n".join(str(cell.value) for cell in cells(book))


def table(figures, name):
    return figures.vocabulary.table(name).rows


def with_case(sample, **changed):
    return figures_with(sample, **changed)


def of_sample(sample):
    return material_of(sample).figures.case


@pytest.mark.parametrize(("sample", "form_id"), EACH)
def test_each_paper_is_wanted_whole_and_without_formulas(printed, sample, form_id):
    figures = figures_of(sample)
    form = PAPERS.form(form_id)
    book = printed(form_id, figures)

    assert form in PAPERS.wanted(figures)
    left_out = {name for name in mandatory_names(form) if name not in book.defined_names}
    assert all(name.partition(".")[0] in kept_out(form, figures) for name in left_out), left_out
    assert all(cell.data_type != "f" for cell in cells(book))
    assert not re.search(r"[{}]", whole(book))
    assert all(sheet.page_setup.fitToWidth == 1 for sheet in book)


def kept_out(form, figures):
    """Return the blocks of a form that have conditions, and the lines of the marks not used."""
    return {block.id for block in form.blocks() if block.when or block.kind == "lines"}


@pytest.mark.parametrize(("sample", "form_id"), EACH)
def test_no_page_ends_with_a_heading(sample, form_id):
    form = PAPERS.form(form_id)
    chapters = material_of(sample).content.statement.chapters
    sections = material_of(sample).content.security_review.sections
    headings = {one.title for one in (*chapters, *sections)}
    headings |= {block.text for block in form.blocks() if block.kind == "heading"}
    for page in PAPERS.picture(form, figures_of(sample)).pages:
        last = [cell.text for cell in page.cells if cell.text][-1]
        assert re.sub(r"^\d+\. ", "", last) not in headings


@pytest.mark.parametrize("form_id", BOTH)
def test_a_paper_belongs_to_stages_that_there_are(form_id):
    stages = {one.id for one in material_of(NEGOTIATED).library.stages.stages}
    assert set(PAPERS.form(form_id).stages) <= stages


@pytest.mark.parametrize("sample", SAMPLES)
def test_the_statement_has_all_chapters_in_order_with_the_tables_of_the_case(printed, sample):
    figures = figures_of(sample)
    book = printed("statement-of-work", figures)
    chapters = material_of(sample).content.statement.chapters
    shown = [str(cell.value) for cell in cells(book)]
    places = [shown.index(f"{at}. {one.title}") for at, one in enumerate(chapters, start=1)]

    assert places == sorted(places)
    goods = table(figures, "deliverables")
    assert column(book, "acceptance_table.title", len(goods)) == [row["title"] for row in goods]
    groups = table(figures, "requirement_groups")
    assert column(book, "tasks_table.count", len(groups)) == [row["count"] for row in groups]
    assert sum(row["count"] for row in groups) == figures.vocabulary.value("requirement.count")
    laws = table(figures, "cited_laws")
    assert column(book, "laws.law", len(laws)) == [row["law"] for row in laws]
    assert all(row["note"] is None for row in laws)  # every article opens in the program


@pytest.mark.parametrize("sample", SAMPLES)
def test_requirements_say_id_kind_text_check_and_reason(printed, sample):
    figures = figures_of(sample)
    rows = table(figures, "requirements")
    book = printed("requirement-list", figures)

    assert len(rows) > 25
    for name in ("requirement_no", "kind", "title", "detail", "check", "reason", "basis"):
        shown = column(book, f"requirements.{name}", len(rows))
        assert shown == [row[name] for row in rows]
        assert all(shown)
    numbers = [row["requirement_no"] for row in rows]
    assert len(set(numbers)) == len(numbers)
    told = " ".join(str(row["reason"]) for row in rows)
    assert "성숙도 목표" in told  # gaps of the assessment
    assert "자가진단" in told


def test_characteristics_of_the_guide_are_asked_for():
    rows = {row["requirement_no"]: row for row in table(figures_of(NEGOTIATED), "requirements")}
    assert {"FUN-001", "PER-001", "PER-002"} <= set(rows)  # containers, both kinds of scaling
    assert "분기별 강좌 접수일 오전 9시부터 11시까지" in rows["PER-002"]["detail"]


def test_what_the_officer_wrote_added_and_decided_stands():
    rows = {row["requirement_no"]: row for row in table(figures_of(NEGOTIATED), "requirements")}
    assert rows["PER-001"]["detail"].startswith("작업 서버의 CPU 사용률이 70%")
    assert rows["PER-001"]["note"] == "담당자가 고침"
    assert rows["FUN-A01"]["title"] == "강좌 접수 대기열"
    assert rows["FUN-A01"]["reason"] == "담당자가 넣음"

    before = of_sample(NEGOTIATED)
    decided = {
        "requirement.FUN-007": CheckRecord("requirement.FUN-007", FactAnswer.YES),
        "requirement.SEC-005": CheckRecord("requirement.SEC-005", FactAnswer.NO),
        "requirement.FUN-020": CheckRecord("requirement.FUN-020", FactAnswer.YES),
    }
    after = with_case(NEGOTIATED, checks={**before.checks, **decided})
    chosen = {row["requirement_no"]: row for row in table(after, "requirements")}
    assert rows["FUN-007"]["note"] == "담당자 확인 필요"
    assert chosen["FUN-007"]["note"] is None
    assert "SEC-005" in rows
    assert "SEC-005" not in chosen
    assert "FUN-020" not in rows
    assert chosen["FUN-020"]["reason"] == "담당자가 넣음"


def test_without_an_answer_a_requirement_waits_and_says_for_what():
    unknown = with_case(NEGOTIATED, facts={})
    rows = {row["requirement_no"]: row for row in table(unknown, "requirements_open")}
    assert any("개인정보를 처리하거나 볼 수 있는가?" in row["question"] for row in rows.values())
    shown = {row["requirement_no"] for row in table(unknown, "requirements")}
    assert shown.isdisjoint(rows)
    assert unknown.vocabulary.value("requirement.open_count") == len(rows)


@pytest.mark.parametrize("sample", SAMPLES)
def test_service_levels_show_a_target_or_ask_for_one(sample):
    rows = {row["indicator"]: row for row in table(figures_of(sample), "sla")}
    assert rows["월 장애 건수"]["target"] == "2건 이하"
    assert rows["월 장애 건수"]["note"] is None  # the officer set it
    bare = {row["indicator"]: row["target"] for row in table(with_case(sample, texts={}), "sla")}
    assert bare["월 장애 건수"] == "〔월 장애 건수: 입력 필요〕"
    assert bare["이용자 의견의 반영"] == "이행"


def test_every_layer_of_the_models_bought_has_one_mark(printed):
    figures = figures_of(NEGOTIATED)
    guide = material_of(NEGOTIATED).content.models
    rows = table(figures, "responsibility")
    book = printed("responsibility-matrix", figures)

    assert [row["model"] for row in rows] == ["IaaS"] * 11 + ["PaaS"] * 11
    told = {who: column(book, f"matrix.{who}", len(rows)) for who in Responsibility}
    for marks in zip(*told.values(), strict=True):
        assert sorted(marks) == ["-", "-", "○"]
    for who in Responsibility:
        assert told[who].count("○") == figures.vocabulary.value(f"responsibility.{who}.count")
        title = str(named(book, f"matrix.{who}").offset(-1).value)
        assert title.replace("\n", " ") == guide.responsibility_titles[who]
    notes = {(row["model"], row["layer"]): row["note"] for row in rows}
    assert notes["PaaS", "미들웨어(WAS·DBMS)"] == "DBMS 판 올림은 제공자, 계정과 스키마는 이용기관"


def test_many_services_of_one_model_are_counted_beside_the_first_ones():
    line = of_sample(NEGOTIATED).services[0]
    many = tuple(replace(line, id=f"{at}", name=f"{at}호") for at in range(40))
    told = table(with_case(NEGOTIATED, services=many), "responsibility_models")
    assert [row["services"].count("호") for row in told] == [3]
    assert told[0]["services"].endswith(" 등 40종")


def test_without_a_service_that_has_a_model_there_is_no_matrix():
    assert PAPERS.form("responsibility-matrix") not in PAPERS.wanted(figures_of(CATALOG))
    lines = of_sample(NEGOTIATED).services
    unknown = with_case(NEGOTIATED, services=(replace(lines[0], service_model=None), *lines[1:]))
    assert unknown.vocabulary.value("responsibility.without_model") == "컨테이너 플랫폼(예시)"


@pytest.mark.parametrize("sample", SAMPLES)
def test_the_plan_ticks_one_status_and_wants_a_reason_for_all_but_applied(printed, sample):
    figures = figures_of(sample)
    rows = table(figures, "technology")
    book = printed("technology-plan", figures)
    columns = ("applied", "partly", "not_applied", "not_relevant")
    marks = [column(book, f"items.{name}", len(rows)) for name in columns]
    for line in zip(*marks, strict=True):
        assert sorted(line) == ["-", "-", "-", "○"]
    reasons = column(book, "items.reason", len(rows))
    assert all(
        reason != "-" or applied == "○" for reason, applied in zip(reasons, marks[0], strict=True)
    )
    note = material_of(sample).content.technology_plan.layout_note.split(".")[0]
    assert note[:20] in whole(book)
    counts = [figures.vocabulary.value(f"technology.count.{name}") for name in (*columns, "open")]
    items = [
        one for area in material_of(sample).content.technology_plan.areas for one in area.items
    ]
    assert sum(counts) == len(rows) == len(items)


def test_an_item_on_which_nothing_is_said_is_ticked_nowhere():
    rows = {row["title"]: row for row in table(with_case(CATALOG, texts={}), "technology")}
    assert rows["암호화"]["reason"] == "〔적용 여부: 입력 필요〕"
    assert rows["개인정보의 안전성 확보 조치 기준"]["reason"].startswith("해당 없음으로 제안함")
    ticks = ("applied", "partly", "not_applied", "not_relevant")
    assert all(row.get(name) is None for row in rows.values() for name in ticks)
    texts = {"technology.security.access.status": "not_applied"}
    told = {row["title"]: row for row in table(with_case(CATALOG, texts=texts), "technology")}
    assert told["접근통제"]["reason"] == "〔사유·대체기술: 입력 필요〕"


@pytest.mark.parametrize("sample", SAMPLES)
def test_the_security_review_says_what_is_known_and_asks_for_the_rest(printed, sample):
    book = printed("security-review", figures_of(sample))
    told = whole(book)
    assert "초안" in told
    assert of_sample(sample).security_officer in told
    bare = with_case(sample, texts={})
    lines = [line.text for line in bare.vocabulary.text_lines("review.access")]
    assert "〔계정과 권한: 입력 필요〕" in lines
    assert any(line.endswith("다중 인증 적용을 적음") for line in lines)
    assert bare.vocabulary.value("review.open_count") > 0


def test_the_end_is_checked_item_by_item_in_its_order(printed):
    figures = figures_of(CATALOG)
    rows = table(figures, "end_checks")
    book = printed("end-checklist", figures)
    assert column(book, "checks.title", len(rows)) == [row["title"] for row in rows]
    answers = {row["title"]: row["answer"] for row in rows}
    assert answers["인수인계"] == "완료"
    assert answers["계약 기록의 보존"] == "미확인"
    value = figures.vocabulary.value
    assert value("end.done_count") + value("end.open_count") == value("end.count") == len(rows)
    assert value("end.result") == "점검 중"
    open_ = {row["title"]: row for row in table(figures_of(NEGOTIATED), "end_checks")}
    assert "종료 30일 전까지" in open_["종료 통지의 접수"]["detail"]


@pytest.mark.parametrize("track", ASKED)
@pytest.mark.parametrize("form_id", SAMPLES[NEGOTIATED])
def test_without_a_verified_law_no_article_of_another_track_is_cited(printed, track, form_id):
    told = whole(printed(form_id, figures_of(NEGOTIATED, track)))
    assert "지방계약법" not in told
    assert "국가계약법" not in told
    assert "지방자치단체를 당사자로" not in told


@pytest.fixture(scope="module")
def typed():
    """Return the figures of a case in which everything that can be typed is hostile."""
    before = of_sample(NEGOTIATED)
    fields = ("title", "need", "purpose", "scope", "expected_effect", "use_place", "vendor")
    return with_case(
        NEGOTIATED,
        **dict.fromkeys(fields, HOSTILE),
        texts=dict.fromkeys(before.texts, HOSTILE)
        | {key: text for key, text in before.texts.items() if key.endswith(".status")},
        services=tuple(replace(one, name=HOSTILE) for one in before.services),
    )


@pytest.mark.parametrize("form_id", SAMPLES[NEGOTIATED])
def test_what_an_officer_types_stays_text_everywhere(printed, typed, form_id):
    book = printed(form_id, typed)
    assert all(cell.data_type != "f" for cell in cells(book))
    assert all("\x07" not in str(cell.value) for cell in cells(book))


def test_a_requirement_that_waits_says_which_checkpoint_is_asked(printed):
    book = printed("requirement-list", figures_of(NEGOTIATED))
    asked = column(book, "open.question", 4)
    assert "12 Factors 점검 ‘동시성’" in asked


def test_the_number_of_a_requirement_has_room_for_one_line(printed):
    sheet = printed("requirement-list", figures_of(NEGOTIATED)).worksheets[0]
    assert sheet.column_dimensions["A"].width >= len("FUN-001") + 2
