"""Number formats of Excel, as far as they tell what a cell with a number shows and means.

`"SYS-"0000` shows 1 as SYS-0001, `0.0"억"` shows 3.5 as 3.5억. Dates and times are none of these:
their cells are days already.
"""

from __future__ import annotations

import operator
import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

_TOKEN = re.compile(
    r'"(?P<quoted>[^"]*)"?|\\(?P<escaped>.)|_.|\*.|\[(?P<bracket>[^\]]*)\]|(?P<general>General|G/표준)'
    r"|(?P<digit>[0#?])|(?P<mark>[,.%])|(?P<power>[Ee][+-])|(?P<rest>.)",
    re.S,
)
_CONDITION = re.compile(r"(<=|>=|<>|<|>|=)\s*(-?\d+(?:\.\d+)?)")
_MONEY = re.compile(r"\$([^-]*)(?:-.*)?")
_BY_CONDITION = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    "=": operator.eq,
    "<>": operator.ne,
}
_OF_DATES = frozenset("dmyhsaegbDMYHSAEGB")  # with weekdays and eras
_AROUND = frozenset("()-+△▲▼ \u00a0")  # says at most the sign
_BETWEEN = frozenset(",./:")
_MOST_SECTIONS = 3  # with numbers; a fourth one is for text
_MOST_KNOWN = 512
_MOST_DIGITS = 20  # Excel keeps 15 of them
UNKNOWN = "E+"  # stands for a format that nobody can tell any more
_LONGEST = 255  # characters, as in Excel itself


@dataclass(frozen=True, slots=True)
class _Section:
    """One of the parts of a format between semicolons; each token is a kind and its text."""

    tokens: tuple[tuple[str, str], ...]
    condition: str = ""
    limit: Decimal = Decimal(0)
    is_plain: bool = True  # nothing but literals, digits and their marks

    def texts(self) -> str:
        """Return what the section shows beside the digits."""
        return "".join(text for kind, text in self.tokens if kind == "literal")

    @property
    def places(self) -> list[int]:
        """Where among the tokens the digits and General stand."""
        return [n for n, (kind, _) in enumerate(self.tokens) if kind in {"digit", "general"}]

    @property
    def is_scaled(self) -> bool:
        return any(kind == "scale" for kind, _ in self.tokens)

    @property
    def is_percent(self) -> bool:
        return any(kind == "percent" for kind, _ in self.tokens)

    def is_bare(self) -> bool:
        """Whether a number stands here as it is, grouped at most."""
        if not self.is_plain or self.is_scaled or self.is_percent:
            return False
        if not set(self.texts()) <= _AROUND:
            return False
        kinds = [kind for kind, _ in self.tokens]
        if "point" in kinds or sum(text == "0" for kind, text in self.tokens) > 1:
            return False
        at = self.places
        return not at or "literal" not in kinds[at[0] : at[-1]]


def tells_more(code: str) -> bool:
    """Whether a format may show a number as more, or as less, than its plain digits."""
    return any(not one.is_bare() for one in _sections(code))


def shown_number(code: str, value: int | Decimal) -> str | None:
    """Return what Excel shows for a number; None where the format is not a plain one.

    None also where the digits shown are not all of the number.
    """
    number = Decimal(value)
    found = _section_for(code, number)
    if found is None or not number.is_finite() or number.adjusted() > _MOST_DIGITS:
        return None
    section, is_signed = found
    if not section.is_plain or section.is_scaled:
        return None
    if any(kind == "general" for kind, _ in section.tokens):
        text = "".join(
            _digits(abs(number)) if kind == "general" else text for kind, text in section.tokens
        )
    else:
        moved = abs(number) * (100 if section.is_percent else 1)
        filled = _filled(section, moved)
        if filled is None:
            return None
        text = filled
    text = " ".join(text.split())
    return f"-{text}" if is_signed and text else text


def figure_shown(code: str, value: int | Decimal) -> str | None:
    """Return the exact number with what the format writes around it: 3.5억, 1200천원.

    None where the format writes nothing that a figure could mean.
    """
    number = Decimal(value)
    found = _section_for(code, number)
    if found is None or not number.is_finite() or number.adjusted() > _MOST_DIGITS:
        return None
    section, _ = found
    at = section.places
    texts = section.texts()
    if not section.is_plain or section.is_scaled:
        return None
    if not section.is_percent and set(texts) <= _AROUND | _BETWEEN:
        return None
    if not at:
        return texts.strip() or None
    between = [kind for kind, _ in section.tokens[at[0] : at[-1]]]
    if "literal" in between:
        return shown_number(code, value)
    before = "".join(text for kind, text in section.tokens[: at[0]] if kind == "literal")
    after = "".join(
        text for kind, text in section.tokens[at[-1] :] if kind in {"literal", "percent"}
    )
    sign = "-" if number < 0 else ""
    digits = _digits(abs(number) * (100 if section.is_percent else 1))
    if section.tokens[at[0] : at[-1] + 1] == (("digit", "0"),) * len(at):
        digits = digits.zfill(len(at))  # '00: a year of two digits
    return sign + _without_sign(before).strip() + digits + _without_sign(after).rstrip()


def shows_percent(code: str) -> bool:
    """Whether a format shows 0.5 as 50%."""
    return any(one.is_percent for one in _sections(code)[:1])


@lru_cache(_MOST_KNOWN)
def _sections(code: str) -> tuple[_Section, ...]:
    made: list[_Section] = []
    tokens: list[tuple[str, str]] = []
    condition, limit, is_plain = "", Decimal(0), True
    for match in _TOKEN.finditer(code[:_LONGEST] + ";"):
        if match["rest"] == ";":
            made.append(_Section(_marks_told(tokens), condition, limit, is_plain))
            tokens, condition, limit, is_plain = [], "", Decimal(0), True
        elif (bracket := match["bracket"]) is not None:
            if told := _CONDITION.fullmatch(bracket.strip()):
                condition, limit = told[1], Decimal(told[2])
            elif told := _MONEY.fullmatch(bracket):
                tokens.append(("literal", told[1]))
            elif bracket.casefold().startswith(("dbnum", "natnum", "h", "m", "s")):
                is_plain = is_plain and bracket.casefold() == "magenta"
        elif match["quoted"] is not None or match["escaped"] is not None:
            tokens.append(("literal", match["quoted"] or match["escaped"] or ""))
        elif match["general"] is not None:
            tokens.append(("general", ""))
        elif match["digit"] is not None:
            tokens.append(("digit", match["digit"]))
        elif match["mark"] is not None:
            kind = {",": "comma", ".": "point", "%": "percent"}[match["mark"]]
            tokens.append((kind, match["mark"]))
        elif match["power"] is not None:
            is_plain = False
        elif (rest := match["rest"]) is not None:
            if rest == "@":
                tokens.append(("general", ""))
            elif rest in _OF_DATES or rest == "/":
                is_plain = False
            else:
                tokens.append(("literal", rest))
        else:
            tokens.append(("pad", " "))
    return tuple(made[:_MOST_SECTIONS])


def _marks_told(tokens: list[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """Tell commas that group digits from those behind the last one, which hide three of them."""
    kinds = [kind for kind, _ in tokens]
    point = kinds.index("point") if "point" in kinds else len(tokens)
    whole = [n for n, kind in enumerate(kinds) if kind == "digit" and n < point]
    last = max((n for n, kind in enumerate(kinds) if kind == "digit"), default=-1)
    made: list[tuple[str, str]] = []
    for n, (kind, text) in enumerate(tokens):
        if kind != "comma":
            made.append((kind, text))
        elif whole and whole[0] < n < whole[-1]:
            made.append(("group", text))
        elif last >= 0 and n > min(whole[-1] if whole else last, last):
            made.append(("scale", text))
        else:
            made.append(("literal", text))
    return tuple(made)


def _section_for(code: str, number: Decimal) -> tuple[_Section, bool] | None:
    """Return the section for a number, and whether Excel puts a sign before it."""
    sections = _sections(code)
    if any(one.condition for one in sections):
        for one in sections:
            if not one.condition or _BY_CONDITION[one.condition](number, one.limit):
                return one, number < 0
        return None
    if number < 0 and len(sections) > 1:
        return sections[1], False
    if number == 0 and len(sections) > 2:
        return sections[2], False
    return (sections[0], number < 0) if sections else None


def _filled(section: _Section, number: Decimal) -> str | None:
    """Return a section with the digits of a number in their places; None where some get lost."""
    tokens = section.tokens
    kinds = [kind for kind, _ in tokens]
    point = kinds.index("point") if "point" in kinds else len(tokens)
    wholes = [n for n, kind in enumerate(kinds) if kind == "digit" and n < point]
    parts = [n for n, kind in enumerate(kinds) if kind == "digit" and n > point]
    if not wholes and not parts:
        return "".join(text for kind, text in tokens if kind in {"literal", "percent", "pad"})
    rounded = number.quantize(Decimal(1).scaleb(-len(parts)), ROUND_HALF_UP)
    if rounded != number:
        return None
    whole, _, part = f"{rounded:f}".partition(".")
    whole = whole.lstrip("0")
    put: dict[int, str] = {}
    if "group" in kinds:
        if "literal" in kinds[wholes[0] : wholes[-1]]:
            return None
        least = sum(tokens[n][1] == "0" for n in wholes)
        put = dict.fromkeys(wholes, "")
        put[wholes[-1]] = f"{int(whole.zfill(least)):0{least + (least - 1) // 3},}"
    else:
        for n in reversed(wholes):
            own, whole = (whole, "") if n == wholes[0] else (whole[-1:], whole[:-1])
            put[n] = own or {"0": "0", "?": " "}.get(tokens[n][1], "")
    for n, digit in zip(parts, part, strict=True):
        put[n] = digit
    for n in reversed(parts):
        if put[n] != "0" or tokens[n][1] == "0":
            break
        put[n] = ""
    shown = ("literal", "percent", "pad", "point")
    return "".join(
        put.get(n, text if kind in shown else "") for n, (kind, text) in enumerate(tokens)
    )


def _digits(number: Decimal) -> str:
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _without_sign(text: str) -> str:
    return "".join(one for one in text if one not in "()-+△▲▼")
