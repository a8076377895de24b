"""Puts into a 자가진단 결과서 the sheets beside the checklist that have something to show."""

from __future__ import annotations

from datetime import date

from app.domain.korean_text import date_text
from app.domain.noun_endings import noun_ended
from app.exports.cell_values import Value
from app.exports.cover import DocumentDetails, signature
from app.exports.evidence_sheet import fill_evidence, question_names
from app.exports.form_file import filled
from app.exports.maturity_sheet import fill_maturity
from app.exports.record_form import RecordForm, RecordMethodWords
from app.exports.result_form import ResultForm
from app.exports.round_record import RoundRecord
from app.exports.selection_sheet import fill_selection
from app.exports.task_sheet import fill_tasks
from app.exports.workbook import FormWorkbook

Rows = list[list[Value]]


def shown_sheets(form: RecordForm, record: RoundRecord | None) -> dict[str, str]:
    """Return the titles of the sheets that have something to show, by the key of their names."""
    if record is None:
        return {}
    shown = {
        "maturity": (form.maturity.sheet, record.has_maturity),
        "tasks": (form.tasks.sheet, record.has_tasks),
        "selection": (form.selection.sheet, record.has_selection),
        "evidence": (form.evidence.sheet, record.has_evidence),
    }
    return {key: title for key, (title, is_shown) in shown.items() if is_shown}


def fill_record(
    book: FormWorkbook,
    form: RecordForm,
    common: ResultForm,
    record: RoundRecord | None,
    details: DocumentDetails,
) -> None:
    """Fill the sheets that have something to show, and take the others out."""
    shown = shown_sheets(form, record)
    for key in ("maturity", "tasks", "selection", "evidence"):
        if key not in shown:
            book.leave_out_sheet(form.names.of(key))
    if record is None:
        return
    for key in shown:
        _say_whose(book, common, record, details, key)
    diagnosis = record.diagnosis
    if "maturity" in shown:
        fill_maturity(book, form.maturity, record, common.empty)
    if "tasks" in shown:
        fill_tasks(book, form.tasks, record, details.written_on, common.empty)
    if "selection" in shown:
        fill_selection(book, form.selection, record, common.empty)
    if "evidence" in shown:
        grounds = {one.ground.id: one.ground.title for one in diagnosis.grounds}
        asked = question_names(form.evidence, diagnosis.assessment, grounds)
        fill_evidence(book, form.evidence, record.evidence, record.states, asked, common.empty)


def method_rows(
    words: RecordMethodWords, record: RoundRecord | None, shown: dict[str, str]
) -> Rows:
    """Return how the further figures were worked out, and by which versions of what."""
    if record is None or not shown:
        return []
    rows: Rows = []
    maturity, selection = record.diagnosis.maturity.questionnaire, record.diagnosis.selection
    if shown.keys() & {"maturity", "tasks"}:
        told = record.diagnosis.facts.facts.words
        rule = maturity.rule
        rows += [
            [words.maturity, _sourced(words, f"{rule.statement} {rule.incomplete}", rule.source)],
            [words.gate, _sourced(words, rule.gate_statement, rule.gate_source)],
            [words.effects, _sourced(words, told.effect_rule, told.effect_source)],
            [words.maturity_version, _version(words, maturity.version, maturity.valid_from)],
        ]
    if "selection" in shown:
        asked = selection.questionnaire
        rows += [
            [words.selection, _sourced(words, asked.rule.statement, asked.rule.source)],
            [words.selection_version, _version(words, asked.version, asked.valid_from)],
        ]
    if record.fingerprint:
        text = filled(words.fingerprint_text, fingerprint=record.fingerprint)
        rows.append([words.fingerprint, text])
    return rows


def _sourced(words: RecordMethodWords, text: str, source: str) -> str:
    return filled(words.sourced, text=noun_ended(text), source=source)


def _version(words: RecordMethodWords, version: str, valid_from: date) -> str:
    return filled(words.version, version=version, valid_from=date_text(valid_from))


def _say_whose(
    book: FormWorkbook,
    common: ResultForm,
    record: RoundRecord,
    details: DocumentDetails,
    key: str,
) -> None:
    """Say whose sheet it is, who wrote it, and as of which day."""
    words = common.common
    signed = signature(words.signature, details, date_text(details.written_on), common.empty)
    book.fill(
        {
            f"{key}_system": filled(words.system, system=record.diagnosis.system.name),
            f"{key}_signature": signed,
        }
    )
