"""What would change a verdict, in words: said here once, for paper, screen, list of figures."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.answer import Answer
from app.domain.change_groups import GROUPS_TOLD, ChangeGroup, grouped
from app.domain.checklist import Verdict
from app.domain.result import AssessmentResult
from app.domain.verdict import LARGEST_CHANGE
from app.exports.form_file import filled
from app.exports.result_form import ChangeSentences, ResultForm


@dataclass(frozen=True, slots=True)
class ChangeTexts:
    """How firm a verdict is, the smallest changes that move it, and how many more there are."""

    lead: str
    ways: tuple[str, ...] = ()
    rest: str = ""  # empty when every way is told

    def lines(self) -> tuple[str, ...]:
        """Return everything that is said, in order."""
        return (self.lead, *self.ways, *((self.rest,) if self.rest else ()))


def change_texts(form: ResultForm, result: AssessmentResult) -> ChangeTexts:
    """Say which answers would change the verdict, or settle it while it is open.

    Up to three ways are told, each found by scoring again. Raise ExportError for a sentence of
    the form that names what it cannot be given.
    """
    words = form.opinion
    is_settled = result.verdict is not Verdict.UNDETERMINED
    groups = grouped(result.changes)
    if not groups:
        never = words.settled_never if is_settled else words.unsettled_never
        return ChangeTexts(filled(never, limit=LARGEST_CHANGE))
    left = len(groups) - GROUPS_TOLD
    return ChangeTexts(
        lead=words.settled if is_settled else words.unsettled,
        ways=tuple(_way(form, result, group) for group in groups[:GROUPS_TOLD]),
        rest=filled(words.rest, count=left) if left > 0 else "",
    )


def _way(form: ResultForm, result: AssessmentResult, group: ChangeGroup) -> str:
    words = _sentences(form, result, group)
    told = {
        "numbers": ", ".join(str(result.checklist.item(i).number) for i in group.item_ids),
        "verdict": result.checklist.text_of(group.verdict).title,
    }
    if group.yes and group.no:
        return filled(words.both, yes=group.yes, no=group.no, **told)
    answer = form.answers.of(Answer.YES if group.yes else Answer.NO)
    if group.is_choice:
        return filled(words.any, count=group.size, answer=answer, **told)
    return filled(words.one, answer=answer, **told)


def _sentences(form: ResultForm, result: AssessmentResult, group: ChangeGroup) -> ChangeSentences:
    if result.verdict is Verdict.UNDETERMINED:
        return form.opinion.unsettled_changes
    if group.verdict is Verdict.UNDETERMINED:
        return form.opinion.held_changes
    return form.opinion.settled_changes
