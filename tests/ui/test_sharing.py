"""In 자료·설정 files go out and come in; nothing is merged before every conflict is decided."""

from __future__ import annotations

from dataclasses import replace

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from app.domain.part_merging import Side
from app.services.sharing import Sharing
from app.store.database import open_register
from app.ui.sharing.merge_dialog import MergeDialog
from app.ui.sharing.password_dialog import PasswordDialog
from app.ui.sharing.share_dialog import ShareDialog
from app.ui.sharing.sharing_card import SharingCard
from app.ui.sharing.sharing_desk import SharingDesk
from app.ui.widgets.help_topic import topic_of
from app.ui.widgets.work_dialog import WorkDialog
from tests.conftest import Clock
from tests.sharing_material import fill


class Folder:
    """Where files were saved last."""

    def __init__(self, path):
        self._path = path

    def folder(self):
        return self._path


@pytest.fixture
def desk(qtbot, store, checklist, advising, icons, tmp_path):
    fill(store, checklist)
    card = SharingCard(icons)
    qtbot.addWidget(card)
    made = SharingDesk(store, advising, card, Folder(tmp_path))
    made.choose_target = lambda parent, suggested: suggested
    made.choose_file = lambda parent: tmp_path / "out.cnshare"
    made.choose_paper = lambda parent, suggested: tmp_path / "paper.xlsx"
    card.show()
    return made


def shared(store, path, password=""):
    systems = [one.id for one in store.systems.all()]
    return Sharing(store, Clock()).write(path, systems, password)


def finish(qtbot, desk):
    """Wait until what runs beside the window has ended."""
    qtbot.waitUntil(lambda: desk.work.dialog is None)


def told(desk):
    return "\n".join(one.text() for one in desk._card.findChildren(QLabel) if one.isVisible())


def test_a_part_is_written_once_a_system_is_chosen_and_the_passwords_are_alike(
    qtbot, desk, tmp_path
):
    desk._card.share.click()
    dialog = desk.dialog
    assert isinstance(dialog, ShareDialog)
    assert not dialog.save.isEnabled()
    dialog.list.item(0).setCheckState(Qt.CheckState.Checked)
    assert dialog.save.isEnabled()
    dialog.passwords.fields[0].setText("가나다라")
    assert not dialog.save.isEnabled()
    dialog.passwords.fields[1].setText("가나다라")
    dialog.save.click()
    finish(qtbot, desk)
    (file,) = tmp_path.glob("*.cnshare")
    assert file.read_bytes().startswith(b"CNSEALED")
    assert file.name in told(desk)
    assert desk.dialog is None


def test_the_file_gets_its_ending_and_none_that_is_there_is_lost(qtbot, desk, tmp_path):
    desk.choose_target = lambda parent, suggested: tmp_path / "분담.xlsx"
    taken = tmp_path / "분담.xlsx.cnshare"
    taken.write_bytes(b"other")
    desk.ask_share()
    dialog = desk.dialog
    dialog.list.item(0).setCheckState(Qt.CheckState.Checked)
    dialog.save.click()
    assert taken.name in dialog.notice.text()
    assert (desk.work.dialog, taken.read_bytes()) == (None, b"other")
    dialog.notice._action.click()
    finish(qtbot, desk)
    assert taken.read_bytes().startswith(b"PK")
    assert not (tmp_path / "분담.xlsx").exists()


def test_the_paper_gets_its_ending_and_takes_no_other_file_away(qtbot, desk, tmp_path):
    desk.choose_paper = lambda parent, suggested: tmp_path / "인계인수서"
    desk.save_paper()
    finish(qtbot, desk)
    (saved,) = tmp_path.glob("인계인수서*")
    assert saved.name == "인계인수서.xlsx"
    before = saved.read_bytes()
    desk.save_paper()
    assert desk.work.dialog is None
    assert "이미 있습니다" in told(desk)
    assert saved.read_bytes() == before


def test_a_merge_waits_for_every_conflict_and_can_be_taken_back(desk, store, tmp_path, qtbot):
    shared(store, tmp_path / "out.cnshare")
    system = store.systems.find("민원예약 시스템")
    store.systems.save(replace(system, outage_count=7))
    desk._card.merge.click()
    finish(qtbot, desk)
    dialog = desk.dialog
    assert isinstance(dialog, MergeDialog)
    assert not dialog.merge.isEnabled()
    assert dialog.decisions() == {}
    (box,) = dialog.choices.values()
    box.setCurrentIndex(box.findData("file"))
    assert dialog.merge.isEnabled()
    with qtbot.waitSignal(desk.agency_read):
        dialog.merge.click()
    assert store.systems.get(system.id).outage_count == 2
    assert "고침 1건" in told(desk)
    desk.undo()
    finish(qtbot, desk)
    assert "합치기 전으로 되돌렸습니다" in told(desk)
    assert store.systems.get(system.id).outage_count == 7


def test_everything_can_be_decided_at_once_but_what_is_decided_stays(qtbot, desk, store, tmp_path):
    shared(store, tmp_path / "out.cnshare")
    system = store.systems.find("민원예약 시스템")
    store.systems.save(replace(system, outage_count=7, system_type="public_facing"))
    desk.ask_merge()
    finish(qtbot, desk)
    first, _ = desk.dialog.choices.values()
    first.setCurrentIndex(first.findData("file"))
    desk.dialog.decide_all(Side.HERE)
    assert list(desk.dialog.decisions().values()) == [Side.FILE, Side.HERE]


def test_a_wrong_password_is_told_where_it_was_typed(qtbot, desk, store, tmp_path):
    shared(store, tmp_path / "out.cnshare", "가나다라")
    desk._card.merge.click()
    dialog = desk.dialog
    assert isinstance(dialog, PasswordDialog)
    dialog.fields.fields[0].setText("가나다")
    dialog.open_file.click()
    finish(qtbot, desk)
    assert "암호가 맞지 않습니다" in dialog._error.text()
    dialog.fields.fields[0].setText("가나다라")
    dialog.open_file.click()
    finish(qtbot, desk)
    assert isinstance(desk.dialog, MergeDialog)
    desk.dialog._on_merge()
    finish(qtbot, desk)
    assert "같은 내용" in told(desk)


def test_a_file_that_cannot_be_read_is_told_on_the_card(qtbot, desk, tmp_path):
    (tmp_path / "out.cnshare").write_bytes(b"%PDF")
    desk._card.merge.click()
    finish(qtbot, desk)
    assert desk.dialog is None
    assert "분담 파일이나 인계인수 자료가 아닙니다" in told(desk)


def test_everything_is_handed_over_and_the_paper_saved(qtbot, desk, tmp_path):
    desk._card.handover.click()
    assert topic_of(desk.dialog.save) == "sharing-handover"
    assert not desk.dialog.list.isVisible()
    desk.dialog.save.click()
    finish(qtbot, desk)
    (file,) = tmp_path.glob("인계인수자료*.cnshare")
    with open_register(tmp_path / "next.db") as next_store:
        sharing = Sharing(next_store, Clock())
        preview = sharing.preview(file)
        assert preview.agency.name == "가나시"
        assert preview.paper is not None
    desk._card.paper.click()
    finish(qtbot, desk)
    assert "인계인수서" in load_workbook(tmp_path / "paper.xlsx").sheetnames


def test_a_dialog_that_was_closed_is_forgotten(qtbot, desk):
    desk.ask_share()
    desk.dialog.reject()
    assert desk.dialog is None


@pytest.fixture
def stop(monkeypatch):
    """Return what lets every work from now on be stopped at its first step."""
    begin = WorkDialog.begin

    def begin_and_stop(self):
        self.reject()
        begin(self)

    return lambda: monkeypatch.setattr(WorkDialog, "begin", begin_and_stop)


def test_work_that_is_stopped_leaves_no_file_and_says_so(qtbot, desk, stop, tmp_path):
    desk.ask_share()
    desk.dialog.list.item(0).setCheckState(Qt.CheckState.Checked)
    stop()
    desk.dialog.save.click()
    finish(qtbot, desk)
    assert "취소했습니다" in desk.dialog._error.text()
    assert not list(tmp_path.glob("*.cnshare"))
    desk.dialog.reject()


def test_a_merge_that_is_stopped_leaves_the_register_as_it_was(qtbot, desk, store, stop, tmp_path):
    shared(store, tmp_path / "out.cnshare")
    system = store.systems.find("민원예약 시스템")
    store.systems.save(replace(system, outage_count=None))
    before = Sharing(store, Clock()).everything()
    desk.ask_merge()
    finish(qtbot, desk)
    stop()
    desk.dialog.merge.click()
    finish(qtbot, desk)
    assert "취소했습니다" in desk.dialog._error.text()
    assert Sharing(store, Clock()).everything() == before
    assert not list(tmp_path.glob("*.bak"))
    desk.dialog.reject()


def test_a_file_of_another_agency_says_so(qtbot, desk, store, tmp_path):
    shared(store, tmp_path / "out.cnshare")
    store.agencies.save(replace(store.agencies.get(), name="다라시"))
    desk.ask_merge()
    finish(qtbot, desk)
    texts = [one.text() for one in desk.dialog.findChildren(QLabel)]
    assert any(text.startswith("다른 기관에서 만든 파일입니다.") for text in texts)
    desk.dialog.reject()
