"""The forms of a contract case and its rows, read when they are first needed.

Apart from the other forms, because nothing of a case is wanted before the list is on screen.
"""

from __future__ import annotations

from app.domain.case_fields import CASE_FIELD_IDS, ROW_FIELD_IDS, RowKind
from app.domain.register_form import RegisterForm
from app.paths import FORMS

CASE_FORM = FORMS / "case" / "contract-case.toml"
ROW_FORMS = {
    RowKind.SERVICES: FORMS / "case" / "service-line.toml",
    RowKind.QUOTATIONS: FORMS / "case" / "quotation.toml",
    RowKind.MONTHS: FORMS / "case" / "monthly-use.toml",
    RowKind.INSPECTION: FORMS / "case" / "inspection-item.toml",
    RowKind.CHANGES: FORMS / "case" / "contract-change.toml",
}


def case_form() -> RegisterForm:
    """Read the form of a contract case; raise ContentError when the file is broken."""
    from app.content.register_forms import load_register_form

    return load_register_form(CASE_FORM, CASE_FIELD_IDS)


def row_form(kind: RowKind) -> RegisterForm:
    """Read the form of one row of a contract case; raise ContentError when the file is broken."""
    from app.content.register_forms import load_register_form

    return load_register_form(ROW_FORMS[kind], ROW_FIELD_IDS[kind])
