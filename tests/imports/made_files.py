"""Workbooks and other files made for a test, down to their bytes."""

import zipfile
from pathlib import Path

import pytest

from app.domain.reading_refusals import ReadingError
from app.domain.sheet_grid import ReadFile
from app.imports.messages import Assembly, FileEnded, RowsRead, SheetBegun
from app.imports.reading_child import messages_of
from app.services.reading_files import reading_limits

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT_MAIN = "http://purl.oclc.org/ooxml/spreadsheetml/main"
STRICT_OFFICE = "http://purl.oclc.org/ooxml/officeDocument/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORKSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml"
LIMITS = reading_limits()


def workbook_parts(
    *sheets: str,
    shared: tuple[str, ...] = (),
    styles: str = "",
    properties: str = "",
    states: tuple[str, ...] = (),
    main: str = MAIN,
    office: str = OFFICE,
) -> dict[str, str]:
    """Return the parts of a workbook; each sheet is what stands inside its `worksheet`."""
    links, listed, types = [], [], []
    for number, _ in enumerate(sheets, start=1):
        links.append(_link(f"rId{number}", "worksheet", f"worksheets/sheet{number}.xml", office))
        told = states[number - 1] if number <= len(states) else ""
        state = f' state="{told}"' if told else ""
        listed.append(f'<sheet name="시트{number}" sheetId="{number}"{state} r:id="rId{number}"/>')
        types.append(_type(f"/xl/worksheets/sheet{number}.xml", "worksheet"))
    parts = {"[Content_Types].xml": "", "_rels/.rels": ""}
    if shared:
        links.append(_link("rId900", "sharedStrings", "sharedStrings.xml", office))
        types.append(_type("/xl/sharedStrings.xml", "sharedStrings"))
        texts = "".join(f"<si><t>{text}</t></si>" for text in shared)
        parts["xl/sharedStrings.xml"] = f'<sst xmlns="{main}">{texts}</sst>'
    if styles:
        links.append(_link("rId901", "styles", "styles.xml", office))
        types.append(_type("/xl/styles.xml", "styles"))
        parts["xl/styles.xml"] = f'<styleSheet xmlns="{main}">{styles}</styleSheet>'
    parts["[Content_Types].xml"] = (
        f'<Types xmlns="{PACKAGE}/content-types">'
        f'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package'
        f'.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
        f"{_type('/xl/workbook.xml', 'sheet.main')}{''.join(types)}</Types>"
    )
    root = _link("rId1", "officeDocument", "xl/workbook.xml", office)
    parts["_rels/.rels"] = f'<Relationships xmlns="{PACKAGE}/relationships">{root}</Relationships>'
    parts["xl/_rels/workbook.xml.rels"] = (
        f'<Relationships xmlns="{PACKAGE}/relationships">{"".join(links)}</Relationships>'
    )
    parts["xl/workbook.xml"] = (
        f'<workbook xmlns="{main}" xmlns:r="{office}">{properties}'
        f"<sheets>{''.join(listed)}</sheets></workbook>"
    )
    for number, sheet in enumerate(sheets, start=1):
        parts[f"xl/worksheets/sheet{number}.xml"] = f'<worksheet xmlns="{main}">{sheet}</worksheet>'
    return parts


def _link(id_: str, kind: str, target: str, office: str) -> str:
    return f'<Relationship Id="{id_}" Type="{office}/{kind}" Target="{target}"/>'


def _type(part: str, kind: str) -> str:
    return f'<Override PartName="{part}" ContentType="{WORKSHEET}.{kind}+xml"/>'


def packed(path: Path, parts: dict[str, str], *, level: int = 6) -> Path:
    """Write parts as a package."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=level) as package:
        for name, text in parts.items():
            package.writestr(name, text)
    return path


def data(rows: str) -> str:
    """Return the rows of a sheet as it holds them."""
    return f"<sheetData>{rows}</sheetData>"


def row(number: int, *cells: str) -> str:
    """Return one row."""
    return f'<row r="{number}">{"".join(cells)}</row>'


def num(place: str, value: object, style: int = 0) -> str:
    """Return a cell with a number."""
    return f'<c r="{place}" s="{style}"><v>{value}</v></c>'


def text(place: str, value: str) -> str:
    """Return a cell with its text inside."""
    return f'<c r="{place}" t="inlineStr"><is><t>{value}</t></is></c>'


def made_workbook(path: Path, *sheets: str, **more) -> Path:
    """Write a workbook of these sheets."""
    return packed(path, workbook_parts(*sheets, **more))


def read_here(path: Path, limits=LIMITS, encoding: str = "", *, by_second_reader=False) -> ReadFile:
    """Read a file in this process, which the tests of harmless and small files may."""
    assembly = Assembly(path.name)
    messages = messages_of(path, limits, encoding, by_second_reader=by_second_reader)
    for message in messages:
        match message:
            case SheetBegun():
                assembly.begin(message)
            case RowsRead():
                assembly.add(message.rows)
            case FileEnded():
                return assembly.end(message)
    raise AssertionError("the file never ended")


def refusal_of(path: Path, limits=LIMITS, encoding: str = "") -> ReadingError:
    """Return why a file is not read."""
    with pytest.raises(ReadingError) as caught:
        read_here(path, limits, encoding)
    assert str(caught.value).startswith(path.name)
    return caught.value


def ole_with(*streams: str) -> bytes:
    """Return the shape of an OLE file whose directory names these streams."""
    content = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".ljust(512, b"\0")
    for stream in ("Root Entry", *streams):
        name = stream.encode("utf-16-le") + b"\0\0"
        content += name.ljust(64, b"\0") + len(name).to_bytes(2, "little") + bytes(62)
    return content.ljust(2048, b"\0")
