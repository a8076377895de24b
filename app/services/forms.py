"""The forms that the program ships and those of the agency, read when they are first needed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.checklist import Checklist
from app.domain.maturity import MaturityQuestionnaire
from app.domain.register_form import RegisterForm
from app.errors import QT_TRANSLATE_NOOP, AdvisorError
from app.paths import FORMS, RESOURCES

if TYPE_CHECKING:
    from app.content.content_kinds import Surroundings
    from app.content.own_questionnaires import LoadedContent, RefusedContent
    from app.content.selection import SelectionContent

CHECKLIST = FORMS / "questionnaires" / "self-diagnosis.toml"
MATURITY = FORMS / "questionnaires" / "maturity.toml"
SELECTION = FORMS / "questionnaires" / "selection.toml"
REGISTER_FORM = FORMS / "register" / "information-system.toml"
REFERENCE = RESOURCES / "reference"
RESULT_FORM = FORMS / "workbooks" / "self-assessment-result"
COMPARISON_FORM = FORMS / "workbooks" / "maturity-comparison"
UNAVOIDABLE_FORM = FORMS / "workbooks" / "unavoidable-review"
HANDOVER_FORM = FORMS / "workbooks" / "handover"
REPORT_FORM = FORMS / "documents" / "review-report"
ANSWER_FORM = FORMS / "workbooks" / "answer-form"


def checklist() -> Checklist:
    """Read the self-assessment checklist; raise ContentError when the file is broken."""
    from app.content.questionnaires import load_checklist

    return load_checklist(CHECKLIST)


def register_form() -> RegisterForm:
    """Read the register's form; raise ContentError when the file is broken."""
    from app.content.register_forms import load_register_form

    return load_register_form(REGISTER_FORM)


def maturity() -> MaturityQuestionnaire:
    """Read the maturity questions; raise ContentError when the file is broken."""
    from app.content.maturity import load_maturity

    return load_maturity(MATURITY, {item.id for item in checklist().items()})


def selection() -> SelectionContent:
    """Read the selection criteria; raise ContentError when the file is broken."""
    from app.content.selection import load_selection

    axes = {axis.id for axis in maturity().axes()}
    items = {item.id for item in checklist().items()}
    return load_selection(SELECTION, items, axes, register_form())


class QuestionnaireError(AdvisorError):
    """A questionnaire that cannot be chosen."""


@dataclass(frozen=True, slots=True)
class Questionnaires:
    """Every questionnaire that a round can be begun with, and the files that are refused."""

    usable: tuple[LoadedContent, ...]
    refused: tuple[RefusedContent, ...]
    others: tuple[LoadedContent, ...] = ()  # right, but no questionnaires: nothing uses them

    def of_kind(self, kind: str) -> tuple[LoadedContent, ...]:
        """Return those of a kind (`checklist`, `maturity`, `selection`), the shipped one first."""
        return tuple(one for one in self.usable if one.kind == kind)

    def choose(self, kind: str, questionnaire_id: str, version: str) -> LoadedContent:
        """Return the one with this id and version; raise QuestionnaireError if there is none."""
        for one in self.usable:
            if one.identity == (kind, questionnaire_id, version):
                return one
        raise QuestionnaireError(
            QT_TRANSLATE_NOOP(
                "errors",
                "쓸 수 있는 문항표에 없습니다: {id} {version}\n"
                "문항표 파일을 content 폴더에 두고 check-content 명령으로 확인해 주세요.",
            ),
            id=questionnaire_id,
            version=version,
        )

    def checklist(self, questionnaire_id: str, version: str) -> Checklist:
        """Return the checklist with this id and version; raise QuestionnaireError if none has."""
        content = self.choose("checklist", questionnaire_id, version).content
        if not isinstance(content, Checklist):
            raise TypeError(type(content))
        return content

    def maturity(self, questionnaire_id: str, version: str) -> MaturityQuestionnaire:
        """Return the maturity questions so named; raise QuestionnaireError if none are."""
        content = self.choose("maturity", questionnaire_id, version).content
        if not isinstance(content, MaturityQuestionnaire):
            raise TypeError(type(content))
        return content


def questionnaires(folder: Path | None = None) -> Questionnaires:
    """Read the shipped questionnaires and those in the content folder of a register.

    Only files that are right, and whose examples come out as they say, can be used. Raise
    ContentError when a shipped file is broken.
    """
    from app.content.own_questionnaires import load_folder

    shipped = _shipped()
    if folder is None:
        return Questionnaires(shipped, ())
    own = load_folder(folder, _surroundings(), [one.identity for one in shipped])
    asked = tuple(one for one in own.loaded if one.kind.is_questionnaire)
    others = tuple(one for one in own.loaded if not one.kind.is_questionnaire)
    return Questionnaires(shipped + asked, own.refused, others)


def check_content(path: Path, today: date | None = None) -> LoadedContent:
    """Check one content file as it would be used; raise ContentError naming all that is wrong.

    Reference data that was checked later than `today` is wrong.
    """
    from app.content.own_questionnaires import load_file

    is_shipped = path.resolve() in {CHECKLIST, MATURITY, SELECTION}
    others = [] if is_shipped else [one.identity for one in _shipped()]
    return load_file(path, replace(_surroundings(), today=today), others)


def _shipped() -> tuple[LoadedContent, ...]:
    from app.content.own_questionnaires import load_shipped

    return load_shipped([CHECKLIST, MATURITY, SELECTION], _surroundings())


def _surroundings() -> Surroundings:
    from app.content.content_kinds import surroundings

    return surroundings(checklist(), maturity(), selection(), register_form(), REFERENCE)
