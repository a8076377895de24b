"""`share`, `merge` and `handover`: the register, or a part of it, out to another PC and back."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.commands.named_system import CommandError, named_system
from app.commands.targets import refuse_ending, refuse_taken
from app.console import KoreanParser, json_text
from app.domain.korean_text import date_text, time_text
from app.domain.part_merging import EntryDifference, EntryState, FieldState, Side
from app.domain.share_format import SUFFIX
from app.errors import QT_TRANSLATE_NOOP
from app.services.share_names import DOUBTS, KINDS, STATES
from app.services.share_words import ShareWords
from app.services.sharing import MergePreview, MergeReport, Sharing
from app.services.sharing_beside import handing_over

if TYPE_CHECKING:
    from app.store.database import RegisterStore

PASSWORD_VARIABLE = "CNA_PASSWORD"
_NOTHING = "–"
_DECIDE = "충돌한 항목을 한꺼번에 정하려면 --conflicts here(대장)나 file(파일)을 적어 주세요."


def add_sharing(share: KoreanParser, merge: KoreanParser, handover: KoreanParser) -> None:
    """Say what `share`, `merge` and `handover` take."""
    add_file_options(handover)
    handover.options.add_argument(
        "--paper", type=Path, metavar="파일", help="인계인수서(엑셀)를 따로 저장할 파일"
    )
    handover.set_defaults(act=hand_over)
    share.options.add_argument(
        "--system",
        required=True,
        action="append",
        metavar="정보시스템명",
        help="대장에 적힌 이름. 여럿이면 되풀이해 적습니다.",
    )
    add_file_options(share)
    share.set_defaults(act=share_part)
    merge.arguments.add_argument("file", type=Path, metavar="파일", help="받은 파일")
    _add_common(merge, "합치지 않고 달라질 내용만 보여 줍니다.")
    merge.options.add_argument(
        "--conflicts",
        choices=["here", "file"],
        help="충돌한 항목을 모두 대장의 내용(here)이나 파일의 내용(file)으로 정합니다."
        " 없으면 충돌이 있을 때 합치지 않습니다.",
    )
    merge.options.add_argument(
        "--paper",
        type=Path,
        metavar="파일",
        help="인계인수 자료에 든 인계인수서(엑셀)를 꺼내 저장할 파일",
    )
    _add_overwrite(merge)
    merge.set_defaults(act=merge_part, makes_register=True)


def add_file_options(command: KoreanParser) -> None:
    """Say what every command takes that writes a file for another PC."""
    command.options.add_argument(
        "--out", required=True, type=Path, metavar="파일", help="만들 파일"
    )
    _add_overwrite(command)
    _add_common(command, "파일을 만들지 않고 담을 내용만 보여 줍니다.")


def password_of(arguments: argparse.Namespace) -> str:
    """Return the password that the environment holds, where one is asked for."""
    if not arguments.password:
        return ""
    password = os.environ.get(PASSWORD_VARIABLE, "")
    if not password:
        raise CommandError(
            QT_TRANSLATE_NOOP(
                "errors", "암호가 없습니다. 환경 변수 {name}에 암호를 넣고 다시 실행해 주세요."
            ),
            name=PASSWORD_VARIABLE,
        )
    return password


def refuse_existing(arguments: argparse.Namespace, *targets: Path) -> None:
    """Raise CommandError for a file that is there and may not be overwritten."""
    refuse_taken(*targets, may_overwrite=arguments.overwrite or arguments.dry_run)


def share_part(
    store: RegisterStore, arguments: argparse.Namespace, clock: Callable[[], datetime]
) -> None:
    """Write the named systems into a file."""
    sharing = Sharing(store, clock)
    password = password_of(arguments)
    refuse_ending(arguments.out, SUFFIX)
    systems = list({one.id: one for one in (named_system(store, n) for n in arguments.system)})
    refuse_existing(arguments, arguments.out)
    part = sharing.part(systems)
    told = {kind.value: sum(of is kind for of, _ in part.entries()) for kind in KINDS}
    written = None if arguments.dry_run else sharing.write(arguments.out, systems, password)
    if arguments.json:
        file = None if written is None else str(written)
        print(json_text({"file": file, "has_password": bool(password), "counts": told}))
        return
    counts = ", ".join(f"{KINDS[kind]} {told[kind.value]}건" for kind in KINDS)
    print(f"담을 내용: {counts}" if written is None else f"분담 파일을 저장했습니다: {written}")
    if written is not None:
        print(counts)


def merge_part(
    store: RegisterStore, arguments: argparse.Namespace, clock: Callable[[], datetime]
) -> None:
    """Show what a file would change and, unless it is a dry run, merge it."""
    sharing = Sharing(store, clock)
    if arguments.paper is not None:
        refuse_ending(arguments.paper)
        refuse_existing(arguments, arguments.paper)
    preview = sharing.preview(arguments.file, password_of(arguments))
    report = None
    if not arguments.dry_run:
        if arguments.paper is not None:
            sharing.take_paper_out(preview, arguments.paper)
        conflicts = preview.differences.conflict_ids()
        side = Side(arguments.conflicts) if arguments.conflicts else None
        if conflicts and side is None and not arguments.json:
            print("\n".join([*_lines(preview), _DECIDE]), file=sys.stderr)
        report = sharing.merge(preview, dict.fromkeys(conflicts, side) if side else {})
    if arguments.json:
        print(json_text(_figures(preview, report)))
        return
    print("\n".join([*_lines(preview), *_report_lines(report)]))


def hand_over(
    store: RegisterStore, arguments: argparse.Namespace, clock: Callable[[], datetime]
) -> None:
    """Write everything of the agency into one file, and the 인계인수서 where it is asked for."""
    handing = handing_over(store, clock)
    password = password_of(arguments)
    refuse_ending(arguments.out, SUFFIX)
    if arguments.paper is not None:
        refuse_ending(arguments.paper)
    refuse_existing(arguments, arguments.out, *filter(None, [arguments.paper]))
    counts = handing.counts()
    written = []
    if not arguments.dry_run:
        written.append(handing.write(arguments.out, password))
        if arguments.paper is not None:
            written.append(handing.write_paper(arguments.paper))
    if arguments.json:
        files = [str(path) for path in written]
        print(json_text({"files": files, "has_password": bool(password), "counts": counts}))
        return
    for path in written:
        print(f"저장했습니다: {path}")
    print(", ".join(f"{title} {count}건" for title, count in counts.items()))


def _add_overwrite(command: KoreanParser) -> None:
    command.options.add_argument(
        "--overwrite", action="store_true", help="이미 있는 파일을 덮어씁니다."
    )


def _add_common(command: KoreanParser, dry_run: str) -> None:
    command.options.add_argument(
        "--password",
        action="store_true",
        help=f"암호를 씁니다. 암호는 환경 변수 {PASSWORD_VARIABLE}에서 읽습니다.",
    )
    command.options.add_argument("--dry-run", action="store_true", help=dry_run)
    command.options.add_argument("--json", action="store_true", help="JSON으로 출력합니다.")


def _lines(preview: MergePreview) -> Iterator[str]:
    manifest = preview.manifest
    maker = " ".join(filter(None, [manifest.agency, manifest.department, manifest.author]))
    when = f"{date_text(manifest.made_at.date())} {time_text(manifest.made_at)}"
    yield f"만든 사람: {maker or _NOTHING}, 만든 때: {when}"
    if preview.other_agency:
        yield "다른 기관에서 만든 파일입니다. 불러올 내용이 맞는지 확인해 주세요."
    entries = preview.differences.entries
    counts = (f"{STATES[state]} {len(preview.differences.of(state))}건" for state in EntryState)
    yield f"모두 {len(entries)}건: " + ", ".join(counts)
    words = ShareWords(preview.part)
    for entry in entries:
        if entry.state is EntryState.SAME:
            continue
        yield f"[{STATES[entry.state]}] {KINDS[entry.kind]} {words.title(entry)}"
        if entry.doubt is not None:
            here, file = DOUBTS[entry.doubt]
            yield f"  - 대장: {here} | 파일: {file}"
        yield from _field_lines(entry, words)


def _field_lines(entry: EntryDifference, words: ShareWords) -> Iterator[str]:
    marks = {FieldState.FILLED: "채움", FieldState.CONFLICT: "충돌", FieldState.KEPT: "그대로 둠"}
    for one, label, here, file in words.lines(entry):
        told = f"대장 {here or _NOTHING} | 파일 {file or _NOTHING}"
        yield f"  - {marks[one.state]} {label}: {told}"


def _report_lines(report: MergeReport | None) -> Iterator[str]:
    if report is None:
        return
    for path in report.own_files:
        yield f"기관이 만든 문항표를 넣었습니다: {path}"
    for name in report.left_files:
        yield f"같은 이름의 다른 파일이 있거나 쓸 수 없어 넣지 않았습니다: {name}"
    if report.copy is None:
        yield "대장을 바꾸지 않았습니다."
        return
    yield f"대장에 합쳤습니다: 새로 넣음 {report.new}건, 고침 {report.changed}건"
    yield f"합치기 전의 대장: {report.copy}"


def _figures(preview: MergePreview, report: MergeReport | None) -> dict[str, Any]:
    manifest, words = preview.manifest, ShareWords(preview.part)
    return {
        "made_by": {
            "agency": manifest.agency,
            "department": manifest.department,
            "author": manifest.author,
            "at": manifest.made_at.isoformat(),
            "program": manifest.program,
            "kind": manifest.kind.value,
            "is_other_agency": bool(preview.other_agency),
        },
        "counts": {state.value: len(preview.differences.of(state)) for state in EntryState},
        "entries": [
            {
                "id": entry.id,
                "kind": entry.kind.value,
                "state": entry.state.value,
                "title": words.title(entry),
                "doubt": entry.doubt.value if entry.doubt else None,
                "fields": [
                    {
                        "field": [one.key.group, one.key.id, one.key.part],
                        "label": words.label(entry, one.key),
                        "here": words.text(one.key, one.here) or None,
                        "file": words.text(one.key, one.file) or None,
                        "state": one.state.value,
                    }
                    for one in entry.fields
                ],
            }
            for entry in preview.differences.entries
        ],
        "written": None
        if report is None
        else {
            "new": report.new,
            "changed": report.changed,
            "copy": None if report.copy is None else str(report.copy),
            "own_files": [str(path) for path in report.own_files],
            "left_files": list(report.left_files),
        },
    }
