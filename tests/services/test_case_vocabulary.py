"""The papers of a case say what its figures and texts say, under names that the catalogue knows."""

import pytest

from app.domain.agency import AgencyTrack
from app.services.case_vocabulary import vocabulary_of
from tests.vocabulary_material import CATALOG, NEGOTIATED, material_of


@pytest.fixture(scope="module", params=[NEGOTIATED, CATALOG])
def material(request):
    return material_of(request.param)


def test_every_name_is_one_that_the_catalogue_knows(material):
    assert material.catalogue.problems(vocabulary_of(material)) == []


def test_the_systems_stand_with_what_their_assessment_came_to(material):
    table = vocabulary_of(material).table("systems")

    assert [row["name"] for row in table.rows] == [
        one.system.name for one in material.figures.systems
    ]
    assert all("도입 검토" in row["verdict"] for row in table.rows)


def methods(track):
    """Return the comparison of the two ways of contracting, by what is compared."""
    table = vocabulary_of(material_of(NEGOTIATED, track)).table("methods")
    return {row["aspect"]: row for row in table.rows}


@pytest.mark.parametrize("track", AgencyTrack)
def test_each_kind_of_agency_reads_by_which_articles_a_catalogue_contract_is_open_to_it(track):
    assert "조달사업법 제14조제1항" in methods(track)["근거"]["basis"]
    assert "조달사업법 시행령 제16조제4항" in methods(track)["상대자 결정"]["basis"]


@pytest.mark.parametrize(
    "track", [AgencyTrack.OTHER_PUBLIC_INSTITUTION, AgencyTrack.LOCAL_PUBLIC_CORPORATION]
)
def test_to_an_agency_of_unread_rules_no_rule_of_others_is_told_as_its_own(track):
    told = methods(track)
    for aspect in ("상대자 수", "예정가격", "대금"):
        assert told[aspect]["negotiated"] == (
            "기관의 계약 규정에서 정한 내용을 확인할 것(확인할 사항)"
        ), aspect


def test_a_procedure_known_from_the_press_is_marked_in_the_reasons_of_the_request():
    rows = vocabulary_of(material_of(NEGOTIATED)).table("prior_checks").rows
    told = {row["title"]: row["reason"] for row in rows}
    assert "보도되었음" in told["보안성 검토"]
    assert told["보안성 검토"].endswith("(담당자 확인 필요)")
    assert "담당자 확인 필요" not in told["과업심의위원회"]
