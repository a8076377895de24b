"""Writes the list of parts (SBOM) of a packed program, as CycloneDX has it."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from bundle_parts import Part
from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model.bom import Bom, BomMetaData
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL

_SPACE = uuid.UUID("6ba7b811-9dad-11d1-80b4-00c04fd430c8")  # RFC 9562, names that are URLs


def sbom(program: Part, parts: Sequence[Part], made: datetime) -> str:
    """Return the list as JSON: the same parts give the same bytes."""
    licences = LicenseFactory()

    def component(part: Part, kind: ComponentType) -> Component:
        return Component(
            type=kind,
            name=part.name,
            version=part.version,
            licenses=[licences.make_from_string(part.licence)],
            purl=PackageURL.from_string(part.purl),
            bom_ref=part.purl,
        )

    whole = component(program, ComponentType.APPLICATION)
    named = "\n".join(sorted(part.purl for part in (program, *parts)))
    bom = Bom(
        components=[component(part, ComponentType.LIBRARY) for part in parts],
        metadata=BomMetaData(component=whole, timestamp=made),
        serial_number=uuid.uuid5(_SPACE, named),
    )
    bom.register_dependency(whole, bom.components)
    return str(JsonV1Dot6(bom).output_as_string(indent=2)) + "\n"


def write_sbom(file: Path, program: Part, parts: Sequence[Part], made: datetime) -> None:
    """Write the list beside the program."""
    file.write_text(sbom(program, parts, made), encoding="utf-8", newline="\n")
