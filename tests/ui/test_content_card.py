"""자료·설정 shows the content folder, what is in it, and makes it when it is asked for."""

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLabel, QPushButton

from app.paths import content_dir
from app.services.content_folder import ContentFileKind, ContentFolder
from app.ui.settings.content_card import ContentCard


@pytest.fixture
def folder(register_path):
    return content_dir(register_path)


@pytest.fixture
def opened(monkeypatch):
    """Every folder that was shown in the file manager."""
    shown = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: shown.append(url.toLocalFile()))
    return shown


@pytest.fixture
def card(qtbot, register_path, icons):
    made = ContentCard(register_path, icons)
    qtbot.addWidget(made)
    made.show()
    return made


def texts(card):
    return "\n".join(one.text() for one in card.findChildren(QLabel) if one.isVisible())


def click(card):
    next(b for b in card.findChildren(QPushButton) if b.text() == "폴더 열기").click()


def lay(folder, *names):
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(b"")


def test_a_folder_that_is_not_there_is_said_and_made_only_when_it_is_opened(card, folder, opened):
    assert "아직 폴더가 없습니다" in texts(card)
    assert not folder.exists()
    click(card)
    assert folder.is_dir()
    assert opened == [folder.as_posix()]
    assert "폴더가 비어 있습니다" in texts(card)


def test_each_file_is_told_by_what_it_is_used_as(folder, register_path):
    lay(
        folder, "자체.toml", "review-report.hwpx", "statement-of-work.xlsx", "answer-form.xlsx",
        "메모.txt", "import-profiles/a.json", "reference/x.toml", "~$statement-of-work.xlsx",
    )  # fmt: skip
    found = {one.name: one.kind for one in ContentFolder(register_path).files()}
    assert found == {
        "자체.toml": ContentFileKind.QUESTIONNAIRE,
        "review-report.hwpx": ContentFileKind.REPORT_FORM,
        "statement-of-work.xlsx": ContentFileKind.PAPER_FORM,
        "answer-form.xlsx": ContentFileKind.UNUSED,  # handed out as the program ships it
        "메모.txt": ContentFileKind.UNUSED,
        "import-profiles/a.json": ContentFileKind.IMPORT_PROFILE,
        "reference/x.toml": ContentFileKind.REFERENCE,
    }


def test_what_is_laid_there_while_the_program_is_open_is_shown_when_the_card_is_seen(card, folder):
    lay(folder, "자체.toml", *(f"메모{number}.txt" for number in range(6)))
    card.hide()
    card.show()
    assert "문항표·규칙 파일 1개: 자체.toml" in texts(card)
    assert "쓰지 않는 파일 6개: 메모0.txt" in texts(card)
    assert "메모5" not in texts(card)


def test_a_folder_that_cannot_be_made_is_told(card, folder, opened):
    folder.write_bytes(b"in the way")
    click(card)
    assert "폴더를 만들지 못했습니다" in texts(card)
    assert not opened
