"""A picture is the radar, finer and with its caption; it is saved whole or not at all."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPdfWriter

from app.errors import AdvisorError
from app.ui.charts.radar_painter import paint_radar
from app.ui.charts.radar_picture import (
    PictureError,
    print_page,
    print_radar,
    radar_picture,
    save_picture,
)

SIDE = 440
CAPTION = "[그림 1] 목표별 ‘예’ 비율"


@pytest.fixture
def data(make_radar):
    return make_radar((2 / 3, None, (0.2, 0.8), 0.0), (1.0,) * 4, caption=CAPTION)


def blank(width, height):
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    return image


def test_a_picture_is_three_times_as_fine_and_taller_by_its_caption(data, look, make_radar):
    with_caption = radar_picture(data, look, 3)
    without = radar_picture(make_radar((1.0,) * 4), look, 3)
    assert without.width() == without.height() == SIDE * 3
    assert with_caption.width() == SIDE * 3
    assert with_caption.height() > without.height()
    caption = with_caption.copy(0, without.height(), SIDE * 3, 1000)
    assert any(
        caption.pixelColor(x, y).lightness() < 80
        for x in range(0, caption.width(), 2)
        for y in range(with_caption.height() - without.height())
    )


def test_a_long_caption_takes_more_lines(make_radar, look):
    short = radar_picture(make_radar((1.0,) * 4, caption=CAPTION), look, 1)
    long = radar_picture(make_radar((1.0,) * 4, caption=CAPTION * 4), look, 1)
    assert long.height() > short.height()


def test_print_draws_what_the_screen_draws(data, look, is_same_picture):
    screen, page = blank(SIDE, SIDE), blank(SIDE, SIDE)
    painter = QPainter(screen)
    paint_radar(painter, QRectF(0, 0, SIDE, SIDE), data, look, with_caption=True)
    painter.end()
    painter = QPainter(page)
    print_radar(painter, QRectF(0, 0, SIDE, SIDE), data, look)
    painter.end()
    assert is_same_picture(screen, page)


def test_print_fills_its_part_of_a_page_and_no_more(data, look):
    page = blank(1200, 1800)
    page.fill(QColor("magenta"))
    painter = QPainter(page)
    print_radar(painter, QRectF(100, 200, 1000, 1400), data, look)
    painter.end()
    assert page.pixelColor(99, 199) == page.pixelColor(1100, 1600) == QColor("magenta")
    assert page.pixelColor(100, 200) == page.pixelColor(1099, 1599) == look.background


def test_a_saved_picture_reads_back_as_it_was(data, look, tmp_path):
    path = tmp_path / "목표별 예 비율.png"
    image = radar_picture(data, look, 3)
    save_picture(image, path)
    read = QImage(str(path))
    assert read.convertToFormat(QImage.Format.Format_RGB32).size() == image.size()
    assert read.pixelColor(660, 660) == image.pixelColor(660, 660)
    assert read.dotsPerMeterX() == image.dotsPerMeterX()
    assert [file.name for file in tmp_path.iterdir()] == [path.name]


def test_saving_replaces_an_older_picture(data, look, tmp_path):
    path = tmp_path / "radar.png"
    path.write_bytes(b"old")
    save_picture(radar_picture(data, look, 1), path)
    assert path.read_bytes().startswith(b"\x89PNG")


def test_a_folder_that_is_not_there_is_told_with_what_to_do(data, look, tmp_path):
    path = tmp_path / "없음" / "radar.png"
    with pytest.raises(PictureError, match="폴더가 없습니다") as told:
        save_picture(radar_picture(data, look, 1), path)
    assert isinstance(told.value, AdvisorError)
    assert str(path) in str(told.value)
    assert "골라 주세요" in str(told.value)


def test_a_place_that_cannot_be_written_keeps_the_old_file_and_leaves_nothing(data, look, tmp_path):
    path = tmp_path / "radar.png"
    path.mkdir()  # a file cannot take the place of a folder
    with pytest.raises(PictureError, match="저장할 수 없는 곳"):
        save_picture(radar_picture(data, look, 1), path)
    assert [file.name for file in tmp_path.iterdir()] == [path.name]


def test_a_name_that_the_disk_refuses_is_told(data, look, tmp_path):
    with pytest.raises(PictureError, match="다른 이름으로"):
        save_picture(radar_picture(data, look, 1), tmp_path / ("가" * 200 + ".png"))
    assert [file.name for file in tmp_path.iterdir()] == []


def test_a_page_is_printed_with_every_word(data, look, tmp_path):
    file = tmp_path / "비율.pdf"
    print_page(QPdfWriter(str(file)), data, look)
    assert b"/Font" in file.read_bytes()


@pytest.mark.qt_log_ignore("QPainter::begin")  # what Qt says to it
def test_a_page_that_cannot_be_begun_is_told(data, look, tmp_path):
    with pytest.raises(PictureError, match="인쇄하지 못했습니다"):
        print_page(QPdfWriter(str(tmp_path / "없는 폴더" / "비율.pdf")), data, look)
