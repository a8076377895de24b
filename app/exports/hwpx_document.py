"""Fills a template of 한글 (.hwpx): the one module that knows python-hwpx.

The template shows by sample paragraphs how each kind of line looks. A line is a copy of its sample
with another text, so that whoever restyles the template in 한글 restyles the paper. The lines stand
where the first sample stood; no sample is left.
"""

from __future__ import annotations

import copy
import re
import warnings
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.errors import QT_TRANSLATE_NOOP
from app.exports.cell_values import printable
from app.exports.failures import ExportError
from app.exports.hwpx_text import (
    PART,
    drop_line_caches,
    own_text,
    table_of,
    whole_text,
    write_text,
)
from app.exports.report_blocks import About, Looks, TextLine, TextTable
from app.exports.target_file import save_whole

if TYPE_CHECKING:
    from hwpx import HwpxDocument

VERSION, PREVIEW = "version.xml", "Preview/PrvText.txt"
PREVIEW_LETTERS = 1000


@dataclass(frozen=True, slots=True)
class HwpxPaper:
    """A document of 한글 as bytes, ready to be saved."""

    content: bytes

    def save(self, target: Path) -> None:
        """Write it whole, or leave what was there; raise ExportError for the latter."""
        save_whole(self.content, target)


def fill_hwpx(
    template: Path,
    places: Mapping[str, str],
    looks: Looks,
    blocks: Iterable[TextLine | TextTable],
    about: About,
    cut_mark: str,
) -> HwpxPaper:
    """Return the filled document.

    `places` are texts by the mark that they replace, wherever it stands. What no document can hold
    is left out of a text, and one that is too long ends in `cut_mark`. Raise ExportError for a
    template that cannot be read, or that lacks a sample or a place: all of them at once.
    """
    document = _opened(template)
    body = _Body(document, template, looks, cut_mark)
    body.check(places)
    body.replace(places)  # first: what was typed may look like a mark
    body.lay(blocks)
    _name(document, about, body.plain(), cut_mark)
    try:
        return HwpxPaper(document.to_bytes())
    except _failures() as error:
        raise _unreadable(template, error) from error


def _opened(template: Path) -> HwpxDocument:
    from hwpx import HwpxDocument

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)
            return HwpxDocument.open(template.read_bytes())
    except _failures() as error:
        raise _unreadable(template, error) from error


def _failures() -> tuple[type[Exception], ...]:
    from hwpx.errors import HwpxError
    from hwpx.opc.package import HwpxPackageError  # no HwpxError
    from lxml.etree import LxmlError

    return (
        HwpxError,
        HwpxPackageError,
        LxmlError,
        zipfile.BadZipFile,
        OSError,
        ValueError,
        KeyError,
    )


def _unreadable(template: Path, error: Exception) -> ExportError:
    return ExportError(
        QT_TRANSLATE_NOOP(
            "errors",
            "한글 서식 파일을 읽을 수 없습니다: {path}\n{problem}\n"
            "한글에서 HWPX 형식으로 저장한 파일을 두거나, 그 파일을 치우고 다시 저장해 주세요.",
        ),
        path=template,
        problem=error,
    )


class _Body:
    """The paragraphs of the first section, and the samples among them."""

    def __init__(self, document: HwpxDocument, template: Path, looks: Looks, cut_mark: str) -> None:
        self._section = document.sections[0]
        self._root: Any = self._section.element
        self._template = template
        self._looks = looks
        self._cut_mark = cut_mark
        samples = {look: self._sample(mark) for look, mark in looks.lines.items()}
        self._lines = {look: one for look, one in samples.items() if one is not None}
        self._caption, self._below = self._sample(looks.caption), self._sample(looks.below)
        self._table = next(
            (
                one
                for one in self._paragraphs()
                if looks.head in whole_text(one) and table_of(one) is not None
            ),
            None,
        )
        self._cells = {
            mark: next(
                (cell for cell in self._all_cells() if whole_text(cell).strip() == mark), None
            )
            for mark in (looks.head, looks.text, looks.number)
        }

    def check(self, places: Mapping[str, str]) -> None:
        """Raise ExportError naming every sample and place that the template lacks."""
        whole = "".join(whole_text(one) for one in self._paragraphs())
        lacking = [mark for look, mark in self._looks.lines.items() if look not in self._lines]
        lacking += [
            mark
            for mark, found in (
                (self._looks.caption, self._caption),
                (self._looks.below, self._below),
                *self._cells.items(),
            )
            if found is None
        ]
        lacking += [mark for mark in places if mark not in whole]
        if lacking:
            raise ExportError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "한글 서식에 있어야 할 자리가 없습니다: {path}\n{places}\n"
                    "한글에서 그 글을 서식에 적어 넣고 다시 저장해 주세요.",
                ),
                path=self._template,
                places=", ".join(lacking),
            )

    def lay(self, blocks: Iterable[TextLine | TextTable]) -> None:
        """Put the lines where the samples stood."""
        samples = [*self._lines.values(), self._caption, self._table, self._below]
        standing = [one for one in self._root if any(one is sample for sample in samples)]
        place = self._root.index(standing[0])
        for made in self._made(blocks):
            self._root.insert(place, made)
            place += 1
        for sample in standing:
            self._root.remove(sample)
        self._section.mark_dirty()

    def replace(self, places: Mapping[str, str]) -> None:
        """Put the texts where their marks stand, all in one go."""
        marks = re.compile("|".join(map(re.escape, places)))
        for one in self._paragraphs(nested=True):
            own = own_text(one)
            if marks.search(own):
                write_text(one, marks.sub(lambda mark: self._printable(places[mark[0]]), own))
        self._section.mark_dirty()

    def plain(self) -> str:
        """Return the text of the document, a line for each paragraph."""
        return "\n".join(whole_text(one) for one in self._paragraphs())

    def _made(self, blocks: Iterable[TextLine | TextTable]) -> Iterator[Any]:
        for block in blocks:
            if isinstance(block, TextLine):
                yield self._like(self._lines[block.look], block.text)
                continue
            yield self._like(self._caption, block.caption)
            yield self._filled_table(block)
            yield from (self._like(self._below, line) for line in block.below)

    def _filled_table(self, block: TextTable) -> Any:
        made = copy.deepcopy(self._table)
        drop_line_caches(made)
        table = table_of(made)
        width = int(table.find(f"{PART}sz").get("width"))
        widths = [width * share // sum(block.widths) for share in block.widths]
        for row in table.findall(f"{PART}tr"):
            table.remove(row)
        table.set("rowCnt", str(len(block.rows) + 1))
        table.set("colCnt", str(len(block.heads)))
        table.set("repeatHeader", "1")
        table.set("pageBreak", "CELL")
        # A table that stands as a sign of its line is cut off at the foot of the page.
        table.find(f"{PART}pos").set("treatAsChar", "0")
        for number, row in enumerate((block.heads, *block.rows)):
            line = table.makeelement(f"{PART}tr", {})
            for column, text in enumerate(row):
                cell = copy.deepcopy(self._cell_for(number, column in block.numbers))
                drop_line_caches(cell)
                cell.set("header", "1" if number == 0 else "0")
                write_text(next(cell.iter(f"{PART}p")), self._printable(text))
                address = cell.find(f"{PART}cellAddr")
                address.set("colAddr", str(column))
                address.set("rowAddr", str(number))
                cell.find(f"{PART}cellSz").set("width", str(widths[column]))
                line.append(cell)
            table.append(line)
        return made

    def _cell_for(self, row: int, is_number: bool) -> Any:
        looks = self._looks
        mark = looks.head if row == 0 else looks.number if is_number else looks.text
        return self._cells[mark]

    def _like(self, sample: Any, text: str) -> Any:
        made = copy.deepcopy(sample)
        write_text(made, self._printable(text))
        return made

    def _printable(self, text: str) -> str:
        return printable(text, self._cut_mark)

    def _sample(self, mark: str) -> Any:
        return next((one for one in self._paragraphs() if own_text(one).strip() == mark), None)

    def _all_cells(self) -> Iterator[Any]:
        if self._table is not None:
            yield from self._table.iter(f"{PART}tc")

    def _paragraphs(self, *, nested: bool = False) -> Iterator[Any]:
        tag = f"{PART}p"
        yield from self._root.iter(tag) if nested else self._root.findall(tag)


def _name(document: HwpxDocument, about: About, plain: str, cut_mark: str) -> None:
    """Say whose document it is: nothing of whoever made the template or the library stays."""
    from lxml import etree

    package = document.package
    moment = f"{about.day.isoformat()}T00:00:00Z"
    document.parts.clear_document_metadata(keep=("language",), timestamp=moment)
    package.set_document_metadata(
        title=printable(about.title, cut_mark),
        creator=printable(about.author or about.program, cut_mark),
        created_date=moment,
    )
    document.parts.clear_preview()
    told = etree.fromstring(package.read(VERSION))
    told.set("application", about.program)
    told.set("appVersion", about.version)
    package.write(VERSION, etree.tostring(told, xml_declaration=True, encoding="UTF-8"))
    if package.has_part(PREVIEW):
        package.write(PREVIEW, plain[:PREVIEW_LETTERS])
