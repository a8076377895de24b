"""What a workbook says of itself: its sheets, their parts, its date system, its percent formats."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from app.domain.number_formats import shows_percent, tells_more
from app.domain.reading_limits import LimitName, ReadingLimits
from app.domain.reading_refusals import ReadingError, Refusal
from app.domain.sheet_grid import DateSystem, SheetState
from app.imports.facts import SheetFacts
from app.imports.package_parts import PackageParts

TYPES, ROOT_LINKS = "[content_types].xml", "_rels/.rels"
_WORKBOOK = "xl/workbook.xml"
_TRUE = frozenset({"1", "true", "on"})
_PERCENT_IDS = frozenset({9, 10})  # built into the format: 0%, 0.00%
# Built into the format, and telling: the others only group digits, or show days and powers of ten.
_BUILT_IN = {2: "0.00", 4: "#,##0.00", 9: "0%", 10: "0.00%", 12: "# ?/?", 13: "# ??/??"}
_QUOTED = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')
_SCALED = re.compile(r"[0#?],+(?![0#?,])")
_OTHER_FORMATS = (
    ("word/", Refusal.WORD),
    ("ppt/", Refusal.SLIDES),
    ("contents/section0.xml", Refusal.HWP),
)


@dataclass
class WorkbookFacts:
    """The sheets of a workbook in their order, and how its numbers are meant."""

    sheets: list[SheetFacts] = field(default_factory=list)
    date_system: DateSystem = DateSystem.SINCE_1900
    percent_styles: frozenset[str] = frozenset()
    scaled_styles: frozenset[str] = frozenset()
    telling_styles: Mapping[str, str] = field(default_factory=dict)  # by style its format


def local(name: str) -> str:
    """Return the name of an element or attribute without its prefix."""
    return name.rpartition(":")[2]


def workbook_facts(parts: PackageParts, name: str, limits: ReadingLimits) -> WorkbookFacts:
    """Read the list of sheets; raise ReadingError for a package that is no workbook."""
    workbook = _workbook_part(parts, name)
    parts.refuse_declarations()
    facts = WorkbookFacts()
    targets = _targets(parts, workbook)
    rows: list[dict[str, str]] = []

    def start(element: str, attributes: dict[str, str]) -> None:
        if local(element) == "sheet":
            rows.append({local(key): text for key, text in attributes.items()})
        elif local(element) == "workbookPr" and attributes.get("date1904", "").lower() in _TRUE:
            facts.date_system = DateSystem.SINCE_1904

    parts.parse(workbook, start)
    facts.sheets = list(_sheets(rows, targets, name))
    size = sum(parts.size(sheet.part) for sheet in facts.sheets)
    for limit, found in ((LimitName.SHEETS, len(facts.sheets)), (LimitName.SHEET_BYTES, size)):
        if found > limits.value(limit):
            raise ReadingError(Refusal.TOO_LARGE, name=name, limit=limits.words(limit))
    styles = next((part for kind, part in targets.values() if kind == "styles"), "")
    if styles in parts:
        _take_styles(facts, parts, styles)
    return facts


def _workbook_part(parts: PackageParts, name: str) -> str:
    """Return the part of the workbook; raise ReadingError naming what the package is instead."""
    for start, reason in _OTHER_FORMATS:
        if any(part.startswith(start) for part in parts.names()) and _WORKBOOK not in parts:
            raise ReadingError(reason, name=name)
    if "xl/workbook.bin" in parts:
        raise ReadingError(Refusal.OTHER_SHEET, name=name, format=".xlsb")
    if "content.xml" in parts and "mimetype" in parts:
        raise ReadingError(Refusal.OTHER_SHEET, name=name, format=".ods")
    if TYPES not in parts or ROOT_LINKS not in parts:
        if _WORKBOOK in parts:
            raise ReadingError(Refusal.DAMAGED, name=name, where="구성 목록 없음")
        raise ReadingError(Refusal.NO_WORKBOOK, name=name)
    found = [part for kind, part in _links(parts, ROOT_LINKS, "") if kind == "officeDocument"]
    if not found:
        raise ReadingError(Refusal.NO_WORKBOOK, name=name)
    if found[0] not in parts:
        raise ReadingError(Refusal.DAMAGED, name=name, where=f"{found[0]} 없음")
    return found[0]


def _targets(parts: PackageParts, workbook: str) -> dict[str, tuple[str, str]]:
    folder, _, base = workbook.rpartition("/")
    links = f"{folder}/_rels/{base}.rels".lstrip("/")
    if links not in parts:
        return {}
    return dict(_identified_links(parts, links, folder))


def _links(parts: PackageParts, links: str, folder: str) -> Iterator[tuple[str, str]]:
    return (link for _, link in _identified_links(parts, links, folder))


def _identified_links(
    parts: PackageParts, links: str, folder: str
) -> Iterator[tuple[str, tuple[str, str]]]:
    """Go through the links inside the package: id, kind, part. What lies outside is left out."""
    found: list[dict[str, str]] = []

    def start(element: str, attributes: dict[str, str]) -> None:
        if local(element) == "Relationship" and attributes.get("TargetMode") != "External":
            found.append(attributes)

    parts.parse(links, start)
    for one in found:
        target = one.get("Target", "").replace("\\", "/")
        whole = target if target.startswith("/") else f"{folder}/{target}"
        part = posixpath.normpath(whole.lstrip("/")).lower()
        yield one.get("Id", ""), (one.get("Type", "").rpartition("/")[2], part)


def _sheets(
    rows: list[dict[str, str]], targets: Mapping[str, tuple[str, str]], name: str
) -> Iterator[SheetFacts]:
    """Go through the sheets that hold cells; a sheet of a chart or a dialog holds none."""
    seen: set[str] = set()
    for row in rows:
        title = row.get("name", "")
        if not title or title.lower() in seen:
            raise ReadingError(Refusal.DAMAGED, name=name, where="시트 이름이 없거나 겹침")
        seen.add(title.lower())
        kind, part = targets.get(row.get("id", ""), ("", ""))
        if kind == "worksheet":
            yield SheetFacts(title, part, _state(row.get("state", "")))
        elif not kind:
            raise ReadingError(Refusal.DAMAGED, name=name, where=f"시트 ‘{title}’의 내용 없음")


def _state(text: str) -> SheetState:
    return SheetState(text) if text in set(SheetState) else SheetState.VISIBLE


def hides_thousands(shown: str) -> bool:
    """Whether a format shows a number without its last three digits, or six: `#,##0,`."""
    return _SCALED.search(_QUOTED.sub("", shown).partition(";")[0]) is not None


def _take_styles(facts: WorkbookFacts, parts: PackageParts, styles: str) -> None:
    """Find the cell styles that show numbers as more or as less than their plain digits."""
    percent, scaled = set(_PERCENT_IDS), set[int]()
    found: list[str] = []
    hiding: list[str] = []
    codes = dict(_BUILT_IN)
    telling: dict[str, str] = {}
    section = ""
    count = 0

    def start(element: str, attributes: dict[str, str]) -> None:
        nonlocal section, count
        plain = local(element)
        if plain in {"numFmts", "fonts", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs"}:
            section = plain
        elif plain == "numFmt" and section == "numFmts":
            shown, number = attributes.get("formatCode", ""), int(attributes.get("numFmtId", "-1"))
            codes[number] = shown
            if shows_percent(shown):
                percent.add(number)
            elif hides_thousands(shown):
                scaled.add(number)
        elif plain == "xf" and section == "cellXfs":
            number = int(attributes.get("numFmtId", "0"))
            if tells_more(codes.get(number, "")):
                telling[str(count)] = codes[number]
            if number in percent:
                found.append(str(count))
            elif number in scaled:
                hiding.append(str(count))
            count += 1

    parts.parse(styles, start)
    facts.percent_styles, facts.scaled_styles = frozenset(found), frozenset(hiding)
    facts.telling_styles = telling
