"""What an agency laid into the folder beside its register, and what may be laid there."""

from __future__ import annotations

from enum import Enum
from pathlib import Path
from typing import NamedTuple

from app.errors import QT_TRANSLATE_NOOP, AdvisorError
from app.paths import FORMS, content_dir
from app.services import forms
from app.services.import_profiles import FOLDER as PROFILES
from app.services.reference_updates import FOLDER_NAME as REFERENCE

_NOT_MADE = QT_TRANSLATE_NOOP(
    "errors",
    "폴더를 만들지 못했습니다: {path}\n대장을 둔 폴더의 쓰기 권한을 확인해 주세요.",
)
REPORT_NAME = f"{forms.REPORT_FORM.name}.hwpx"


class ContentFileKind(Enum):
    """What a file of the folder is used as."""

    QUESTIONNAIRE = "questionnaire"
    PAPER_FORM = "paper_form"
    REPORT_FORM = "report_form"
    IMPORT_PROFILE = "import_profile"
    REFERENCE = "reference"
    UNUSED = "unused"  # nothing reads a file of that name


class ContentFile(NamedTuple):
    """One file, by its name in the folder."""

    name: str
    kind: ContentFileKind


class ContentFolder:
    """The folder of one register; it is made when it is first asked for."""

    def __init__(self, register: Path) -> None:
        self.path = content_dir(register)

    def files(self) -> list[ContentFile]:
        """Return what stands in the folder, in the order of the kinds and names."""
        order = list(ContentFileKind)
        found = [
            ContentFile(path.relative_to(self.path).as_posix(), self._kind(path))
            for path in self.path.rglob("*")
            if path.is_file() and not path.name.startswith("~$")  # Excel holds a form open
        ]
        return sorted(found, key=lambda one: (order.index(one.kind), one.name))

    def make(self) -> Path:
        """Make the folder unless it is there; return it. Raise AdvisorError if that fails."""
        try:
            self.path.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise AdvisorError(_NOT_MADE, path=self.path) from error
        return self.path

    def _kind(self, path: Path) -> ContentFileKind:
        inside = path.relative_to(self.path)
        if len(inside.parts) > 1:
            folders = {
                PROFILES: ContentFileKind.IMPORT_PROFILE,
                REFERENCE: ContentFileKind.REFERENCE,
            }
            return folders.get(inside.parts[0], ContentFileKind.UNUSED)
        if path.name == REPORT_NAME:
            return ContentFileKind.REPORT_FORM
        if path.suffix == ".toml":
            return ContentFileKind.QUESTIONNAIRE
        is_form = path.suffix == ".xlsx" and _is_paper_form(path.stem)
        return ContentFileKind.PAPER_FORM if is_form else ContentFileKind.UNUSED


def _is_paper_form(name: str) -> bool:
    """Whether a contract paper of the program is made from a template of that name."""
    from app.exports.case_form import is_case_form  # only where there is a workbook

    return is_case_form(FORMS / "workbooks" / name)
