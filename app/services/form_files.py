"""The files of forms that are handed out: written all, or none of them."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from app.errors import QT_TRANSLATE_NOOP, AdvisorError

SUFFIX, ZIP = ".xlsx", ".zip"


class AnswerFormError(AdvisorError):
    """A form that cannot be made as it was asked for; the message says what to do first."""


@dataclass(frozen=True, slots=True)
class FormFile:
    """One file that is handed out, with what stands in it."""

    name: str
    content: bytes
    department: str
    systems: tuple[str, ...]
    questions: int


def refuse_taken(names: Sequence[str], folder: Path) -> None:
    """Raise AnswerFormError where a folder has files of these names already."""
    there = [name for name in names if (folder / name).exists()]
    if there:
        raise AnswerFormError(
            QT_TRANSLATE_NOOP(
                "errors",
                "폴더에 같은 이름의 파일이 이미 있어 저장하지 않았습니다: {names}\n"
                "다른 폴더를 고르거나 그 파일을 옮긴 뒤 다시 시도해 주세요.",
            ),
            names=", ".join(there),
        )


def write_zip(files: Sequence[FormFile], target: Path) -> None:
    """Write one zip with all files; raise ExportError where it cannot be written."""
    from app.exports.target_file import save_whole

    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
        for file in files:
            archive.writestr(file.name, file.content)
    save_whole(packed.getvalue(), target)


def write_folder(files: Sequence[FormFile], folder: Path) -> list[Path]:
    """Write all files into a folder, made where it is missing; what fails leaves nothing behind.

    Raise AnswerFormError and ExportError.
    """
    from app.exports.target_file import save_whole

    refuse_taken([file.name for file in files], folder)
    is_new = not folder.exists()
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise AnswerFormError(
            QT_TRANSLATE_NOOP(
                "errors",
                "폴더를 만들지 못했습니다: {folder}\n{reason}\n다른 위치를 골라 주세요.",
            ),
            folder=folder,
            reason=error.strerror or str(error),
        ) from error
    written: list[Path] = []
    try:
        for file in files:
            save_whole(file.content, folder / file.name)
            written.append(folder / file.name)
    except AdvisorError:
        take_away(written, folder if is_new else None)
        raise
    return written


def take_away(files: Sequence[Path], folder: Path | None = None) -> None:
    """Take files away that are of no use, and the folder that was made for them."""
    for path in files:
        with suppress(OSError):
            path.unlink()
    if folder is not None:
        with suppress(OSError):  # something else stands in it by now
            folder.rmdir()


def free_name(name: str, taken: set[str]) -> str:
    """Return the name, numbered where two departments would have one file."""
    stem, ending = name[: -len(SUFFIX)], name[-len(SUFFIX) :]
    free, number = name, 2
    while free.casefold() in taken:
        free, number = f"{stem} ({number}){ending}", number + 1
    taken.add(free.casefold())
    return free
