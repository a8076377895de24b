"""`import`: an inventory into the register, with everything told before anything is written."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from app.commands.named_system import CommandError
from app.console import KoreanParser, json_text
from app.domain.inventory_dry_run import DryRun, OnDuplicate, RowOutcome, RowState
from app.domain.inventory_sentences import CALCULATE, FILE_NOTES
from app.domain.inventory_table import InventoryTable
from app.domain.reading_refusals import ENCODING_CHOICES, ReadingError, Refusal
from app.domain.register_form import RegisterForm
from app.domain.sheet_grid import ReadFile
from app.domain.uncalculated import leaving_unread
from app.errors import QT_TRANSLATE_NOOP
from app.services import forms
from app.services.import_figures import import_figures
from app.services.importing import Imported, Importing
from app.services.registering import Registering

if TYPE_CHECKING:
    from app.store.database import RegisterStore

_STATES = {
    RowState.NEW: "신규",
    RowState.CHANGED: "변경",
    RowState.SAME: "동일",
    RowState.ERROR: "오류",
    RowState.LEFT_OUT: "제외",
}
_EMPTY = "–"
_WRONG = QT_TRANSLATE_NOOP(
    "errors",
    "오류나 확인할 것이 있어 가져오지 않았습니다. 대장은 그대로입니다.\n"
    "파일을 고치거나, 열에 관한 것이면 --profile로 정해 주세요.",
)
_KNOWN = QT_TRANSLATE_NOOP(
    "errors",
    "이미 있는 시스템의 값이 달라 가져오지 않았습니다. 대장은 그대로입니다.\n"
    "--on-duplicate skip(건너뛰기)이나 update(덮어쓰기)로 정해 주세요.",
)


def add_import(command: KoreanParser) -> None:
    """Add what the command `import` takes."""
    command.arguments.add_argument("file", type=Path, metavar="파일", help="가져올 엑셀·CSV 파일")
    options = command.options
    options.add_argument("--sheet", metavar="시트", help="시트의 이름이나 번호")
    options.add_argument("--profile", metavar="프로필", help="가져오기 프로필의 이름이나 파일")
    options.add_argument(
        "--on-duplicate",
        type=_on_duplicate,
        default=OnDuplicate.STOP,
        metavar="처리",
        help="이미 있는 시스템: stop(중단, 기본), skip(건너뛰기), update(덮어쓰기)",
    )
    options.add_argument(
        "--encoding",
        choices=ENCODING_CHOICES,
        default="",
        metavar="인코딩",
        help=f"CSV 파일의 글자 인코딩: {', '.join(ENCODING_CHOICES)} (안 적으면 스스로 찾습니다.)",
    )
    options.add_argument(
        "--skip-uncalculated",
        action="store_true",
        help="계산한 값이 없는 수식 칸은 읽지 않고 나머지를 가져옵니다.",
    )
    options.add_argument("--dry-run", action="store_true", help="확인만 하고 쓰지 않습니다.")
    options.add_argument("--json", action="store_true", help="JSON으로 출력합니다.")
    command.set_defaults(act=import_inventory, makes_register=True)


def import_inventory(
    store: RegisterStore, arguments: argparse.Namespace, clock: Callable[[], datetime]
) -> None:
    """Print what comes of every row and write it; nothing is written where anything is wrong."""
    form = forms.register_form()
    importing = Importing(store, Registering(store, clock), lambda: form)
    try:
        file = importing.read(arguments.file, encoding=arguments.encoding)
    except ReadingError as error:
        if error.reason is not Refusal.ENCODING:
            raise
        raise CommandError(
            QT_TRANSLATE_NOOP(
                "errors",
                "{name}: 글자 인코딩을 알 수 없습니다."
                " --encoding으로 인코딩을 적어 주세요: {choices}",
            ),
            name=arguments.file.name,
            choices=", ".join(f"{one}({text})" for one, text in ENCODING_CHOICES.items()),
        ) from error
    table = importing.table(file, importing.sheet(file, arguments.sheet))
    if arguments.profile is not None:
        table = importing.with_profile(table, importing.profile(arguments.profile))
    if arguments.skip_uncalculated:
        numbers = {one.number for one in table.mapping.used()}
        table = table.mapped(leaving_unread(table.mapping, numbers))
    prepared = importing.prepare(table, arguments.on_duplicate)
    run = prepared.run
    done = importing.write(prepared) if run.is_ready and not arguments.dry_run else None
    if arguments.json:
        print(json_text(import_figures(file.name, table, run, form, done)))
    else:
        print("\n".join(_lines(file, table, run, form, done)))
    if not run.is_ready:
        is_wrong = run.questions or run.counts[RowState.ERROR]
        raise CommandError(_WRONG if is_wrong else _KNOWN)


def _on_duplicate(text: str) -> OnDuplicate:
    if text not in list(OnDuplicate):
        raise argparse.ArgumentTypeError("stop, skip, update 가운데 하나를 적습니다")
    return OnDuplicate(text)


def _lines(
    file: ReadFile, table: InventoryTable, run: DryRun, form: RegisterForm, done: Imported | None
) -> Iterator[str]:
    header = table.head.rows
    rows = f"{header.first}" if header.first == header.last else f"{header.first}~{header.last}"
    yield f"파일: {file.name} (시트 ‘{table.grid.name}’, 제목 {rows}행)"
    yield from (f"알림: {FILE_NOTES[note]}" for note in sorted(file.notes))
    yield "열"
    for one in run.mapping.used():
        label = form.field(one.field_id or "").label
        unit = f" [{one.unit.text}]" if one.unit else ""
        yield f"- {one.letters} ‘{one.heading}’{unit} → {label}"
    for one in run.mapping.asked():
        label = form.field(one.field_id or "").label
        yield f"- {one.letters} ‘{one.heading}’: 읽지 않음(맞는지 확인할 항목: {label})"
    unused = ", ".join(f"{one.letters} ‘{one.heading}’" for one in run.mapping.unused())
    if unused:
        yield f"- 읽지 않는 열: {unused}"
    counts = " · ".join(f"{_STATES[state]} {count}" for state, count in run.counts.items())
    more = [(run.blank, "빈 행"), (run.hidden, "숨긴 행(읽음)")]
    extra = "".join(f" · {title} {count}" for count, title in more if count)
    yield f"{counts}{extra}"
    yield from _uncalculated_lines(run, form)
    if run.questions:
        yield "확인할 것"
        yield from (f"- {one}" for one in run.questions)
    if run.stops_at_known:
        yield "이미 있는 시스템의 값이 다릅니다. 중단합니다(--on-duplicate stop)."
    for row in run.rows:
        yield from _row_lines(row, run, form)
    if done is not None:
        skipped = run.counts[RowState.CHANGED] if run.on_duplicate is OnDuplicate.SKIP else 0
        told = f", 건너뜀 {skipped}건" if skipped else ""
        yield f"가져왔습니다: 신규 {done.added}건, 변경 {done.updated}건{told}"
        if done.copy is not None:
            yield f"가져오기 전의 대장 사본: {done.copy}"
    elif run.is_ready:
        yield "확인만 하고 쓰지 않았습니다."


def _uncalculated_lines(run: DryRun, form: RegisterForm) -> Iterator[str]:
    """Tell once a column what would be told of every row otherwise."""
    if not run.uncalculated:
        return
    yield "계산한 값이 파일에 없는 수식"
    for one in run.uncalculated:
        cells = ", ".join(one.cells) + (" 등" if one.count > len(one.cells) else "")
        told = "읽지 않는 열"
        if one.is_read:
            label = form.field(one.column.field_id or "").label
            told = f"{label}, {'읽지 않음' if one.is_left else '오류'}"
        yield f"- {one.column.letters} ‘{one.column.heading}’: {one.count:,}칸({cells}), {told}"
    if any(one.is_read and not one.is_left for one in run.uncalculated):
        yield f"  {CALCULATE}"
    if any(one.may_be_left and not one.is_left for one in run.uncalculated):
        yield "  이 칸들을 읽지 않고 나머지를 가져오려면 --skip-uncalculated를 적어 주세요."


def _row_lines(row: RowOutcome, run: DryRun, form: RegisterForm) -> Iterator[str]:
    if row.problems and all(one.is_uncalculated for one in row.problems):
        return  # told once a column
    skips = row.state is RowState.CHANGED and run.on_duplicate is OnDuplicate.SKIP
    told = f": {row.reason}" if row.reason is not None else ""
    yield (
        f"[{_STATES[row.state]}{', 건너뜀' if skips else ''}] {row.number}행 {row.name}".rstrip()
        + told
    )
    for change in row.changes:
        field = form.field(change.field_id)
        old = field.told(change.old) or _EMPTY
        yield f"    {field.label}: {old} → {field.told(change.new) or _EMPTY}"
    brought = ((form.field(id_), value) for id_, value in run.brought(row).items())
    if values := " · ".join(f"{field.label} {field.told(value)}" for field, value in brought):
        yield f"    {values}"
    for one in row.problems:
        at = f"{one.column}열 ‘{one.heading}’ " if one.column else ""
        value = f"값 ‘{one.value_beside}’" if one.value_beside else ""
        yield f"    {one.row}행 {at}{value}".rstrip() + f": {one.reason} {one.remedy}"
    for note in row.notes:
        at = f"{note.column}열: " if note.column else ""
        yield f"    알림: {at}{note.text}"
