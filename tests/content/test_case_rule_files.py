"""The files of case rules: what points nowhere, repeats itself or says nothing is told at once."""

import pytest

from app.content.contract_routes import load_route_rules
from app.content.reading import ContentError
from app.content.stage_dates import load_stage_dates
from app.content.submission_check import load_submission_texts
from app.content.track_rules import load_track_rules
from tests.domain.records import REFERENCE
from tests.rules_material import LIBRARY, TRACK_RULES

LOADERS = {
    "track-rules": lambda path: load_track_rules(path, LIBRARY),
    "contract-routes": lambda path: load_route_rules(path, LIBRARY, TRACK_RULES),
    "stage-dates": lambda path: load_stage_dates(path, LIBRARY),
    "submission-check": load_submission_texts,
}


@pytest.fixture
def problems_of(tmp_path):
    def load(name, *changes):
        text = (REFERENCE / f"{name}.toml").read_text(encoding="utf-8")
        for old, new in changes:
            assert old in text
            text = text.replace(old, new, 1)
        path = tmp_path / f"{name}.toml"
        path.write_text(text, encoding="utf-8")
        with pytest.raises(ContentError) as caught:
            LOADERS[name](path)
        return "\n".join(caught.value.problems)

    return load


@pytest.mark.parametrize("name", LOADERS)
def test_every_shipped_file_is_read(name):
    assert LOADERS[name](REFERENCE / f"{name}.toml").file.id == name


@pytest.mark.parametrize(
    ("name", "old", "new", "told"),
    [
        ("track-rules", 'row = "contract_law"', 'row = "contract_lav"', "'contract_lav' 항목이"),
        ("track-rules", 'group = "basis"', 'group = "base"', "'base' 묶음이 없습니다"),
        ("track-rules", 'fact = "route"', 'fact = "rout"', "'rout' 사실이 없습니다"),
        ("track-rules", '"negotiated_contract"] }] }]\nyes', '"negotiated_contract"] }] }]\nyes2',
         "yes2"),
        ("track-rules", "근거는 {value}", "근거는 {valu}", "'{valu}'에 채울 값이"),
        ("track-rules", 'key = "legal_basis"', 'key = "contract_law"', "2번 쓰였습니다"),
        ("track-rules", 'no = "수의계약으로 체결하지 않으므로 해당하지 않습니다."\n', "",
         "조건이 있으면"),
        ("track-rules", 'fact = "route", any_of',
         'fact = "route", below = "audit.threshold", any_of', "가운데 하나로 비교합니다"),
        ("contract-routes", 'basis = "negotiated_contract.basis"', 'basis = "nothing"',
         "'nothing' 항목이"),
        ("contract-routes", "따라 금액과", "따라 {amount} 금액과", "'{amount}'에 채울 값이"),
        ("contract-routes", 'article = ["L11 제16조제1항"', 'article = ["L99 제16조제1항"',
         "'L99' 법령이 없습니다"),
        ("contract-routes", 'page = "procedures"', 'page = "somewhere"', "page"),
        ("stage-dates", 'field = "starts_on"', 'field = "started_on"', "'started_on' 항목이"),
        ("stage-dates", 'stage = "budget"', 'stage = "money"', "'money' 단계가 없습니다"),
        ("stage-dates", 'row = "inspection.days"', 'row = "inspection.weeks"', "inspection.weeks"),
        ("stage-dates", 'row = "payment.days"\n', "", "count가 on이나 renewal이 아닐 때만"),
        ("stage-dates", 'done = "paid_on"', 'done = "payed_on"', "'payed_on' 항목이"),
        ("submission-check", 'id = "cost_mistake"', 'id = "over_budget"', "'cost_mistake': 없"),
        ("submission-check", "{amount}원", "{won}원", "'{won}'에 채울 값이"),
        ("submission-check", '"planned_on", "requested_on"', '"planned_on", "asked_on"',
         "'asked_on' 항목이"),
        ("submission-check", 'kind = "mistake"', 'kind = "error"', "kind"),
    ],
)  # fmt: skip
def test_what_is_wrong_in_a_file_is_told(problems_of, name, old, new, told):
    assert told in problems_of(name, (old, new))


def test_every_problem_of_a_file_is_told_in_one_pass(problems_of):
    told = problems_of(
        "track-rules", ('row = "contract_law"', 'row = "one"'), ('group = "price"', 'group = "two"')
    )
    assert "'one'" in told
    assert "'two'" in told
