"""Files that are almost sound: bytes changed, parts cut, cells put in strange places; by a seed."""

import zipfile
from io import BytesIO
from random import Random

from tests.imports.made_files import data, num, row, text, workbook_parts

_WORDS = ("<", ">", '"', "&#0;", "&x;", "<!DOCTYPE a>", "1e999", "-1", "A1048577", "가", "]]>", "")
_PLACES = ("A1", "B2", "XFD1", "A50001", "ZZZ9", "a1", "$A$1", "A", "1", "", "A0", "AAAA1", "B2:C3")
_KINDS = ("s", "str", "e", "b", "d", "n", "inlineStr", "?", "")
_VALUES = ("1", "", "#N/A", "99999999", "-0", "1e400", "nan", "2026-03-04", "x", "9" * 400)


def mutated(seed: int, sources: list[bytes]) -> tuple[bytes, str]:
    """Return a file and the end of its name."""
    chance = Random(seed)
    choice = chance.randrange(4)
    if choice == 0:
        return _bytes_changed(chance, chance.choice(sources)), ".xlsx"
    if choice == 1:
        return _strange_cells(chance), ".xlsx"
    if choice == 2:
        return _parts_changed(chance), ".xlsx"
    source = chance.choice([*sources, '가,나\n1,"2"\n'.encode("cp949") * 30])
    return _bytes_changed(chance, source), chance.choice((".xls", ".csv", ".txt"))


def _bytes_changed(chance: Random, source: bytes) -> bytes:
    content = bytearray(source)
    for _ in range(chance.randrange(1, 9)):
        if not content:
            break
        place = chance.randrange(len(content))
        match chance.randrange(4):
            case 0:
                content[place] = chance.randrange(256)
            case 1:
                del content[place : place + chance.randrange(1, 200)]
            case 2:
                content[place:place] = chance.randbytes(chance.randrange(1, 60))
            case _:
                content[place : place + 4] = b"\xff\xff\xff\x7f"
    return bytes(content)


def _strange_cells(chance: Random) -> bytes:
    rows = []
    for _ in range(chance.randrange(1, 8)):
        cells = "".join(
            f'<c r="{chance.choice(_PLACES)}" t="{chance.choice(_KINDS)}"'
            f' s="{chance.randrange(9)}">'
            f"{chance.choice(('', '<f>[1]A!B1</f>', '<f/>'))}<v>{chance.choice(_VALUES)}</v></c>"
            for _ in range(chance.randrange(1, 6))
        )
        number = chance.choice(("1", "2", "0", "-3", "x", "1048577", "50001", "7"))
        rows.append(f'<row r="{number}">{cells}</row>')
    merge = f'<mergeCells><mergeCell ref="{chance.choice(_PLACES)}"/></mergeCells>'
    sheet = data("".join(rows)) + chance.choice(("", merge))
    return _packed(workbook_parts(sheet, shared=("하나",)))


def _parts_changed(chance: Random) -> bytes:
    parts = workbook_parts(
        data(row(1, num("A1", 1), text("B1", "가"))), shared=("하나", "둘"), styles="<cellXfs/>"
    )
    for _ in range(chance.randrange(1, 4)):
        name = chance.choice(sorted(parts))
        whole = parts[name]
        place = chance.randrange(len(whole) + 1)
        parts[name] = whole[:place] + chance.choice(_WORDS) + whole[place + chance.randrange(30) :]
    if chance.random() < 0.2:
        del parts[chance.choice(sorted(parts))]
    return _packed(parts)


def _packed(parts: dict[str, str]) -> bytes:
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return made.getvalue()
