"""Checked reading of content files: every problem in one pass, each with its path and a hint."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from difflib import get_close_matches
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, TypeVar, cast

from pydantic import BaseModel, ConfigDict, ValidationError

from app.content.loose_ends import loose_ends
from app.errors import QT_TRANSLATE_NOOP, AdvisorError

M = TypeVar("M", bound="Row")
FILES_KEPT = 256  # twice as many as are shipped

_MEANINGS = {
    "missing": "없습니다",
    "extra_forbidden": "모르는 항목입니다",
    "string_type": "글이어야 합니다",
    "string_too_short": "비어 있습니다",
    "int_type": "정수여야 합니다",
    "bool_type": "true 또는 false여야 합니다",
    "date_type": "날짜여야 합니다(예: 2026-11-23)",
    "list_type": "목록이어야 합니다",
    "tuple_type": "목록이어야 합니다",
    "model_type": "표여야 합니다",
    "model_attributes_type": "표여야 합니다",
    "enum": "쓸 수 없는 값입니다. 쓸 수 있는 값: {expected}",
    "literal_error": "쓸 수 없는 값입니다. 쓸 수 있는 값: {expected}",
    "greater_than_equal": "{ge} 이상이어야 합니다",
    "less_than_equal": "{le} 이하여야 합니다",
    "too_short": "{min_length}개 이상이어야 합니다",
    "string_pattern_mismatch": "형식에 맞지 않습니다({pattern})",
}


class Row(BaseModel):
    """A table of a content file: strict types, no key that is not asked for."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, str_min_length=1)


class ContentError(AdvisorError):
    """A content file that cannot be used, with everything wrong with it."""

    def __init__(self, source: str, problems: list[str]) -> None:
        super().__init__(
            QT_TRANSLATE_NOOP("errors", "{source}: 고칠 곳 {count}군데\n{problems}"),
            source=source,
            count=len(problems),
            problems="\n".join(problems),
        )
        self.problems = tuple(problems)


def read_toml(
    path: Path, model: type[M], ends: Callable[[dict[str, Any]], list[str]] = loose_ends
) -> M:
    """Read one file by its model; raise ContentError naming everything wrong in it.

    `ends` tells what else can be seen in a file that is not in the right form yet.
    """
    text = _text_of(path)
    try:
        return cast("M", _checked(text, model))
    except ValidationError as error:
        problems = [_told(problem, model) for problem in error.errors()]
        raise ContentError(path.name, problems + ends(_parsed(text, path))) from error
    except (RecursionError, ValueError):
        _parsed(text, path)  # tells where
        raise


def parse_toml(path: Path) -> dict[str, Any]:
    """Return what stands in a file; raise ContentError if it is no TOML or cannot be read."""
    return _parsed(_text_of(path), path)


@lru_cache(FILES_KEPT)
def _checked(text: str, model: type[Row]) -> Row:
    """Return the rows of a text, which nobody changes: one that was read is not read again.

    Places share files: each that opens reads the questionnaires and the reference data anew, and
    reading their text takes most of the time that opening takes.
    """
    return model.model_validate(tomllib.loads(text), strict=None)


def _text_of(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")  # Windows writes the mark
    except UnicodeDecodeError as error:
        raise ContentError(path.name, ["UTF-8로 저장한 파일이 아닙니다"]) from error
    except OSError as error:
        raise ContentError(
            path.name, [f"파일을 읽을 수 없습니다. 프로그램을 다시 설치해 주세요: {path}"]
        ) from error


def _parsed(text: str, path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except RecursionError as error:
        raise ContentError(path.name, ["TOML 문법 오류: 괄호가 너무 깊습니다"]) from error
    except ValueError as error:  # tomllib's own, and Python's for a number without end
        raise ContentError(path.name, [f"TOML 문법 오류: {_placed(str(error))}"]) from error


def _placed(complaint: str) -> str:
    """Tell in Korean where in the file the grammar is broken."""
    if "limit" in complaint:
        return "숫자가 너무 깁니다"
    where = re.search(r"at line (\d+), column (\d+)", complaint)
    if where is None:
        return "파일이 도중에 끝났습니다. 닫지 않은 따옴표나 괄호가 있는지 확인해 주세요"
    line, column = where.groups()
    return f"{line}째 줄 {column}째 글자 근처를 확인해 주세요"


def repeated(ids: list[str], what: str) -> list[str]:
    """Return a problem for every id that is used more than once."""
    return [
        f"{what} '{id_}': {ids.count(id_)}번 쓰였습니다"
        for id_ in dict.fromkeys(ids)
        if ids.count(id_) > 1
    ]


def _told(problem: Any, model: type[Row]) -> str:
    """Say one problem of pydantic's in Korean, with its path counted from 1."""
    where = ""
    for part in problem["loc"]:
        where += f"[{part + 1}]" if isinstance(part, int) else f".{part}" if where else str(part)
    kind = problem["type"]
    if kind == "value_error":
        return f"{where}: {problem['ctx']['error']}"
    meaning = _MEANINGS.get(kind)
    context = problem.get("ctx", {})
    if "expected" in context:
        context["expected"] = context["expected"].replace(" or ", ", ")
    text = meaning.format(**context) if meaning else problem["msg"]
    if kind == "extra_forbidden":
        near = get_close_matches(str(problem["loc"][-1]), _keys(model), n=1)
        text += f" (혹시 '{near[0]}'인가요?)" if near else ""
    return f"{where}: {text}"


@cache
def _keys(model: type[Row]) -> tuple[str, ...]:
    """Return every key that the model and the tables in it ask for."""
    keys: dict[str, None] = {}
    for name, info in model.model_fields.items():
        keys[name] = None
        for inner in _models_in(info.annotation):
            keys |= dict.fromkeys(_keys(inner))
    return tuple(keys)


def _models_in(annotation: Any) -> list[type[Row]]:
    if isinstance(annotation, type) and issubclass(annotation, Row):
        return [annotation]
    return [m for argument in getattr(annotation, "__args__", ()) for m in _models_in(argument)]
