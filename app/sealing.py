"""Closes bytes with a password and opens them again: scrypt (RFC 7914) and AES-256-GCM.

Outside stand only what is needed to try a password: no name, no count, and the length in steps of
64 KiB. The chunks follow one another as in the STREAM construction: each is authenticated with its
place and whether it is the last, so that none can be left out, moved or cut off unseen.
"""

from __future__ import annotations

import hashlib
import hmac
import os
import struct
import unicodedata
from collections.abc import Iterator

from app.errors import QT_TRANSLATE_NOOP, AdvisorError

MAGIC = b"CNSEALED"
VERSION = 1
CHUNK = 64 * 1024  # bytes of text in one chunk
COST = 17  # log2 of scrypt's N: 128 MiB and half a second, for whoever guesses too
_LEAST_COST, _MOST_COST = 10, 18  # what a file may ask of this PC: up to 256 MiB
_BLOCK_SIZE, _PARALLEL = 8, 1
_TAG = 16
_LENGTH = struct.Struct(">Q")
_OPEN = struct.Struct(">8sBBBB16s7s")  # magic, version, log2 N, r, p, salt, nonce
_VERIFIER, _CHECKSUM = 32, 8
HEADER = _OPEN.size + _VERIFIER + _CHECKSUM


class WrongPasswordError(AdvisorError):
    """The password is not the one that the file was closed with."""


class DamagedFileError(AdvisorError):
    """The file is not as it was written: damaged, cut off, or altered."""


class NewerFormatError(AdvisorError):
    """A later version of the program wrote the file."""


def is_sealed(data: bytes) -> bool:
    """Whether these bytes were closed with a password."""
    return data.startswith(MAGIC)


def seal(content: bytes, password: str, *, cost: int = COST) -> bytes:
    """Close the content; raise ValueError for an empty password."""
    if not password:
        raise ValueError("a password has at least one character")
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # only where it is needed

    salt, nonce = os.urandom(16), os.urandom(7)
    opening = _OPEN.pack(MAGIC, VERSION, cost, _BLOCK_SIZE, _PARALLEL, salt, nonce)
    key, check = _keys(password, salt, cost)
    head = opening + _verifier(check, opening)
    head += _checksum(head)
    cipher = AESGCM(key)
    padded = _LENGTH.pack(len(content)) + content
    padded += bytes(-len(padded) % CHUNK)
    last = len(padded) // CHUNK - 1
    sealed = [
        cipher.encrypt(
            _place(nonce, number, is_last=number == last),
            padded[number * CHUNK : (number + 1) * CHUNK],
            head,
        )
        for number in range(last + 1)
    ]
    return b"".join([head, *sealed])


def unseal(data: bytes, password: str) -> bytes:
    """Open what `seal` closed.

    Raise WrongPasswordError for another password, DamagedFileError for bytes that are not as they
    were written, and NewerFormatError for those of a later version.
    """
    salt, nonce, cost = _read_head(data)
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    head = data[:HEADER]
    key, check = _keys(password, salt, cost)
    if not hmac.compare_digest(
        _verifier(check, head[: _OPEN.size]), head[_OPEN.size : _OPEN.size + _VERIFIER]
    ):
        raise WrongPasswordError(
            QT_TRANSLATE_NOOP(
                "errors",
                "암호가 맞지 않습니다. 파일을 만든 담당자에게 암호를 확인해 주세요.\n"
                "암호는 대문자와 소문자를 구분합니다.",
            )
        )
    cipher = AESGCM(key)
    try:
        opened = b"".join(
            cipher.decrypt(_place(nonce, number, is_last=is_last), chunk, head)
            for number, chunk, is_last in _chunks(data)
        )
    except InvalidTag as error:
        raise damaged() from error
    (length,) = _LENGTH.unpack_from(opened)
    if length > len(opened) - _LENGTH.size:
        raise damaged()
    return opened[_LENGTH.size : _LENGTH.size + length]


def damaged() -> DamagedFileError:
    """Return the error for a file that is not as it was written."""
    return DamagedFileError(
        QT_TRANSLATE_NOOP(
            "errors",
            "손상된 파일이어서 읽을 수 없습니다. 대장은 바꾸지 않았습니다.\n"
            "복사하거나 보내는 중에 잘렸을 수 있으니, 파일을 다시 받아 주세요.",
        )
    )


def newer_format() -> NewerFormatError:
    """Return the error for a file of a later version."""
    return NewerFormatError(
        QT_TRANSLATE_NOOP(
            "errors",
            "더 새로운 프로그램에서 만든 파일이어서 읽을 수 없습니다. 대장은 바꾸지 않았습니다.\n"
            "프로그램을 최신판으로 바꾼 뒤 다시 불러와 주세요.",
        )
    )


def _read_head(data: bytes) -> tuple[bytes, bytes, int]:
    """Return salt, nonce and cost; the checksum tells damage before a password is tried."""
    if len(data) > len(MAGIC) and data[len(MAGIC)] > VERSION:
        raise newer_format()
    head = data[:HEADER]
    if len(head) < HEADER or _checksum(head[:-_CHECKSUM]) != head[-_CHECKSUM:]:
        raise damaged()
    _, _, cost, block_size, parallel, salt, nonce = _OPEN.unpack_from(head)
    if not _LEAST_COST <= cost <= _MOST_COST or (block_size, parallel) != (_BLOCK_SIZE, _PARALLEL):
        raise damaged()
    sealed = len(data) - HEADER
    if sealed <= 0 or sealed % (CHUNK + _TAG):
        raise damaged()
    return salt, nonce, cost


def _chunks(data: bytes) -> Iterator[tuple[int, bytes, bool]]:
    size = CHUNK + _TAG
    count = (len(data) - HEADER) // size
    for number in range(count):
        start = HEADER + number * size
        yield number, data[start : start + size], number == count - 1


def _place(nonce: bytes, number: int, *, is_last: bool) -> bytes:
    """Return the nonce of one chunk: 7 bytes of chance, its number, whether it is the last."""
    return nonce + struct.pack(">IB", number, is_last)


def _keys(password: str, salt: bytes, cost: int) -> tuple[bytes, bytes]:
    """Return the key of the text and that of the verifier, 32 bytes each."""
    from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

    kdf = Scrypt(salt=salt, length=64, n=2**cost, r=_BLOCK_SIZE, p=_PARALLEL)
    # Hangul typed on another PC may be composed otherwise: it is the same password.
    derived = kdf.derive(unicodedata.normalize("NFC", password).encode("utf-8", "surrogatepass"))
    return derived[:32], derived[32:]


def _verifier(key: bytes, opening: bytes) -> bytes:
    return hmac.digest(key, opening, "sha256")


def _checksum(head: bytes) -> bytes:
    return hashlib.sha256(head).digest()[:_CHECKSUM]
