"""Sentences end in nouns, as official papers end them, and lose nothing else."""

import re
import tomllib

import pytest

from app.domain.noun_endings import noun_ended, noun_sentence
from tests.conftest import ROOT


@pytest.mark.parametrize(
    ("text", "ended"),
    [
        ("견적서를 제출받습니다.", "견적서를 제출받음"),
        ("예정가격을 작성합니다.", "예정가격을 작성함"),
        ("근거는 제26조입니다.", "근거는 제26조임"),
        ("종료일이 빠릅니다: 2025. 1. 1..", "종료일이 빠름: 2025. 1. 1."),
        ("종료일이 빠릅니다: 2025. 1. 1.", "종료일이 빠름: 2025. 1. 1."),
        ("금액 한도가 없다. 다만, 따로 확인한다.", "금액 한도가 없음. 다만, 따로 확인함"),
        ("넘지 않는다.", "넘지 않음"),
        ("수수료가 든다.", "수수료가 듦"),
        ("계속 두기 어렵습니다.", "계속 두기 어려움"),
        ("계속 두기 어렵다.", "계속 두기 어려움"),
        ("범위가 좁습니다.", "범위가 좁음"),
        ("서류를 만듭니다.", "서류를 만듦"),
        ("기간이 깁니다.", "기간이 긺"),
        ("기간을 넘깁니다.", "기간을 넘김"),
        ("보도되었다.", "보도되었음"),
        ("제외됩니다(시행령 제35조).", "제외됨(시행령 제35조)"),
        ("판단하지 못했습니다(고시금액(물품·용역)).", "판단하지 못했음(고시금액(물품·용역))"),
        ("다음과 같이 조정합니다: 실비의 범위.", "다음과 같이 조정함: 실비의 범위"),
        ("사유를 적으세요.", "사유를 적을 것"),
        ("규정에서 확인해 주세요.", "규정에서 확인할 것"),
        ("규정을 확인했습니까?", "규정을 확인할 것"),
        ("고시에 나와 있습니까?", "고시에 나와 있는지 확인할 것"),
        ("소프트웨어사업인가?", "소프트웨어사업인가?"),
        ("추정가격: 154,872,000원.", "추정가격: 154,872,000원"),
        ("2026. 6. 8. 기준임", "2026. 6. 8. 기준임"),
        ("", ""),
    ],
)
def test_a_sentence_ends_in_a_noun(text, ended):
    assert noun_ended(text) == ended


@pytest.mark.parametrize(
    ("text", "ended"),
    [
        ("컨테이너로 실행한다", "컨테이너로 실행함"),
        ("배포 일정을 정한다.", "배포 일정을 정함"),
        ("환경마다 프로그램이 다르다", "환경마다 프로그램이 다름"),
        ("API로 연결했다", "API로 연결했음"),
        ("배포 자동화", "배포 자동화"),
        ("2026. 6. 8.", "2026. 6. 8."),
    ],
)
def test_a_sentence_without_its_stop_ends_in_a_noun_too(text, ended):
    assert noun_sentence(text) == ended


def texts_of(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for one in value.values() if isinstance(value, dict) else value:
            yield from texts_of(one)


@pytest.mark.parametrize("name", ["track-rules", "contract-routes", "procurement-routes"])
def test_no_shipped_sentence_of_a_rule_keeps_its_verb(name):
    path = ROOT / "resources" / "reference" / f"{name}.toml"
    left = [
        text
        for text in texts_of(tomllib.loads(path.read_text(encoding="utf-8")))
        if re.search(r"(니다|세요)\.?(\s|$)", noun_ended(text))
    ]
    assert left == []
