"""What the words of the papers of one case are taken from: figures, texts, and who hands in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from app.domain.agency import Agency
from app.domain.case_facts import CaseFacts
from app.domain.case_fields import RowKind
from app.domain.case_figures import CaseFigures
from app.domain.case_values import PaperDocument
from app.domain.contract_case import ContractRoute, ServiceLine
from app.domain.korean_text import named_together
from app.domain.law_texts import ArticleRef
from app.domain.money import TermKind
from app.domain.paper_vocabulary import VocabularyCatalogue
from app.domain.placeholders import filled, placeholder_values
from app.domain.reference_library import ReferenceLibrary
from app.domain.register_form import RegisterForm
from app.domain.rounding import RoundingRules
from app.domain.rule_conditions import RuleSurroundings, rows_in_force
from app.domain.submission_check import SubmissionCheck
from app.domain.track_rules import Applies
from app.services import case_forms
from app.services.placeholder_rows import RowValues, row_values

if TYPE_CHECKING:
    from app.content.case_content import CaseContent

# the rule whose row names the article that allows a way of contracting
_BASIS = {
    ContractRoute.NEGOTIATED_CONTRACT: "legal_basis",
    ContractRoute.CATALOG_CONTRACT: "catalog_basis",
}


@dataclass(frozen=True)  # without slots: what follows from it is worked out once
class VocabularyMaterial:
    """Everything that a theme of the vocabulary may look at; themes work nothing out themselves.

    `content` holds the texts of the papers, `form` is that of the register, `check` what is still
    wrong or missing before the case is handed in.
    """

    figures: CaseFigures
    agency: Agency
    document: PaperDocument
    catalogue: VocabularyCatalogue
    library: ReferenceLibrary
    content: CaseContent
    rounding: RoundingRules
    form: RegisterForm
    check: SubmissionCheck

    @cached_property
    def facts(self) -> CaseFacts:
        """What conditions of the texts look at."""
        records = (one.diagnosis for one in self.figures.systems)
        return CaseFacts(
            self.figures.case,
            self.content.facts,
            tuple(one.facts for one in records if one is not None),
            self.figures.track,
        )

    @cached_property
    def around(self) -> RuleSurroundings:
        """What the rules of the reference data are judged by."""
        figures = self.figures
        rows = rows_in_force(self.library.data, figures.track, figures.day)
        return RuleSurroundings(figures.facts, rows)

    @cached_property
    def form_of_services(self) -> RegisterForm:
        """The form of a service, for what its choices are called."""
        return case_forms.row_form(RowKind.SERVICES)

    def months_of(self, line: ServiceLine) -> int | None:
        """Return for how many months a service is bought, as it was calculated."""
        told = (one.amounts for one in self.figures.money.bought.lines if one.line is line)
        amounts = next(told, None)
        if amounts is None or amounts.line.term.kind is not TermKind.MONTHS:
            return line.months
        return amounts.line.term.months

    def filled(self, text: str, **given: str) -> str:
        """Put the values into a text of the papers; 〔… 입력 필요〕 where one is missing.

        `given` are placeholders whose value the caller hands over.
        """
        return filled(text, {**self.values, **given}, self.content.facts.placeholders).text

    def chosen(self, choice: str, value: str | None) -> str | None:
        """Return what a value of a choice of the vocabulary is called on paper."""
        return self.catalogue.choice(choice, value)

    def named(self, names: Iterable[str]) -> str:
        """Name services, each once; of many the first ones, and how many there are."""
        words = self.catalogue.choices["period"]
        return named_together(tuple(dict.fromkeys(names)), words["join"], words["many"])

    def word(self, choice: str, value: str, **values: object) -> str:
        """Return a word or sentence of the vocabulary with its values put in."""
        return self.catalogue.choices[choice][value].format_map(values)

    def citations(self, articles: Iterable[ArticleRef | str]) -> str | None:
        """Return articles as a paper cites them; None without any.

        `L1 제27조` reads `클라우드컴퓨팅법 제27조`; a law is named once before its articles.
        """
        refs = (one if isinstance(one, ArticleRef) else ArticleRef.parse(one) for one in articles)
        return self.word("law", "join").join(self.library.laws.citations(refs)) or None

    @cached_property
    def legal_basis(self) -> str | None:
        """The articles of the chosen way; where nobody verified them, that they are to check."""
        chosen = self.figures.routes.chosen
        if chosen is None:
            return None
        rule = self.figures.rule(_BASIS[chosen])
        if rule.applies is Applies.YES:
            return self.citations(rule.articles)
        return self.word("law", "own_rules")

    def own(self, articles: Iterable[ArticleRef | str]) -> tuple[ArticleRef, ...]:
        """Return the articles without those of laws that only other kinds of agency go by."""
        refs = (one if isinstance(one, ArticleRef) else ArticleRef.parse(one) for one in articles)
        return self.figures.own(refs)

    @cached_property
    def rows(self) -> RowValues:
        """What the rows of the reference data say in the texts of the papers."""
        return row_values(self.content.facts.placeholders, self.around)

    @cached_property
    def values(self) -> Mapping[str, str]:
        """Every value that the texts of the papers take, by placeholder id."""
        given = {
            **self.rows.values,
            "agency_name": self.agency.name,
            "legal_basis": self.legal_basis or "",
        }
        systems = [one.system for one in self.figures.systems]
        return placeholder_values(
            self.content.facts.placeholders, self.figures.case, systems, self.form, given
        )
