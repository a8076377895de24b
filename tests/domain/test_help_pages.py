"""The help is cut into sections, takes its values, and is searched; a label names its terms."""

import pytest

from app.domain.help_pages import (
    Help,
    UnknownValueError,
    bullets,
    filled,
    names_of,
    plain,
    read_page,
    table,
)
from app.domain.help_terms import Glossary, HelpTerm

TEXT = """# 계약 {#cases}

첫 글입니다.

## 예정가격 {#price}

예정가격은 [비밀](#secret)입니다. **견적**도 봅니다.

## 비밀 {#secret}

| 항목 | 뜻 |
| --- | --- |
| VAT | 부가가치세 |
"""


def term(name, *also, text="뜻입니다."):
    return HelpTerm(name, also, text, "")


@pytest.fixture
def pages():
    return Help((read_page("contracts", TEXT), read_page("other", "# 견적서\n\n본문")))


def test_a_page_is_cut_at_its_headings():
    page = read_page("contracts", TEXT)
    assert page.title == "계약"
    assert [one.topic for one in page.sections] == ["cases", "price", "secret"]
    assert [one.level for one in page.sections] == [1, 2, 2]
    assert page.sections[0].text == "첫 글입니다."
    assert "{#" not in page.markdown()


@pytest.mark.parametrize("text", ["", "글이 먼저\n# 제목"])
def test_a_page_begins_with_its_title(text):
    with pytest.raises(ValueError, match="page"):
        read_page("page", text)


def test_a_value_is_put_in_and_one_that_is_unknown_is_refused():
    assert (
        filled("세율은 {{value:vat.rate}}입니다", {"value:vat.rate": "10%"}) == "세율은 10%입니다"
    )
    assert names_of("{{news}} {{value:a.b}} {{news}}") == ("news", "value:a.b")
    with pytest.raises(UnknownValueError, match=r"value:vat\.rate"):
        filled("{{value:vat.rate}}", {})


def test_a_topic_leads_to_its_section(pages):
    page, place = pages.find("price")
    assert (page.id, page.sections[place].title) == ("contracts", "예정가격")
    assert pages.find("none") is None


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("견적", ["견적서", "예정가격"]),  # the title first
        ("값", []),
        ("뜻", ["비밀"]),
        ("vat", ["비밀"]),
        ("예정가격 견적", ["예정가격"]),
        ("\u1107\u1175\u1106\u1175\u11af", ["비밀", "예정가격"]),  # 비밀, letter by letter
        ("ㄱㅈ", ["견적서", "예정가격"]),  # by first consonants, the title first here too
        ("ㅇㅈㄱㄱ 견적", ["예정가격"]),
        ("ㄱ", []),
        ("   ", []),
    ],
)
def test_a_search_finds_every_word_of_any_length(pages, words, found):
    assert [hit.section.title for hit in pages.search(words)] == found


def test_an_excerpt_shows_the_words_without_the_marks(pages):
    hit = next(hit for hit in pages.search("비밀") if hit.section.topic == "price")
    assert hit.excerpt == "예정가격은 비밀입니다. 견적 도 봅니다."


def test_an_excerpt_shows_what_was_found_by_its_first_consonants(pages):
    assert "비밀" in pages.search("ㅂㅁㅇㄴㄷ")[0].excerpt


def test_a_table_keeps_each_cell_on_one_line():
    made = table(("가", "나"), [("한 줄\n두 줄", ""), ("a|b", "c")])
    assert made.splitlines()[2:] == ["| 한 줄 두 줄 | – |", "| a·b | c |"]
    assert bullets(["하나\n둘"]) == "- 하나 둘"
    assert plain("- **가** [나](#a)\n![그림](a.png)") == "가 나"


def test_a_label_names_its_terms_the_longer_first():
    glossary = Glossary((term("계약"), term("수의계약"), term("SLA", "서비스 수준 협약")))
    told = [one.term for one in glossary.named_in("수의계약과 SLA(서비스 수준 협약)")]
    assert told == ["수의계약", "SLA"]
    assert [one.term for one in glossary.named_in("sla 점검")] == ["SLA"]


@pytest.mark.parametrize("text", ["재계약", "SLAB", "xSLA", "다른 말", ""])
def test_a_part_of_another_word_is_no_term(text):
    assert Glossary((term("계약"), term("SLA"))).named_in(text) == ()


def test_a_glossary_without_terms_explains_nothing():
    assert Glossary(()).explain("계약") == ""


def test_an_explanation_names_its_source():
    made = HelpTerm("지체상금", (), "늦은 날마다 내는 금액입니다.", "어느 법")
    assert Glossary((made,)).explain("지체상금 (원)") == (
        "지체상금: 늦은 날마다 내는 금액입니다. (어느 법)"
    )
