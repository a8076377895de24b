"""Keeps the English of the window: finds what is to be translated, takes it in, and packs it.

    python packaging/translations.py update       after a text of the window has changed
    python packaging/translations.py fill FILE…   takes translations: a JSON list of objects with
                                                  context, source and translation
    python packaging/translations.py release      makes the file that the program reads

Needs the set-up of a developer: lupdate and lrelease come with PySide6.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from content_names import CONTEXT, content_names

ROOT = Path(__file__).resolve().parents[1]
TEXTS = ROOT / "resources" / "translations" / "app_en.ts"
PACKED = TEXTS.with_suffix(".qm")


class Message(NamedTuple):
    """One text of the window, and its English; empty where there is none yet."""

    context: str
    source: str
    translation: str
    is_finished: bool

    @property
    def key(self) -> tuple[str, str]:
        """What it is known by."""
        return self.context, self.source


def update(texts: Path) -> None:
    """Bring the list of texts up to date with the program; translations that fit stay."""
    modules = sorted(str(path) for path in (ROOT / "app").rglob("*.py"))
    # Neither line numbers nor guesses at what a changed text may be: both make changes unclear.
    plain = ["-silent", "-no-obsolete", "-locations", "none"]
    plain += ["-disable-heuristic", "sametext", "-disable-heuristic", "similartext"]
    languages = ["-source-language", "ko_KR", "-target-language", "en_US"]
    texts.parent.mkdir(exist_ok=True)
    with TemporaryDirectory() as folder:
        named = Path(folder) / "content.py"  # lupdate finds only what a program marks
        marks = (f"QT_TRANSLATE_NOOP({_quoted(CONTEXT)}, {_quoted(n)})" for n in content_names())
        named.write_text("\n".join(marks), encoding="utf-8")
        _run("lupdate", *modules, str(named), *plain, *languages, "-ts", str(texts))


def fill(texts: Path, given: Iterable[dict[str, str]]) -> list[tuple[str, str]]:
    """Put translations in; return what of them belongs to no text of the window."""
    wanted = {(one["context"], one["source"]): one["translation"] for one in given}
    tree = ET.parse(texts)
    for key, message in _elements(tree):
        translation = message.find("translation")
        text = wanted.pop(key, "")
        if text and translation is not None:
            translation.text = text
            translation.attrib.pop("type", None)
    with texts.open("wb") as file:
        file.write(b'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n')
        tree.write(file, encoding="utf-8")
    update(texts)  # writes it as lupdate does
    return list(wanted)


def release(texts: Path, packed: Path) -> None:
    """Make the file that the program reads; a text without a translation stays Korean."""
    _run("lrelease", "-silent", str(texts), "-qm", str(packed))


def messages(texts: Path) -> list[Message]:
    """Return every text of the list."""
    found = []
    for (context, source), message in _elements(ET.parse(texts)):
        translation = message.find("translation")
        is_finished = translation is not None and "type" not in translation.attrib
        found.append(Message(context, source, message.findtext("translation") or "", is_finished))
    return found


def _elements(tree: ET.ElementTree[ET.Element]) -> Iterator[tuple[tuple[str, str], ET.Element]]:
    for context in tree.iter("context"):
        for message in context.iter("message"):
            name, source = context.findtext("name") or "", message.findtext("source") or ""
            yield (name, source), message


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _run(name: str, *arguments: str) -> None:
    program = shutil.which(f"pyside6-{name}", path=str(Path(sys.executable).parent))
    if program is None:
        raise SystemExit(f"pyside6-{name} is missing: set up with packaging/test.py first")
    subprocess.run([program, *arguments], check=True, stdout=subprocess.DEVNULL)


def main() -> int:
    """Do what is asked; return 1 where a translation that was given belongs nowhere."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("update")
    commands.add_parser("release")
    commands.add_parser("fill").add_argument("files", nargs="+", type=Path)
    asked = parser.parse_args()
    lost: list[tuple[str, str]] = []
    if asked.command == "update":
        update(TEXTS)
    elif asked.command == "release":
        release(TEXTS, PACKED)
    else:
        for file in asked.files:
            lost += fill(TEXTS, json.loads(file.read_text(encoding="utf-8")))
    for context, source in lost:
        print(f"no such text: {context}: {source!r}", file=sys.stderr)
    left = sum(not one.is_finished for one in messages(TEXTS))
    print(f"{left} texts are left to translate")
    return 1 if lost else 0


if __name__ == "__main__":
    sys.exit(main())
