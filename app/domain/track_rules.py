"""The rules of the contract law of an agency as they read for one case, from the reference data.

Rules are data (track-rules.toml); amounts, periods and articles are those of the rows they name.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from app.domain.advice_conditions import Truth
from app.domain.advice_source import AdviceFile
from app.domain.derived_facts import WON_FACTS
from app.domain.law_texts import ArticleRef
from app.domain.prior_procedures import PriorProcedures
from app.domain.reference_data import ReferenceRow
from app.domain.rule_conditions import (
    ASKED_TRACKS,
    GroundTruth,
    RuleGround,
    RuleSurroundings,
    any_of,
    filled,
    judge,
    won_text,
)


class Applies(StrEnum):
    """Whether a rule applies to a case; what is not known is to be checked."""

    YES = "yes"
    NO = "no"
    TO_CHECK = "to_check"


@dataclass(frozen=True, slots=True)
class RuleGroup:
    """One heading that rules stand under."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class TrackRule:
    """One rule: the row that states it, when it applies, and what takes a case out of it.

    Texts take the values of the facts in won, of `value` (that of the row) and of `rows`, which
    names further rows by the word that stands for them.
    """

    key: str
    title: str
    group_id: str
    row_key: str
    rows: Mapping[str, str]
    when: tuple[RuleGround, ...]  # none: always
    unless: tuple[RuleGround, ...]
    yes: str
    no: str


@dataclass(frozen=True, slots=True)
class RuleWords:
    """What is said of every rule alike. They are data: track-rules.toml."""

    not_known: str  # instead of a figure that is not known
    open_facts: str  # {facts}
    open_rows: str  # {rows}
    no_row: str  # {title}
    no_track: str
    question: str  # {question}
    labels: Mapping[str, str]  # of the derived facts, by id


@dataclass(frozen=True, slots=True)
class TrackRules:
    """Every rule, in the order in which they are shown."""

    file: AdviceFile
    words: RuleWords
    groups: tuple[RuleGroup, ...]
    rules: tuple[TrackRule, ...]


@dataclass(frozen=True, slots=True)
class RuleReading:
    """One rule as it reads for a case.

    `statement` is the sentence for this case with its figures, `reason` what the law says or why
    it cannot be told; `row` is the reference row, None where none is in force for the track.
    `open_facts` are the ids of the facts that must be known to settle it.
    """

    key: str
    title: str
    group: RuleGroup
    applies: Applies
    statement: str
    reason: str
    articles: tuple[ArticleRef, ...]
    needs_officer_check: bool
    row: ReferenceRow | None
    open_facts: tuple[str, ...]


def read_track_rules(
    rules: TrackRules, around: RuleSurroundings, procedures: PriorProcedures
) -> tuple[RuleReading, ...]:
    """Judge every rule for a case, in the order of the file."""
    asked = {fact.id: fact.title for fact in procedures.facts}
    groups = {group.id: group for group in rules.groups}
    labels = {**asked, **rules.words.labels}
    return tuple(
        _Reader(rules.words, labels, around, groups[rule.group_id]).read(rule)
        for rule in rules.rules
    )


@dataclass(frozen=True, slots=True)
class _Reader:
    words: RuleWords
    labels: Mapping[str, str]
    around: RuleSurroundings
    group: RuleGroup

    def read(self, rule: TrackRule) -> RuleReading:
        row = self.around.row(rule.row_key)
        if self.around.track is None:
            return self._asked(rule, None, self.words.no_track, ())
        grounds = [judge(one, self.around) for one in rule.when]
        exemptions = [judge(one, self.around) for one in rule.unless]
        applies = any_of(grounds) if grounds else Truth.MET
        if self.around.track in ASKED_TRACKS:
            return self._asked(rule, row, self._question(rule, row), ())
        if applies is Truth.NOT_MET:
            return self._told(rule, row, Applies.NO, self._filled(rule, rule.no), rule.no)
        if row is None or not row.is_applicable:
            return self._asked(rule, row, self._question(rule, row), ())
        met = [one for one in exemptions if one.truth is Truth.MET]
        if met:
            reason = self._filled(rule, met[0].ground.reason)
            return self._told(rule, row, Applies.NO, reason, row.statement)
        left = [one for one in [*grounds, *exemptions] if one.truth is Truth.OPEN]
        if applies is Truth.OPEN or any(one in exemptions for one in left):
            facts, text = self._missing(left)
            return self._asked(rule, row, text, facts)
        return self._told(rule, row, Applies.YES, self._filled(rule, rule.yes), row.statement)

    def _told(
        self, rule: TrackRule, row: ReferenceRow | None, applies: Applies, text: str, reason: str
    ) -> RuleReading:
        looked_at = [self.around.row(key) for key in self._keys(rule)]
        second_hand = any(one is not None and one.needs_officer_check for one in [row, *looked_at])
        return RuleReading(
            rule.key,
            rule.title,
            self.group,
            applies,
            text,
            reason,
            self._articles([row, *looked_at]),
            second_hand,
            row,
            (),
        )

    def _asked(
        self, rule: TrackRule, row: ReferenceRow | None, text: str, facts: tuple[str, ...]
    ) -> RuleReading:
        reason = "" if row is None else row.statement
        articles = self._articles([row])
        return RuleReading(
            rule.key,
            rule.title,
            self.group,
            Applies.TO_CHECK,
            text,
            reason,
            articles,
            True,
            row,
            facts,
        )

    def _question(self, rule: TrackRule, row: ReferenceRow | None) -> str:
        if row is None:
            return self.words.no_row.format(title=rule.title)
        return self.words.question.format(question=row.statement)

    def _missing(self, left: Iterable[GroundTruth]) -> tuple[tuple[str, ...], str]:
        opened = list(left)
        facts = tuple(dict.fromkeys(fact for one in opened for fact in one.open_facts))
        keys = dict.fromkeys(key for one in opened for key in one.open_keys)
        parts = []
        if facts:
            named = ", ".join(self.labels.get(fact, fact) for fact in facts)
            parts.append(self.words.open_facts.format(facts=named))
        if keys:
            titles = ", ".join(self.around.data.all(key)[0].title for key in keys)
            parts.append(self.words.open_rows.format(rows=titles))
        return facts, " ".join(parts)

    def _filled(self, rule: TrackRule, text: str) -> str:
        values = {name: self._won(name) for name in WON_FACTS}
        for word, key in {"value": rule.row_key, **rule.rows}.items():
            values[word] = self.around.reference.shown(key) or self.words.not_known
        row = self.around.row(rule.row_key)
        values["statement"] = row.statement if row is not None else ""
        return filled(text, values)

    def _won(self, fact_id: str) -> str:
        amount = self.around.known(fact_id)
        if not isinstance(amount, int):
            return self.words.not_known
        return won_text(self.around.data, amount)

    def _keys(self, rule: TrackRule) -> tuple[str, ...]:
        return rule_keys(rule)[1:]

    def _articles(self, rows: Iterable[ReferenceRow | None]) -> tuple[ArticleRef, ...]:
        found = [ref for row in rows if row is not None for ref in row.article]
        return tuple(dict.fromkeys(found))


def rule_keys(rule: TrackRule) -> tuple[str, ...]:
    """Return every row that a rule looks at, its own first, once each."""
    grounds = [*rule.when, *rule.unless]
    named = [key for ground in grounds for one in ground.when for key in one.row_keys()]
    return tuple(dict.fromkeys([rule.row_key, *rule.rows.values(), *named]))
