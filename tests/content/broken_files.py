"""A content file broken on purpose."""

from collections.abc import Callable
from pathlib import Path

import pytest

from app.content.reading import ContentError


def problems_of(
    load: Callable[[Path], object], source: Path, tmp_path: Path, *changes: tuple[str, str]
) -> set[str]:
    """Return what a loader finds wrong with a file in which texts were replaced, each once."""
    text = source.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    broken = tmp_path / source.name
    broken.write_text(text, encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        load(broken)
    return set(caught.value.problems)
