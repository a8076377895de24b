"""The help that ships is whole: every value, link, picture, place and paper; nothing retyped."""

import ast
import re
import shutil
from datetime import date

import pytest

from app.content.help_pages import load_glossary, load_help
from app.content.reading import ContentError
from app.domain.help_pages import PLACEHOLDER
from app.paths import FORMS
from app.services.case_papers import CasePapers
from app.services.helping import HELP, help_values, read_help
from app.services.reference import shipped_library
from app.ui import main_window
from app.ui.procurement import case_page
from app.ui.results.result_tabs import TOPICS
from tests.conftest import ROOT

DAY = date(2026, 11, 26)
TYPED_FIGURE = re.compile(
    r"제\s?\d+조"
    r"|\d[\d,.]*\s*(?:%|퍼센트|원|천원|만\s?원|억|일|영업일|개월|년|시간|분|개|건|점|단계|명|배|MB|GB)"
    r"|\d+분의 ?\d|\d[\d,.]*\s*(?:이상|이하|미만|초과)|\d:1"
)
PICTURE_SIZE = 150_000  # bytes; the help ships on a PC without a network


@pytest.fixture(scope="module")
def values():
    return help_values(shipped_library(), DAY)


@pytest.fixture(scope="module")
def pages(values):
    return load_help(HELP, values, load_glossary(HELP, values))


@pytest.fixture
def broken(tmp_path):
    """The shipped help in a folder of its own, to be broken."""
    folder = tmp_path / "help"
    shutil.copytree(HELP, folder)
    return folder


def problems_of(folder, values):
    with pytest.raises(ContentError) as told:
        load_help(folder, values, load_glossary(folder, values))
    return "\n".join(told.value.problems)


def change(path, before, after):
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after, 1), encoding="utf-8")


def test_every_page_takes_its_values_and_has_one_title(pages):
    for page in pages.pages:
        text = page.markdown()
        assert not PLACEHOLDER.search(text)
        assert "{{" not in text
        assert [one.level for one in page.sections].count(1) == 1


def test_every_page_of_the_folder_is_in_the_contents(pages):
    assert {path.stem for path in HELP.glob("*.md")} == {page.id for page in pages.pages}


@pytest.mark.parametrize(
    "path", sorted([*HELP.glob("*.md"), HELP / "glossary.toml"]), ids=lambda path: path.name
)
def test_no_amount_share_period_or_article_is_typed(path):
    text = PLACEHOLDER.sub("", path.read_text(encoding="utf-8"))
    assert not [found[0] for found in TYPED_FIGURE.finditer(text)]


@pytest.mark.parametrize(
    "typed", ["제26조에 따라", "10%", "2천만원을 넘으면 20,000,000원", "14일", "6개 이상", "4.5:1"]
)
def test_the_gate_sees_what_is_typed(typed):
    assert TYPED_FIGURE.search(typed)


def test_every_place_has_its_section(pages):
    places = {
        value
        for name, value in vars(main_window).items()
        if name.isupper() and isinstance(value, str)
    }
    assert {"register", "assessment", "cases", "settings"} <= places
    assert places <= set(pages.topics())


def test_every_tab_has_its_section(pages):
    tabs = {
        value
        for name, value in vars(case_page).items()
        if name.isupper() and isinstance(value, str)
    }
    tabs -= {"fields"}
    cases = {f"case-{tab}" for tab in tabs if not tab.startswith("_")} | {"case-money"}
    assert cases <= set(pages.topics())
    assert set(TOPICS) <= set(pages.topics())


def test_every_topic_that_a_part_of_the_window_declares_has_its_section(pages):
    declared = {
        text.value
        for file in (ROOT / "app" / "ui").rglob("*.py")
        for call in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call) and getattr(call.func, "id", "") == "declare_topic"
        for text in ast.walk(call.args[1])
        if isinstance(text, ast.Constant) and isinstance(text.value, str)
    }
    declared -= {"case-", "money"}  # parts of a name
    assert {"settings-papers", "sharing-handover", "import"} <= declared
    assert declared <= set(pages.topics())


def test_every_paper_has_its_section(pages):
    kinds = ("workbooks", "documents")
    papers = {path.parent.name for kind in kinds for path in (FORMS / kind).glob("*/form.toml")}
    assert {f"paper-{paper}" for paper in papers} <= set(pages.topics())


def test_the_section_of_a_paper_is_called_as_the_paper_is(pages):
    for form in CasePapers().forms():
        page, place = pages.find(f"paper-{form.id}")
        assert page.sections[place].title == form.title
        assert form.source in page.sections[place].text


def test_a_figure_is_that_of_the_reference_data(pages):
    page, place = pages.find("rule-delay")
    text = page.sections[place].text
    row = shipped_library().data.all("delay_penalty.service")[0]
    assert str(row.value) in text
    assert "담당자 확인 필요" in text  # what was inferred for another track says so


def test_no_picture_is_larger_than_needed():
    for path in (HELP / "pictures").glob("*.png"):
        assert path.stat().st_size <= PICTURE_SIZE, path.name


def test_everything_wrong_is_told_at_once(broken, values):
    change(broken / "overview.md", "# 현황", "# 현황 {{reference:nothing}}")
    change(broken / "files.md", "{#files-backup}", "{#files-network}")
    told = problems_of(broken, values)
    assert "overview.md: '{{reference:nothing}}'" in told
    assert "주제 'files-network': 2번" in told


def test_a_link_to_nowhere_a_missing_picture_and_a_second_title_are_told(broken, values):
    change(broken / "comparing.md", "(#register)", "(#nowhere)")
    change(broken / "imports.md", "pictures/import.png", "pictures/none.png")
    change(broken / "files.md", "## 백업", "# 백업")
    told = problems_of(broken, values)
    assert "comparing.md: 갈 곳이 없는 연결입니다: #nowhere" in told
    assert "imports.md: 그림이 없습니다: pictures/none.png" in told
    assert "files.md: 가장 큰 제목" in told


def test_an_address_out_of_the_program_is_no_link(broken, values):
    change(broken / "comparing.md", "(#register)", "(https://example.com)")
    assert "갈 곳이 없는 연결입니다: https://example.com" in problems_of(broken, values)


def test_a_page_without_a_title_is_told(broken, values):
    (broken / "news.md").write_text("그냥 글", encoding="utf-8")
    assert "news.md: 제목(#)으로 시작하지 않습니다" in problems_of(broken, values)


def test_what_is_new_is_the_list_of_changes(pages):
    page, _ = pages.find("news")
    assert any(section.title == "0.1.0" for section in page.sections)


def test_without_the_list_of_changes_the_help_says_so(tmp_path):
    values = help_values(shipped_library(), DAY, news_file=tmp_path / "none.md")
    assert "찾지 못했습니다" in values["news"]


def test_the_help_is_read_by_the_reference_data_in_force():
    assert read_help(shipped_library(), DAY).find("rules") is not None
