"""What is closed with a password opens with it alone, tells nothing, and shows every damage."""

from __future__ import annotations

import sys
from unicodedata import normalize

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.sealing import (
    CHUNK,
    HEADER,
    DamagedFileError,
    NewerFormatError,
    WrongPasswordError,
    is_sealed,
    seal,
    unseal,
)
from tests.conftest import ROOT

CHEAP = 10  # scrypt's cost in tests; the program's own takes half a second
CONTENT = "국민신문고 12건".encode() * 9000  # three chunks
PASSWORD = "가나다 라마 12"


@pytest.fixture(scope="module")
def sealed():
    return seal(CONTENT, PASSWORD, cost=CHEAP)


def test_the_password_opens_it(sealed):
    assert is_sealed(sealed)
    assert unseal(sealed, PASSWORD) == CONTENT


def test_the_programs_own_cost_opens_too():
    assert unseal(seal(b"x", PASSWORD), PASSWORD) == b"x"


def test_hangul_composed_otherwise_is_the_same_password(sealed):
    assert unseal(sealed, normalize("NFD", PASSWORD)) == CONTENT


@pytest.mark.parametrize("password", ["", "가나다 라마 13", PASSWORD + " "])
def test_another_password_is_told_as_such(sealed, password):
    with pytest.raises(WrongPasswordError, match="암호가 맞지 않습니다"):
        unseal(sealed, password)


def test_an_empty_password_closes_nothing():
    with pytest.raises(ValueError, match="password"):
        seal(CONTENT, "")


@settings(max_examples=40)
@given(place=st.integers(min_value=0), bit=st.integers(0, 7))
def test_any_altered_bit_is_told_as_damage_and_never_as_a_wrong_password(sealed, place, bit):
    altered = bytearray(sealed)
    altered[len(b"CNSEALED") + 1 + place % (len(sealed) - 9)] ^= 1 << bit
    with pytest.raises(DamagedFileError, match="손상된 파일"):
        unseal(bytes(altered), PASSWORD)


def test_every_byte_of_the_head_is_guarded(sealed):
    for place in range(9, HEADER):
        altered = bytearray(sealed)
        altered[place] ^= 1
        with pytest.raises(DamagedFileError):
            unseal(bytes(altered), PASSWORD)


@pytest.mark.parametrize(
    "kept", [9, HEADER - 1, HEADER, HEADER + 1, HEADER + CHUNK, HEADER + CHUNK + 16, -1, -16]
)
def test_a_file_cut_off_anywhere_is_told_as_damage(sealed, kept):
    with pytest.raises(DamagedFileError):
        unseal(sealed[:kept], PASSWORD)


def test_chunks_left_out_moved_or_added_are_damage(sealed):
    size = CHUNK + 16
    head, chunks = sealed[:HEADER], [sealed[HEADER + n * size :][:size] for n in range(3)]
    for order in ((0, 2), (1, 0, 2), (0, 1, 2, 2), (0, 1, 1, 2)):
        with pytest.raises(DamagedFileError):
            unseal(head + b"".join(chunks[n] for n in order), PASSWORD)


def test_a_later_version_is_told_as_such(sealed):
    later = sealed[:8] + b"\x02" + sealed[9:]
    with pytest.raises(NewerFormatError, match="더 새로운 프로그램"):
        unseal(later, PASSWORD)


def test_a_file_cannot_ask_for_endless_work(sealed):
    import hashlib

    opening = bytearray(sealed[: HEADER - 8])
    opening[9] = 40  # log2 of scrypt's N
    head = bytes(opening) + hashlib.sha256(opening).digest()[:8]
    with pytest.raises(DamagedFileError):
        unseal(head + sealed[HEADER:], PASSWORD)


def test_nothing_shows_but_the_length_in_steps(sealed):
    assert "국민".encode() not in sealed
    assert len(seal(b"", PASSWORD, cost=CHEAP)) == len(seal(b"x" * 60_000, PASSWORD, cost=CHEAP))
    assert seal(CONTENT, PASSWORD, cost=CHEAP) != sealed  # never the same twice


def test_the_library_is_loaded_only_for_a_password():
    import subprocess

    probe = (
        "import sys, app.cli, app.sealing, app.exports.share_file, app.imports.share_file,"
        " app.services.sharing, app.services.share_content\n"
        "assert not any(name.startswith('cryptography') for name in sys.modules)"
    )
    subprocess.run([sys.executable, "-c", probe], check=True, cwd=ROOT)
