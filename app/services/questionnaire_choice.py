"""Which questionnaires the new rounds of a register begin with: the program's or the agency's."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.checklist import Checklist
from app.domain.maturity import MaturityQuestionnaire
from app.domain.selection import SelectionQuestionnaire
from app.errors import QT_TRANSLATE_NOOP, AdvisorError
from app.services import forms

if TYPE_CHECKING:
    from app.content.own_questionnaires import LoadedContent
    from app.content.selection import SelectionContent

Named = tuple[str, str]  # id and version
CHECKLIST, MATURITY, SELECTION = KINDS = ("checklist", "maturity", "selection")


class QuestionnaireChoiceError(AdvisorError):
    """A questionnaire that new rounds cannot begin with, or a folder that cannot be made."""


class QuestionnaireChoice:
    """The choice of one register; rounds that were begun keep what they began with.

    `kept` tells by kind which one was chosen, None for the shipped one, whatever its version is by
    then; `keep` remembers another choice.
    """

    def __init__(
        self,
        folder: Path,
        kept: Callable[[str], Named | None],
        keep: Callable[[str, Named | None], None],
    ) -> None:
        self.folder = folder
        self._kept = kept
        self._keep = keep

    def named(self, kind: str = CHECKLIST) -> Named | None:
        """Return what was chosen of a kind, None for the shipped one; its file may be gone."""
        return self._kept(kind)

    def checklist(self) -> Checklist:
        """Return the checklist that a new round begins with.

        Raise QuestionnaireChoiceError when the file that was chosen is gone or no longer right:
        the questions of another one are never asked in its place unsaid.
        """
        own = self._own(CHECKLIST)
        if own is None:
            return forms.checklist()
        assert isinstance(own.content, Checklist)
        return own.content

    def maturity(self) -> MaturityQuestionnaire:
        """Return the maturity questions that a new round begins with, as `checklist` does."""
        own = self._own(MATURITY)
        if own is None:
            return forms.maturity()
        assert isinstance(own.content, MaturityQuestionnaire)
        return own.content

    def selection(self) -> SelectionQuestionnaire:
        """Return the selection criteria that a new round begins with, as `checklist` does."""
        own = self._own(SELECTION)
        return (forms.selection() if own is None else _selection(own)).questionnaire

    def own_selection(self, asked: SelectionQuestionnaire) -> SelectionContent | None:
        """Return criteria of the agency with their rules, None where no file has just these."""
        return own_selection(self.folder, asked)

    def offered(self) -> forms.Questionnaires:
        """Read what can be chosen and what is refused; raise ContentError for a shipped file."""
        return forms.questionnaires(self.folder)

    def choose(self, content: LoadedContent) -> None:
        """Begin new rounds with this; raise ValueError for what is no questionnaire."""
        if content.kind not in KINDS:
            raise ValueError(content.kind)
        self._keep(content.kind, (content.id, content.version) if content.is_own else None)

    def make_folder(self) -> Path:
        """Return the folder for own files, made where it is missing."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise QuestionnaireChoiceError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "문항표 폴더를 만들지 못했습니다: {path}\n폴더의 쓰기 권한을 확인해 주세요.",
                ),
                path=self.folder,
            ) from error
        return self.folder

    def _own(self, kind: str) -> LoadedContent | None:
        """Return the file that was chosen of a kind, None for the shipped one."""
        named = self._kept(kind)
        if named is None:
            return None
        try:
            return self.offered().choose(kind, *named)
        except forms.QuestionnaireError as error:
            raise QuestionnaireChoiceError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "새 회차에 쓰기로 한 문항표를 쓸 수 없습니다: {id} {version}\n"
                    "자료·설정의 자체 문항표에서 파일의 문제를 확인하거나 "
                    "다른 문항표를 골라 주세요.",
                ),
                id=named[0],
                version=named[1],
            ) from error


def own_selection(folder: Path, asked: SelectionQuestionnaire) -> SelectionContent | None:
    """Return the criteria of a folder that are just these, with their rules; None without any."""
    own = (one for one in forms.questionnaires(folder).of_kind(SELECTION) if one.is_own)
    return next((one for one in map(_selection, own) if one.questionnaire == asked), None)


def _selection(own: LoadedContent) -> SelectionContent:
    from app.content.selection import SelectionContent  # reads with pydantic

    assert isinstance(own.content, SelectionContent)
    return own.content
