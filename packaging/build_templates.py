"""Makes the template.xlsx of every form under forms/workbooks/ from the words beside it.

    python packaging/build_templates.py [folder to write to]

A template may be restyled in Excel afterwards: the program fills it by name. Run again, the
same words make the same file. In another folder, each template has the folder of its form.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from openpyxl import Workbook

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))  # a script finds only what stands beside it

import template_answers  # noqa: E402
import template_case  # noqa: E402
import template_comparison  # noqa: E402
import template_handover  # noqa: E402
import template_result  # noqa: E402
import template_unavoidable  # noqa: E402
from template_paper import packed  # noqa: E402

from app.exports.answer_form_words import load_answer_form  # noqa: E402
from app.exports.case_checks import load_case_form  # noqa: E402
from app.exports.case_form import is_case_form  # noqa: E402
from app.exports.case_words import load_case_words  # noqa: E402
from app.exports.comparison_form import load_comparison_form  # noqa: E402
from app.exports.handover_form import load_handover_form  # noqa: E402
from app.exports.paper_form import TEMPLATE  # noqa: E402
from app.exports.record_form import load_record_form  # noqa: E402
from app.exports.result_form import load_result_form  # noqa: E402
from app.exports.unavoidable_form import load_unavoidable_form  # noqa: E402
from app.exports.vocabulary_file import VOCABULARY, load_catalogue  # noqa: E402

FORMS = ROOT / "forms" / "workbooks"
PAPERS = ROOT / "forms" / "papers"
RESULT, COMPARISON, UNAVOIDABLE, HANDOVER, ANSWERS = (
    "self-assessment-result",
    "maturity-comparison",
    "unavoidable-review",
    "handover",
    "answer-form",
)


def templates() -> Iterator[tuple[str, Workbook]]:
    """Yield the folder of each form with its template."""
    folder = FORMS / RESULT
    yield RESULT, template_result.build(load_result_form(folder), load_record_form(folder))
    yield COMPARISON, template_comparison.build(load_comparison_form(FORMS / COMPARISON))
    yield UNAVOIDABLE, template_unavoidable.build(load_unavoidable_form(FORMS / UNAVOIDABLE))
    yield HANDOVER, template_handover.build(load_handover_form(FORMS / HANDOVER))
    yield ANSWERS, template_answers.build(load_answer_form(FORMS / ANSWERS))
    words, catalogue = load_case_words(PAPERS), load_catalogue(PAPERS / VOCABULARY)
    for folder in sorted(FORMS.iterdir()):
        if is_case_form(folder):
            form = load_case_form(folder, catalogue)
            yield form.id, template_case.build(form, words, catalogue)


if __name__ == "__main__":
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else FORMS
    for form, template in templates():
        (target / form).mkdir(exist_ok=True)
        (target / form / TEMPLATE).write_bytes(packed(template))
        print(target / form / TEMPLATE)
