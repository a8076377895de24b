"""The form of one system: groups of fields, the mandatory ones first."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.domain.register import InformationSystem
from app.domain.register_form import RegisterForm
from app.ui.drafts import Texts
from app.ui.register.entry_form import EntryForm
from app.ui.widgets.help_topic import declare_topic


class SystemForm(EntryForm[InformationSystem]):
    """Edits one system of the register."""

    def __init__(self, form: RegisterForm, parent: QWidget | None = None) -> None:
        super().__init__(form.groups, InformationSystem(name=""), parent=parent)
        declare_topic(self, "system-form")

    def show_system(self, system: InformationSystem, title: str, draft: Texts | None) -> None:
        """Show one system, and over it what was typed earlier and never saved."""
        self.show_remarks({})
        self.show_entered(system, title, draft)
        self.take_focus()

    def system(self) -> InformationSystem:
        """Return the system as the register holds it."""
        return self.entered()
