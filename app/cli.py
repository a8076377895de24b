"""The same services without a window: for scripts, checks, and a PC without a screen."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path

from app.commands.answer_forms import add_import as add_answer_import
from app.commands.case_exporting import add_case_export
from app.commands.contract_cases import list_cases, show_case
from app.commands.handing_in import add_papers, check_content
from app.commands.importing import add_import
from app.commands.listing import add_sample, list_systems
from app.commands.named_system import CommandError
from app.commands.sharing import add_sharing
from app.commands.showing import show_system
from app.console import KoreanParser, leave_output, make_output_safe, program_name
from app.errors import QT_TRANSLATE_NOOP, AdvisorError
from app.paths import REGISTER_NAME, data_dir
from app.remembered_place import remembered_register
from app.store.database import RegisterStore, open_register
from app.store.stray_log import put_stray_log_by

_now = datetime.now  # the clock of the PC, as the window reads it


def run(argv: Sequence[str]) -> int:
    """Carry out one command; return 0, 1 for an expected failure, 2 for a wrong command line.

    `argv` is what stands behind the name of the program.
    """
    make_output_safe()
    try:
        arguments = _parser().parse_args(argv)
        if arguments.alone is not None:
            arguments.alone(arguments, _now)
        else:
            with _opened(arguments) as store:
                arguments.act(store, arguments, _now)
        sys.stdout.flush()
    except SystemExit as stopped:  # argparse leaves by it, after --help too
        return stopped.code if isinstance(stopped.code, int) else 2
    except AdvisorError as error:
        print(error, file=sys.stderr)
        return 1
    except BrokenPipeError:  # whoever reads has seen enough, as `head` has
        leave_output()
    return 0


@contextmanager
def _opened(arguments: argparse.Namespace) -> Iterator[RegisterStore]:
    """Open the register; one that was made and nothing kept in is not left behind."""
    path: Path = arguments.register or _own_register(arguments.data_dir)
    if not arguments.makes_register and not path.exists():
        raise CommandError(
            QT_TRANSLATE_NOOP(
                "errors", "대장 파일이 없습니다: {path}\n--register로 대장 파일을 알려 주세요."
            ),
            path=path,
        )
    if arguments.makes_register and arguments.register is None:
        with suppress(OSError):  # open_register tells what is wrong with the folder
            path.parent.mkdir(parents=True, exist_ok=True)
    is_new = not path.exists()
    is_kept = False
    try:
        put_stray_log_by(path)
        with open_register(path, _now) as store:
            yield store
        is_kept = not arguments.dry_run
    finally:
        if is_new and not is_kept:
            with suppress(OSError):
                path.unlink(missing_ok=True)


def _own_register(folder: Path | None) -> Path:
    """Return the register in a folder, or that of this user, wherever it was moved to.

    Raise CommandError where that place is gone: another register would be taken for it.
    """
    if folder is not None:
        return folder / REGISTER_NAME
    moved = remembered_register(data_dir())
    if moved is None:
        return data_dir() / REGISTER_NAME
    if not moved.is_file():
        raise CommandError(
            QT_TRANSLATE_NOOP(
                "errors",
                "옮겨 둔 곳에 대장 파일이 없습니다: {path}\n"
                "디스크의 연결을 확인하거나, --register로 대장 파일을 알려 주세요.",
            ),
            path=moved,
        )
    return moved


def _parser() -> KoreanParser:
    parser = KoreanParser(
        prog=program_name(), description="정보시스템 대장과 자가진단 결과를 창 없이 다룹니다."
    )
    register = parser.options.add_mutually_exclusive_group()
    register.add_argument("--register", type=Path, metavar="파일", help="쓸 대장 파일")
    register.add_argument(
        "--data-dir", type=Path, metavar="폴더", help=f"대장({REGISTER_NAME})을 둔 폴더"
    )
    parser.set_defaults(makes_register=False, alone=None, dry_run=False)
    commands = parser.add_subparsers(
        title="명령", dest="command", metavar="명령", required=True, parser_class=KoreanParser
    )

    sample = commands.add_parser("sample", help="교재의 예시 자료를 대장에 추가합니다.")
    sample.options.add_argument("--cases", action="store_true", help="예시 계약 건도 추가합니다.")
    sample.set_defaults(act=add_sample, makes_register=True)

    listing = commands.add_parser("list", help="대장의 정보시스템과 판정을 보여 줍니다.")
    listing.options.add_argument("--json", action="store_true", help="JSON으로 출력합니다.")
    listing.set_defaults(act=list_systems)

    show = commands.add_parser("show", help="정보시스템 하나의 진단 결과를 보여 줍니다.")
    show.arguments.add_argument("name", metavar="정보시스템명", help="대장에 적힌 이름")
    show.options.add_argument("--json", action="store_true", help="JSON으로 출력합니다.")
    show.set_defaults(act=show_system)

    cases = commands.add_parser("cases", help="대장의 계약 건을 보여 줍니다.")
    cases.options.add_argument("--json", action="store_true", help="JSON으로 출력합니다.")
    cases.set_defaults(act=list_cases)

    case = commands.add_parser("case", help="계약 건 하나에 저장된 내용을 보여 줍니다.")
    case.arguments.add_argument("name", metavar="계약건명", help="계약건명 또는 계약 건 번호")
    case.options.add_argument("--json", action="store_true", help="JSON으로 출력합니다.")
    case.set_defaults(act=show_case)

    papers = commands.add_parser("export-case", help="계약 건의 서류를 파일로 만듭니다.")
    add_case_export(papers)

    export = commands.add_parser("export", help="제출할 서식을 파일로 만듭니다.")
    add_papers(export)

    taking_in = commands.add_parser("import", help="정보시스템 현황 파일을 대장에 가져옵니다.")
    add_import(taking_in)
    add_sharing(
        commands.add_parser("share", help="정보시스템을 골라 분담 파일을 만듭니다."),
        commands.add_parser("merge", help="받은 파일을 대장에 합칩니다."),
        commands.add_parser("handover", help="인계인수 자료를 만듭니다."),
    )
    add_answer_import(commands)

    check = commands.add_parser("check-content", help="기관이 만든 문항표 파일을 확인합니다.")
    check.arguments.add_argument("file", type=Path, metavar="파일", help="확인할 TOML 파일")
    check.set_defaults(alone=check_content)
    return parser
