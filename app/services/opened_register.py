"""What can be done with one open register, under one roof."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from app.services.assessing import Assessing
from app.services.registering import Registering

if TYPE_CHECKING:
    from app.domain.register_form import RegisterForm
    from app.services.advising import Advising
    from app.services.answer_forms import AnswerForms
    from app.services.answer_imports import AnswerImports
    from app.services.questionnaire_choice import QuestionnaireChoice
    from app.store.database import RegisterStore


class OpenedRegister:
    """The services of one register; what loads slowly is made when it is first needed."""

    def __init__(
        self, store: RegisterStore, clock: Callable[[], datetime], choice: QuestionnaireChoice
    ) -> None:
        self._store = store
        self._clock = clock
        self._advising: Advising | None = None
        self._form: RegisterForm | None = None
        self.choice = choice
        self.registering = Registering(store, clock)
        self.assessing = Assessing.with_shipped(
            store, clock, choice.checklist, maturity=choice.maturity, selection=choice.selection
        )

    def advising(self) -> Advising:
        """Return the door to every diagnosis; what it has loaded stays."""
        if self._advising is None:
            from app.services.advising import Advising

            own = self.choice.own_selection
            self._advising = Advising(self._store, self.assessing, self._clock, own_selection=own)
        return self._advising

    def answer_forms(self) -> AnswerForms:
        """Return what hands answer forms out."""
        from app.services.answer_forms import AnswerForms

        return AnswerForms(self._store, self.assessing, self._clock)

    def answer_imports(self) -> AnswerImports:
        """Return what takes answer forms in."""
        from app.services.answer_imports import AnswerImports

        return AnswerImports(self._store, self._clock)

    def form(self) -> RegisterForm:
        """Return the form of a system; raise ContentError when its file is broken."""
        if self._form is None:
            from app.services.forms import register_form

            self._form = register_form()
        return self._form
