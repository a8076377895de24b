"""What points nowhere in a content file that is not even in the right form yet.

Once a file has its form, its loader finds what is wrong between its keys. Before that the loader
has nothing to hold on to; what can be seen all the same is told here, so that an officer who
writes a questionnaire need not come back for it.
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from typing import Any

# Lists of tables whose ids are answered or pointed to, one namespace each over the whole file.
_NAMED = {"goals", "items", "sides", "axes", "factors", "effects", "criteria"}
_LINKS = {"item": "items", "axis": "axes", "axes": "axes"}


def loose_ends(data: dict[str, Any]) -> list[str]:
    """Return ids used twice and ids that are nowhere, each with its path counted from 1."""
    tables = list(_tables(data, "", ""))
    first: dict[tuple[str, str], str] = {}
    problems = []
    for where, name, table in tables:
        id_ = table.get("id")
        if name not in _NAMED or not isinstance(id_, str):
            continue
        if (name, id_) in first:
            problems.append(f"{where}.id: {first[name, id_]}에서 이미 쓴 id입니다('{id_}')")
        first.setdefault((name, id_), where)
    known = {name: [id_ for kind, id_ in first if kind == name] for name in _NAMED}
    return problems + [
        f"{where}: '{id_}' id가 없습니다{meant(id_, known[name])}"
        for where, name, id_ in _links(tables)
        if known[name] and id_ not in known[name]
    ]


def meant(word: str, known: list[str]) -> str:
    """Return a hint at the known word that is nearest to what was written, or nothing."""
    near = get_close_matches(word, known, n=1)
    return f" (혹시 '{near[0]}'인가요?)" if near else ""


def _tables(value: Any, where: str, name: str) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Yield every table with its path and the name of the list or key that it stands under."""
    if isinstance(value, dict):
        yield where, name, value
        for key, inner in value.items():
            yield from _tables(inner, f"{where}.{key}" if where else key, key)
    elif isinstance(value, list):
        for number, inner in enumerate(value, start=1):
            yield from _tables(inner, f"{where}[{number}]", name)


def _links(tables: list[tuple[str, str, dict[str, Any]]]) -> Iterator[tuple[str, str, str]]:
    for where, _, table in tables:
        for key, name in _LINKS.items():
            given = table.get(key)
            for number, id_ in enumerate(given if isinstance(given, list) else [given], start=1):
                place = f"[{number}]" if isinstance(given, list) else ""
                if isinstance(id_, str):
                    yield f"{where}.{key}{place}", name, id_
