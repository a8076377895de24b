"""The papers of a case say what its figures and texts say, under names that the catalogue knows."""

import pytest

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
