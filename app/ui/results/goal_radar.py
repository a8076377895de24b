"""The four goals as a radar: the share of Yes, with what is open told apart from zero."""

from __future__ import annotations

from PySide6.QtGui import QFont

from app.domain.result import AssessmentResult, GoalTally
from app.ui.charts.radar_data import (
    OutlineStyle,
    RadarAxis,
    RadarData,
    RadarLevel,
    RadarOutline,
    RadarValue,
)
from app.ui.charts.radar_look import RadarLook
from app.ui.results.goal_table import share_text
from app.ui.theme import BASE_PX, FALLBACKS, FAMILY, Theme
from app.ui.words import content_name, translate

_RINGS = (0.25, 0.5, 0.75, 1.0)


def goal_radar(result: AssessmentResult) -> RadarData:
    """Return the radar of a result; every figure is one of its tallies."""
    caption = translate("goal_radar", "{0} · 목표별 ‘예’ 비율: 높을수록 전환 필요").format(
        result.system.name
    )
    return RadarData(
        title=translate("goal_radar", "목표별 ‘예’ 비율"),
        caption=caption,
        open_title=translate("goal_radar", "미정(미응답·확인 필요)"),
        axes=tuple(
            RadarAxis(content_name(tally.goal.title), _spoken(tally)) for tally in result.goals
        ),
        outlines=(
            RadarOutline(
                translate("goal_radar", "‘예’ 비율"),
                OutlineStyle.TODAY,
                tuple(_value(tally) for tally in result.goals),
            ),
        ),
        levels=tuple(
            RadarLevel(ring, translate("goal_radar", "{0}%").format(round(ring * 100)))
            for ring in _RINGS
        ),
    )


def radar_look(theme: Theme) -> RadarLook:
    """Return the colours and the font of a theme for a radar."""
    font = QFont()
    font.setFamilies([FAMILY, *FALLBACKS])
    font.setPixelSize(theme.px(BASE_PX - 1))
    return RadarLook.of_roles(theme.color, font)


def _value(tally: GoalTally) -> RadarValue:
    if not tally.answered:
        return RadarValue(None, None, translate("goal_radar", "미응답"))
    text = share_text(tally) if tally.share is not None else _open_text(tally)
    return RadarValue(float(tally.lowest_share), float(tally.highest_share), text)


def _open_text(tally: GoalTally) -> str:
    return translate("goal_radar", "{0} 미정").format(share_text(tally))


def _spoken(tally: GoalTally) -> str:
    if not tally.answered:
        return translate("goal_radar", "{0}: 미응답").format(content_name(tally.goal.title))
    told = translate("goal_radar", "{0}: {1}개 중 예 {2}개, 예 비율 {3}").format(
        content_name(tally.goal.title), tally.total, tally.yes, share_text(tally)
    )
    if tally.open:
        told = translate("goal_radar", "{0}, 미정 {1}개").format(told, tally.open)
    return told
