"""Checks a form against the vocabulary: every mistake at once, with the name that may be meant."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from pathlib import Path

from app.domain.paper_conditions import read_condition
from app.domain.paper_formula import (
    TEXTS,
    TOTAL,
    ColumnFigureKind,
    FormulaError,
    read_formula,
)
from app.domain.paper_formula import names_of as names_in_formula
from app.domain.paper_text import names_in
from app.domain.paper_vocabulary import NamedTable, ValueKind, VocabularyCatalogue
from app.errors import QT_TRANSLATE_NOOP
from app.exports.case_form import (
    Attachments,
    Block,
    CaseForm,
    Column,
    Fields,
    FormSheet,
    Heading,
    Lines,
    TableBlock,
    TextBlock,
    read_case_form,
)
from app.exports.case_names import HEAD_NAMES, names_of
from app.exports.failures import ExportError


def load_case_form(form_dir: Path, catalogue: VocabularyCatalogue) -> CaseForm:
    """Read a paper's form; raise ExportError naming everything wrong in it, with a hint."""
    form = read_case_form(form_dir)
    problems = [*_wrong_id(form, form_dir), *form_problems(form, catalogue)]
    if problems:
        raise ExportError(
            QT_TRANSLATE_NOOP(
                "errors",
                "서식에 잘못된 곳이 {count}곳 있습니다: {path}\n{problems}\n"
                "서식 파일을 고쳐 주세요.",
            ),
            count=len(problems),
            path=form_dir,
            problems="\n".join(problems),
        )
    return form


def form_problems(form: CaseForm, catalogue: VocabularyCatalogue) -> list[str]:
    """Return everything in a form that cannot be printed as it stands."""
    return list(_Checks(catalogue).of_form(form))


def hint(name: str, among: Iterable[str]) -> str:
    """Return ` (혹시 …?)` for a name like the unknown one; nothing where there is none."""
    found = get_close_matches(name, list(among), n=1, cutoff=0.7)
    return f" (혹시 ‘{found[0]}’?)" if found else ""


def _wrong_id(form: CaseForm, form_dir: Path) -> Iterator[str]:
    if form.id != form_dir.name:
        yield f"id: 폴더의 이름이어야 합니다: {form.id} (폴더: {form_dir.name})"


class _Checks:
    def __init__(self, catalogue: VocabularyCatalogue) -> None:
        self._catalogue = catalogue

    def of_form(self, form: CaseForm) -> Iterator[str]:
        taken = {name.partition(".")[0] for name in self._catalogue.values}
        for block in form.blocks():
            if block.id in taken:
                yield f"{block.id}: 값 이름의 앞부분과 같은 id는 쓸 수 없습니다"
        if form.is_front != bool(form.binds):
            yield "binds: 서류 일체의 표지(is_front)에만, 그리고 반드시 적습니다"
        yield from self._conditions("when", form.when)
        yield from self._values("needs", form.needs)
        yield from _repeated(form)
        for number, sheet in enumerate(form.sheets, start=1):
            if number == 1 and form.head != "plain" and sheet.columns:
                yield "sheets.1.columns: 결재란이 있는 첫 시트는 12칸 격자를 씁니다"
            if sheet.repeat and sheet.repeat not in {table.id for table in sheet.tables()}:
                yield f"sheets.{number}.repeat: 이 시트에 없는 표입니다: {sheet.repeat}"
            for block in sheet.blocks:
                yield from self._conditions(block.id, block.when)
                yield from self._block(block, sheet)

    def _block(self, block: Block, sheet: FormSheet) -> Iterator[str]:
        if isinstance(block, TextBlock | Heading):
            yield from self._sentence(block.id, block.text)
        elif isinstance(block, Fields):
            yield from self._fields(block)
        elif isinstance(block, Lines):
            yield from self._lines(block)
        elif isinstance(block, Attachments):
            for one in block.items:
                yield from self._sentence(block.id, one.text)
                yield from self._conditions(block.id, one.when)
        elif isinstance(block, TableBlock):
            yield from self._table(block, sheet)

    def _fields(self, block: Fields) -> Iterator[str]:
        for field in block.fields:
            where = f"{block.id}.{field.label}"
            if sum(map(bool, (field.value, field.text, field.choices))) != 1:
                yield f"{where}: value, text, choices 가운데 하나만 있어야 합니다"
            if field.value:
                yield from self._values(where, [field.value])
            yield from self._sentence(where, field.text or "")
            for choice in field.choices:
                yield from self._conditions(where, choice.when)

    def _lines(self, block: Lines) -> Iterator[str]:
        known = self._catalogue.lines
        for item in block.items:
            if bool(item.text) == bool(item.lines):
                yield f"{block.id}: text와 lines 가운데 하나만 있어야 합니다"
            yield from self._sentence(block.id, item.text or "")
            yield from self._conditions(block.id, item.when)
            if item.lines and item.lines not in known:
                yield f"{block.id}: 모르는 글입니다: {item.lines}{hint(item.lines, known)}"

    def _table(self, block: TableBlock, sheet: FormSheet) -> Iterator[str]:
        known = self._catalogue.tables.get(block.table)
        if known is None:
            told = hint(block.table, self._catalogue.tables)
            yield f"{block.id}: 모르는 표입니다: {block.table}{told}"
            return
        if sum(column.span for column in block.columns) != sheet.column_count():
            yield f"{block.id}: 열의 span을 더하면 시트의 {sheet.column_count()}칸이어야 합니다"
        for column in block.columns:
            yield from self._column(block, known, column)
        columns = {column.column for column in block.columns}
        for at, total in enumerate(block.totals):
            where = f"{block.id}.{total.id}"
            yield from self._conditions(where, total.when)
            for column_id in (*total.values, *(one.column for one in total.formulas)):
                if column_id not in columns:
                    yield f"{where}: 표에 없는 열입니다: {column_id}{hint(column_id, columns)}"
            yield from self._values(where, total.values.values())
            others = {other.id for i, other in enumerate(block.totals) if i != at}
            for one in total.formulas:
                yield from self._conditions(where, one.when)
                yield from self._formula(where, one.formula, set(), others, columns)
        if block.totals and block.totals[-1].when:
            yield f"{block.id}: 마지막 합계 줄에는 when을 쓸 수 없습니다"

    def _column(self, block: TableBlock, known: NamedTable, column: Column) -> Iterator[str]:
        where = f"{block.id}.{column.column}"
        named = known.column(column.column)
        if named is None:
            names = [one.id for one in known.columns]
            yield f"{where}: 표 ‘{block.table}’에 없는 열입니다{hint(column.column, names)}"
            return
        plain = named.kind is ValueKind.FLAG
        if column.kind not in {None, "code", "text" if plain else named.kind.value}:
            yield f"{where}: 이 열은 {named.kind}입니다: {column.kind}"
        if column.formula:
            own = {one.column for one in block.columns} - {column.column}
            yield from self._formula(where, column.formula, own, set(), own)

    def _formula(
        self, where: str, written: str, columns: set[str], totals: set[str], summed: set[str]
    ) -> Iterator[str]:
        try:
            names = list(names_in_formula(read_formula(written)))
        except FormulaError:
            yield f"{where}: 읽을 수 없는 수식입니다: {written}"
            return
        whole = [f"{kind}({column})" for column in summed for kind in (*ColumnFigureKind, TEXTS)]
        can = {*columns, *(f"{TOTAL}.{one}" for one in totals), *whole}
        for name in names:
            known = self._catalogue.value(name)
            if name not in can and known is None:
                told = hint(name, [*can, *self._catalogue.values])
                yield f"{where}: 수식에 모르는 이름이 있습니다: {name}{told}"

    def _sentence(self, where: str, text: str) -> Iterator[str]:
        yield from self._values(where, names_in(text))

    def _values(self, where: str, names: Iterable[str]) -> Iterator[str]:
        for name in names:
            if self._catalogue.value(name) is None:
                yield f"{where}: 모르는 값입니다: {name}{hint(name, self._catalogue.values)}"

    def _conditions(self, where: str, conditions: Iterable[str]) -> Iterator[str]:
        for written in conditions:
            try:
                name = read_condition(written).name
            except ValueError:
                yield f"{where}: 읽을 수 없는 조건입니다: {written}"
                continue
            if not self._catalogue.knows(name):
                told = hint(name, self._catalogue.names())
                yield f"{where}: 조건에 모르는 이름이 있습니다: {name}{told}"


def _repeated(form: CaseForm) -> Iterator[str]:
    """Tell names that would stand twice: Excel does not tell capitals apart."""
    ids = Counter(block.id for block in form.blocks())
    yield from (f"{name}: 블록의 id가 두 번 쓰였습니다" for name, n in ids.items() if n > 1)
    titles = Counter(sheet.title.casefold() for sheet in form.sheets)
    yield from (f"{name}: 시트 제목이 두 번 쓰였습니다" for name, n in titles.items() if n > 1)
    names = Counter(one.name.casefold() for one in names_of(form))
    for name, count in names.items():
        if count > 1 and ids.get(name.partition(".")[0], 0) <= 1:
            yield f"{name}: 이름이 두 번 쓰였습니다. 둘째 칸에 name을 붙여 주세요"
    yield from (f"{name}: 쓸 수 없는 id입니다" for name in ids if name in HEAD_NAMES)
