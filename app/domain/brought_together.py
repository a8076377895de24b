"""What was entered into a record that was changed elsewhere meanwhile."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

R = TypeVar("R", bound="DataclassInstance")


@dataclass(frozen=True, slots=True)
class BroughtTogether(Generic[R]):
    """A record with the changes of both sides; `disputed` are the fields both changed otherwise.

    Of a disputed field it holds what was entered.
    """

    record: R
    disputed: tuple[str, ...]  # field ids, in their order


def bring_together(seen: R, entered: R, now: R) -> BroughtTogether[R]:
    """Put what was changed between `seen` and `entered` over the record as it is `now`."""
    changed = {
        one.name: getattr(entered, one.name)
        for one in fields(seen)
        if getattr(entered, one.name) != getattr(seen, one.name)
    }
    disputed = tuple(
        name
        for name, value in changed.items()
        if getattr(now, name) not in (getattr(seen, name), value)
    )
    return BroughtTogether(replace(now, **changed), disputed)
