"""Maturity as radars: the eight axes in levels, and the six effects as shares of level 3."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from app.domain.korean_text import percent_text
from app.domain.maturity import (
    HIGHEST_LEVEL,
    AxisAnswer,
    AxisState,
    EffectReading,
    MaturityAxis,
    MaturityReading,
)
from app.domain.maturity_reading import shown_target
from app.services.snapshots import SnapshotContent
from app.ui.charts.radar_data import (
    OutlineStyle,
    RadarAxis,
    RadarData,
    RadarLevel,
    RadarOutline,
    RadarValue,
)
from app.ui.words import content_name, translate

_SHARES = (0.25, 0.5, 0.75, 1.0)


def axis_radar(
    reading: MaturityReading, system_name: str, earlier: EarlierLevels | None = None
) -> RadarData:
    """Return the axes today, at the target where one is set, and in an earlier round."""
    axes = tuple(reading.questionnaire.axes())
    today = [reading.answers.axis(axis.id) for axis in axes]
    outlines = [
        RadarOutline(
            translate("maturity_radar", "현재"), OutlineStyle.TODAY, tuple(map(_today, today))
        )
    ]
    if any(answer.target is not None for answer in today):
        outlines.append(
            RadarOutline(
                translate("maturity_radar", "목표"), OutlineStyle.TARGET, tuple(map(_target, today))
            )
        )
    if earlier is not None:
        before = tuple(_earlier(earlier, axis) for axis in axes)
        outlines.append(RadarOutline(earlier.title, OutlineStyle.EARLIER, before))
    return RadarData(
        title=translate("maturity_radar", "축별 성숙도 단계"),
        caption=translate("maturity_radar", "{0} · 축별 성숙도 단계(0~3)").format(system_name),
        open_title=translate("maturity_radar", "미정(미응답·확인 필요·해당 없음)"),
        axes=tuple(
            RadarAxis(content_name(axis.title), _spoken(axis, answer, earlier))
            for axis, answer in zip(axes, today, strict=True)
        ),
        outlines=tuple(outlines),
        levels=tuple(
            RadarLevel(level / HIGHEST_LEVEL, translate("maturity_radar", "{0}단계").format(level))
            for level in range(1, HIGHEST_LEVEL + 1)
        ),
    )


@dataclass(frozen=True, slots=True)
class EarlierLevels:
    """The levels of an earlier round as they were confirmed, by axis id."""

    title: str
    answers: Mapping[str, AxisAnswer]  # an axis that was not asked then is not in it

    def text(self, axis_id: str) -> str:
        """Write where an axis stood then."""
        if axis_id not in self.answers:
            return translate("maturity_radar", "해당 문항 없음")
        return axis_text(self.answers[axis_id])


def earlier_levels(before: SnapshotContent | None) -> EarlierLevels | None:
    """Return the levels of a confirmed round as they were frozen; None where it had none."""
    asked = None if before is None else before.assessment.maturity_questionnaire
    if before is None or asked is None:
        return None
    answers = before.assessment.counted_maturity()
    title = translate("maturity_radar", "이전 {0}회차").format(before.assessment.round_no)
    return EarlierLevels(title, {axis.id: answers.axis(axis.id) for axis in asked.axes()})


def effect_radar(reading: MaturityReading, system_name: str) -> RadarData:
    """Return the six effects today and, where a target is set, at the target."""
    effects = reading.effects
    outlines = [
        RadarOutline(
            translate("maturity_radar", "현재"),
            OutlineStyle.TODAY,
            tuple(_share(e.today) for e in effects),
        )
    ]
    if any(e.target is not None and e.target != e.today for e in effects):
        aimed = tuple(_share(e.target) for e in effects)
        outlines.append(
            RadarOutline(translate("maturity_radar", "목표 달성 시"), OutlineStyle.TARGET, aimed)
        )
    return RadarData(
        title=translate("maturity_radar", "기대효과(추정)"),
        caption=translate("maturity_radar", "{0} · 기대효과(추정): 최고 단계 대비 비율").format(
            system_name
        ),
        open_title=translate("maturity_radar", "미정(답하지 않은 축이 있음)"),
        axes=tuple(RadarAxis(content_name(e.effect.title), _spoken_effect(e)) for e in effects),
        outlines=tuple(outlines),
        levels=tuple(RadarLevel(s, percent_text(Fraction(s))) for s in _SHARES),
    )


def axis_text(answer: AxisAnswer) -> str:
    """Write where an axis stands today."""
    if answer.level is not None:
        return translate("maturity_radar", "{0}단계").format(answer.level)
    words = {
        AxisState.UNKNOWN: translate("maturity_radar", "확인 필요"),
        AxisState.UNANSWERED: translate("maturity_radar", "미응답"),
        AxisState.NOT_APPLICABLE: translate("maturity_radar", "해당 없음"),
    }
    return words[answer.state]


def share_or_open(share: Fraction | None) -> str:
    """Write a share, or that it is still open."""
    return translate("maturity_radar", "판단 보류") if share is None else percent_text(share)


def _today(answer: AxisAnswer) -> RadarValue:
    return _level(answer.level, axis_text(answer))


def _earlier(earlier: EarlierLevels, axis: MaturityAxis) -> RadarValue:
    answer = earlier.answers.get(axis.id)
    return _level(None if answer is None else answer.level, earlier.text(axis.id))


def _target(answer: AxisAnswer) -> RadarValue:
    aimed = shown_target(answer)
    return (
        _today(answer)
        if aimed is None
        else _level(aimed, translate("maturity_radar", "{0}단계").format(aimed))
    )


def _level(level: int | None, text: str) -> RadarValue:
    if level is None:
        return RadarValue(None, None, text)
    share = level / HIGHEST_LEVEL
    return RadarValue(share, share, text)


def _share(share: Fraction | None) -> RadarValue:
    if share is None:
        return RadarValue(None, None, share_or_open(share))
    return RadarValue(float(share), float(share), share_or_open(share))


def _spoken(axis: MaturityAxis, answer: AxisAnswer, earlier: EarlierLevels | None) -> str:
    told = translate("maturity_radar", "{0}: 현재 {1}").format(
        content_name(axis.title), axis_text(answer)
    )
    aimed = shown_target(answer)
    if answer.target is not None and aimed is not None:
        told = translate("maturity_radar", "{0}, 목표 {1}단계").format(told, aimed)
    if earlier is not None:
        told = translate("maturity_radar", "{0}, {1} {2}").format(
            told, earlier.title, earlier.text(axis.id)
        )
    return told


def _spoken_effect(reading: EffectReading) -> str:
    return translate("maturity_radar", "{0}: 현재 {1}, 목표 달성 시 {2}").format(
        content_name(reading.effect.title),
        share_or_open(reading.today),
        share_or_open(reading.target),
    )
