"""What the help says of rules and papers, taken from the content and never typed a second time.

A text of the help takes a value as `{{kind:key}}`:

    {{value:vat.rate}} {{statement:vat.rate}}          a row of the reference data for all tracks
    {{article:vat.rate}}                               what the rows of every track cite
    {{tracks:inspection.days}}                         a row for each track, with its article
    {{checklist:rule}} {{maturity:gate}} {{selection:need}} {{unavoidable:grounds}}
    {{routes}} {{stages}} {{procedures}} {{rounding}} {{confidences}}   a table each
    {{paper:cost-breakdown}} {{title:cost-breakdown}}  what a paper is made of; what it is called
    {{limits}} {{evidence:max}} {{accessibility:items}} {{news}} {{glossary}}
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.agency import AgencyTrack
from app.domain.checklist import Checklist
from app.domain.help_pages import bullets, table
from app.domain.korean_text import date_text
from app.domain.reference_data import ReferenceRow
from app.domain.reference_library import ReferenceLibrary

if TYPE_CHECKING:
    from app.domain.diagnosis import DiagnosisContent
    from app.domain.rounding import RoundingRules
    from app.exports.case_form import CaseForm
    from app.services.case_papers import CasePapers

_VERSION = re.compile(r"^## (.+)$", re.MULTILINE)


def reference_values(
    library: ReferenceLibrary, words: Mapping[str, str], day: date
) -> dict[str, str]:
    """Return what stands in the reference data in force on a day, and in what goes with them."""
    values: dict[str, str] = {}
    for key in library.data.keys():  # noqa: SIM118 (no mapping)
        values[f"tracks:{key}"] = _tracks(library, words, key, day)
        in_force = [row for row in library.data.rows(day) if row.key == key]
        cited = _cited(library, in_force)
        if cited:
            values[f"article:{key}"] = cited
        for row in in_force:
            if row.track is None:  # a figure of one track alone is told in a table of all
                values[f"value:{key}"] = library.data.words.value_text(row)
                values[f"statement:{key}"] = _checked(library, row, row.statement)
    values["reference:version"] = library.version
    values["reference:stale"] = str(library.data.words.stale_days)
    values["confidences"] = table(
        (words["mark"], words["meaning"]),
        [
            (title, words[f"confidence_{one.value}"])
            for one, title in library.data.words.confidences.items()
        ],
    )
    values["routes"] = table(
        (words["topic"], words["negotiated_contract"], words["catalog_contract"]),
        [
            (
                topic.title,
                *(
                    _said(library, side.text, needs_check=side.confidence.needs_officer_check)
                    if side.confidence.is_applicable
                    else f"{library.data.words.question}: {side.text}"
                    for side in (topic.negotiated_contract, topic.catalog_contract)
                ),
            )
            for topic in library.routes.topics
        ],
    )
    values["stages"] = table(
        (words["stage"], words["task"], words["article"]),
        [
            (
                f"{stage.number}. {stage.title}",
                stage.task,
                _said(library, stage.basis, needs_check=stage.needs_officer_check),
            )
            for stage in library.stages.stages
        ],
    )
    values["procedures"] = table(
        (words["procedure"], words["article"]),
        [
            (one.title, ", ".join(library.laws.citations(one.article)) or one.source)
            for one in library.procedures.procedures
        ],
    )
    return values


def diagnosis_values(
    checklist: Checklist, content: DiagnosisContent, words: Mapping[str, str]
) -> dict[str, str]:
    """Return what the questionnaires and the rules of a diagnosis say."""
    maturity, selection, unavoidable = content.maturity, content.selection, content.unavoidable
    return {
        "checklist:count": str(len(list(checklist.items()))),
        "checklist:rule": checklist.rule.statement,
        "checklist:silence": checklist.rule.silence,
        "checklist:source": checklist.rule.source,
        "checklist:reading": checklist.reading_text().statement,
        "checklist:reading_source": checklist.reading_source,
        "checklist:version": checklist.version,
        "checklist:goals": ", ".join(goal.title for goal in checklist.goals),
        "checklist:items": "\n".join(
            f"{item.number}. {item.question}" for item in checklist.items()
        ),
        "checklist:verdicts": table(
            (words["verdict"], words["meaning"], words["next_step"]),
            [(one.title, one.meaning, one.next_step) for one in checklist.verdicts],
        ),
        "maturity:rule": maturity.rule.statement,
        "maturity:incomplete": maturity.rule.incomplete,
        "maturity:monolith": maturity.rule.monolith,
        "maturity:source": maturity.rule.source,
        "maturity:gate": maturity.rule.gate_statement,
        "maturity:gate_source": maturity.rule.gate_source,
        "maturity:origin": maturity.origin,
        "maturity:levels": table(
            (words["level"], words["driver"], words["composition"]),
            [(f"{one.level} {one.title}", one.driver, one.composition) for one in maturity.levels],
        ),
        "maturity:axes": bullets(
            [
                f"**{side.title}**: {', '.join(axis.title for axis in side.axes)}"
                for side in maturity.sides
            ]
        ),
        "selection:rule": selection.rule.statement,
        "selection:incomplete": selection.rule.incomplete,
        "selection:source": selection.rule.source,
        "selection:figures": bullets(
            [f"**{one.title}**: {one.statement}" for one in (selection.need, selection.readiness)]
        ),
        "selection:criteria": "\n".join(f"{c.number}. {c.title}" for c in selection.criteria),
        "unavoidable:statement": unavoidable.statement,
        "unavoidable:caution": unavoidable.caution,
        "unavoidable:grounds": table(
            (words["ground"], words["statement"], words["evidence"]),
            [(g.title, g.statement, ", ".join(g.evidence)) for g in unavoidable.grounds],
        ),
        "unavoidable:bases": bullets(
            [
                f"{one.title} {one.article}: {one.text}"
                + (f" ({words['check']})" if one.confidence.needs_officer_check else "")
                for one in unavoidable.bases
            ]
        ),
    }


def rounding_values(rules: RoundingRules, words: Mapping[str, str]) -> dict[str, str]:
    """Return how what is left of a sum is treated."""
    rows = [
        (
            rule.reason,
            rule.source + (f" ({words['check']})" if rule.confidence.needs_officer_check else ""),
        )
        for rule in rules.rules.values()
    ]
    return {"rounding": table((words["reason"], words["source"]), rows)}


def paper_values(
    papers: CasePapers, library: ReferenceLibrary, words: Mapping[str, str]
) -> dict[str, str]:
    """Return what each paper of a contract case is made of, and what every paper is called."""
    values: dict[str, str] = {}
    for form in papers.forms():
        values[f"title:{form.id}"] = form.title
        values[f"paper:{form.id}"] = bullets(list(_paper(papers, library, form, words)))
    return values


def news(path: Path, words: Mapping[str, str]) -> str:
    """Return what is new, version by version, a heading lower than the page that tells it."""
    try:
        text = path.read_text(encoding="utf-8")
    except OSError:  # a package without it still has its help
        return words["no_news"]
    _, _, told = text.partition("\n")
    return _VERSION.sub(r"## \1", told).strip()


def _tracks(library: ReferenceLibrary, words: Mapping[str, str], key: str, day: date) -> str:
    named = library.data.words
    rows = []
    for track in (None, *AgencyTrack):
        own = [one for one in library.data.rows(day) if one.key == key and one.track is track]
        for row in own:
            name = named.all_tracks if track is None else named.tracks[track]
            told = named.value_text(row)
            text = _checked(library, row, row.statement)
            rows.append((name, told, text, _basis(library, row)))
    return table((words["track"], words["value"], words["statement"], words["article"]), rows)


def _cited(library: ReferenceLibrary, rows: Sequence[ReferenceRow]) -> str:
    """Return what the rows of all tracks cite; what was only inferred stands where nothing else."""
    seen = [ref for row in rows if not row.needs_officer_check for ref in row.article]
    told = [ref for row in rows for ref in row.article]
    cited = ", ".join(library.laws.citations(seen or told))
    return _said(library, cited, needs_check=not seen) if cited else ""


def _checked(library: ReferenceLibrary, row: ReferenceRow, text: str) -> str:
    return _said(library, text, needs_check=row.needs_officer_check)


def _said(library: ReferenceLibrary, text: str, *, needs_check: bool) -> str:
    return f"{text} ({library.data.words.officer_check})" if needs_check else text


def _basis(library: ReferenceLibrary, row: ReferenceRow) -> str:
    cited = ", ".join(library.laws.citations(row.article))
    return cited or row.source


def _paper(
    papers: CasePapers, library: ReferenceLibrary, form: CaseForm, words: Mapping[str, str]
) -> Iterator[str]:
    stages = ", ".join(library.stages.stage(one).title for one in form.stages)
    routes = ", ".join(words[one] for one in form.routes) or words["every_route"]
    needs = ", ".join(papers.catalogue.title(one) for one in form.needs)
    working = words["has_working" if form.has_formulas() else "no_working"]
    yield f"{words['paper_head']}: {words[f'head_{form.head}']}"
    yield f"{words['paper_stages']}: {stages}"
    yield f"{words['paper_routes']}: {routes}"
    yield f"{words['paper_needs']}: {needs}"
    yield f"{words['paper_working']}: {working}"
    yield f"{words['paper_source']}: {form.source} ({date_text(form.checked_on)} 확인)"
    if form.own_layout:
        yield f"{words['paper_layout']}: {words['own_layout']}"
