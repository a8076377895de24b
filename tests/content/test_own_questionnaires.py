"""An agency's own questionnaire is used whole or refused with everything that is wrong in it."""

import os
from random import Random

import pytest

from app.content.content_kinds import ContentKind, surroundings
from app.content.maturity import load_maturity
from app.content.own_questionnaires import LARGEST_BYTES, load_file, load_folder
from app.content.questionnaires import load_checklist
from app.content.reading import ContentError
from app.content.selection import load_selection
from app.store.checklist_json import checklist_fingerprint
from tests.conftest import ROOT

SHIPPED = ROOT / "forms/questionnaires"
REFERENCE = ROOT / "resources/reference"
CHECKLIST, MATURITY, SELECTION = (
    SHIPPED / f"{name}.toml" for name in ("self-diagnosis", "maturity", "selection")
)


@pytest.fixture(scope="module")
def around(checklist, register_form):
    items = {item.id for item in checklist.items()}
    questions = load_maturity(MATURITY, items)
    axes = {axis.id for axis in questions.axes()}
    selection = load_selection(SELECTION, items, axes, register_form)
    return surroundings(checklist, questions, selection, register_form, REFERENCE)


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "content"
    made.mkdir()
    return made


@pytest.fixture
def own(folder):
    """Write an agency's file: a shipped one with each text replaced once, under another version."""

    def write(*changes, source=CHECKLIST, name="own.toml"):
        text = source.read_text(encoding="utf-8")
        for old, new in (("version = ", "version = '한빛' #"), *changes):
            assert old in text
            text = text.replace(old, new, 1)
        path = folder / name
        path.write_text(text, encoding="utf-8")
        return path

    return write


def without_examples(path):
    text = path.read_text(encoding="utf-8")
    path.write_text(text[: text.index("[[examples]]")], encoding="utf-8")
    return path


def problems_of(path, around, shipped=()):
    with pytest.raises(ContentError) as caught:
        load_file(path, around, shipped)
    return set(caught.value.problems)


@pytest.mark.parametrize(
    ("source", "kind", "parts", "examples"),
    [
        (CHECKLIST, "checklist", (("목표", 4), ("문항", 10)), 4),
        (MATURITY, "maturity", (("관점", 2), ("축", 8), ("점검 항목", 12)), 2),
        (SELECTION, "selection", (("기준", 9),), 2),
    ],
)
def test_a_right_questionnaire_of_each_kind_is_loaded(own, around, source, kind, parts, examples):
    loaded = load_file(own(source=source), around, ())
    assert (loaded.kind, loaded.version) == (kind, "한빛")
    assert (loaded.parts, loaded.examples, loaded.is_own) == (parts, examples, True)
    assert all(f"{what} {number}개" in loaded.summary() for what, number in parts)


@pytest.mark.parametrize("path", sorted(REFERENCE.glob("*.toml")), ids=lambda path: path.stem)
def test_every_reference_file_can_be_checked(path, around):
    assert load_file(path, around, ()).id == path.stem


def test_all_problems_are_told_at_once_each_with_its_path_and_a_hint(own, around):
    """Of the form, of ids that point nowhere, and of ids used twice, in one pass."""
    path = own(
        ('title = "정보시스템 자가진단 체크리스트"', 'titel = "오타"'),
        ('question = "특정시점', 'questoin = "특정시점'),
        ("adopt_min = 6", 'adopt_min = "여섯"'),
        ('item = "clear_boundary"', 'item = "clear_boundry"'),
        ('id = "release_cycle"', 'id = "legacy_code"'),
        ('expected = "adopt_review"', 'expected = "adopt"'),
        ('outage_stop = "yes"', 'outage_stop = "maybe"'),
    )
    verdicts = "'adopt_review', 'further_review', 'keep', 'undetermined'"
    answers = "'yes', 'no', 'unknown'"
    assert problems_of(path, around) == {
        "title: 없습니다",
        "titel: 모르는 항목입니다 (혹시 'title'인가요?)",
        "goals[1].items[3].question: 없습니다",
        "goals[1].items[3].questoin: 모르는 항목입니다 (혹시 'question'인가요?)",
        "rule.adopt_min: 정수여야 합니다",
        "notes[1].item: 'clear_boundry' id가 없습니다 (혹시 'clear_boundary'인가요?)",
        "goals[4].items[2].id: goals[3].items[2]에서 이미 쓴 id입니다('legacy_code')",
        f"examples[1].expected: 쓸 수 없는 값입니다. 쓸 수 있는 값: {verdicts}",
        f"examples[1].answers.outage_stop: 쓸 수 없는 값입니다. 쓸 수 있는 값: {answers}",
    }


def test_all_contradictions_of_own_maturity_questions_are_told_at_once(own, around):
    path = own(
        ('id = "codebase"', 'id = "architecture"'),
        ("architecture = 2", "architektur = 2"),
        ("application_view = 1", "app_view = 1"),
        source=MATURITY,
    )
    assert problems_of(path, around) == {
        "점검 항목 'architecture': 축의 id와 겹칩니다",
        (
            "examples[1].answers.architektur: 'architektur' id가 없습니다 "
            "(혹시 'architecture'인가요?)"
        ),
        (
            "examples[1].expected.app_view: 'app_view' id가 없습니다 "
            "(혹시 'application_view'인가요?)"
        ),
        "examples[2].factors.codebase: 'codebase' id가 없습니다",
    }


@pytest.mark.parametrize(
    ("source", "old", "new", "kind"),
    [
        (CHECKLIST, "legacy_code", "scaling", "성숙도 진단"),
        (CHECKLIST, "legacy_code", "logs", "성숙도 진단"),
        (MATURITY, "logs", "legacy_code", "자가진단 체크리스트"),
        (MATURITY, "logs", "complexity", "대상 업무 선정 검토"),
        (SELECTION, "complexity", "scaling", "성숙도 진단"),
    ],
)
def test_an_id_of_another_questionnaire_is_refused(own, around, source, old, new, kind):
    """The answers of a round are kept by their ids alone, whichever questionnaire asks them."""
    path = own(source=source)
    text = path.read_text(encoding="utf-8")
    for form in ('"{}"', "{} = ", "{}="):
        text = text.replace(form.format(old), form.format(new))
    path.write_text(text, encoding="utf-8")
    assert problems_of(path, around) == {
        f"'{new}': {kind} 문항의 id와 겹칩니다. 다른 id로 바꾸어 주세요"
    }


def test_a_level_that_no_axis_has_is_told_in_words(own, around):
    path = own(("architecture = 2", "architecture = 4"), source=MATURITY)
    assert problems_of(path, around) == {
        (
            "examples[1].answers.architecture: 0~3의 정수나 "
            '"unknown", "not_applicable" 가운데 하나로 적습니다'
        )
    }


def renamed(path, *ids):
    """Give these ids of a maturity file other names, wherever they stand in it."""
    text = path.read_text(encoding="utf-8")
    for id_ in ids:
        for form in ('"{}"', "{} = ", "{}="):
            text = text.replace(form.format(id_), form.format(f"own_{id_}"))
    path.write_text(text, encoding="utf-8")
    return path


def test_axes_and_effects_that_the_advice_needs_are_told_all_at_once(own, around):
    path = renamed(own(source=MATURITY), "platform", "architecture", "resilience", "agility")
    told = problems_of(path, around)
    assert {one for one in told if "id가" in one} == {
        f"id가 '{axis}'인 축 없음: ‘{title}’에서 이것으로 판단합니다"
        for title, facts in around.advice.judged_by
        for axis in ("platform", "architecture")
        if f"axis.{axis}" in facts
    }
    assert any(one.startswith("기대효과 'own_agility': 프로그램에 설명이 없는") for one in told)
    assert not any("resilience" in one for one in told)  # nothing is judged by it


def test_axes_that_the_advice_can_do_without_are_told_and_do_not_refuse_the_file(own, around):
    loaded = load_file(renamed(own(source=MATURITY), "resilience", "logs"), around, ())
    assert any("id가 'resilience'인 축 없음: ‘" in note for note in loaded.notes)
    assert "개선 과제를 제안하지 않는 축: own_resilience" in loaded.notes
    assert all(f"알림: {note}" in loaded.summary() for note in loaded.notes)
    assert load_file(own(source=MATURITY), around, ()).notes == ()


def test_more_axes_than_a_radar_shows_are_told(own, around):
    axis = """
[[sides.axes]]
id = "more_{}"
title = "더한 축"
items = []
evidence = ["문서"]
sentences = ["없음", "계획", "일부", "전부"]
"""
    path = own(source=MATURITY)
    text = path.read_text(encoding="utf-8")
    at = text.index("[[factors]]")
    more = "".join(axis.format(number) for number in range(5))
    path.write_text(text[:at] + more + "\n" + text[at:], encoding="utf-8")
    assert "축: 그래프에 그릴 수 있도록 모두 합쳐 3개에서 12개까지 적습니다(지금 13개)" in (
        problems_of(path, around)
    )


def test_without_examples_a_questionnaire_cannot_be_used(own, around):
    told = problems_of(without_examples(own(("keep_max = 3", "keep_max = 6"))), around)
    assert {problem.partition(":")[0] for problem in told} == {"rule", "examples"}


def test_the_example_that_fails_is_named_with_what_was_expected_and_what_came_out(own, around):
    path = own(("adopt_min = 6", "adopt_min = 7"))
    assert problems_of(path, around) == {
        (
            "examples[1].expected: ‘교재의 체크리스트 예시’ 기대한 결과는 "
            "도입 검토(adopt_review)인데 판정 결과는 추가 검토(further_review), 예 6개입니다. "
            "예시의 답변이나 판정 기준을 확인해 주세요"
        ),
        (
            "examples[2].expected: ‘교재의 적용 사례(공영홈쇼핑)’ 기대한 결과는 "
            "도입 검토(adopt_review)인데 판정 결과는 추가 검토(further_review), 예 6개입니다. "
            "예시의 답변이나 판정 기준을 확인해 주세요"
        ),
    }


def test_an_example_is_judged_by_the_kind_of_system_that_it_names(own, around):
    parts = ('cost_and_users = "yes"', 'cost_and_users = { share = "yes", users = "no" }')
    (told,) = problems_of(own(parts), around)
    assert "판정 결과는 추가 검토(further_review), 예 5개입니다" in told
    internal = ("is_public_facing = true", "is_public_facing = false")
    assert load_file(own(parts, internal), around, ()).examples == 4


def test_a_level_that_the_examples_do_not_expect_refuses_the_file(own, around):
    path = own(
        ("highest_without = 1", "highest_without = 2"),
        ('scaling = "unknown"', "scaling = 2"),
        source=MATURITY,
    )
    assert problems_of(path, around) == {
        (
            "examples[1].expected.infrastructure_view: ‘가장 낮은 축이 관점의 단계가 되고, 확인이 "
            "필요한 축이 있으면 판단을 보류한다’ 기대한 결과는 판단 보류(undetermined)인데 "
            "판정 결과는 2단계입니다. 예시의 답변이나 판정 기준을 확인해 주세요"
        ),
        (
            "examples[2].expected.application_view: ‘12 Factors를 10개 이상 충족할 수 없으면 "
            "1단계를 넘지 않는다’ 기대한 결과는 1단계인데 판정 결과는 2단계입니다. "
            "예시의 답변이나 판정 기준을 확인해 주세요"
        ),
    }


def test_a_weight_that_the_examples_do_not_expect_refuses_the_file(own, around):
    path = own(
        ('criterion = "complexity", weight = 1', 'criterion = "complexity", weight = 3'),
        source=SELECTION,
    )
    (told,) = problems_of(path, around)
    assert "examples[1].expected.need" in told
    assert "기대한 결과는 50%인데 판정 결과는 60%입니다" in told


def test_examples_are_no_part_of_what_is_frozen_into_a_round(own, checklist):
    path = own()
    alike = load_checklist(path)
    assert load_checklist(without_examples(path)) == alike
    path = own(("version = '한빛' #", "version = "))
    assert checklist_fingerprint(load_checklist(path)) == checklist_fingerprint(checklist)


def test_a_folder_is_loaded_with_what_is_refused_beside_what_can_be_used(own, folder, around):
    own(name="right.toml")
    own(
        ("adopt_min = 6", "adopt_min = 9"), ('id = "self-diagnosis"', 'id = "other"'), name="a.toml"
    )
    (folder / "broken.toml").write_text("id = ", encoding="utf-8")
    (folder / "메모.txt").write_text("아무 글", encoding="utf-8")
    found = load_folder(folder, around, ())
    assert [one.path.name for one in found.loaded] == ["right.toml"]
    assert [one.path.name for one in found.refused] == ["a.toml", "broken.toml"]


def test_a_folder_that_is_not_there_is_empty(tmp_path, around):
    found = load_folder(tmp_path / "none", around, ())
    assert (found.loaded, found.refused) == ((), ())


def test_own_maturity_questions_may_explain_an_own_checklist(own, around):
    own(
        ('id = "outage_stop"', 'id = "own_item"'),
        *[("outage_stop =", "own_item =")] * 4,
        name="z-checklist.toml",
    )
    path = own(('items = ["outage_stop"]', 'items = ["own_item"]'), source=MATURITY)
    assert load_file(path, around, ()).kind is ContentKind.MATURITY
    (path.parent / "z-checklist.toml").unlink()
    assert problems_of(path, around) == {"축 'resilience': 'own_item' 자가진단 문항이 없습니다"}


def test_an_id_and_a_version_name_one_questionnaire(own, folder, around):
    """Which of two was meant cannot be told, so that neither is used."""
    own(name="one.toml")
    own(name="two.toml")
    found = load_folder(folder, around, ())
    assert found.loaded == ()
    assert found.refused[0].problems == (
        (
            "id와 version: two.toml에서 이미 쓰고 있습니다('self-diagnosis' '한빛'). "
            "version을 바꾸어 주세요"
        ),
    )


def test_a_questionnaire_cannot_take_the_place_of_a_shipped_one(own, around):
    shipped = [(ContentKind.CHECKLIST, "self-diagnosis", "2021.1")]
    path = own(("version = '한빛' #", "version = "))
    assert "프로그램의 파일에서 이미 쓰고 있습니다" in problems_of(path, around, shipped).pop()
    assert load_file(own(), around, shipped).version == "한빛"


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", "어떤 문항표인지 알 수 없습니다"),
        (b"goals = []\nsides = []\n", "어떤 문항표인지 알 수 없습니다"),
        (b"goals = []\nsidez = []\n", "sidez: 모르는 항목입니다"),
        ('제목 = "가\n'.encode(), "TOML 문법 오류: 1째 줄"),
        (b'a = """', "TOML 문법 오류"),
        ("제목 = 1".encode("cp949"), "UTF-8로 저장한 파일이 아닙니다"),
        (b"a = " + b"[" * 5000, "괄호가 너무 깊습니다"),
        (b"goals = " + b"9" * 5000, "숫자가 너무 깁니다"),
        (b"# " + b"x" * LARGEST_BYTES, "파일이 너무 큽니다"),
    ],
    ids=range(9),
)
def test_a_file_that_is_no_questionnaire_is_told(folder, around, content, problem):
    path = folder / "own.toml"
    path.write_bytes(content)
    assert any(told.startswith(problem) or problem in told for told in problems_of(path, around))


def test_a_file_with_the_mark_that_windows_puts_in_front_is_read(own, around):
    path = own()
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert load_file(path, around, ()).version == "한빛"


def test_a_file_that_is_not_there_or_not_to_be_read_is_told(own, folder, around):
    assert "위치를 확인해 주세요" in problems_of(folder / "gone.toml", around).pop()
    (folder / "folder.toml").mkdir()
    assert "위치를 확인해 주세요" in problems_of(folder / "folder.toml", around).pop()
    if os.name == "posix" and os.geteuid() != 0:
        path = own()
        path.chmod(0)
        assert "위치를 확인해 주세요" in problems_of(path, around).pop()


@pytest.mark.parametrize("seed", range(60))
def test_however_a_file_is_damaged_it_is_told_and_never_breaks(seed, own, folder, around):
    dice = Random(seed)
    source = dice.choice([CHECKLIST, MATURITY, SELECTION])
    lines = source.read_text(encoding="utf-8").splitlines()
    for _ in range(dice.randrange(1, 4)):
        at = dice.randrange(len(lines))
        key, _, value = lines[at].partition(" = ")
        damage = ["", f"{key} = 1", f"{key} = [1]", f"{key} = {{}}", f'{key} = "yes"', value, "-"]
        lines[at] = dice.choice(damage)
    path = folder / "own.toml"
    path.write_text("\n".join(lines), encoding="utf-8")
    found = load_folder(folder, around, ())
    assert len(found.loaded) + len(found.refused) == 1
    assert all(one.problems and all(one.problems) for one in found.refused)
