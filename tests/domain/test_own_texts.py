"""A text of the officer's own is kept with the proposal that it was written over."""

import pytest

from app.domain.contract_case import ContractCase
from app.domain.own_texts import (
    gone_over,
    is_outdated,
    own_text,
    proposal_key,
    taken_back,
    written_over,
)

KEY = "statement.overview.need"


def case_with(kept):
    return ContractCase("건", texts={id_: text for id_, text in kept.items() if text is not None})


def test_a_text_is_kept_with_the_proposal_without_its_values():
    kept = written_over(KEY, " 고친 글 ", "제안 A", "제안 {name}")
    assert kept == {KEY: "고친 글", proposal_key(KEY): "제안 {name}"}
    assert own_text(case_with(kept), KEY) == "고친 글"


@pytest.mark.parametrize("text", ["", "  \n", "제안 A", " 제안 A "])
def test_nothing_and_the_proposal_itself_leave_the_proposal(text):
    assert written_over(KEY, text, "제안 A") == {KEY: None, proposal_key(KEY): None}


def test_without_a_proposal_only_the_text_is_kept():
    assert written_over(KEY, "글", "", "") == {KEY: "글", proposal_key(KEY): None}


def test_another_proposal_outdates_a_text_until_the_officer_went_over_it():
    case = case_with(written_over(KEY, "고친 글", "제안 A", "제안 {name}"))
    assert not is_outdated(case, KEY, "제안 {name}")
    assert is_outdated(case, KEY, "새 제안 {name}")
    again = case_with(dict(case.texts) | gone_over(KEY, "새 제안 {name}"))
    assert not is_outdated(again, KEY, "새 제안 {name}")
    assert own_text(again, KEY) == "고친 글"


def test_what_was_never_written_is_never_outdated():
    assert not is_outdated(case_with({proposal_key(KEY): "이전"}), KEY, "새 제안")
    assert not is_outdated(case_with({KEY: "글"}), KEY, "새 제안")


def test_all_that_is_kept_of_a_text_is_taken_back():
    kept = written_over(KEY, "글", "제안")
    assert set(taken_back(KEY)) == set(kept)
