"""What the tour leaves in either language."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from openpyxl import load_workbook

from tests.conftest import ROOT

SCREENS = (
    "first-start", "first-agency", "first-beginning", "overview", "register", "form", "wizard-1",
    "wizard-4", "result", "settings", "contracts-empty", "contract-1", "contract-10",
    "contracts-high", "reference-data", "national-contract-1", "national-contract-10",
    "national-contract-papers-saved", "import-1", "import-4",
)  # fmt: skip


def tour(folder: Path, language: str) -> None:
    """Walk the tour in a language; every picture and every workbook must be there then."""
    ran = subprocess.run(
        [sys.executable, str(ROOT / "packaging/tour.py"), str(folder), "--language", language],
        cwd=ROOT, capture_output=True, encoding="utf-8", timeout=240,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stderr
    pictures = [file.name for file in folder.glob("*.png")]
    for screen in SCREENS:
        for width in ("1366", "1920"):
            assert any(screen in name and width in name for name in pictures), (screen, width)
    assert {"dialog-answer-forms.png", "dialog-help.png", "dialog-help-search.png"} <= set(pictures)
    assert sum("high-contrast" in name for name in pictures) >= 8
    assert len(list(folder.glob("*_자가진단 결과서_*.xlsx"))) == 3
    assert len(list(folder.glob("*_검토보고_*.hwpx"))) == 1
    papers = {"불가피한 사유 검토서": 1, "성숙도 비교표": 1, "계약 요청 서류 일체": 2}
    for paper, count in papers.items():
        assert len(list(folder.glob(f"*_{paper}_*.xlsx"))) == count
    own = load_workbook(next(folder.glob("한빛시 통합예약 포털_자가진단*.xlsx")))
    assert {"성숙도 진단", "개선 과제", "대상 선정 검토", "증빙 목록"} <= set(own.sheetnames)
    cells = {cell.value for row in own["표지"].iter_rows() for cell in row}
    assert {"주무관", "팀장", "과장"} <= cells  # a paper is Korean whatever the window speaks
    outlines = [len(chart.series) for chart in own["성숙도 진단"]._charts]
    assert outlines == [3, 3]  # today, target, and the round that was confirmed before
