"""What an officer's desk works with: each service is loaded when it is first worked with."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import datetime
from functools import cached_property, partial
from importlib import import_module
from typing import TYPE_CHECKING, cast

from app.errors import AdvisorError
from app.services.late import Late
from app.ui.preferences import Preferences

if TYPE_CHECKING:
    from app.domain.register import InformationSystem
    from app.domain.register_form import RegisterForm
    from app.domain.standing import Standing
    from app.services.advising import Advising
    from app.services.answer_forms import AnswerForms
    from app.services.answer_forms_beside import AnswerFormsBeside
    from app.services.answer_imports import AnswerImports
    from app.services.assessing import Assessing
    from app.services.days_off import DaysOff
    from app.services.questionnaire_choice import QuestionnaireChoice
    from app.services.registering import Registering
    from app.services.whole_register import WholeRegister
    from app.store.database import RegisterStore

_FOR_SAVING = (
    "asyncio",
    "sqlalchemy.util",
    "sqlalchemy.sql",
    "sqlalchemy.engine",
    "sqlalchemy",
    "sqlalchemy.dialects.sqlite",
    "app.store.database",
)
_LOADED_AHEAD = (
    "numpy",
    "pydantic",
    "pyqtgraph",
    "app.content.diagnosis",
    "app.ui.wizard.wizard_place",
    "app.ui.results.result_tabs",
)


class DeskServices:
    """The services of one open register; the list of it needs none of them."""

    def __init__(
        self, store: RegisterStore, preferences: Preferences, clock: Callable[[], datetime]
    ) -> None:
        self._store = store
        self._preferences = preferences
        self._clock = clock
        self._form: RegisterForm | None = None
        self._advising: Advising | None = None
        self._whole: WholeRegister | None = None  # while it is read ahead
        self._choice: QuestionnaireChoice | None = None
        self.registering = cast("Registering", Late(self._make_registering))
        self.assessing = cast("Assessing", Late(self._make_assessing))

    @property
    def advising(self) -> Advising:
        """The door to every diagnosis, made when it is first needed; what it loaded stays."""
        if self._advising is None:
            from app.services.advising import Advising

            own = self.choice.own_selection
            self._advising = Advising(self._store, self.assessing, self._clock, own_selection=own)
        return self._advising

    @property
    def choice(self) -> QuestionnaireChoice:
        """Which questionnaires new rounds of this register begin with."""
        if self._choice is None:
            self._choice = self._preferences.questionnaire_choice(self._store.path)
        return self._choice

    def register_form(self) -> RegisterForm:
        """Return what the register asks of a system."""
        if self._form is None:
            from app.services.forms import register_form

            self._form = register_form()
        return self._form

    def answer_forms(self) -> AnswerForms:
        """Return what hands answer forms out."""
        from app.services.answer_forms import AnswerForms

        return AnswerForms(self._store, self.assessing, self._clock)

    def answer_imports(self) -> AnswerImports:
        """Return what takes answer forms in."""
        from app.services.answer_imports import AnswerImports

        return AnswerImports(self._store, self._clock)

    def answer_forms_beside(self) -> AnswerFormsBeside:
        """Return what does both in another thread."""
        from app.services.answer_forms_beside import AnswerFormsBeside

        return AnswerFormsBeside(self._store.path, self._clock)

    def reading_steps(self, then: Callable[[], object]) -> Iterator[Callable[[], object]]:
        """Return steps that read ahead what `read_whole` returns; the last goes on to `then`."""
        from app.services.whole_register import WholeRegister

        self._whole = WholeRegister(self._store.path)
        return self._whole.steps(then)

    def read_whole(self) -> tuple[Sequence[InformationSystem], Mapping[str, Standing]] | None:
        """Read every system with its standing, or None where that is not to be had quickly."""
        from app.services.whole_register import WholeRegister

        reading, self._whole = self._whole or WholeRegister(self._store.path), None
        return reading.finish()

    def close(self) -> None:
        """Read no more."""
        if self._whole is not None:
            self._whole.close()

    @cached_property
    def days_off(self) -> DaysOff:
        """The days on which the agency is closed, beside the public holidays."""
        from app.services.days_off import DaysOff

        return DaysOff(self._store, self._clock)

    def saving_steps(self) -> list[Callable[[], object]]:
        """Return what the first change needs, in steps that can be taken ahead of time."""
        return [partial(import_module, name) for name in _FOR_SAVING]

    def loading_steps(self) -> list[Callable[[], object]]:
        """Return what a diagnosis and its result need, in steps that can be taken ahead of time."""
        return [*(partial(import_module, name) for name in _LOADED_AHEAD), self._load_content]

    def _load_content(self) -> None:
        from app.services.forms import checklist

        with suppress(AdvisorError):  # it is told when the content is really asked for
            self.advising.content(checklist())

    def _make_registering(self) -> Registering:
        from app.services.registering import Registering

        return Registering(self._store, self._clock)

    def _make_assessing(self) -> Assessing:
        from app.services.assessing import Assessing

        choice = self.choice
        return Assessing.with_shipped(
            self._store,
            self._clock,
            choice.checklist,
            maturity=choice.maturity,
            selection=choice.selection,
        )
