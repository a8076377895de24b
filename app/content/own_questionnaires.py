"""Questionnaires that an agency writes itself, as TOML files beside its register.

A file is used only when everything in it is right and every example in it comes to the result
that it expects; otherwise it is refused with everything that is wrong, and the rest stay usable.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from app.content.advice_names import advice_notes, advice_problems
from app.content.content_kinds import (
    ContentKind,
    Surroundings,
    asked_by,
    contradictions_in,
    parts_of,
)
from app.content.kind_table import KINDS, kind_of
from app.content.reading import ContentError, parse_toml
from app.domain.case_facts import CaseFactFile
from app.domain.checklist import Checklist
from app.domain.maturity import MaturityQuestionnaire

LARGEST_BYTES = 1_000_000  # a questionnaire of ten questions has some 20,000

Identity = tuple[ContentKind, str, str]


@dataclass(frozen=True, slots=True)
class LoadedContent:
    """A content file that can be used. `content` is what its loader returns."""

    path: Path
    kind: ContentKind
    id: str
    version: str
    title: str
    content: object
    parts: tuple[tuple[str, int], ...]  # what it is made of, in Korean, and how many
    examples: int
    is_own: bool
    notes: tuple[str, ...] = ()  # what the program leaves out for it, in Korean

    @property
    def identity(self) -> Identity:
        """What tells questionnaires apart when one is chosen."""
        return self.kind, self.id, self.version

    def summary(self) -> str:
        """Say what was checked, line by line, for whoever wrote the file."""
        lines = [
            f"올바른 파일입니다: {self.path}",
            f"종류: {KINDS[self.kind].title}",
            f"제목: {self.title}",
            f"id와 version: {self.id} {self.version}",
        ]
        if self.parts:
            lines.append("구성: " + ", ".join(f"{what} {number}개" for what, number in self.parts))
        if self.examples:
            lines.append(f"예시: {self.examples}건 모두 기대한 결과와 같습니다.")
        lines += [f"알림: {note}" for note in self.notes]
        return "\n".join(lines)


@dataclass(frozen=True, slots=True)
class RefusedContent:
    """A content file that cannot be used, with everything that is wrong with it."""

    path: Path
    problems: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ContentFolder:
    """What stands in a content folder: what can be used and what is refused."""

    loaded: tuple[LoadedContent, ...]
    refused: tuple[RefusedContent, ...]


def load_shipped(paths: Iterable[Path], around: Surroundings) -> tuple[LoadedContent, ...]:
    """Load the program's own files; raise ContentError for the first that cannot be used."""
    return tuple(replace(_made(path, *_opened(path), around), is_own=False) for path in paths)


def load_folder(folder: Path, around: Surroundings, shipped: Iterable[Identity]) -> ContentFolder:
    """Load every TOML file of a folder; one that is missing is empty.

    A file may point to what the program asks (`around`) and to what the other files of the folder
    ask. Two files with the same id and version are both refused, and so is one that has those of
    a questionnaire of the program (`shipped`): an id and a version must name one thing.
    """
    return _load(sorted(folder.glob("*.toml")), around, shipped)


def load_file(path: Path, around: Surroundings, shipped: Iterable[Identity]) -> LoadedContent:
    """Load one file as `load_folder` would; raise ContentError naming everything wrong in it."""
    beside = (other for other in sorted(path.parent.glob("*.toml")) if other != path)
    found = _load([path, *beside], around, shipped)
    for refused in found.refused:
        if refused.path == path:
            raise ContentError(path.name, list(refused.problems))
    return next(loaded for loaded in found.loaded if loaded.path == path)


def _load(
    paths: Iterable[Path], around: Surroundings, shipped: Iterable[Identity]
) -> ContentFolder:
    tables: dict[Path, tuple[ContentKind, dict[str, Any]]] = {}
    loaded: list[LoadedContent] = []
    refused: list[RefusedContent] = []
    for path in paths:
        try:
            tables[path] = _opened(path)
        except ContentError as error:
            refused.append(RefusedContent(path, error.problems))
    order = list(ContentKind)  # what others point to comes first
    for path, (kind, data) in sorted(tables.items(), key=lambda one: order.index(one[1][0])):
        try:
            made = _made(path, kind, data, around)
        except ContentError as error:
            refused.append(RefusedContent(path, error.problems))
            continue
        loaded.append(made)
        around = _widened(around, made.content)
    once = _told_apart(loaded, shipped)
    refused += [
        RefusedContent(one.path, (_taken(one, loaded),)) for one in loaded if one not in once
    ]
    return ContentFolder(tuple(once), tuple(sorted(refused, key=lambda one: one.path)))


def _opened(path: Path) -> tuple[ContentKind, dict[str, Any]]:
    """Return what stands in the file and which kind it is."""
    try:
        with path.open("rb") as file:
            is_large = len(file.read(LARGEST_BYTES + 1)) > LARGEST_BYTES
    except OSError as error:
        problem = f"파일을 열 수 없습니다. 파일 이름과 위치를 확인해 주세요: {path}"
        raise ContentError(path.name, [problem]) from error
    if is_large:
        problem = f"파일이 너무 큽니다. {LARGEST_BYTES // 1000:,}KB까지 쓸 수 있습니다"
        raise ContentError(path.name, [problem])
    data = parse_toml(path)
    kind = kind_of(data)
    if kind is None:
        keys = " / ".join(
            f"{rule.title}: {', '.join(sorted(rule.keys))}" for rule in KINDS.values() if rule.keys
        )
        problem = f"어떤 문항표인지 알 수 없습니다. 문항표마다 적는 항목은 다음과 같습니다. {keys}"
        raise ContentError(path.name, [problem])
    return kind, data


def _made(
    path: Path, kind: ContentKind, data: dict[str, Any], around: Surroundings
) -> LoadedContent:
    problems: list[str] = []
    content: object = None
    try:
        content = KINDS[kind].load(path, around)
    except ContentError as error:
        problems += error.problems
    examples = data.get("examples", [])
    if kind.is_questionnaire and not examples:
        problems.append(
            "examples: 예시가 없습니다. 답변(answers)과 기대한 결과(expected)를 적은 "
            "[[examples]]를 하나 이상 적어 주세요"
        )
    problems += _clashes(content, kind, around)
    problems += advice_problems(content, around.advice)
    if problems:
        raise ContentError(path.name, problems)
    return LoadedContent(
        path=path,
        kind=kind,
        id=data["id"],
        version=data["version"],
        title=data["title"],
        content=content,
        parts=parts_of(content),
        examples=len(examples),
        is_own=True,
        notes=advice_notes(content, around.advice),
    )


def _clashes(content: object, kind: ContentKind, around: Surroundings) -> Iterator[str]:
    """Tell ids that another kind has: a round keeps all its answers by the ids alone."""
    for id_ in asked_by(content):
        other = around.taken.get(id_, kind)
        if other is not kind:
            yield f"'{id_}': {KINDS[other].title} 문항의 id와 겹칩니다. 다른 id로 바꾸어 주세요"


def _widened(around: Surroundings, content: object) -> Surroundings:
    """Let the files that come later point to what this one asks."""
    if isinstance(content, Checklist):
        items = around.items | {item.id for item in content.items()}
        return replace(around, items=items)
    if isinstance(content, MaturityQuestionnaire):
        return replace(around, axes=around.axes | {axis.id for axis in content.axes()})
    if isinstance(content, CaseFactFile):
        return replace(around, case_facts=content)
    return replace(around, contradictions=around.contradictions | contradictions_in(content))


def _told_apart(
    loaded: Iterable[LoadedContent], shipped: Iterable[Identity]
) -> list[LoadedContent]:
    everything = list(loaded)
    times = Counter(one.identity for one in everything)
    times.update(dict.fromkeys(shipped, 1))
    return [one for one in everything if times[one.identity] == 1]


def _taken(one: LoadedContent, loaded: Iterable[LoadedContent]) -> str:
    others = [o.path.name for o in loaded if o.identity == one.identity and o != one]
    where = ", ".join(others) or "프로그램의 파일"
    return (
        f"id와 version: {where}에서 이미 쓰고 있습니다('{one.id}' '{one.version}'). "
        "version을 바꾸어 주세요"
    )
