"""Questionnaires and other domain objects as JSON and back, exactly: what is frozen into a round.

Known without the database library.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from app.domain.checklist import Checklist

T = TypeVar("T")


def checklist_body(checklist: Checklist) -> str:
    """Return the checklist as canonical JSON: one checklist, one text."""
    return canonical_json(plain(checklist))


def checklist_from_body(body: str) -> Checklist:
    """Return the checklist as it stood when its JSON was made."""
    return built(Checklist, json.loads(body))


def checklist_fingerprint(checklist: Checklist) -> str:
    """Return the SHA-256 of the canonical JSON, in hexadecimal."""
    return sha256_of(checklist_body(checklist))


def canonical_json(value: object) -> str:
    """Write JSON so that equal values give equal texts."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def sha256_of(text: str) -> str:
    """Return the SHA-256 of a text in UTF-8, in hexadecimal."""
    import hashlib  # reading needs none, and it is slow to load

    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def plain(value: Any) -> Any:
    """Return a domain object as JSON holds it; a mapping by anything but texts as sorted pairs."""
    if is_dataclass(value):
        given = (field.name for field in fields(value) if field.init)  # the rest follows from it
        return {name: plain(getattr(value, name)) for name in given}
    if isinstance(value, tuple):
        return [plain(one) for one in value]
    if isinstance(value, frozenset):
        return sorted(plain(one) for one in value)
    if isinstance(value, Mapping):
        if all(isinstance(key, str) for key in value):
            return {str(key): plain(one) for key, one in value.items()}
        return sorted(([plain(key), plain(one)] for key, one in value.items()), key=canonical_json)
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if _is_decimal(type(value)) else value


def built(kind: type[T], value: Any) -> T:
    """Return the domain object that `plain` was made of.

    What the object has since got is as by default, what it no longer has is left out. ValueError,
    KeyError or TypeError for what is no such object.
    """
    made: T = _built(kind, value)
    return made


def _built(kind: Any, value: Any) -> Any:
    if is_dataclass(kind) and isinstance(kind, type):
        hints = hints_of(kind)
        known = {name: one for name, one in value.items() if name in hints}
        return kind(**{name: _built(hints[name], one) for name, one in known.items()})
    origin, inside = get_origin(kind), get_args(kind)
    if origin in {Union, UnionType}:
        return _built_one_of(inside, value)
    if origin is Mapping:
        pairs = value.items() if isinstance(value, dict) else value
        return {_built(inside[0], key): _built(inside[1], one) for key, one in pairs}
    if origin in {tuple, frozenset}:
        if origin is tuple and inside[-1] is not Ellipsis:
            return tuple(_built(one, part) for one, part in zip(inside, value, strict=True))
        return origin(_built(inside[0], one) for one in value)
    if kind in {date, datetime}:
        return kind.fromisoformat(value)
    return kind(value) if issubclass(kind, StrEnum) or _is_decimal(kind) else value


def _built_one_of(kinds: tuple[Any, ...], value: Any) -> Any:
    """Return the value as the one of these types that JSON still tells it to be."""
    left = [kind for kind in kinds if kind is not NoneType]
    if value is None or len(left) == 1:
        return None if value is None else _built(left[0], value)
    number = isinstance(value, int | float)
    return _built(next(kind for kind in left if (kind in {int, bool, float}) is number), value)


@cache
def hints_of(kind: type) -> Mapping[str, Any]:
    """Return the type of each field of a class: a register has thousands of objects of a few."""
    return get_type_hints(kind)


def _is_decimal(kind: type) -> bool:
    """Whether values are of the standard library's Decimal, not loaded for a list."""
    return kind.__module__ == "decimal" and kind.__name__ == "Decimal"
