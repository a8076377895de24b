"""Values stand in sentences as official papers write them."""

from datetime import date
from decimal import Decimal

from app.domain.paper_text import names_in, told
from app.domain.paper_vocabulary import PaperVocabulary
from tests.case_paper_material import CATALOGUE, WORDS


def text(sentence, **values):
    known = {name.replace("__", "."): value for name, value in values.items()}
    vocabulary = PaperVocabulary(known, to_check=frozenset({"vendor.name"}))
    return told(sentence, vocabulary, CATALOGUE, WORDS.value_words())


def test_each_kind_is_written_as_papers_write_it():
    said = text(
        "{money__total} {case__starts_on} {money__vat_rate_pct} {case__months}".replace("__", "."),
        money__total=1_234_567, case__starts_on=date(2027, 1, 1),
        money__vat_rate_pct=Decimal("10.0"), case__months=36,
    )  # fmt: skip
    assert said == "1,234,567원 2027. 1. 1. 10% 36"


def test_what_is_not_known_is_said_and_is_no_zero():
    assert text("금액 {money.total}, 카탈로그 {route.is_catalog}").count("(미정)") == 2
    assert text("{money.vat}", money__vat=0) == "0원"


def test_a_typed_text_is_never_read_for_places():
    assert text("{case.need}", case__need="{money.total}") == "{money.total}"


def test_a_second_hand_value_says_so():
    assert text("{vendor.name}", vendor__name="가온") == "가온(담당자 확인 필요)"


def test_the_names_of_a_sentence_are_told():
    assert list(names_in("{case.title}의 {money.total}")) == ["case.title", "money.total"]
