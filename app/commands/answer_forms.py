"""`export answer-form` and `import-answers`: forms that go out, and forms that came back."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.commands.named_system import CommandError, named_system
from app.commands.targets import refuse_ending, refuse_taken
from app.console import json_text
from app.domain.answer_form import FormLabels, SlotValue
from app.domain.returned_answers import AnswerOrigin, ComparedAnswer, Outcome, RefusedCell
from app.errors import QT_TRANSLATE_NOOP
from app.services.answer_forms import AnswerForms
from app.services.answer_imports import AnswerImports, AnswerPreview
from app.services.assessing import Assessing
from app.services.form_files import SUFFIX, ZIP
from app.services.returned_words import (
    FIELDS,
    OUTCOMES,
    REFUSALS,
    REFUSED,
    question_text,
    value_text,
)

if TYPE_CHECKING:
    from app.domain.assessment import Assessment
    from app.store.database import RegisterStore


def add_answer_form(papers: Any) -> None:
    """Add the answer form to the command `export`."""
    form = papers.add_parser("answer-form", help="진단 양식(엑셀): 나누어 주고 답변을 받습니다.")
    options = form.options
    options.add_argument(
        "--system",
        action="append",
        default=[],
        metavar="정보시스템명",
        help="대장에 적힌 이름. 여럿이면 되풀이해 적고, 없으면 모든 시스템입니다.",
    )
    options.add_argument(
        "--part",
        action="append",
        default=[],
        metavar="부분",
        help="업무 담당, 인프라, 보안, 개발·운영사처럼 물을 부분. 없으면 전체입니다.",
    )
    options.add_argument(
        "--out",
        required=True,
        type=Path,
        metavar="파일",
        help="만들 파일. --by-department이면 폴더나 .zip 파일",
    )
    options.add_argument(
        "--by-department",
        action="store_true",
        help="운영부서마다 한 파일씩, 배포 목록과 함께 만듭니다.",
    )
    options.add_argument("--overwrite", action="store_true", help="이미 있는 파일을 덮어씁니다.")
    form.set_defaults(act=export_form)


def add_import(commands: Any) -> None:
    """Add the command `import-answers`."""
    taken = commands.add_parser(
        "import-answers", help="되돌려받은 진단 양식의 답변을 대장에 넣습니다."
    )
    taken.arguments.add_argument(
        "files", nargs="+", type=Path, metavar="파일", help="되돌려받은 양식. 여럿을 함께 적습니다."
    )
    taken.options.add_argument(
        "--dry-run", action="store_true", help="무엇이 달라지는지만 보이고 쓰지 않습니다."
    )
    taken.options.add_argument("--json", action="store_true", help="JSON으로 출력합니다.")
    taken.set_defaults(act=import_answers)


def export_form(
    store: RegisterStore, arguments: argparse.Namespace, clock: Callable[[], datetime]
) -> None:
    """Write the form, or one for each department; nothing is written when it is refused."""
    found = [named_system(store, name) for name in arguments.system] or store.systems.all()
    systems = list({system.id: system for system in found}.values())
    target: Path = arguments.out
    is_file = not arguments.by_department or target.suffix.lower() == ".zip"
    if is_file:
        refuse_ending(target, ZIP if arguments.by_department else SUFFIX)
        refuse_taken(target, may_overwrite=arguments.overwrite)
    elif target.suffix.lower() == SUFFIX:
        refuse_ending(target, ZIP)
    forms = AnswerForms(store, Assessing.with_shipped(store, clock), clock)
    parts = _part_ids(forms, arguments.part)
    if arguments.by_department:
        for path in forms.save_by_department(systems, target, parts):
            print(f"진단 양식을 저장했습니다: {path}")
    else:
        print(f"진단 양식을 저장했습니다: {forms.save(systems, target, parts)}")


def import_answers(
    store: RegisterStore, arguments: argparse.Namespace, clock: Callable[[], datetime]
) -> None:
    """Show what files would change and, unless it is a dry run, write it.

    A conflict is told and left as it stands: a command line chooses for nobody. Nothing is written
    where a file cannot be read, and the cause is told of each.
    """
    imports = AnswerImports(store, clock)
    preview = imports.compare(imports.read(arguments.files))
    labels = imports.labels()
    told = _Told(preview, labels, imports.rounds(preview))
    writes = not arguments.dry_run and not preview.unread
    written = len(imports.apply(preview).settled) if writes else 0
    if arguments.json:
        print(json_text({**told.figures(), "written": written}))
    elif preview.files:
        print("\n".join(told.lines()))
    if not arguments.json:
        for refused in preview.comparison.refused:
            print(refusal_line(refused), file=sys.stderr)
    for unread in preview.unread:
        print(unread, file=sys.stderr)
    if preview.unread:
        raise CommandError(
            QT_TRANSLATE_NOOP(
                "errors",
                "읽지 못한 파일이 있어 답변을 넣지 않았습니다: {count}개. 대장은 그대로입니다.\n"
                "파일을 고치거나 빼고 다시 불러와 주세요.",
            ),
            count=len(preview.unread),
        )
    if arguments.json:
        return
    if arguments.dry_run:
        print("미리 보기입니다. 대장은 바뀌지 않았습니다.")
    else:
        print(f"답변 {written}건을 대장에 넣었습니다.")


def refusal_line(one: RefusedCell) -> str:
    """Say where something stands that is not taken, why, and how to mend it."""
    words = REFUSALS[one.refusal]
    place = f"{one.file_name}"
    if one.sheet:
        place += f" ‘{one.sheet}’ 시트"
    if one.row:
        place += f" {one.row}행 {one.column}열"
    value = f" 값 ‘{one.value}’" if one.value else ""
    return f"{REFUSED}: {place}{value}: {words.why} {words.remedy.format(allowed=_join(one))}"


def _join(one: RefusedCell) -> str:
    return ", ".join(one.allowed)


class _Told:
    """What a preview says, as lines and as figures."""

    def __init__(
        self, preview: AnswerPreview, labels: FormLabels, rounds: dict[str, Assessment]
    ) -> None:
        self._preview = preview
        self._labels = labels
        self._rounds = rounds
        self._counts = Counter(one.outcome for one in preview.comparison.answers)

    def lines(self) -> list[str]:
        """Return a line for everything that is not the same, and one with the counts."""
        lines = [
            self._line(one)
            for one in self._preview.comparison.answers
            if one.outcome is not Outcome.SAME
        ]
        counts = [f"{name} {self._counts[outcome]}건" for outcome, name in OUTCOMES.items()]
        refused = f"{REFUSED} {len(self._preview.comparison.refused)}건"
        return [*lines, ", ".join([*counts, refused])]

    def figures(self) -> dict[str, Any]:
        """Return the same for another program."""
        comparison = self._preview.comparison
        return {
            "counts": {outcome.value: self._counts[outcome] for outcome in Outcome}
            | {"refused": len(comparison.refused)},
            "answers": [
                {
                    "system": self._preview.names[one.system_id],
                    "kind": one.slot.kind.value,
                    "question": one.slot.question_id,
                    "part": one.slot.part_id,
                    "outcome": one.outcome.value,
                    "current": _value(one.current),
                    "options": [
                        {
                            **_value(option.value),
                            "origins": [_origin(origin) for origin in option.origins],
                        }
                        for option in one.options
                    ],
                }
                for one in comparison.answers
                if one.outcome is not Outcome.SAME
            ],
            "unread": [str(one) for one in self._preview.unread],
            "refused": [
                {
                    "file": one.file_name,
                    "sheet": one.sheet,
                    "row": one.row,
                    "column": one.column,
                    "value": one.value,
                    "refusal": one.refusal.value,
                    "why": REFUSALS[one.refusal].why,
                    "remedy": REFUSALS[one.refusal].remedy.format(allowed=_join(one)),
                }
                for one in comparison.refused
            ],
        }

    def _line(self, one: ComparedAnswer) -> str:
        question = question_text(self._rounds[one.round_id], one.slot)
        current = value_text(self._labels, one.slot, one.current) or "(빈칸)"
        came = [
            f"{value_text(self._labels, one.slot, option.value) or '(빈칸)'}({_places(option)})"
            for option in one.options
            if option.origins
        ]
        return (
            f"{OUTCOMES[one.outcome]}: {self._preview.names[one.system_id]} · {question} · "
            f"{FIELDS[one.slot.kind]}: {current} → {' | '.join(came)}"
        )


def _places(option: Any) -> str:
    names = dict.fromkeys(
        " ".join(part for part in (one.file_name, one.who) if part) for one in option.origins
    )
    return ", ".join(names)


def _value(value: SlotValue) -> dict[str, str]:
    return {"choice": value.choice, "text": value.text}


def _origin(origin: AnswerOrigin) -> dict[str, object]:
    return {
        "file": origin.file_name,
        "sha256": origin.sha256,
        "sheet": origin.sheet,
        "row": origin.row,
        "who": origin.who,
        "written_on": origin.written_on,
    }


def _part_ids(forms: AnswerForms, titles: list[str]) -> list[str]:
    """Return the ids of the parts that are named by title or id."""
    known = {part.title: part.id for part in forms.parts()}
    known |= {part.id: part.id for part in forms.parts()}
    for title in titles:
        if title not in known:
            raise CommandError(
                QT_TRANSLATE_NOOP("errors", "모르는 부분입니다: {part}\n쓸 수 있는 부분: {known}"),
                part=title,
                known=", ".join(part.title for part in forms.parts()),
            )
    return [known[title] for title in titles]
