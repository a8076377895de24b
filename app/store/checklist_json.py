"""A checklist as JSON and back, exactly: what is frozen into an assessment."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from typing import Any, get_args, get_type_hints

from app.domain.checklist import Checklist


def checklist_body(checklist: Checklist) -> str:
    """Return the checklist as canonical JSON: one checklist, one text."""
    return canonical_json(_plain(checklist))


def checklist_from_body(body: str) -> Checklist:
    """Return the checklist as it stood when its JSON was made."""
    checklist: Checklist = _built(Checklist, json.loads(body))
    return checklist


def checklist_fingerprint(checklist: Checklist) -> str:
    """Return the SHA-256 of the canonical JSON, in hexadecimal."""
    return sha256_of(checklist_body(checklist))


def canonical_json(value: object) -> str:
    """Write JSON so that equal values give equal texts."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def sha256_of(text: str) -> str:
    """Return the SHA-256 of a text in UTF-8, in hexadecimal."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def _plain(value: Any) -> Any:
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    if isinstance(value, StrEnum):
        return value.value
    return value.isoformat() if isinstance(value, date) else value


def _built(kind: Any, value: Any) -> Any:
    if is_dataclass(kind) and isinstance(kind, type):
        hints = _hints(kind)
        return kind(**{name: _built(hints[name], one) for name, one in value.items()})
    if isinstance(value, list):
        return tuple(_built(get_args(kind)[0], one) for one in value)
    if kind is date:
        return date.fromisoformat(value)
    return kind(value) if issubclass(kind, StrEnum) else value


@cache
def _hints(kind: type) -> Mapping[str, Any]:
    return get_type_hints(kind)
