"""`export` and `check-content`: papers out of the register, and files that are to go in."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from app.commands.answer_forms import add_answer_form
from app.commands.named_system import CommandError, named_system
from app.commands.targets import HANGUL, WORKBOOK, refuse_ending, refuse_taken
from app.console import KoreanParser
from app.domain.compared_count import FEWEST, MOST
from app.domain.comparing import ResultComparison, TrendLine, compare, trend
from app.domain.register import InformationSystem
from app.errors import QT_TRANSLATE_NOOP
from app.services import forms
from app.services.advising import Advising
from app.services.assessing import Assessing
from app.services.exporting import begun_round, result_disclosures, unavoidable_disclosures
from app.services.papers import Paper, Report
from app.services.samples import agency_caution

if TYPE_CHECKING:
    from app.store.database import RegisterStore

    PaperOf = Callable[[Advising, list[InformationSystem], argparse.Namespace], Paper | Report]


def add_papers(export: KoreanParser) -> None:
    """Add every paper to the command `export`."""
    papers = export.add_subparsers(
        title="서식", dest="form", metavar="서식", required=True, parser_class=KoreanParser
    )
    result = papers.add_parser("self-assessment-result", help="자가진단 결과서(엑셀)")
    _add_options(result, result_disclosures)
    result.set_defaults(paper_of=_result, told="결과서를 저장했습니다")
    report = papers.add_parser("review-report", help="검토보고(한글 문서 .hwpx)")
    _add_options(report, result_disclosures)
    report.set_defaults(paper_of=_report, endings=(HANGUL,), told="검토보고를 저장했습니다")
    review = papers.add_parser("unavoidable-review", help="불가피한 사유 검토서(엑셀)")
    _add_options(review, unavoidable_disclosures)
    review.set_defaults(paper_of=_unavoidable_review, told="검토서를 저장했습니다")
    table = papers.add_parser(
        "maturity-comparison",
        help="성숙도 비교표(엑셀): 시스템 하나의 회차나, 둘에서 넷까지의 시스템",
    )
    _add_options(table, None)
    table.options.add_argument(
        "--only-differences", action="store_true", help="서로 다른 항목만 적습니다."
    )
    table.set_defaults(paper_of=_comparison, told="비교표를 저장했습니다")
    for paper in (result, report, review, table):
        paper.set_defaults(act=export_paper)
    add_answer_form(papers)


def export_paper(
    store: RegisterStore, arguments: argparse.Namespace, clock: Callable[[], datetime]
) -> None:
    """Write the paper that was asked for; nothing is written when it is refused."""
    from app.exports.cover import DocumentDetails  # openpyxl only here

    names = [arguments.system] if isinstance(arguments.system, str) else arguments.system
    found = (named_system(store, name) for name in names)
    systems = list({system.id: system for system in found}.values())
    target: Path = arguments.out
    refuse_ending(target, *arguments.endings)
    refuse_taken(target, may_overwrite=arguments.overwrite)
    agency = store.agencies.get()
    advising = Advising(store, Assessing.with_shipped(store, clock), clock)
    paper: Paper | Report = arguments.paper_of(advising, systems, arguments)
    details = DocumentDetails(
        document_no=arguments.document_no,
        disclosure=arguments.disclosure or next(iter(paper.disclosures), ""),
        author=arguments.author or (agency.author if agency else ""),
        written_on=arguments.date or clock().date(),
    )
    print(f"{arguments.told}: {paper.write(target, details)}")
    caution = agency_caution(agency)
    if caution:
        print(f"유의: {caution}", file=sys.stderr)


def check_content(arguments: argparse.Namespace, clock: Callable[[], datetime]) -> None:
    """Say that a content file can be used, and what is in it."""
    print(forms.check_content(arguments.file, clock().date()).summary())


def _result(advising: Advising, systems: list[InformationSystem], _: argparse.Namespace) -> Paper:
    system = systems[0]
    return advising.papers.result(advising.assessing.current(system.id), system)


def _report(advising: Advising, systems: list[InformationSystem], _: argparse.Namespace) -> Report:
    system = systems[0]
    return advising.papers.review_report(advising.assessing.current(system.id), system)


def _unavoidable_review(
    advising: Advising, systems: list[InformationSystem], _: argparse.Namespace
) -> Paper:
    system = systems[0]
    round_ = begun_round(advising.assessing.current(system.id), system)
    return advising.papers.unavoidable_review(round_, system)


def _comparison(
    advising: Advising, systems: list[InformationSystem], arguments: argparse.Namespace
) -> Paper:
    """Compare several systems, or the latest rounds of one."""
    if len(systems) == 1:
        subject = systems[0].name
        comparison, lines = _compared_rounds(advising, systems[0])
    else:
        subject, lines = ", ".join(system.name for system in systems), ()
        comparison = _compared_systems(advising, systems)
    return advising.papers.comparison(
        subject, comparison, lines, only_differences=arguments.only_differences
    )


def _compared_rounds(
    advising: Advising, system: InformationSystem
) -> tuple[ResultComparison, tuple[TrendLine, ...]]:
    round_ = begun_round(advising.assessing.current(system.id), system)
    results, keys = advising.comparable(system, round_)
    if len(results) < FEWEST:
        raise CommandError(
            QT_TRANSLATE_NOOP(
                "errors",
                "비교할 회차가 없습니다: {name}\n"
                "회차를 확정한 뒤 다시 시도하거나, --system을 여러 번 적어 시스템을 비교해 주세요.",
            ),
            name=system.name,
        )
    shown = results[-MOST:]
    return compare(shown), trend(shown, keys)


def _compared_systems(advising: Advising, systems: list[InformationSystem]) -> ResultComparison:
    for system in systems:
        begun_round(advising.assessing.current(system.id), system)
    results, _ = advising.compared_systems(systems)
    if not FEWEST <= len(results) <= MOST:
        raise CommandError(
            QT_TRANSLATE_NOOP(
                "errors",
                "시스템은 {fewest}개에서 {most}개까지 비교할 수 있습니다.\n"
                "--system을 그만큼 적어 주세요.",
            ),
            fewest=FEWEST,
            most=MOST,
        )
    return compare(results)


def _add_options(paper: KoreanParser, disclosures: Callable[[], list[str]] | None) -> None:
    """Add what a paper asks for; without `disclosures` it has no cover, and may be of systems."""
    options = paper.options
    is_of_several = disclosures is None
    named = "대장에 적힌 이름"
    options.add_argument(
        "--system",
        required=True,
        action="append" if is_of_several else "store",
        metavar="정보시스템명",
        help=f"{named}. 여럿이면 되풀이해 적습니다." if is_of_several else named,
    )
    options.add_argument("--out", required=True, type=Path, metavar="파일", help="만들 파일")
    add_writing_options(options)
    paper.set_defaults(document_no="", disclosure=None, endings=(WORKBOOK,))
    if disclosures is None:
        return

    def disclosure(text: str) -> str:
        known = disclosures()
        if text not in known:
            raise argparse.ArgumentTypeError(f"쓸 수 있는 값은 {', '.join(known)}입니다")
        return text

    options.add_argument("--document-no", default="", metavar="문서번호", help="표지의 문서번호")
    options.add_argument(
        "--disclosure", type=disclosure, metavar="공개구분", help="없으면 서식에 먼저 적힌 것"
    )


def add_writing_options(options: argparse._ArgumentGroup) -> None:
    """Add who writes, on which day, and whether a file that is there may go."""
    options.add_argument("--author", default="", metavar="작성자", help="없으면 기관 정보의 작성자")
    day = "2026-11-23처럼. 없으면 오늘"
    options.add_argument("--date", type=day_of, metavar="작성일", help=day)
    options.add_argument("--overwrite", action="store_true", help="이미 있는 파일을 덮어씁니다.")


def day_of(text: str) -> date:
    """Read a day of the command line; raise ArgumentTypeError for what is none."""
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError("있는 날짜를 2026-11-23처럼 적습니다") from error
