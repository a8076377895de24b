"""The forms that the program ships, read when they are first needed."""

from __future__ import annotations

from app.domain.checklist import Checklist
from app.domain.register_form import RegisterForm
from app.paths import FORMS

CHECKLIST = FORMS / "questionnaires" / "self-diagnosis.toml"
REGISTER_FORM = FORMS / "register" / "information-system.toml"


def checklist() -> Checklist:
    """Read the self-assessment checklist; raise ContentError when the file is broken."""
    from app.content.questionnaires import load_checklist

    return load_checklist(CHECKLIST)


def register_form() -> RegisterForm:
    """Read the register's form; raise ContentError when the file is broken."""
    from app.content.register_forms import load_register_form

    return load_register_form(REGISTER_FORM)
