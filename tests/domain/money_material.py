"""What the tests of money count with: the shipped roundings and the rate of the law's text."""

from fractions import Fraction

from app.content.rounding import load_rounding
from tests.conftest import ROOT

ROUNDING = load_rounding(ROOT / "resources/reference/rounding.toml")
TENTH = Fraction(1, 10)  # 부가가치세법 제30조
OPEN_MONTHS = 48  # 국가계약법 시행령 제7조제4호나목
