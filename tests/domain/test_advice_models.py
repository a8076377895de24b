"""A service model fits when the maturity that it needs is there; unknown is not a No."""

from hypothesis import given

from app.domain.advice_models import Fit, ModelScope, Responsibility, suggest_service_models
from tests.advice_material import ADVICE, before_and_after, facts_of

GUIDE = ADVICE.models
BURDENS = {model.id: model.burden() for model in GUIDE.models}


def suggested(levels):
    return {one.model.id: one for one in suggest_service_models(facts_of(levels=levels), GUIDE)}


def chosen(levels):
    return [one.model.id for one in suggested(levels).values() if one.is_suggested]


def test_a_system_of_old_fits_servers_only_and_is_told_what_each_model_lacks():
    found = suggested("00000000")
    assert {id_: one.fit for id_, one in found.items()} == {
        "iaas": Fit.FITS, "caas": Fit.LACKS, "paas": Fit.LACKS, "faas": Fit.LACKS,
        "saas": Fit.FITS,
    }  # fmt: skip
    assert [need.rule.id for need in found["paas"].lacking] == [
        "paas.architecture", "paas.state_data", "paas.configuration"
    ]  # fmt: skip
    assert [fact.text for need in found["paas"].lacking for fact in need.facts] == ["0단계"] * 3
    assert chosen("00000000") == ["iaas"]


def test_level_1_of_three_axes_is_enough_for_a_platform():
    assert chosen("11100000") == ["paas"]
    assert suggested("11100000")["caas"].fit is Fit.LACKS


def test_functions_fit_from_level_2_but_never_stand_for_the_whole_system():
    found = suggested("22220000")
    assert found["faas"].fit is Fit.FITS
    assert not found["faas"].is_suggested
    assert chosen("22220000") == ["paas"]


def test_no_model_is_suggested_while_a_lighter_one_hangs_on_an_open_axis():
    found = suggested("1U100000")
    assert found["paas"].fit is Fit.TO_CHECK
    assert [fact.label for need in found["paas"].to_check for fact in need.facts] == [
        "상태와 데이터"
    ]
    assert chosen("1U100000") == []
    assert chosen("--------") == []


def test_an_open_axis_that_can_change_nothing_holds_nothing_back():
    assert chosen("0U000000") == ["iaas"]  # the platform lacks its structure in any case


@given(before_and_after())
def test_a_fit_and_a_suggestion_stay_whatever_the_unknown_turns_out_to_be(known):
    before, after = (suggest_service_models(one.facts(), GUIDE) for one in known)
    for one, then in zip(before, after, strict=True):
        assert then.fit is not Fit.TO_CHECK
        if one.fit is not Fit.TO_CHECK:
            assert then.fit is one.fit
    if any(one.is_suggested for one in before):
        assert [one.is_suggested for one in before] == [one.is_suggested for one in after]


@given(before_and_after())
def test_the_one_suggested_is_the_lightest_that_fits(known):
    found = suggest_service_models(known[1].facts(), GUIDE)
    fitting = {
        one.model.id: one.model.burden()
        for one in found
        if one.fit is Fit.FITS and one.model.scope is ModelScope.WHOLE
    }
    (one,) = [one for one in found if one.is_suggested]
    assert one.model.burden() == min(fitting.values())


def test_the_matrix_is_whole_and_the_agency_keeps_its_data_everywhere():
    layers = [layer.id for layer in GUIDE.layers]
    assert [model.title for model in GUIDE.models] == [
        "IaaS", "CaaS", "PaaS", "FaaS(서버리스)", "SaaS"
    ]  # fmt: skip
    for model in GUIDE.models:
        assert list(model.responsibilities) == layers
        assert model.responsibilities["data"] is Responsibility.AGENCY
        assert model.responsibilities["facility"] is Responsibility.PROVIDER
    assert GUIDE.matrix_confidence.needs_officer_check


def test_from_servers_to_software_no_layer_falls_back_to_the_agency():
    order = list(Responsibility)
    for layer in GUIDE.layers:
        held = [order.index(model.responsibilities[layer.id]) for model in GUIDE.models]
        assert held == sorted(held), layer.id
    assert BURDENS == {
        "iaas": (7, 1),
        "caas": (5, 3),
        "paas": (2, 3),
        "faas": (2, 1),
        "saas": (1, 1),
    }
