"""Choices and texts of papers are told by names, not by the ids that a case keeps them under."""

import pytest

from app.services.text_names import text_name


@pytest.mark.parametrize(
    ("id_", "told"),
    [
        ("requirement.SEC-001", "요구사항 SEC-001"),
        ("requirement.SEC-001.text", "요구사항 SEC-001 요구 내용"),
        ("requirement.SEC-A01.title.proposal", "요구사항 SEC-A01 이름 작성할 때의 제안"),
        ("requirement.order.SEC", "요구사항 순서 SEC"),
        ("statement.overview.title", "과업내용서 문안 overview.title"),
        ("technology.law.operation.status", "기술적용계획표 law.operation 적용 여부"),
        ("security.overview.purpose", "보안성검토 의뢰서 overview.purpose"),
        ("draft.need", "draft.need"),
    ],
)
def test_a_text_is_told_by_its_paper_and_its_part(id_, told):
    assert text_name(id_) == told
