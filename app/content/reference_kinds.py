"""The kinds of reference data among the content files: their titles, loaders and parts."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from datetime import date
from pathlib import Path

from app.content.law_texts import load_law, load_law_texts
from app.content.prior_procedures import load_prior_procedures
from app.content.procurement_stages import load_routes, load_stages
from app.content.reference_data import load_reference_rows, load_reference_words
from app.domain.law_texts import Law
from app.domain.prior_procedures import PriorProcedures
from app.domain.procurement_stages import RouteComparison, Stages
from app.domain.reference_data import ReferencePart

# reads a file; the ids are of the laws that it may cite, the day is today
Loader = Callable[[Path, Collection[str], date | None], object]

LAW = "law"  # the kind of each L5.toml
_LAW_ID = re.compile(r"L[1-9][0-9]*")


# by kind, which is the id of the file
REFERENCE_KINDS: dict[str, tuple[str, Loader]] = {
    "procurement-tracks": ("기관 유형별 계약 근거", load_reference_rows),
    "procurement-amounts": ("금액·비율·기간", load_reference_rows),
    "procurement-price": ("예정가격·견적·사유서", load_reference_rows),
    "procurement-duties": ("제공자의 의무와 보안인증", load_reference_rows),
    "document-rules": ("문서 작성 기준", load_reference_rows),
    "addresses-and-names": ("주소와 이름", load_reference_rows),
    "procurement-stages": ("계약 단계", load_stages),
    "procurement-routes": ("계약 방법 비교", load_routes),
    "prior-procedures": ("사전절차", load_prior_procedures),
    "reference-data": (
        "기준 데이터의 문구",
        lambda path, _laws, _today: load_reference_words(path),
    ),
    LAW: ("법령 조문", lambda path, _laws, _today: load_law(path)),
}


def law_ids(reference: Path | None) -> frozenset[str]:
    """Return the ids of the laws whose articles stand in the folder of the program's rules."""
    if reference is None:
        return frozenset()
    return frozenset(law.id for law in load_law_texts(reference / LAW).laws)


def is_law_id(id_: str) -> bool:
    """Whether a file with this id holds articles of a law."""
    return _LAW_ID.fullmatch(id_) is not None


def reference_parts(content: object) -> tuple[tuple[str, int], ...]:
    """Return what reference data is made of; nothing for other content."""
    if isinstance(content, ReferencePart):
        return (("기준", len(content.rows)),)
    if isinstance(content, Stages):
        return ("묶음", len(content.groups)), ("단계", len(content.stages))
    if isinstance(content, RouteComparison):
        return (("비교 항목", len(content.topics)),)
    if isinstance(content, PriorProcedures):
        return ("사실", len(content.facts)), ("절차", len(content.procedures))
    if isinstance(content, Law):
        return (("조문", len(content.articles)),)
    return ()
