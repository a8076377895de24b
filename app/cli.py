"""The same services without a window: for scripts, checks, and a PC without a screen."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from contextlib import suppress
from datetime import date, datetime
from difflib import get_close_matches
from pathlib import Path

from app.console import KoreanParser, make_output_safe, table_text
from app.domain.answer import Answer
from app.domain.checklist import Checklist
from app.domain.korean_text import date_text, folded
from app.domain.register import InformationSystem
from app.domain.result import AssessmentResult
from app.domain.standing import Standing
from app.domain.verdict import CountRange
from app.errors import QT_TRANSLATE_NOOP, AdvisorError
from app.paths import REGISTER_NAME, data_dir
from app.services import forms
from app.services.assessing import Assessing
from app.services.exporting import export_self_assessment_result, result_disclosures
from app.services.figures import result_figures, system_figures
from app.services.samples import load_sample
from app.store.database import RegisterStore, open_register

_ANSWER_WORDS = {
    Answer.YES: "예",
    Answer.NO: "아니오",
    Answer.UNKNOWN: "확인 필요",
    Answer.UNANSWERED: "미응답",
}
_NOT_ASSESSED = "미진단"

_now = datetime.now  # the clock of the PC, as the window reads it


class CommandError(AdvisorError):
    """A command that cannot be carried out as it was given."""


def run(argv: Sequence[str]) -> int:
    """Carry out one command; return 0, 1 for an expected failure, 2 for a wrong command line.

    `argv` is what stands behind the name of the program.
    """
    make_output_safe()
    try:
        arguments = _parser().parse_args(argv)
        with _open(arguments) as store:
            arguments.act(store, arguments)
    except SystemExit as stopped:  # argparse leaves by it, after --help too
        return stopped.code if isinstance(stopped.code, int) else 2
    except AdvisorError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _sample(store: RegisterStore, _: argparse.Namespace) -> None:
    added = load_sample(store, _now)
    if not added:
        print("예시 자료가 이미 대장에 있어 바꾸지 않았습니다.")
    for system in added:
        print(f"예시를 추가했습니다: {system.name}")


def _list(store: RegisterStore, arguments: argparse.Namespace) -> None:
    systems = store.systems.all()
    standings = _assessing(store).standings(systems)
    if arguments.json:
        print(_json([_standing_figures(system, standings.get(system.id)) for system in systems]))
        return
    if not systems:
        print("대장에 등록된 정보시스템이 없습니다.")
        return
    checklist = forms.checklist()
    heading = ("관리번호", "정보시스템명", "운영부서", "판정", "예 개수", "답변", "최근 답변일")
    rows = [_standing_row(checklist, system, standings.get(system.id)) for system in systems]
    print(table_text([heading, *rows]))


def _show(store: RegisterStore, arguments: argparse.Namespace) -> None:
    system = _find(store, arguments.name)
    result = _assessing(store).result(system)
    if arguments.json:
        unassessed = {"system": system_figures(system), "verdict": None}
        print(_json(unassessed if result is None else result_figures(result)))
        return
    print(f"{system.name} ({system.management_no})")
    if result is None:
        print(f"판정: {_NOT_ASSESSED}")
    else:
        _print_result(result)


def _print_result(result: AssessmentResult) -> None:
    checklist = result.checklist
    text = checklist.text_of(result.verdict)
    print(f"판정: {text.title} – 예 {_count(result.count)}개")
    print(text.meaning)
    print(f"판정 기준: {checklist.rule.statement} {checklist.rule.silence}")
    print(f"1번 문항 해석: {checklist.reading_text().title}")
    for note in result.notes:
        print(f"유의: {note}")
    print()
    rows = [
        (str(item.item.number), _ANSWER_WORDS[item.answer], item.finding.replace("\n", " "))
        for item in result.items
    ]
    print(table_text([("번호", "답변", "검토결과"), *rows]))
    print()
    print(f"출처: {checklist.source} (체크리스트 {checklist.version})")


def _export(store: RegisterStore, arguments: argparse.Namespace) -> None:
    from app.exports.self_assessment_result import DocumentDetails  # openpyxl only here

    system = _find(store, arguments.system)
    target: Path = arguments.out
    if target.exists() and not arguments.overwrite:
        raise CommandError(
            QT_TRANSLATE_NOOP(
                "errors",
                "같은 이름의 파일이 이미 있습니다: {path}\n"
                "다른 이름을 적거나, 덮어쓰려면 --overwrite를 함께 적어 주세요.",
            ),
            path=target,
        )
    agency = store.agencies.get()
    details = DocumentDetails(
        document_no=arguments.document_no,
        disclosure=arguments.disclosure or result_disclosures()[0],
        author=arguments.author or (agency.author if agency else ""),
        written_on=arguments.date or _now().date(),
    )
    written = export_self_assessment_result(store, system, target, details)
    print(f"결과서를 저장했습니다: {written}")


def _find(store: RegisterStore, name: str) -> InformationSystem:
    system = store.systems.find(name)
    if system is not None:
        return system
    names = {folded(known): known for known in store.systems.names()}
    near = [known for key, known in names.items() if folded(name) in key]
    near += [names[key] for key in get_close_matches(folded(name), names, n=3, cutoff=0.5)]
    if near:
        raise CommandError(
            QT_TRANSLATE_NOOP(
                "errors",
                "대장에 없는 정보시스템입니다: {name}\n비슷한 이름이 있습니다: {near}",
            ),
            name=name,
            near=", ".join(list(dict.fromkeys(near))[:5]),
        )
    raise CommandError(
        QT_TRANSLATE_NOOP(
            "errors", "대장에 없는 정보시스템입니다: {name}\nlist 명령으로 이름을 확인해 주세요."
        ),
        name=name,
    )


def _open(arguments: argparse.Namespace) -> RegisterStore:
    path: Path | None = arguments.register
    if path is None:
        folder: Path = arguments.data_dir or data_dir()
        path = folder / REGISTER_NAME
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
    return open_register(path, _now)


def _parser() -> KoreanParser:
    parser = KoreanParser(
        prog="python -m app", description="정보시스템 대장과 자가진단 결과를 창 없이 다룹니다."
    )
    register = parser.options.add_mutually_exclusive_group()
    register.add_argument("--register", type=Path, metavar="파일", help="쓸 대장 파일")
    register.add_argument(
        "--data-dir", type=Path, metavar="폴더", help=f"대장({REGISTER_NAME})을 둔 폴더"
    )
    parser.set_defaults(makes_register=False)
    commands = parser.add_subparsers(
        title="명령", dest="command", metavar="명령", required=True, parser_class=KoreanParser
    )

    sample = commands.add_parser("sample", help="교재의 예시 자료를 대장에 추가합니다.")
    sample.set_defaults(act=_sample, makes_register=True)

    listing = commands.add_parser("list", help="대장의 정보시스템과 판정을 보여 줍니다.")
    listing.options.add_argument("--json", action="store_true", help="JSON으로 출력합니다.")
    listing.set_defaults(act=_list)

    show = commands.add_parser("show", help="정보시스템 하나의 진단 결과를 보여 줍니다.")
    show.arguments.add_argument("name", metavar="정보시스템명", help="대장에 적힌 이름")
    show.options.add_argument("--json", action="store_true", help="JSON으로 출력합니다.")
    show.set_defaults(act=_show)

    export = commands.add_parser("export", help="제출할 서식을 파일로 만듭니다.")
    papers = export.add_subparsers(
        title="서식", dest="form", metavar="서식", required=True, parser_class=KoreanParser
    )
    result = papers.add_parser("self-assessment-result", help="자가진단 결과서(엑셀)")
    options = result.options
    options.add_argument("--system", required=True, metavar="정보시스템명", help="대장에 적힌 이름")
    options.add_argument("--out", required=True, type=Path, metavar="파일", help="만들 파일")
    options.add_argument("--author", default="", metavar="작성자", help="없으면 기관 정보의 작성자")
    options.add_argument("--document-no", default="", metavar="문서번호", help="결과서의 문서번호")
    options.add_argument(
        "--disclosure", type=_disclosure, metavar="공개구분", help="없으면 서식에 먼저 적힌 것"
    )
    options.add_argument("--date", type=_day, metavar="작성일", help="2026-11-23처럼. 없으면 오늘")
    options.add_argument("--overwrite", action="store_true", help="이미 있는 파일을 덮어씁니다.")
    result.set_defaults(act=_export)
    return parser


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError("있는 날짜를 2026-11-23처럼 적습니다") from error


def _disclosure(text: str) -> str:
    known = result_disclosures()
    if text not in known:
        raise argparse.ArgumentTypeError(f"쓸 수 있는 값은 {', '.join(known)}입니다")
    return text


def _assessing(store: RegisterStore) -> Assessing:
    return Assessing(store, forms.checklist, _now)


def _standing_figures(system: InformationSystem, standing: Standing | None) -> dict[str, object]:
    figures: dict[str, object] = {
        "name": system.name,
        "management_no": system.management_no,
        "operating_department": system.operating_department,
        "system_type": system.system_type,
        "verdict": None,
    }
    if standing is not None:
        figures |= {
            "verdict": standing.verdict.value,
            "yes_count": {"low": standing.count.low, "high": standing.count.high},
            "answered": standing.answered,
            "total": standing.total,
            "updated_at": standing.updated_at.isoformat(),
        }
    return figures


def _standing_row(
    checklist: Checklist, system: InformationSystem, standing: Standing | None
) -> tuple[str, ...]:
    known = (system.management_no, system.name, system.operating_department or "–")
    if standing is None:
        return (*known, _NOT_ASSESSED, "–", "–", "–")
    return (
        *known,
        checklist.text_of(standing.verdict).title,
        _count(standing.count),
        f"{standing.answered}/{standing.total}",
        date_text(standing.updated_at.date()),
    )


def _count(count: CountRange) -> str:
    return str(count.low) if count.is_exact else f"{count.low}~{count.high}"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2)
