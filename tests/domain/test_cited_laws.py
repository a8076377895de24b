"""The laws that a paper cites stand once each, with their articles in order."""

from app.domain.cited_laws import cited_laws
from app.domain.law_texts import ArticleRef
from tests.vocabulary_material import NEGOTIATED, material_of


def test_articles_are_told_once_in_the_order_of_the_law_and_missing_ones_apart():
    laws = material_of(NEGOTIATED).library.laws
    cited = ["L2 제19조제1항", "L1 제27조제3항", "L1 제25조", "L1 제27조제1항", "L1 제999조"]
    first, second = cited_laws(laws, map(ArticleRef.parse, cited))
    assert (first.law.id, first.numbers) == ("L1", ("제25조", "제27조"))
    assert first.missing == ("제999조",)
    assert (second.law.id, second.numbers, second.missing) == ("L2", ("제19조",), ())
