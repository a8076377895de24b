"""A record that was changed otherwise elsewhere while it was edited here."""

from __future__ import annotations

from app.errors import QT_TRANSLATE_NOOP, AdvisorError


class ChangedElsewhereError(AdvisorError):
    """What was entered was entered otherwise elsewhere meanwhile; nothing was written."""

    def __init__(self, name: str, now: object, field_ids: tuple[str, ...]) -> None:
        """`now` is the record as the register holds it."""
        super().__init__(
            QT_TRANSLATE_NOOP(
                "errors",
                "그 사이 다른 창에서 고친 내용이 있어 저장하지 않았습니다: {name}\n"
                "다른 창에서 고친 값을 확인한 뒤 다시 저장해 주세요.",
            ),
            name=name,
        )
        self.now = now
        self.field_ids = field_ids
