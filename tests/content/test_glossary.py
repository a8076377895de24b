"""용어집: each term is explained once, in a sentence or two, and found where a label names it."""

import shutil
from datetime import date

import pytest

from app.content.help_pages import load_accessibility, load_glossary, load_help_words
from app.content.reading import ContentError
from app.domain.korean_text import folded
from app.services.helping import HELP, read_glossary, rule_values
from app.services.reference import shipped_library

DAY = date(2026, 11, 26)
ASKED = (
    "예정가격", "추정가격", "수의계약", "카탈로그계약", "CSAP", "SLA", "성숙도", "확정", "차수",
    "클라우드 네이티브", "컨테이너", "오토 스케일링", "마이크로서비스", "CI/CD", "지체상금",
    "서비스요청", "적기 처리율", "형상관리", "오케스트레이션", "BRM", "SRM", "IRM", "단수 차이",
)  # fmt: skip


@pytest.fixture(scope="module")
def glossary():
    return read_glossary(shipped_library(), DAY)


def test_the_terms_that_officers_ask_for_are_explained(glossary):
    assert set(ASKED) <= {term.term for term in glossary.terms}


def test_each_name_stands_once(glossary):
    names = [folded(name) for term in glossary.terms for name in term.names()]
    assert len(names) == len(set(names))


def test_an_explanation_is_one_or_two_sentences(glossary):
    for term in glossary.terms:
        assert term.text.endswith("다."), term.term
        assert term.text.count("다.") <= 2, term.term
        assert len(term.text) <= 120, term.term


def test_a_term_told_twice_is_refused(tmp_path):
    folder = tmp_path / "help"
    shutil.copytree(HELP, folder)
    path = folder / "glossary.toml"
    told = path.read_text(encoding="utf-8")
    path.write_text(
        told + '\n[[terms]]\nterm = "다른 말"\nalso = ["sla"]\ntext = "뜻입니다."\n',
        encoding="utf-8",
    )
    with pytest.raises(ContentError, match="용어 'sla': 2번"):
        load_glossary(folder, rule_values(shipped_library(), DAY))


def test_a_value_that_is_not_there_is_told(tmp_path):
    folder = tmp_path / "help"
    folder.mkdir()
    (folder / "glossary.toml").write_text(
        '[[terms]]\nterm = "말"\ntext = "{{value:none}}입니다."\n', encoding="utf-8"
    )
    with pytest.raises(ContentError, match="value:none"):
        load_glossary(folder, {})


def test_the_items_of_accessibility_say_how_far_they_were_checked():
    told = load_accessibility(HELP, load_help_words(HELP))
    items = told["accessibility:items"]
    assert told["accessibility:contrast"] in items
    for state in ("적용", "확인 필요", "해당 없음"):
        assert f"| {state} |" in items
