"""The parts of a workbook package: which there are, whether they are safe, and their text."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import IO, BinaryIO
from xml.parsers.expat import ExpatError, ParserCreate, XMLParserType

from app.domain.reading_limits import LimitName, ReadingLimits
from app.domain.reading_refusals import ReadingError, Refusal
from app.imports.system_denials import told_as_denied

_EOCD, _EOCD_SIZE, _LONGEST_COMMENT = b"PK\x05\x06", 22, 65535
_ENTRY_SIZE = 46  # the least that an entry of the directory takes
_CHUNK = 1 << 16
_LARGE = 10 << 20  # a part below this size is no bomb, however well it packs
_IS_ENCRYPTED = 1
_MARKUP = (".xml", ".rels", ".vml")
StartHandler = Callable[[str, dict[str, str]], None]


class PackageParts:
    """The parts of one package by their names, which count without their case."""

    def __init__(self, file: BinaryIO, name: str, limits: ReadingLimits) -> None:
        self._name = name
        self._limits = limits
        self._check_directory(file)
        with self._told("압축 목록"):
            self._zip = zipfile.ZipFile(file)
        self._parts = self._checked_parts()

    def __contains__(self, part: str) -> bool:
        return part.lower() in self._parts

    def size(self, part: str) -> int:
        """Return how many bytes a part says it has; 0 where it is missing."""
        info = self._parts.get(part.lower())
        return info.file_size if info else 0

    def names(self) -> Iterator[str]:
        """Go through the names of all parts, in lower case."""
        return iter(self._parts)

    @contextmanager
    def opened(self, part: str) -> Iterator[IO[bytes]]:
        """Open a part; raise ReadingError when it is missing or what is read of it is damaged."""
        info = self._parts.get(part.lower())
        if info is None:
            raise ReadingError(Refusal.DAMAGED, name=self._name, where=f"{part} 없음")
        with self._told(part), self._zip.open(info) as opened:
            yield opened

    def parse(self, part: str, start: StartHandler) -> None:
        """Go through the elements of a part; raise ReadingError for bad XML and for any DTD."""

        def attach(parser: XMLParserType) -> None:
            parser.StartElementHandler = start

        self.parse_with(part, attach)

    def parse_with(self, part: str, attach: Callable[[XMLParserType], None]) -> None:
        """Go through a part with the handlers that `attach` sets on the parser."""
        parser = self._parser()
        attach(parser)
        with self.opened(part) as opened:
            # Its own ParseFile takes 2 KB at a time, which costs more than the parsing.
            while chunk := opened.read(_CHUNK):
                parser.Parse(chunk, False)
            parser.Parse(b"", True)

    def refuse_declarations(self) -> None:
        """Raise ReadingError when any part of markup declares a document type, read or not."""
        for part in self._parts:
            if part.endswith(_MARKUP):
                self._refuse_declaration(part)

    def _refuse_declaration(self, part: str) -> None:
        parser = self._parser()
        has_begun = False

        def begin(_name: str, _attributes: dict[str, str]) -> None:
            nonlocal has_begun
            has_begun = True

        parser.StartElementHandler = begin
        with self.opened(part) as opened:
            while not has_begun and (chunk := opened.read(_CHUNK)):
                parser.Parse(chunk, False)

    def _parser(self) -> XMLParserType:
        def refuse(*_declared: object) -> None:
            raise ReadingError(Refusal.UNSAFE, name=self._name, where="XML 문서 유형 선언")

        parser = ParserCreate()
        parser.StartDoctypeDeclHandler = refuse
        parser.EntityDeclHandler = refuse
        parser.buffer_text = True
        return parser

    def _check_directory(self, file: BinaryIO) -> None:
        """Refuse a directory that is missing, or too large to be even looked at."""
        size = file.seek(0, 2)
        file.seek(max(0, size - _EOCD_SIZE - _LONGEST_COMMENT))
        end = file.read()
        place = end.rfind(_EOCD)
        if place < 0 or len(end) - place < _EOCD_SIZE:
            raise ReadingError(Refusal.DAMAGED, name=self._name, where="파일의 뒷부분이 없음")
        directory = int.from_bytes(end[place + 12 : place + 16], "little")
        parts = int.from_bytes(end[place + 10 : place + 12], "little")
        most = self._limits.value(LimitName.PARTS)
        if parts > most or directory > most * _ENTRY_SIZE * 8:
            self._refuse_size(LimitName.PARTS)

    def _checked_parts(self) -> dict[str, zipfile.ZipInfo]:
        parts: dict[str, zipfile.ZipInfo] = {}
        total = 0
        for info in self._zip.infolist():
            if info.flag_bits & _IS_ENCRYPTED:
                raise ReadingError(Refusal.PASSWORD, name=self._name)
            key = info.filename.replace("\\", "/").lower()
            if key in parts:
                raise ReadingError(Refusal.UNSAFE, name=self._name, where="이름이 겹치는 구성 요소")
            parts[key] = info
            total += info.file_size
            self._check_ratio(info)
        if total > self._limits.value(LimitName.UNPACKED_BYTES):
            self._refuse_size(LimitName.UNPACKED_BYTES)
        return parts

    def _check_ratio(self, info: zipfile.ZipInfo) -> None:
        allowed = info.compress_size * self._limits.value(LimitName.UNPACKED_RATIO)
        if info.file_size > max(_LARGE, allowed):
            self._refuse_size(LimitName.UNPACKED_RATIO)

    def _refuse_size(self, limit: LimitName) -> None:
        words = self._limits.words(limit)
        raise ReadingError(Refusal.TOO_LARGE, name=self._name, limit=words)

    @contextmanager
    def _told(self, where: str) -> Iterator[None]:
        """Tell what Python finds wrong with a part as damage, but not what the system denies."""
        try:
            with told_as_denied(self._name):
                yield
        except RuntimeError as error:  # NotImplementedError too: a packing that Python has not
            raise ReadingError(Refusal.DAMAGED, name=self._name, where=where) from error
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ExpatError) as error:
            raise ReadingError(Refusal.DAMAGED, name=self._name, where=where) from error
        except (ValueError, LookupError, OverflowError) as error:  # numbers, names, encodings
            raise ReadingError(Refusal.DAMAGED, name=self._name, where=where) from error
