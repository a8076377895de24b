"""A first look at a workbook, before anything unpacks it."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from app.errors import QT_TRANSLATE_NOOP
from app.imports.failures import UnreadableFileError

LARGEST_FILE = 20_000_000  # bytes; a form of fifty systems has some 500,000
LARGEST_PART = 100_000_000  # bytes of one part once unpacked
LARGEST_WHOLE = 300_000_000
MOST_PARTS = 5_000
_BLOCK = 1 << 20
_WORKBOOK = "xl/workbook.xml"


def checked_workbook(path: Path) -> bytes:
    """Return what stands in a workbook file; raise UnreadableFileError for what may do harm.

    It must be a zip with a workbook in it, of bearable size unpacked, without a document type
    (which can make a small file endless).
    """
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise _told(
                path,
                QT_TRANSLATE_NOOP(
                    "errors",
                    "너무 큰 파일이어서 읽지 않았습니다: {name}\n"
                    "나누어 준 양식인지 확인하고, 붙여 넣은 그림을 지운 뒤 다시 시도해 주세요.",
                ),
            )
        content = path.read_bytes()
    except OSError as error:
        raise _told(
            path,
            QT_TRANSLATE_NOOP(
                "errors",
                "파일을 읽지 못했습니다: {name}\n{reason}\n"
                "파일이 그 자리에 있는지, 다른 프로그램에서 열려 있지 않은지 확인해 주세요.",
            ),
            reason=error.strerror or str(error),
        ) from error
    try:
        _look_inside(path, content)
    except (BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError) as error:
        raise not_a_workbook(path) from error
    return content


def not_a_workbook(path: Path) -> UnreadableFileError:
    """Return what to say of a file that is no workbook, or is locked or damaged."""
    return _told(
        path,
        QT_TRANSLATE_NOOP(
            "errors",
            "엑셀 통합 문서(.xlsx)로 읽을 수 없는 파일입니다: {name}\n"
            "암호를 풀고, 엑셀이나 한셀에서 ‘Excel 통합 문서(*.xlsx)’로 다시 저장해 주세요.",
        ),
    )


def _look_inside(path: Path, content: bytes) -> None:
    with ZipFile(BytesIO(content)) as archive:
        parts = archive.infolist()
        if _WORKBOOK not in {part.filename for part in parts}:
            raise not_a_workbook(path)
        if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > LARGEST_WHOLE:
            raise _unbearable(path)
        for part in parts:
            if not part.filename.endswith((".xml", ".rels", ".vml")):
                continue
            size, tail = 0, b""
            with archive.open(part) as stream:
                while block := stream.read(_BLOCK):
                    size += len(block)
                    # UTF-16 writes a nought beside each letter.
                    if size > LARGEST_PART or b"<!DOCTYPE" in (tail + block).replace(b"\0", b""):
                        raise _unbearable(path)
                    tail = block[-40:]


def _unbearable(path: Path) -> UnreadableFileError:
    return _told(
        path,
        QT_TRANSLATE_NOOP(
            "errors",
            "안전하지 않은 내용이 있어 읽지 않았습니다: {name}\n"
            "보낸 사람에게 확인하고, 진단 양식에 답변만 적은 파일을 다시 받아 주세요.",
        ),
    )


def _told(path: Path, template: str, **values: object) -> UnreadableFileError:
    return UnreadableFileError(template, name=path.name, **values)
