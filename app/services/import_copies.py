"""The register as it was before the last import: kept beside it, to go back to after a restart."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from app.errors import QT_TRANSLATE_NOOP, AdvisorError

if TYPE_CHECKING:
    from app.store.database import RegisterStore

_BEFORE = "import"
NOTE_ENDING = ".import.json"


class CopyOutdatedError(AdvisorError):
    """The register was changed after the import; the copy is named and stays."""


@dataclass(frozen=True, slots=True)
class KeptImport:
    """The last import, and the copy of the register that was made before it.

    `is_last_change` tells whether nothing was changed since, so that going back loses nothing else.
    """

    copy: Path
    at: datetime
    added: int
    updated: int
    is_last_change: bool


class ImportCopies:
    """Keeps one copy, that of the last import, and a note that says what it belongs to."""

    def __init__(self, store: RegisterStore) -> None:
        self._store = store
        self._note = store.path.with_name(f"{store.path.name}{NOTE_ENDING}")

    def keep(self, now: datetime) -> Path:
        """Copy the register as it is now; raise StoreError where that is impossible."""
        return self._store.sharing.keep_copy(now, _BEFORE)

    def drop(self, copy: Path) -> None:
        """Take away a copy that nobody needs."""
        self._store.sharing.drop_copy(copy)

    def remember(self, copy: Path, now: datetime, added: int, updated: int) -> None:
        """Note what an import wrote after this copy; the copy of the import before goes.

        Where the note cannot be written the copy stays, and only the way back to it is lost.
        """
        before = self.last()
        kept = {
            "copy": copy.name,
            "at": now.isoformat(),
            "added": added,
            "updated": updated,
            "change_count": self._store.sharing.change_count().hex(),
        }
        try:
            self._note.write_text(json.dumps(kept), encoding="utf-8")
        except OSError:
            return
        if before is not None and before.copy != copy:
            self.drop(before.copy)

    def last(self) -> KeptImport | None:
        """Return the last import whose copy is still there; None where there is none."""
        noted = self._noted()
        return noted[0] if noted is not None and noted[0].copy.is_file() else None

    def restore(self) -> KeptImport:
        """Put the register back as it was before the last import, whole or not at all.

        Raise CopyOutdatedError when it was changed since, or when there is no copy any more, and
        StoreError where it cannot be written.
        """
        noted = self._noted()
        if noted is None or not noted[0].copy.is_file():
            raise CopyOutdatedError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "가져오기 전의 대장 사본이 없어 되돌리지 못했습니다. 대장은 그대로입니다.",
                )
            )
        kept, count = noted
        if not kept.is_last_change:
            raise CopyOutdatedError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "가져온 뒤에 바뀐 내용이 있어 되돌리지 못했습니다. 대장은 그대로입니다.\n"
                    "가져오기 전의 대장은 이 사본에 있습니다: {path}",
                ),
                path=kept.copy,
            )
        self._store.sharing.restore_copy(kept.copy, count)
        with suppress(OSError):
            self._note.unlink()
        self.drop(kept.copy)
        return kept

    def _noted(self) -> tuple[KeptImport, bytes] | None:
        """Return what the note says; None where there is none, or one that nobody can read."""
        try:
            noted = json.loads(self._note.read_text(encoding="utf-8"))
            count = bytes.fromhex(noted["change_count"])
            copy = self._store.path.with_name(str(noted["copy"]))
            at = datetime.fromisoformat(noted["at"])
            added, updated = int(noted["added"]), int(noted["updated"])
            is_last = count == self._store.sharing.change_count()
        except (OSError, ValueError, KeyError, TypeError):
            return None
        return KeptImport(copy, at, added, updated, is_last), count


def note_of_copy(note: bytes, before: bytes, after: bytes) -> bytes:
    """Return what a note says beside a copy of its register; a copy counts its changes anew.

    `before` and `after` are the change counts of both. A note that was outdated stays so, whatever
    the copy will count to.
    """
    try:
        noted = json.loads(note)
        is_last = noted["change_count"] == before.hex()
    except (ValueError, KeyError, TypeError):
        return note  # nobody can read it there either
    return json.dumps({**noted, "change_count": after.hex() if is_last else ""}).encode()
