"""A file is read in a process of its own: it may hang, crash or grow, and the program goes on."""

import os
import subprocess
import sys
from dataclasses import replace

import pytest

from app.domain.reading_limits import LimitName, ReadingLimit
from app.domain.reading_refusals import ReadingError, Refusal
from app.domain.sheet_grid import CellError, FileNote
from app.imports import reading_process
from app.imports.reading_process import Watch, read_file
from tests.conftest import ROOT
from tests.imports.made_files import LIMITS, data, made_workbook, num, row

SAMPLE = ROOT / "tests/data/imports/O11_temperature-in-middle.xlsx"
# Each of these is what runs in the process instead of the reader.
HANG = "while True: pass"
ABORT = "import os; os.abort()"
PANIC = (
    "import os\nos.write(2, b'thread panicked')\n"
    "class PanicException(BaseException): pass\nraise PanicException('rust')"
)
GROW = "kept = [bytes(1 << 20) for _ in range(100_000)]"


def limited(**values):
    changed = {LimitName(name): ReadingLimit(value, f"{value}") for name, value in values.items()}
    return replace(LIMITS, limits={**LIMITS.limits, **changed})


def reason_of(path, limits=LIMITS, watch=None):
    with pytest.raises(ReadingError) as caught:
        read_file(path, limits, watch)
    return caught.value.reason


class InsteadOfReader:
    """Runs a piece of code in the process, in the place of the reader."""

    def __init__(self, code):
        self.code = code

    def run(self, connection, path, limits, encoding, by_second_reader):
        from app.imports import reading_child

        reading_child.messages_of = self._messages
        reading_child.run(connection, path, limits, encoding, by_second_reader)

    def _messages(self, *_arguments, **_named):
        exec(self.code, {})
        return iter(())


@pytest.fixture
def instead(monkeypatch):
    return lambda code: monkeypatch.setattr(reading_process, "reading_child", InsteadOfReader(code))


def test_a_process_that_hangs_is_stopped_in_time(instead):
    instead(HANG)
    assert reason_of(SAMPLE, limited(seconds=1)) is Refusal.TOO_LONG


@pytest.mark.parametrize("code", [ABORT, PANIC])
def test_a_process_that_crashes_with_both_readers_is_a_message(instead, code, capfd):
    instead(code)
    assert reason_of(SAMPLE) is Refusal.READER_FAILED
    assert capfd.readouterr() == ("", "")  # no traceback, for an officer could do nothing with it


def test_a_process_that_grows_is_refused_by_its_limit(instead):
    instead(GROW)
    assert reason_of(SAMPLE) is Refusal.NO_MEMORY


def test_a_process_that_does_not_start_in_time_is_told_so(monkeypatch):
    assert reason_of(SAMPLE, limited(start_seconds=0)) is Refusal.NOT_STARTED


def test_where_the_first_reader_fails_the_second_one_reads(tmp_path):
    cells = [num("A1", 5), '<c r="B1" t="e"><v>#SPILL!</v></c>']  # an error calamine does not know
    read = read_file(made_workbook(tmp_path / "가.xlsx", data(row(1, *cells))), LIMITS)
    assert read.sheets[0].rows == ((5, CellError.OTHER),)
    assert read.notes == {FileNote.SECOND_READER}


def test_a_reference_to_a_text_that_is_not_there_is_refused(tmp_path):
    cell = '<c r="A1" t="s"><v>7</v></c>'
    path = made_workbook(tmp_path / "가.xlsx", data(row(1, cell)), shared=("하나",))
    assert reason_of(path) is Refusal.READER_FAILED


def test_progress_is_told_and_reading_can_be_cancelled(tmp_path):
    rows = "".join(row(number, num(f"A{number}", number)) for number in range(1, 1201))
    path = made_workbook(tmp_path / "가.xlsx", data(rows))
    heard = []
    read_file(path, LIMITS, Watch(heard.append))
    assert (heard[-1].rows, heard[-1].of) == (1200, 1200)
    assert [one.rows for one in heard] == sorted(one.rows for one in heard)
    assert reason_of(path, watch=Watch(is_cancelled=lambda: True)) is Refusal.CANCELLED
    watch = Watch(heard.append, lambda: heard[-1].rows == 500)
    heard.clear()
    heard.append(reading_process.ReadingProgress(0, 0))
    assert reason_of(path, watch=watch) is Refusal.CANCELLED


def test_more_text_than_may_be_held_is_refused(tmp_path):
    rows = "".join(
        f'<row><c t="inlineStr"><is><t>{"가" * 900}</t></is></c></row>' for _ in range(99)
    )
    path = made_workbook(tmp_path / "가.xlsx", data(rows))
    assert reason_of(path, limited(text_bytes=50_000)) is Refusal.TOO_LARGE


def test_no_other_file_is_opened_and_no_connection_is_made(tmp_path):
    parts = data(row(1, "<c r=\"A1\"><f>'[1]다른 시트'!B2</f><v>9</v></c>"))
    path = made_workbook(tmp_path / "가.xlsx", parts)
    program = f"""
import sys
from pathlib import Path
from tests.imports.made_files import read_here
import app.imports.workbook_reader, openpyxl, python_calamine
path = Path({os.fspath(path)!r})
opened = []
def hear(event, arguments):
    if event == "open" and not str(arguments[0]).endswith((".py", ".pyc")):
        opened.append(str(arguments[0]))
    assert not event.startswith("socket."), event
    assert event not in ("os.remove", "os.rename", "subprocess.Popen"), event
sys.addaudithook(hear)
for second in (False, True):
    assert read_here(path, by_second_reader=second).sheets[0].rows == ((9,),)
assert set(opened) == {{str(path)}}, opened
"""
    subprocess.run([sys.executable, "-c", program], check=True, cwd=ROOT)
    assert [one.name for one in tmp_path.iterdir()] == ["가.xlsx"]
