"""A shipped content file with some text replaced, and what its loader says of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from app.content.reading import ContentError


def problems_with(
    shipped: Path,
    folder: Path,
    load: Callable[[Path], object],
    changes: tuple[tuple[str, str], ...],
) -> set[str]:
    """Replace each text once, load the file, and return everything that is refused."""
    text = shipped.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new, 1)
    broken = folder / shipped.name
    broken.write_text(text, encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        load(broken)
    return set(caught.value.problems)
