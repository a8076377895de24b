"""Every layer of every model bought has one who answers for it; an unknown model is told."""

from app.domain.advice_models import Responsibility
from app.domain.contract_case import ServiceLine
from app.domain.responsibility_matrix import duty_key, responsibility_matrix
from tests.paper_material import CONTENT

GUIDE = CONTENT.models


def cloud(model, name="가"):
    return ServiceLine(category="cloud_service", service_model=model, name=name)


def test_each_model_bought_has_every_layer_once():
    bought = [cloud("paas"), cloud("iaas", "나"), cloud("paas", "다")]
    matrix = responsibility_matrix(GUIDE, bought)
    assert [one.model.id for one in matrix.models] == ["iaas", "paas"]
    assert [line.name for line in matrix.models[1].services] == ["가", "다"]
    keys = [duty_key(duty) for duty in matrix.duties]
    assert len(keys) == len(set(keys)) == 2 * len(GUIDE.layers)
    assert sum(map(matrix.number_of, Responsibility)) == len(keys)


def test_who_answers_is_what_the_guide_says():
    duties = responsibility_matrix(GUIDE, [cloud("saas")]).duties
    told = {duty.layer.id: duty.who for duty in duties}
    assert told["application"] is Responsibility.PROVIDER
    assert told["data"] is Responsibility.AGENCY
    assert told["accounts"] is Responsibility.SHARED


def test_a_cloud_service_without_a_model_is_told_and_support_needs_none():
    unknown = [cloud(None), ServiceLine(name="라"), cloud("other", "마")]
    support = ServiceLine(category="support_service", name="바")
    matrix = responsibility_matrix(GUIDE, [*unknown, support])
    assert matrix.duties == ()
    assert matrix.without_model == tuple(unknown)
