"""What a share file (분담 파일) is made of, and how large it may be."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

FORMAT = 2  # raised when a program of today could not read what is written from now on
WITH_DAYS_OFF = 2  # the first format with days off, and with the origins of answers
SUFFIX = ".cnshare"
MANIFEST = "manifest.json"
QUESTIONNAIRES, SYSTEMS, ROUNDS = "questionnaires.json", "systems.json", "rounds.json"
EVIDENCE, TASKS, CASES = "evidence.json", "tasks.json", "cases.json"
DAYS_OFF = "days_off.json"
AGENCY, HANDOVER_PAPER = "agency.json", "handover.xlsx"
CONTENT_FOLDER, OWN_FOLDER = "content/", "own/"
PARTS = (QUESTIONNAIRES, SYSTEMS, ROUNDS, EVIDENCE, TASKS, CASES)  # of every format

LARGEST_FILE = 256_000_000  # bytes on disk
LARGEST_UNPACKED = 512_000_000  # bytes of everything inside: it is held in memory at once
LARGEST_JSON = 96_000_000  # bytes of one part
MOST_MEMBERS = 20_000


class ShareKind(StrEnum):
    """What a file was made for: a part for a colleague, or everything for who comes after."""

    PART = "part"
    HANDOVER = "handover"


@dataclass(frozen=True, slots=True)
class ShareManifest:
    """Who made a file, when and with what; SHA-256 of each of its members, in hexadecimal."""

    format: int
    program: str
    kind: ShareKind
    made_at: datetime
    agency: str
    department: str
    author: str
    members: Mapping[str, str]
