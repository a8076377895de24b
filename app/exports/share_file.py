"""Writes a share file (분담 파일): one zip with a manifest, closed with a password where wanted."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from app.domain.share_format import (
    LARGEST_FILE,
    LARGEST_JSON,
    LARGEST_UNPACKED,
    MANIFEST,
    MOST_MEMBERS,
    ShareManifest,
)
from app.errors import QT_TRANSLATE_NOOP
from app.exports.failures import ExportError
from app.exports.target_file import save_whole
from app.sealing import COST, seal

_FIRST_DAY = (1980, 1, 1, 0, 0, 0)  # of a zip: the same content makes the same file


def share_bytes(
    members: Mapping[str, bytes], manifest: ShareManifest, password: str = "", *, cost: int = COST
) -> bytes:
    """Return the file; without a password anyone can read it. Raise ExportError if too large."""
    hashes = {name: hashlib.sha256(data).hexdigest() for name, data in members.items()}
    packed = _packed({MANIFEST: _manifest_bytes(replace(manifest, members=hashes)), **members})
    _refuse_too_large(members, packed)
    return seal(packed, password, cost=cost) if password else packed


def write_share_file(
    target: Path, members: Mapping[str, bytes], manifest: ShareManifest, password: str = ""
) -> Path:
    """Write the file whole or not at all. Raises what `share_bytes` and `save_whole` raise."""
    save_whole(share_bytes(members, manifest, password), target)
    return target


def _manifest_bytes(manifest: ShareManifest) -> bytes:
    told = {
        "format": manifest.format,
        "program": manifest.program,
        "kind": manifest.kind.value,
        "made_at": manifest.made_at.isoformat(),
        "agency": manifest.agency,
        "department": manifest.department,
        "author": manifest.author,
        "members": dict(manifest.members),
    }
    return json.dumps(told, ensure_ascii=False, sort_keys=True).encode("utf-8")


def _packed(members: Mapping[str, bytes]) -> bytes:
    file = BytesIO()
    with ZipFile(file, "w") as archive:
        for name, data in members.items():
            info = ZipInfo(name, _FIRST_DAY)
            info.compress_type = ZIP_DEFLATED
            archive.writestr(info, data)
    return file.getvalue()


def _refuse_too_large(members: Mapping[str, bytes], packed: bytes) -> None:
    """Refuse to write what would be refused when it is read."""
    largest = max(
        (len(data) for name, data in members.items() if name.endswith(".json")), default=0
    )
    if (
        len(packed) > LARGEST_FILE - 1_000_000  # closed with a password it is a little longer
        or sum(map(len, members.values())) > LARGEST_UNPACKED
        or largest > LARGEST_JSON
        or len(members) >= MOST_MEMBERS
    ):
        raise ExportError(
            QT_TRANSLATE_NOOP(
                "errors",
                "자료가 너무 많아 파일 하나에 담을 수 없습니다({limit}MB까지).\n"
                "정보시스템을 나누어 여러 파일로 만들어 주세요.",
            ),
            limit=LARGEST_FILE // 1_000_000,
        )
