"""Rows of a sheet, packed: a column may have as many of them as a file may have rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

_BYTE = 8


@dataclass(frozen=True, slots=True)
class RowSet:
    """Rows by their numbers from 1, each a bit: the first row is the lowest of the first byte."""

    bits: bytes = b""

    def __contains__(self, row: int) -> bool:
        place, bit = divmod(row - 1, _BYTE)
        return 0 <= place < len(self.bits) and bool(self.bits[place] >> bit & 1)

    def __len__(self) -> int:
        return int.from_bytes(self.bits, "little").bit_count()

    def __iter__(self) -> Iterator[int]:
        for place, byte in enumerate(self.bits):
            for bit in range(_BYTE):
                if byte >> bit & 1:
                    yield place * _BYTE + bit + 1


def row_set(rows: Iterable[int]) -> RowSet:
    """Return these rows as a set; raise ValueError for a row below 1."""
    bits = bytearray()
    for row in rows:
        put_row(bits, row)
    return RowSet(bytes(bits))


def put_row(bits: bytearray, row: int) -> None:
    """Put one more row into bits that become a set; raise ValueError for a row below 1."""
    if row < 1:
        raise ValueError(f"no row {row}")
    place, bit = divmod(row - 1, _BYTE)
    if place >= len(bits):
        bits.extend(bytes(place + 1 - len(bits)))
    bits[place] |= 1 << bit
