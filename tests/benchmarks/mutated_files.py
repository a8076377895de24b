"""Mutated inventories the whole way: read in their process, judged, written, undone; by hand.

    python -m tests.benchmarks.mutated_files [--count 1000] [--first SEED] [--beside 2]

Every second file has changed bytes, the others strange cells, rows and headings; .xlsx, .xls and
text in turn. Each goes against a register with systems: until it is written, the file of the
register must stay the same byte for byte; then all of it is in, or none. What is not read must be
told in Korean. It ends with the seeds of what broke any of this, and fails with them.
"""

from __future__ import annotations

import argparse
import re
import resource
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from multiprocessing import get_context
from pathlib import Path

from app.domain.inventory_dry_run import DryRun, OnDuplicate
from app.domain.sheet_grid import SheetGrid
from app.errors import AdvisorError
from app.services import forms
from app.services.import_figures import import_figures
from app.services.importing import Importing, Prepared
from app.services.registering import Registering
from app.store.database import open_register
from tests.conftest import ROOT, make_system
from tests.imports.grid_mutations import mutated_grid
from tests.imports.mutations import mutated

SAMPLES = ROOT / "tests/data/imports"
INVENTORIES = ROOT / "tests/data/inventories"
MOST_SECONDS, MOST_MEGABYTES = 5.0, 300
_KOREAN = re.compile(r"[가-힣]")
_SHEETS = 3  # that are tried where it is not clear which one is meant


def processor_seconds() -> float:
    """Return the processor time of this process and of those that ended below it.

    Unlike the time of the clock it does not tell what other programs of a shared PC hold up.
    """
    below = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + below.ru_utime + below.ru_stime


@dataclass
class Found:
    """What came of some files."""

    outcomes: Counter[str] = field(default_factory=Counter)
    broken: list[str] = field(default_factory=list)
    seconds: list[float] = field(default_factory=list)
    slowest: tuple[float, int] = (0.0, -1)
    program: int = 0  # the most megabytes at a time
    reader: int = 0


class Bench:
    """One register and the program around it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.register = folder / "register" / "register.db"
        self.register.parent.mkdir()
        self.store = open_register(self.register)
        self.form = forms.register_form()
        self.registering = Registering(self.store, datetime.now)
        self.importing = Importing(self.store, self.registering, lambda: self.form)
        for number in range(5):
            self.registering.save(
                make_system(f"민원 시스템 {number}", management_no=f"가-{number}")
            )
        self.sources = [path.read_bytes() for path in sorted(SAMPLES.glob("[KOPH]*.xls*"))]
        self.sources += [path.read_bytes() for path in sorted(INVENTORIES.glob("*.[cx]*"))]
        self.sources += [mutated_grid(seed)[0] for seed in range(6)]

    def made(self, seed: int) -> Path:
        """Write the file of a seed."""
        content, ending = mutated_grid(seed) if seed % 2 else mutated(seed, self.sources)
        path = self.folder / f"변형{ending}"
        path.write_bytes(content)
        return path

    def state(self) -> dict[str, bytes]:
        """Return everything that lies beside the register, and itself."""
        return {one.name: one.read_bytes() for one in self.register.parent.iterdir()}

    def runs(self, path: Path) -> Iterator[Prepared]:
        """Go as far as the dry run with every sheet that may be meant."""
        opened = self.importing.open(path)
        sheets: list[SheetGrid] = [one for one in opened.file.sheets if not one.is_empty]
        for sheet in sheets[:_SHEETS]:
            table = self.importing.table(opened.file, sheet)
            prepared = self.importing.prepare(table)
            import_figures(path.name, table, prepared.run, self.form, None)
            yield prepared
            table = table.mapped(table.mapping.confirmed())
            yield self.importing.prepare(table, OnDuplicate.UPDATE)

    def try_one(self, seed: int, found: Found) -> None:
        """Take the file of a seed the whole way."""
        path = self.made(seed)
        before = self.state()
        seconds, taken, outcome = self.looked_through(seed, path, found)
        found.seconds.append(seconds)
        found.slowest = max(found.slowest, (seconds, seed))
        if seconds > MOST_SECONDS:
            found.broken.append(f"{seed}: {seconds:.1f} s")
        if self.state() != before:
            found.broken.append(f"{seed}: the register was touched before anything was written")
        if taken:
            outcome = self.written(seed, taken[-1], found) or outcome
        found.outcomes[outcome] += 1

    def looked_through(
        self, seed: int, path: Path, found: Found
    ) -> tuple[float, list[Prepared], str]:
        """Go through the dry runs of a file; return the seconds, the last ones, the outcome."""
        began = processor_seconds()
        taken: list[Prepared] = []
        outcome = "read"
        try:
            taken = list(self.runs(path))
        except AdvisorError as error:
            outcome = str(getattr(error, "reason", type(error).__name__))
            if not _KOREAN.search(str(error)) or "Traceback" in str(error):
                found.broken.append(f"{seed}: no Korean words: {error}")
        return processor_seconds() - began, taken, outcome

    def written(self, seed: int, prepared: Prepared, found: Found) -> str:
        """Write what is right of a dry run and take it back; return what came of it."""
        run: DryRun = prepared.run
        if not run.is_ready and not run.may_leave_errors_out():
            return ""
        before = self.registering.systems()
        save = run.to_save()
        try:
            done = self.importing.write(prepared, without_errors=True)
        except AdvisorError as error:
            if self.registering.systems() != before:
                found.broken.append(f"{seed}: a part was written: {error}")
            return f"not written ({type(error).__name__})"
        count = len(self.registering.systems())
        if done.added + done.updated != len(save) or count != len(before) + done.added:
            found.broken.append(f"{seed}: {len(save)} to be saved, {done} done, {count} there")
        if save:
            self.registering.undo()
        if self.registering.systems() != before:
            found.broken.append(f"{seed}: undo left another register")
        return "written and undone" if save else "nothing to write"


def _tried(seeds: range) -> Found:
    found = Found()
    with tempfile.TemporaryDirectory() as name:
        bench = Bench(Path(name))
        with suppress(OSError):
            Path("/proc/self/clear_refs").write_text("5", encoding="ascii")  # the peak so far
        for seed in seeds:
            try:
                bench.try_one(seed, found)
            except Exception:  # noqa: BLE001 (whatever it is: it is what is looked for)
                found.broken.append(f"{seed}: {traceback.format_exc()}")
        bench.store.close()
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    found.program = int(status.partition("VmHWM:")[2].split()[0]) // 1024
    found.reader = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    if max(found.program, found.reader) > MOST_MEGABYTES:
        found.broken.append(f"{seeds}: {found.program} MB, reading process {found.reader} MB")
    return found


def main() -> int:
    """Print what came of the files; 1 where anything broke a promise."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--beside", type=int, default=2, help="how many at a time")
    given = parser.parse_args()
    # Blocks of 25: each in a program of its own, so that no program grows with the run.
    last = given.first + given.count
    blocks = [range(at, min(at + 25, last)) for at in range(given.first, last, 25)]
    pool = partial(ProcessPoolExecutor, mp_context=get_context("spawn"), max_tasks_per_child=1)
    whole = Found()
    with pool(given.beside) as processes:
        for block, found in zip(blocks, processes.map(_tried, blocks), strict=True):
            whole.outcomes += found.outcomes
            whole.broken += found.broken
            whole.seconds += found.seconds
            whole.slowest = max(whole.slowest, found.slowest)
            whole.program = max(whole.program, found.program)
            whole.reader = max(whole.reader, found.reader)
            print(f"{block}: {len(found.broken)} broken", flush=True)
    middle = sorted(whole.seconds)[len(whole.seconds) // 2]
    print(f"{len(whole.seconds)} files: {dict(whole.outcomes.most_common())}")
    slow, seed = whole.slowest
    print(f"processor time: median {middle:.2f} s, slowest {slow:.2f} s (seed {seed})")
    print(f"program {whole.program} MB, reading process {whole.reader} MB at most")
    print("\n".join(whole.broken) or "nothing broke")
    return 1 if whole.broken else 0


if __name__ == "__main__":
    sys.exit(main())
