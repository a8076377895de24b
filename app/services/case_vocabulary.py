"""Everything that the papers of one case say, gathered from one module for each theme.

A theme takes its values from the figures of the case and from texts; it works out no sum, rate or
date. To add one, write `app/services/vocabulary_<theme>.py` with a function from
`VocabularyMaterial` to `PaperVocabulary`, and name it in `THEMES`.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import reduce
from typing import TYPE_CHECKING

from app.domain.agency import Agency
from app.domain.case_figures import CaseFigures
from app.domain.case_values import PaperDocument
from app.domain.contract_case import ContractCase
from app.domain.paper_vocabulary import PaperVocabulary
from app.services import forms
from app.services.case_papers import CaseFigures as PaperFigures
from app.services.case_papers import CasePapers
from app.services.procurement import Procurement
from app.services.vocabulary_case import case_words
from app.services.vocabulary_changes import change_words
from app.services.vocabulary_checks import check_words
from app.services.vocabulary_law import law_words
from app.services.vocabulary_material import VocabularyMaterial
from app.services.vocabulary_money import money_words
from app.services.vocabulary_payments import payment_words
from app.services.vocabulary_proposals import proposal_words
from app.services.vocabulary_requirements import requirement_words
from app.services.vocabulary_restriction import restriction_words
from app.services.vocabulary_route import route_words
from app.services.vocabulary_running import running_words
from app.services.vocabulary_statement import statement_words

if TYPE_CHECKING:
    from app.exports.cover import DocumentDetails

Theme = Callable[[VocabularyMaterial], PaperVocabulary]

THEMES: tuple[Theme, ...] = (
    # what is bought, for whom, on what grounds
    case_words,
    law_words,
    route_words,
    restriction_words,
    proposal_words,
    change_words,
    # what it costs, and how it is carried out
    money_words,
    payment_words,
    running_words,
    check_words,
    # what the provider is held to
    requirement_words,
    statement_words,
)


def vocabulary_of(material: VocabularyMaterial) -> PaperVocabulary:
    """Return all names of one case; raise ContradictionError where two themes disagree."""
    told = (theme(material) for theme in THEMES)
    return reduce(PaperVocabulary.joined, told, PaperVocabulary())


class CaseVocabularies:
    """Says what the papers of a case say, by the texts that the case is figured out by.

    Raises ContentError and ExportError when a file is broken.
    """

    def __init__(self, procurement: Procurement, papers: CasePapers) -> None:
        self._procurement = procurement
        self._papers = papers

    def material(
        self,
        case: ContractCase,
        agency: Agency,
        details: DocumentDetails,
        day: date | None = None,
    ) -> VocabularyMaterial:
        """Return what the themes look at, by the rules in force on a day: today without one."""
        return self.material_of(self._procurement.figures(case, day), agency, details)

    def material_of(
        self, figures: CaseFigures, agency: Agency, details: DocumentDetails
    ) -> VocabularyMaterial:
        """Return what the themes look at where the case is figured out already."""
        rules = self._procurement.rules_of(figures.case)
        return VocabularyMaterial(
            figures=figures,
            agency=agency,
            document=PaperDocument(
                details.document_no, details.disclosure, details.author, details.written_on
            ),
            catalogue=self._papers.catalogue,
            library=rules.library,
            content=rules.content,
            rounding=rules.rounding,
            form=forms.register_form(),
            check=self._procurement.check(figures),
        )

    def paper_figures(
        self,
        case: ContractCase,
        agency: Agency,
        details: DocumentDetails,
        day: date | None = None,
    ) -> PaperFigures:
        """Return what the papers of a case are made of."""
        material = self.material(case, agency, details, day)
        return PaperFigures(vocabulary_of(material), agency, details, material.figures.settings)
