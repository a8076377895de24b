"""The chart shows what the painter draws, is walked with the keys, and goes when it is closed."""

import gc
import weakref
from html.parser import HTMLParser

import pytest
from pyqtgraph import GraphicsView
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QHelpEvent, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip, QVBoxLayout, QWidget

from app.ui.charts.radar_chart import RadarChart
from app.ui.charts.radar_painter import paint_radar
from app.ui.charts.radar_plan import plan_radar
from app.ui.theme import ThemeName


@pytest.fixture
def data(make_radar):
    return make_radar((2 / 3, None, (0.2, 0.8), 0.0), (1.0,) * 4, caption="[그림 1] 비율")


@pytest.fixture
def chart(qtbot, look, data):
    chart = RadarChart()
    qtbot.addWidget(chart)
    chart.set_look(look)
    chart.show_radar(data)
    chart.resize(440, 440)
    return chart


@pytest.fixture
def focused(qtbot, chart):
    chart.show()
    chart.activateWindow()
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(chart.hasFocus)
    return chart


def painted(data, look, width, height, **how):
    image = QImage(width, height, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint_radar(painter, QRectF(0, 0, width, height), data, look, **how)
    painter.end()
    return image


def grabbed(widget):
    return widget.grab().toImage()


@pytest.mark.parametrize("side", [320, 440, 640])
def test_the_screen_shows_what_the_painter_draws(chart, data, look, side, is_same_picture):
    chart.resize(side, side)
    assert is_same_picture(grabbed(chart), painted(data, look, side, side))


def test_a_new_look_and_a_new_radar_are_shown_at_once(chart, looks, make_radar, is_same_picture):
    look = looks[ThemeName.HIGH_CONTRAST]
    other = make_radar((1.0,) * 3, names=("확장성", "가용성과 복원력", "실행환경 표준화"))
    chart.set_look(look)
    chart.show_radar(other)
    assert is_same_picture(grabbed(chart), painted(other, look, 440, 440))


def test_a_dark_screen_makes_no_dark_page(chart, looks, look):
    chart.set_look(looks[ThemeName.HIGH_CONTRAST], paper_look=look)
    assert chart.picture().pixelColor(0, 0) == look.background
    assert chart.grab().toImage().pixelColor(0, 0) != look.background


def test_a_chart_without_a_radar_is_empty_and_gives_no_picture(qtbot, look):
    chart = RadarChart()
    qtbot.addWidget(chart)
    chart.set_look(look)
    chart.resize(400, 400)
    assert chart.grab().toImage().pixelColor(200, 200) == look.background
    with pytest.raises(ValueError, match="show a radar"):
        chart.picture()


def test_it_asks_for_440_and_takes_no_less_than_320(chart):
    assert chart.sizeHint().toTuple() == (440, 440)
    assert chart.minimumSize().toTuple() == (320, 320)


def test_it_has_a_name_and_says_every_axis(chart, data):
    assert chart.accessibleName() == "목표별 예 비율"
    assert chart.accessibleDescription() == data.spoken
    assert "업무 및 기술 변화 대응 미응답" in chart.accessibleDescription()
    assert "개발기간 단축 0%" in chart.accessibleDescription()


@pytest.mark.parametrize(
    ("keys", "axis"),
    [
        ([Qt.Key.Key_Right], 1),
        ([Qt.Key.Key_Down, Qt.Key.Key_Down], 2),
        ([Qt.Key.Key_Left], 3),
        ([Qt.Key.Key_End, Qt.Key.Key_Up], 2),
        ([Qt.Key.Key_End, Qt.Key.Key_Right], 0),
        ([Qt.Key.Key_End, Qt.Key.Key_Home], 0),
    ],
)
def test_keys_move_from_axis_to_axis_and_tell_the_value(
    qtbot, focused, data, look, keys, axis, is_same_picture
):
    for key in keys[:-1]:
        qtbot.keyClick(focused, key)
    with qtbot.waitSignal(focused.axis_focused) as moved:
        qtbot.keyClick(focused, keys[-1])
    assert moved.args == [axis]
    assert focused.accessibleDescription() == data.axes[axis].spoken
    assert is_same_picture(grabbed(focused), painted(data, look, 440, 440, focused=axis))


def test_a_screen_reader_is_told_the_sentence_of_the_axis(qtbot, focused, data, monkeypatch):
    told = []
    monkeypatch.setattr(
        "app.ui.charts.radar_chart.QAccessible.updateAccessibility",
        lambda event: told.append(event.message()),
    )
    qtbot.keyClick(focused, Qt.Key.Key_Right)
    assert told == [data.axes[1].spoken]


def test_the_ring_comes_with_the_focus_and_goes_with_it(
    qtbot, focused, data, look, is_same_picture
):
    assert is_same_picture(grabbed(focused), painted(data, look, 440, 440, focused=0))
    qtbot.keyClick(focused, Qt.Key.Key_Right)
    focused.clearFocus()
    assert is_same_picture(grabbed(focused), painted(data, look, 440, 440))
    assert focused.accessibleDescription() == data.spoken


def test_other_keys_go_to_the_window(qtbot, focused):
    with qtbot.assertNotEmitted(focused.axis_focused):
        for key in (Qt.Key.Key_A, Qt.Key.Key_Escape, Qt.Key.Key_PageDown, Qt.Key.Key_Shift):
            qtbot.keyClick(focused, key)


def test_fewer_axes_move_the_focus_to_one_that_is_there(qtbot, focused, make_radar):
    qtbot.keyClick(focused, Qt.Key.Key_End)
    focused.show_radar(make_radar((1.0,) * 3, names=("가", "나", "다")))
    with qtbot.waitSignal(focused.axis_focused) as moved:
        qtbot.keyClick(focused, Qt.Key.Key_Left)
    assert moved.args == [1]


def test_a_click_on_a_name_goes_to_its_axis(qtbot, focused, data, look):
    name = plan_radar(QRectF(0, 0, 440, 440), data, look).layout.labels[2]
    with qtbot.waitSignal(focused.axis_focused) as moved:
        QTest.mouseClick(
            focused.windowHandle(),
            Qt.MouseButton.LeftButton,
            pos=QPointF(*name.box.center).toPoint(),
        )
    assert moved.args == [2]


@pytest.mark.qt_log_ignore("This plugin does not support raise")  # offscreen has no stack
def test_a_tip_tells_every_outline_of_the_axis_under_the_mouse(qtbot, focused, data, look):
    name = plan_radar(QRectF(0, 0, 440, 440), data, look).layout.labels[1]
    ask_tip(focused, QPointF(*name.box.center).toPoint())
    assert plain(QToolTip.text()) == "업무 및 기술 변화 대응이번 진단: 미응답목표: 100%"
    ask_tip(focused, QPoint(1, 1))
    qtbot.waitUntil(lambda: not QToolTip.isVisible())


def test_the_mouse_neither_drags_the_plot_nor_opens_a_menu(focused, data, look, is_same_picture):
    window = focused.windowHandle()
    QTest.mousePress(window, Qt.MouseButton.RightButton, pos=QPoint(220, 300))
    QTest.mouseMove(window, QPoint(120, 100))
    QTest.mouseRelease(window, Qt.MouseButton.RightButton, pos=QPoint(120, 100))
    assert QApplication.activePopupWidget() is None
    assert focused.childAt(QPoint(220, 220)) is None  # nothing inside takes the mouse or the wheel
    assert is_same_picture(grabbed(focused), painted(data, look, 440, 440, focused=0))


def test_a_saved_picture_is_the_picture(chart, tmp_path):
    path = tmp_path / "radar.png"
    chart.save_picture(path)
    saved = QImage(str(path))
    assert saved.size() == chart.picture().size()
    assert saved.width() == 3 * 440
    assert saved.height() > 3 * 440  # the caption


def test_a_copied_picture_is_on_the_clipboard(chart):
    chart.copy_picture()
    assert QGuiApplication.clipboard().image().size() == chart.picture().size()
    QGuiApplication.clipboard().clear()


def test_a_page_gets_the_radar_with_its_caption(chart, data, look, is_same_picture):
    page = QImage(440, 500, QImage.Format.Format_RGB32)
    painter = QPainter(page)
    chart.print_radar(painter, QRectF(0, 0, 440, 500))
    painter.end()
    assert is_same_picture(page, painted(data, look, 440, 500, with_caption=True))


def test_a_closed_chart_is_freed(qtbot, look, data):
    window = QWidget()
    chart = RadarChart()
    QVBoxLayout(window).addWidget(chart)
    chart.set_look(look)
    chart.show_radar(data)
    chart.grab()
    alive = weakref.ref(chart)
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    with qtbot.waitSignal(chart.destroyed):
        window.close()
    del chart, window
    gc.collect()
    assert alive() is None


def ask_tip(widget, at):
    event = QHelpEvent(QEvent.Type.ToolTip, at, widget.mapToGlobal(at))
    QApplication.sendEvent(widget, event)


def plain(text):
    """Return what is left of rich text without its tags."""
    found = []
    parser = HTMLParser()
    parser.handle_data = found.append
    parser.feed(text)
    return "".join(found)


def test_nothing_in_the_scene_is_freed_by_python_and_by_the_scene(chart):
    """With the layout that pyqtgraph fills a view by, some windows crashed when they were freed."""
    view = chart.findChild(GraphicsView)
    assert view.centralWidget is None
    assert [item for item in view.scene().items() if item.isWidget()] == []
