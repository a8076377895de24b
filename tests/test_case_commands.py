"""`cases` and `case` tell what is stored of contract cases, in words and as JSON."""

import json
from dataclasses import replace

import pytest

from app.domain.case_fields import CASE_FIELD_IDS, ROW_FIELD_IDS, RowKind
from app.services.contract_cases import Cases
from app.services.samples import CATALOG_CASE, NEGOTIATED_CASE, load_case_sample
from app.store.database import open_register
from tests.case_material import make_case
from tests.conftest import NOON, Clock, make_system


@pytest.fixture
def filled(register_path):
    """Return a case with something in every part, for a system that is deleted since."""
    with open_register(register_path) as store:
        system = make_system("민원예약", management_no="SYS-0001")
        store.systems.save(system)
        case = make_case(system_ids=(system.id,), need="첫째\n둘째")
        store.cases.add(case)
        cases = Cases(store, Clock())
        cases.parts.log_paper(
            case, form_id="cost-breakdown", file_name="산출내역서.xlsx", fingerprint="f" * 64
        )
        store.systems.remove([system.id], NOON)
    return case


def test_a_register_without_cases_is_told(run, register_path):
    open_register(register_path).close()
    assert run("cases") == (0, "대장에 등록된 계약 건이 없습니다.\n", "")
    assert run("cases", "--json") == (0, "[]\n", "")


def test_cases_are_listed(run, filled):
    code, out, _ = run("cases")
    assert code == 0
    heading, line = out.splitlines()
    assert heading.split()[:3] == ["번호", "계약건명", "정보시스템"]
    for told in ("계약-2026-001", "민원예약(대장에서 삭제됨)", "수의계약", "169,400,000"):
        assert told in line


def test_a_list_as_json_has_stable_keys(run, filled):
    (one,) = json.loads(run("cases", "--json")[1])
    assert one == {
        "case_no": "계약-2026-001",
        "title": "민원예약 클라우드 이용",
        "requesting_department": "정보화담당관",
        "contract_route": "negotiated_contract",
        "period_kind": "fixed",
        "starts_on": "2026-04-01",
        "ends_on": "2029-03-31",
        "budget_won": 180_000_000,
        "contract_amount_won": 169_400_000,
        "vendor": None,
        "systems": [{"name": "민원예약", "management_no": "SYS-0001", "is_deleted": True}],
        "reference_version": "2026.1",
    }


@pytest.mark.parametrize("name", ["민원예약 클라우드 이용", " 계약-2026-001 "])
def test_a_case_as_json_holds_everything_that_is_stored(run, filled, name):
    code, out, _ = run("case", name, "--json")
    assert code == 0
    told = json.loads(out)
    case = told["case"]
    assert set(case) == {
        "id", "systems", "stages", "facts", "checks", "texts", "reference_version", "created_at",
        *CASE_FIELD_IDS, *RowKind,
    }  # fmt: skip
    for kind in RowKind:
        assert all(set(row) == {"id", *ROW_FIELD_IDS[kind]} for row in case[kind])
    assert case["services"][0]["unit_price"] == 1_850_000
    assert case["services"][0]["discount_pct"] == "10.0"
    assert case["services"][1]["quantity"] == "500.5"
    assert case["paid_on"] is None
    assert case["stages"]["quotation"]["done_on"] == "2026-03-03"
    assert case["facts"] == {"linked": "unknown", "personal_data": "yes"}
    assert case["checks"]["conflict_of_interest"]["answer"] == "yes"
    assert case["texts"] == {"statement_of_work.purpose": "과업의 목적\n둘째 줄"}
    (paper,) = told["papers"]
    assert (paper["form_id"], paper["fingerprint"]) == ("cost-breakdown", "f" * 64)


def test_a_case_is_readable(run, filled):
    code, out, _ = run("case", "민원예약 클라우드 이용")
    assert code == 0
    lines = out.splitlines()
    assert lines[0] == "민원예약 클라우드 이용 (계약-2026-001)"
    assert lines[1] == "정보시스템: 민원예약(대장에서 삭제됨)"
    assert "- 필요성: 첫째 둘째" in lines
    assert "- 배정 예산(부가가치세 포함): 180,000,000원" in lines
    assert "이용 서비스 2건" in lines
    assert any(line.startswith("미입력 필수 항목 ") for line in lines)
    papers = lines.index("내보낸 문서 1건")
    assert lines[papers + 1] == "- 2026. 11. 23. 산출내역서.xlsx"


def test_a_wrong_name_is_told_with_those_that_are_near(run, filled, register_path):
    code, _, err = run("case", "민원예약")
    assert code == 1
    assert "비슷한 이름이 있습니다: 민원예약 클라우드 이용" in err
    assert "cases 명령으로" in run("case", "전혀 다른 이름")[2]
    with open_register(register_path) as store:
        store.cases.add(replace(make_case(), case_no="계약-2026-002"))
    code, _, err = run("case", "민원예약 클라우드 이용")
    assert code == 1
    assert "계약-2026-001, 계약-2026-002" in err
    assert run("case", "계약-2026-002")[0] == 0


@pytest.mark.parametrize("path", [NEGOTIATED_CASE, CATALOG_CASE], ids=lambda path: path.stem)
def test_a_sample_case_is_shown_whole(run, register_path, path):
    with open_register(register_path) as store:
        case = load_case_sample(store, Clock(), path)
    out = run("case", case.title)[1]
    assert "미입력 필수 항목" not in out
    assert json.loads(run("case", case.case_no, "--json")[1])["case"]["title"] == case.title


def test_the_sample_brings_a_contract_case_along_when_asked(run, register_path):
    open_register(register_path).close()
    assert run("sample")[0] == 0
    assert run("cases", "--json")[1] == "[]\n"
    code, out, _ = run("sample", "--cases")
    assert code == 0
    added = out.splitlines()[-1]
    assert added.startswith("예시 계약 건을 추가했습니다: 계약-")
    number = added.split(": ")[1].split()[0]
    assert run("case", number, "--json")[0] == 0
    assert "예시 계약 건이 이미 대장에 있어 바꾸지 않았습니다" in run("sample", "--cases")[1]
    assert len(json.loads(run("cases", "--json")[1])) == 1
