"""The values that a text takes in braces, and what stands there while one is missing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from string import Formatter

from app.domain.contract_case import ContractCase
from app.domain.korean_text import date_text, grouped_number, named_together
from app.domain.register import FieldValue, InformationSystem
from app.domain.register_form import RegisterForm


class PlaceholderSource(StrEnum):
    """Where the value of a placeholder comes from."""

    CASE = "case"  # a field of the case
    PERIOD = "period"  # its first and last day
    SERVICES = "services"  # a field of the services that are bought
    REGISTER = "register"  # a field of the systems it is for
    REFERENCE = "reference"  # a key of the reference data
    GIVEN = "given"  # whoever fills the text in hands it over


@dataclass(frozen=True, slots=True)
class Placeholder:
    """One named value; `key` is the field or the key of the reference data that holds it."""

    id: str
    label: str
    source: PlaceholderSource
    key: str
    unit: str


@dataclass(frozen=True, slots=True)
class PlaceholderCatalogue:
    """Every value that a text may take. `missing` says {label}; `of_system` {name} and {value}."""

    missing: str
    of_system: str
    range: str  # {start} {end}
    many: str  # {names}, the first ones, and {count} of all
    titles: Mapping[str, str]  # what a value of a choice of the case is called
    placeholders: tuple[Placeholder, ...]

    def by_id(self) -> dict[str, Placeholder]:
        """Return the placeholders by their ids."""
        return {one.id: one for one in self.placeholders}


@dataclass(frozen=True, slots=True)
class FilledText:
    """A text with its values, and the placeholders that had none."""

    text: str
    missing: tuple[Placeholder, ...]


def value_key(placeholder_id: str) -> str:
    """Return under which id a case keeps a value that the officer put in."""
    return f"value.{placeholder_id}"


def names_in(text: str) -> tuple[str, ...]:
    """Return what stands in braces, each once; raise ValueError where braces do not pair."""
    found = (name for _, name, _, _ in Formatter().parse(text) if name is not None)
    return tuple(dict.fromkeys(found))


def filled(text: str, values: Mapping[str, str], catalogue: PlaceholderCatalogue) -> FilledText:
    """Fill a text in; where a value is missing the text says which one, never zero or nothing."""
    known = catalogue.by_id()
    wanted = [known[name] for name in names_in(text)]
    missing = tuple(one for one in wanted if not values.get(one.id))
    shown = {one.id: values.get(one.id, "") for one in wanted}
    shown |= {one.id: catalogue.missing.format(label=one.label) for one in missing}
    return FilledText(text.format_map(shown), missing)


def placeholder_values(
    catalogue: PlaceholderCatalogue,
    case: ContractCase,
    systems: Sequence[InformationSystem],
    form: RegisterForm,
    given: Mapping[str, str],
) -> dict[str, str]:
    """Return every value that is known, by placeholder id.

    The officer's own value goes first, then `given`: the reference data by their keys, and what
    the caller hands over by the ids of the placeholders; then what the case and register say.
    """
    values = {}
    for one in catalogue.placeholders:
        own = case.texts.get(value_key(one.id), "").strip()
        text = own or given.get(one.id) or _found(one, catalogue, case, systems, form, given)
        if text:
            values[one.id] = text
    return values


def _found(
    one: Placeholder,
    catalogue: PlaceholderCatalogue,
    case: ContractCase,
    systems: Sequence[InformationSystem],
    form: RegisterForm,
    given: Mapping[str, str],
) -> str:
    match one.source:
        case PlaceholderSource.CASE:
            return _plain(catalogue, case.value(one.key), one.unit)
        case PlaceholderSource.PERIOD:
            return _period(catalogue, case)
        case PlaceholderSource.SERVICES:
            lines = (line.value(one.key) for line in case.bought())
            texts = [_plain(catalogue, value, one.unit) for value in lines]
            if one.key != "name" or not all(texts):
                return _joined(texts)
            return named_together(list(dict.fromkeys(texts)), ", ", catalogue.many)
        case PlaceholderSource.REGISTER:
            return _of_systems(catalogue, systems, form, one.key)
        case PlaceholderSource.REFERENCE:
            return given.get(one.key, "")
        case PlaceholderSource.GIVEN:
            return ""


def _plain(catalogue: PlaceholderCatalogue, value: FieldValue, unit: str) -> str:
    if value is None or isinstance(value, bool):
        return ""
    if isinstance(value, date):
        return date_text(value)
    if isinstance(value, int | Decimal):
        return grouped_number(value) + unit
    return catalogue.titles.get(value, value)


def _joined(texts: Iterable[str]) -> str:
    """Join what is told, each text once; nothing while one of them is not known."""
    told = list(dict.fromkeys(texts))
    return "" if not all(told) else ", ".join(told)


def _period(catalogue: PlaceholderCatalogue, case: ContractCase) -> str:
    if case.starts_on is None or case.ends_on is None:
        return ""
    return catalogue.range.format(start=date_text(case.starts_on), end=date_text(case.ends_on))


def _of_systems(
    catalogue: PlaceholderCatalogue,
    systems: Sequence[InformationSystem],
    form: RegisterForm,
    key: str,
) -> str:
    """Write one value where the systems share it, else each with the name of its system."""
    form_field = form.field(key)
    texts = []
    for system in systems:
        text = ", ".join(form_field.text_of(system.value(key)).splitlines())
        texts.append(text + form_field.unit if text else "")
    if len(set(texts)) <= 1 or key == "name":
        return _joined(texts)
    missing = catalogue.missing.format(label=form_field.label)
    return ", ".join(
        catalogue.of_system.format(name=system.name, value=text or missing)
        for system, text in zip(systems, texts, strict=True)
    )
