"""Reads form.toml, the words of a paper, and fills the sentences that stand in it."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from pathlib import Path
from typing import TypeVar, cast

from pydantic import BaseModel, ConfigDict, ValidationError

from app.errors import QT_TRANSLATE_NOOP
from app.exports.failures import ExportError

M = TypeVar("M", bound="Words")

_MEANINGS = {"missing": "없습니다", "extra_forbidden": "모르는 항목입니다"}


class Words(BaseModel):
    """A table of form.toml: strict types, no key that is not asked for."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, str_min_length=1)


def read_words(path: Path, model: type[M]) -> M:
    """Read a form's words; raise ExportError naming everything wrong in the file."""
    try:
        return cast("M", _checked(path.read_text(encoding="utf-8"), model))
    except ValidationError as error:
        problems = [
            f"{'.'.join(map(str, p['loc']))}: {_MEANINGS.get(p['type'], p['msg'])}"
            for p in error.errors()
        ]
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        problems = [str(error)]
    raise ExportError(
        QT_TRANSLATE_NOOP(
            "errors", "서식의 글을 읽을 수 없습니다: {path}\n{problems}\n서식 파일을 고쳐 주세요."
        ),
        path=path,
        problems="\n".join(problems),
    )


@lru_cache(64)  # more than there are forms
def _checked(text: str, model: type[Words]) -> Words:
    """Return the words of a text, which nobody changes: each paper asks for those of its form."""
    return model.model_validate(tomllib.loads(text))


def filled(sentence: str, /, **values: object) -> str:
    """Put the values in their places; raise ExportError for a place that has no value."""
    try:
        return sentence.format(**values)
    except (KeyError, IndexError, ValueError) as error:
        raise ExportError(
            QT_TRANSLATE_NOOP(
                "errors",
                "서식의 글에 쓸 수 없는 자리가 있습니다: {sentence}\n쓸 수 있는 자리: {places}",
            ),
            sentence=sentence,
            places=", ".join(values),
        ) from error
