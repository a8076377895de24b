"""A file is read in a process of its own: it may hang, crash or grow, and the program goes on."""

import os
import subprocess
import sys
from dataclasses import replace

import pytest

from app.domain.reading_limits import LimitName, ReadingLimit
from app.domain.reading_refusals import ReadingError, Refusal
from app.domain.sheet_grid import CellError, FileNote
from app.imports import reading_process, reading_time
from app.imports.reading_process import Watch, read_file
from tests.conftest import ROOT
from tests.imports.beside_reader import BeforeReader, NoStart
from tests.imports.made_files import LIMITS, data, made_workbook, num, row

SAMPLE = ROOT / "tests/data/imports/O11_temperature-in-middle.xlsx"
# Each of these is what runs in the process before the reader, which goes on where it ends.
HANG = "while True: pass"
WORK = "import time\nend = time.process_time() + 0.7\nwhile time.process_time() < end: pass\n"
BUSY = "import time\ntime.sleep(1.2)"  # as where other programs have the processor
WAIT = "import time\ntime.sleep(60)"  # as for a drive that does not answer
KILL = "import os, signal\nos.kill(os.getpid(), signal.SIGTERM)"
CUT = "path.write_bytes(path.read_bytes()[:300])"  # as where it is being saved
LOCKED = "raise PermissionError(13, 'locked by another program')"
ABORT = "import os; os.abort()"
PANIC = (
    "import os\nos.write(2, b'thread panicked')\n"
    "class PanicException(BaseException): pass\nraise PanicException('rust')"
)
GROW = "kept = [bytes(1 << 20) for _ in range(100_000)]"
NEARLY_FULL = """
import builtins
builtins.kept = []
try:
    while True:
        builtins.kept.append(bytes(1 << 18))
except MemoryError:
    del builtins.kept[-SPARED:]
"""


def limited(**values):
    changed = {LimitName(name): ReadingLimit(value, f"{value}") for name, value in values.items()}
    return replace(LIMITS, limits={**LIMITS.limits, **changed})


def reason_of(path, limits=LIMITS, watch=None):
    with pytest.raises(ReadingError) as caught:
        read_file(path, limits, watch)
    return caught.value.reason


@pytest.fixture
def before(monkeypatch):
    return lambda code: monkeypatch.setattr(reading_process, "reading_child", BeforeReader(code))


def test_a_process_that_works_on_and_on_is_stopped_by_its_processor_time(before):
    before(HANG)
    assert reason_of(SAMPLE, limited(seconds=1)) is Refusal.TOO_LONG


def test_the_system_stops_it_where_nobody_else_does(before, monkeypatch):
    monkeypatch.setattr(reading_time, "seconds_used_by", lambda _process: None)
    before(HANG)
    assert reason_of(SAMPLE, limited(seconds=1)) is Refusal.TOO_LONG


def test_a_good_file_is_read_however_long_the_process_waits_for_its_turn(before):
    before(BUSY)
    assert read_file(SAMPLE, limited(seconds=1)).notes == frozenset()


def test_a_process_that_only_waits_is_stopped_by_the_clock(before):
    before(WAIT)
    assert reason_of(SAMPLE, limited(seconds=1, waiting_times=1)) is Refusal.NO_ANSWER


@pytest.mark.parametrize(
    ("code", "reason"), [(ABORT, Refusal.READER_CRASHED), (PANIC, Refusal.READER_FAILED)]
)
def test_a_process_that_fails_with_both_readers_is_a_message(before, code, reason, capfd):
    before(code)
    assert reason_of(SAMPLE) is reason
    assert capfd.readouterr() == ("", "")  # no traceback, for an officer could do nothing with it


def test_a_process_that_another_program_ends_is_no_fault_of_the_file(before):
    before(KILL)
    assert reason_of(SAMPLE) is Refusal.KILLED


def test_a_process_that_grows_is_refused_by_its_limit(before):
    before(GROW)
    assert reason_of(SAMPLE) is Refusal.NO_MEMORY


@pytest.mark.parametrize("spared", [2, 40])
def test_memory_that_ends_while_the_parts_are_unpacked_is_not_told_as_damage(
    before, tmp_path, spared
):
    sheet = data(row(1, num("A1", 1))) + f'<x y="{"0" * 9_000_000}"/>'
    before(NEARLY_FULL.replace("SPARED", str(spared)))
    assert reason_of(made_workbook(tmp_path / "가.xlsx", sheet)) is Refusal.NO_MEMORY


def test_a_file_that_another_program_holds_is_not_told_as_damaged(before):
    before(LOCKED)
    assert reason_of(SAMPLE) is Refusal.NO_ACCESS


def test_a_file_that_is_written_while_it_is_read_is_told_so(before, tmp_path):
    path = tmp_path / "가.xlsx"
    path.write_bytes(SAMPLE.read_bytes())
    before(CUT)
    assert reason_of(path) is Refusal.FILE_CHANGED
    before("pass")
    assert reason_of(path) is Refusal.DAMAGED  # as it lies there now


def test_a_table_that_grows_while_it_is_read_is_not_taken_for_a_whole_one(before, tmp_path):
    path = tmp_path / "가.csv"
    path.write_text("시스템명,부서\n가,민원과\n", encoding="utf-8")
    before("with path.open('ab') as more: more.write('나,총무과\\n'.encode())")
    assert reason_of(path) is Refusal.FILE_CHANGED
    before("pass")
    assert len(read_file(path, LIMITS).sheets[0].rows) == 3


def test_a_folder_that_vanished_is_told_as_a_file_that_is_not_there(before, tmp_path):
    path = tmp_path / "가" / "나.csv"
    assert reason_of(path) is Refusal.MISSING
    path.parent.mkdir()
    path.write_text("시스템명\n가\n", encoding="utf-8")
    before("path.unlink(); path.parent.rmdir()")
    if os.name == "posix":  # Windows lets no one delete a file that is read
        assert reason_of(path) is Refusal.FILE_CHANGED


READ_WITHOUT_RIGHTS = """
import os, sys
from pathlib import Path
from app.domain.reading_refusals import ReadingError
from app.imports.reading_process import read_file
from app.services.reading_files import reading_limits
limits = reading_limits()
if not os.getuid():  # the administrator may read everything
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)
try:
    read_file(Path(sys.argv[1]), limits)
except ReadingError as error:
    print(error.reason.value)
"""


@pytest.mark.skipif(os.name != "posix", reason="rights are given otherwise on Windows")
def test_a_file_without_the_right_to_read_it_is_told_so(tmp_path):
    path = tmp_path / "가.csv"
    path.write_text("시스템명\n가\n", encoding="utf-8")
    path.chmod(0)
    asked = [sys.executable, "-c", READ_WITHOUT_RIGHTS, str(path)]
    done = subprocess.run(asked, capture_output=True, text=True, check=False, cwd=ROOT)
    assert done.stdout.strip() == Refusal.NO_ACCESS.value, done.stderr


def test_a_process_that_does_not_start_in_time_is_told_so(monkeypatch):
    assert reason_of(SAMPLE, limited(start_seconds=0)) is Refusal.NOT_STARTED


def test_a_process_that_ends_before_it_reads_is_no_fault_of_the_file(monkeypatch):
    monkeypatch.setattr(reading_process, "reading_child", NoStart())
    assert reason_of(SAMPLE) is Refusal.NOT_STARTED


def test_the_second_reader_has_only_the_time_that_the_first_one_left(before):
    before(WORK + PANIC)
    assert reason_of(SAMPLE, limited(seconds=1)) is Refusal.TOO_LONG


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
from tests.imports.beside_reader import BeforeReader, NoStart
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
