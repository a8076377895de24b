"""Radars that tests draw, in the look and the font of the program."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before anything imports Qt

import numpy as np
import pytest
from PySide6.QtGui import QFont, QImage

from app.ui.charts.radar_data import (
    OutlineStyle,
    RadarAxis,
    RadarData,
    RadarLevel,
    RadarOutline,
    RadarValue,
)
from app.ui.charts.radar_look import RadarLook
from app.ui.theme import ThemeName, load_fonts, load_theme

RESOURCES = Path(__file__).resolve().parents[3] / "resources"
GOALS = ("안정적 서비스 운영", "업무 및 기술 변화 대응", "개발 품질 향상", "개발기간 단축")

Value = float | tuple[float, float] | None
MakeRadar = Callable[..., RadarData]
ROUNDING = 4  # of 255: Qt blends antialiased strokes a shade differently from run to run


@pytest.fixture(scope="session")
def looks(qapp) -> dict[ThemeName, RadarLook]:
    load_fonts(RESOURCES)
    font = QFont("Pretendard GOV")
    font.setPixelSize(15)
    return {name: RadarLook.of_roles(load_theme(RESOURCES, name).color, font) for name in ThemeName}


@pytest.fixture(scope="session")
def look(looks) -> RadarLook:
    return looks[ThemeName.LIGHT]


@pytest.fixture(scope="session")
def make_radar() -> MakeRadar:
    """Make a radar of one or more rows of values: a share, a range, or None for unanswered."""

    def make(
        *rows: tuple[Value, ...], names: tuple[str, ...] = GOALS, caption: str = ""
    ) -> RadarData:
        outlines = tuple(
            RadarOutline(title, style, tuple(map(_value, row)))
            for (title, style), row in zip(
                (
                    ("이번 진단", OutlineStyle.TODAY),
                    ("목표", OutlineStyle.TARGET),
                    ("지난 진단 (2025. 11. 3.)", OutlineStyle.EARLIER),
                    ("다른 시스템", OutlineStyle.OTHER),
                ),
                rows,
                strict=False,
            )
        )
        axes = tuple(
            RadarAxis(name, f"{name} {value.text}")
            for name, value in zip(names, outlines[0].values, strict=True)
        )
        return RadarData(
            title="목표별 예 비율",
            caption=caption,
            open_title="미응답·확인 필요 (가능한 범위)",
            axes=axes,
            outlines=outlines,
            levels=tuple(RadarLevel(n / 4, f"{n * 25} %") for n in range(5)),
        )

    return make


@pytest.fixture(scope="session")
def is_same_picture() -> Callable[[QImage, QImage], bool]:
    """Compare two pictures pixel by pixel."""

    def compare(one: QImage, other: QImage) -> bool:
        return one.size() == other.size() and bool(
            (abs(_pixels(one) - _pixels(other)) <= ROUNDING).all()
        )

    return compare


def _pixels(image: QImage) -> np.ndarray:
    rgb = image.convertToFormat(QImage.Format.Format_RGB32)
    return np.frombuffer(rgb.constBits(), np.uint8).astype(int)


def _value(value: Value) -> RadarValue:
    if value is None:
        return RadarValue(None, None, "미응답")
    if isinstance(value, tuple):
        low, high = value
        return RadarValue(low, high, f"{low:.0%}~{high:.0%}")
    return RadarValue(value, value, f"{value:.0%}")
