"""Every article that the product cites opens in the shipped text, down to the 목 that is cited."""

import re
from datetime import date

import pytest

from app.content.law_texts import load_law, load_law_texts
from app.content.reading import ContentError
from app.content.reference_library import load_reference_library
from app.domain.law_citations import cited_in
from app.domain.law_texts import ArticleRef, places_of
from tests.conftest import ROOT

REFERENCE = ROOT / "resources/reference"
DAY = date(2026, 11, 23)


@pytest.fixture(scope="module")
def library():
    return load_reference_library(REFERENCE)


@pytest.fixture(scope="module")
def laws(library):
    return library.laws


def cited_by(library):
    """Yield every article that rows, stages, topics and procedures cite, with who cites it."""
    for part in library.data.parts:
        yield from ((row.key, ref) for row in part.rows for ref in row.article)
    yield from ((stage.id, ref) for stage in library.stages.stages for ref in stage.article)
    for topic in library.routes.topics:
        for side in (topic.negotiated_contract, topic.catalog_contract):
            yield from ((topic.id, ref) for ref in side.article)
    for procedure in library.procedures.procedures:
        yield from ((procedure.id, ref) for ref in procedure.article)
        for ground in procedure.applies_when + procedure.not_when:
            yield from ((procedure.id, ref) for ref in ground.article)


def test_every_cited_article_opens_down_to_its_last_part(library, laws):
    cited = list(cited_by(library))
    assert len(cited) > 500
    assert [(who, str(ref)) for who, ref in cited if laws.article_text(ref) is None] == []


def test_only_cited_articles_are_shipped(library, laws):
    cited = {(ref.law_id, ref.number) for _, ref in cited_by(library)}
    for path in REFERENCE.glob("*.toml"):
        text = " ".join(path.read_text(encoding="utf-8").split())
        cited |= {(ref.law_id, ref.number) for ref in cited_in(text, laws)}
    form = (ROOT / "forms/register/information-system.toml").read_text(encoding="utf-8")
    cited |= {(ref.law_id, ref.number) for ref in cited_in(form, laws)}
    shipped = {(law.id, article.number) for law in laws.laws for article in law.articles}
    assert shipped <= cited, sorted(shipped - cited)


@pytest.mark.parametrize(
    "path",
    [
        *sorted(REFERENCE.glob("*.toml")),
        ROOT / "forms/register/information-system.toml",
        ROOT / "forms/workbooks/self-assessment-result/form.toml",
    ],
    ids=lambda path: path.stem,
)
def test_what_the_words_of_a_file_cite_opens_too(path, laws):
    """Sources, statements and help name articles in words: each of them can be opened."""
    for line in path.read_text(encoding="utf-8").splitlines():
        for ref in cited_in(line, laws):
            assert laws.article_text(ref) is not None, (line, str(ref))


@pytest.mark.parametrize(
    ("cited", "begins", "ends"),
    [
        (
            "L5 제26조제1항제5호아목",
            "    아. 「클라우드컴퓨팅",
            "디지털서비스에 관한 계약을 하는 경우",
        ),
        ("L5 제26조제1항제5호가목7)", "      7) 추정가격이 5천만원", "임차계약 또는 용역계약"),
        (
            "L8 제25조제1항제8호차목",
            "    차. 「클라우드컴퓨팅",
            "디지털서비스에 관한 계약을 하는 경우",
        ),
        ("L5 제7조제4호나목", "    나. 계약기간이", "48을 곱한 금액"),
        ("L6 제75조제3호", "  3. 물품의 수리", "1천분의 1.25"),
        ("L14 제47조제5항 단서", "⑤ 국가기관등의 장은", "연기할 수 있다."),
        ("L27 제30조", "부가가치세의 세율은", "10퍼센트로 한다."),
    ],
)
def test_what_is_cited_is_marked_and_nothing_more(laws, cited, begins, ends):
    found = laws.article_text(ArticleRef.parse(cited))
    assert found.cited.startswith(begins)
    assert found.cited.endswith(ends)
    assert found.cited in found.article.text


@pytest.mark.parametrize(
    "cited",
    [
        "L5 제26조제5호아목",  # a 호 of no 항, in an article that has 항
        "L5 제26조제9항",
        "L5 제26조제1항제6호",
        "L5 제26조제1항제5호카목",
        "L27 제30조제1항",  # an article without 항 has no 제1항
        "L5 제1조",  # not shipped
        "L99 제1조",
    ],
)
def test_a_citation_that_leads_nowhere_opens_nothing(laws, cited):
    assert laws.article_text(ArticleRef.parse(cited)) is None


@pytest.mark.parametrize("text", ["제26조", "L5", "L5 26조", "L5 제26조제1항아목", "L5 제26조아목"])
def test_what_is_no_article_is_not_read_as_one(text):
    with pytest.raises(ValueError, match=re.escape(text)):
        ArticleRef.parse(text)


def test_a_paper_cites_a_law_by_its_short_title(laws):
    ref = ArticleRef("L5", "제26조제1항제5호아목")
    assert laws.citation(ref) == "국가계약법 시행령 제26조제1항제5호아목"


def test_a_law_is_named_once_before_the_articles_that_follow_it(laws):
    refs = [ArticleRef.parse(one) for one in ("L5 제26조", "L5 제30조", "L8 제30조", "L5 제30조")]
    assert laws.citations(refs) == (
        "국가계약법 시행령 제26조",
        "제30조",
        "지방계약법 시행령 제30조",
    )


def test_every_law_says_its_number_its_dates_and_where_it_is_from(laws):
    assert len(laws.laws) == 25
    for law in laws.laws:
        assert re.search(r"제\d+호$", law.number)
        assert law.text_date == date(2026, 6, 8)
        assert law.address.startswith("https://www.law.go.kr/법령/")
        assert law.promulgated_on <= law.text_date
        # what was not in force yet when the text was taken says so
        assert bool(law.note) == (law.valid_from > law.text_date), law.id


def test_a_text_that_is_not_in_force_yet_is_known(laws):
    waiting = {law.id for law in laws.laws if not law.is_in_force(DAY)}
    assert waiting == {"L25"}  # 국고금 관리법, 2027. 7. 1.
    note = laws.law("L25").note
    assert "2027. 7. 1." in note
    assert "담당자가 확인" in note


def test_the_texts_can_be_searched(laws):
    hits = laws.search("선정된 디지털서비스에 관한 계약")
    assert [(hit.law.id, hit.article.number) for hit in hits] == [
        ("L5", "제26조"),
        ("L8", "제25조"),
    ]
    assert all("디지털서비스" in hit.snippet for hit in hits)
    assert laws.search("") == laws.search("  ") == laws.search("없는말씀") == ()
    assert [hit.article.number for hit in laws.search("CLOUD computing")] == ["제2조"]
    assert laws.search("품질·성능") == laws.search("품질ㆍ성능") != ()


def test_words_are_placed_where_they_stand_in_an_article_as_a_search_finds_them():
    text = "① 물품의 제조ㆍ구매 계약\n② 구매 계약"
    assert places_of(text, "제조·구매") == ((6, 11),)
    assert [text[start:end] for start, end in places_of(text, "계약  구매")] == [
        "구매", "계약", "구매", "계약",
    ]  # fmt: skip
    assert places_of(text, "(") == places_of(text, " ") == ()


def test_citations_are_found_in_running_text(laws):
    text = (
        "전자정부법 제2조·제56조의3, 같은 법 시행령 제70조의3과 "
        "공공기관의 정보공개에 관한 법률 제9조제1항제2호, 제99조에 관한 법 없는 말"
    )
    assert [str(ref) for ref in cited_in(text, laws)] == [
        "L15 제2조",
        "L15 제56조의3",
        "L16 제70조의3",
        "L24 제9조제1항제2호",
        "L24 제99조",
    ]
    assert cited_in("제26조제1항", laws) == ()  # no law is named
    text = "국고금관리법 제47조제1항, 민법 제157조·제160조, 소프트웨어진흥법 제50조"
    assert [str(ref) for ref in cited_in(text, laws)] == ["L25 제47조제1항", "L13 제50조"]
    other = "「특정조달을 위한 국가를 당사자로 하는 계약에 관한 법률 시행령 특례규정」 제23조"
    assert cited_in(other, laws) == ()
    assert [str(ref) for ref in cited_in("국가계약법 시행령 제9조, 같은 영 제10조", laws)] == [
        "L5 제9조",
        "L5 제10조",
    ]


def test_everything_wrong_with_a_law_is_told_at_once(tmp_path):
    path = tmp_path / "L5.toml"
    text = (REFERENCE / "law/L5.toml").read_text(encoding="utf-8")
    for old, new in (
        ('id = "L5"', 'id = "제5"'),
        ('title = "국가를', 'titel = "국가를'),
        ('number = "제7조"', 'number = "7조"'),
    ):
        assert old in text
        text = text.replace(old, new, 1)
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        load_law(path)
    assert len(caught.value.problems) == 4


def test_an_article_that_stands_twice_and_a_law_that_stands_twice_are_told(tmp_path):
    text = (REFERENCE / "law/L27.toml").read_text(encoding="utf-8")
    article = text[text.index("[[articles]]") :]
    (tmp_path / "L27.toml").write_text(text + "\n" + article, encoding="utf-8")
    with pytest.raises(ContentError, match="조문 '제30조': 2번"):
        load_law_texts(tmp_path)
    for name in ("L27.toml", "L28.toml"):
        (tmp_path / name).write_text(text, encoding="utf-8")
    with pytest.raises(ContentError, match="법령 id 'L27': 2번"):
        load_law_texts(tmp_path)
