"""Finds the names in the content that the window says in its own language.

Verdicts, levels, axes and goals are named by TOML files, not by the program. Sentences, questions
and what a law names stay Korean.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
CONTEXT = "content_names"
_DIAGNOSIS, _MATURITY = "self-diagnosis.toml", "maturity.toml"
_QUESTIONNAIRES, _RULES = ROOT / "forms" / "questionnaires", ROOT / "resources" / "reference"
_COMPARISON = ROOT / "forms" / "workbooks" / "maturity-comparison" / "form.toml"
_NAMED = (
    (_QUESTIONNAIRES / _DIAGNOSIS, ("verdicts", "goals")),
    (_QUESTIONNAIRES / _MATURITY, ("levels", "sides", "sides.axes", "factors", "effects")),
    (_QUESTIONNAIRES / "selection.toml", ("figures", "figures.parts", "criteria")),
    (_RULES / "migration-methods.toml", ("methods",)),
    (_RULES / "service-models.toml", ("models", "layers", "matrix.titles")),
    (_RULES / "centre.toml", ("titles",)),
)
_AROUND = {  # figures of a comparison that are called after something of a questionnaire
    "goal": (_DIAGNOSIS, "goals"),
    "maturity_level": (_MATURITY, "sides"),
    "maturity_mean": (_MATURITY, "sides"),
    "target": (_MATURITY, "sides.axes"),
    "effect": (_MATURITY, "effects"),
    "effect_target": (_MATURITY, "effects"),
}
_CASE_FORMS = ROOT / "forms" / "case"
_COLUMNS = {  # fields that a table of a contract case is headed by
    "service-line.toml": ("name", "quantity"),
    "quotation.toml": ("vendor",),
    "monthly-use.toml": ("month", "used_quantity"),
    "inspection-item.toml": (
        "item", "unit", "ordered_quantity", "delivered_quantity", "accepted_quantity"
    ),
    "contract-change.toml": ("what", "changed_on"),
}  # fmt: skip
_NUMBER = re.compile(r"\{\w+_no\}")


def content_names() -> list[str]:
    """Return each name once; `#` stands for a number in it, as in that of a round."""
    names = [name for path, keys in _NAMED for key in keys for name in _names(path, key)]
    return list(dict.fromkeys([*names, *_compared(), *_headings()]))


def _headings() -> Iterator[str]:
    """Yield what the columns of a case are called, and the units behind their names."""
    for file, ids in _COLUMNS.items():
        groups = _read(_CASE_FORMS / file)["groups"]
        fields = [field for group in groups for field in group["fields"]]
        yield from (one["label"] for one in fields if one["id"] in ids)
        yield from (one["unit"] for one in fields if one.get("unit", "%") != "%")


def _compared() -> Iterator[str]:
    """Yield what a comparison calls rounds, answers and figures."""
    told = _read(_COMPARISON)["compared"]
    yield from (_NUMBER.sub("#", told[key]) for key in ("confirmed", "now"))
    yield told["not_applicable"]
    yield from told["answers"].values()
    for key, name in told["figures"].items():
        if key in _AROUND:
            file, of = _AROUND[key]
            yield from (name.format(title=one) for one in _names(_QUESTIONNAIRES / file, of))
        else:
            yield name


def _names(path: Path, key: str) -> Iterator[str]:
    found: list[Any] = [_read(path)]
    for part in key.split("."):
        inside = (one[part] for one in found)
        found = [one for each in inside for one in (each if isinstance(each, list) else [each])]
    for one in found:
        if "title" in one:
            yield one["title"]
        elif "weight" not in one:  # a table of names; what weighs is called after another
            yield from one.values()


def _read(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))
