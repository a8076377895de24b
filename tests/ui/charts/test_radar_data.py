"""What is unanswered is never zero, and a radar that does not add up is refused."""

import subprocess
import sys
from dataclasses import replace

import pytest

from app.ui.charts.radar_data import OutlineStyle, RadarOutline, RadarValue


def test_unanswered_has_no_share_while_zero_has_one():
    assert RadarValue(None, None, "미응답").share is None
    assert RadarValue(0, 0, "0 %").share == 0


def test_a_range_is_open_and_reaches_from_low_to_high():
    value = RadarValue(0.25, 0.75, "25~75 %")
    assert value.is_open
    assert value.reach == (0.25, 0.75)


def test_what_is_unanswered_may_lie_anywhere():
    assert RadarValue(None, None, "미응답").reach == (0, 1)


def test_a_listener_is_told_unanswered_and_zero_apart(make_radar):
    first, second, *_ = make_radar((None, 0.0, 0.5, 1.0)).spoken.splitlines()
    assert first == "안정적 서비스 운영 미응답"
    assert second == "업무 및 기술 변화 대응 0%"


@pytest.mark.parametrize(("low", "high"), [(0.5, 0.2), (-0.1, 0.5), (0.5, 1.1), (None, 0.5)])
def test_shares_out_of_order_or_out_of_range_are_refused(low, high):
    with pytest.raises(ValueError, match=r"low|shares"):
        RadarValue(low, high, "")


def test_a_radar_has_three_to_twelve_axes(make_radar):
    for count in (2, 13):
        with pytest.raises(ValueError, match="axes"):
            make_radar((1.0,) * count, names=("축",) * count)


def test_an_outline_has_a_value_for_each_axis(make_radar):
    data = make_radar((1.0,) * 4)
    short = RadarOutline("목표", OutlineStyle.TARGET, data.outlines[0].values[:3])
    with pytest.raises(ValueError, match="each axis"):
        replace(data, outlines=(*data.outlines, short))


def test_two_outlines_may_not_look_the_same(make_radar):
    data = make_radar((1.0,) * 4)
    with pytest.raises(ValueError, match="style"):
        replace(data, outlines=data.outlines * 2)


def test_data_and_arithmetic_know_no_qt():
    program = (
        "import sys, app.ui.charts.radar_data, app.ui.charts.label_layout;"
        "sys.exit(any('PySide6' in name or 'pyqtgraph' in name for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
