"""What an officer reads is good Korean, and each text of the window can be translated.

Each rule is shown on a planted sample too.
"""

import re
import shutil
import subprocess
import sys
import tomllib
import xml.etree.ElementTree as ET
from functools import cache
from pathlib import Path

import pytest

from tests.architecture.korean_text import (
    asked_for,
    loose_particle,
    marked_elsewhere,
    marked_texts,
    read,
    texts_of_data,
    unclear_marks,
    untranslated,
    unwanted_words,
)
from tests.conftest import ROOT

MODULES = sorted((ROOT / "app").rglob("*.py"))
SOURCES = {path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8") for path in MODULES}
WORDS = unwanted_words(ROOT / "tests/data/korean/unwanted-words.toml")

# Why the Korean of a module is not translated with the window.
READS = "words by which it is known what a person wrote in Korean"
WRITES = "how Korean papers write figures, dates, periods and articles"
FILE_CHECK = "what is wrong in a Korean content file, for whoever edits that file"
COMMAND_LINE = "the command line speaks Korean"
INSIDES = "names of the insides of a broken file"
FILE_NAME = "names of files and of the program in them"
HELP = "the help is Korean"
FONT = "names of fonts of the PC"
STAYS_KOREAN = {
    "app/__main__.py": COMMAND_LINE,
    "app/cli.py": COMMAND_LINE,
    "app/commands/": COMMAND_LINE,
    "app/console.py": COMMAND_LINE,
    "app/content/": FILE_CHECK,
    "app/ui/start_arguments.py": COMMAND_LINE,
    "app/domain/case_fields.py": FILE_NAME,
    "app/domain/column_mapping.py": READS,
    "app/domain/evidence_register.py": FILE_NAME,
    "app/domain/figure_reading.py": READS,
    "app/domain/figure_units.py": READS,
    "app/domain/header_finding.py": READS,
    "app/domain/heading_words.py": READS,
    "app/domain/help_terms.py": READS,
    "app/domain/inventory_headings.py": READS,
    "app/domain/korean_answers.py": READS,
    "app/domain/korean_dates.py": READS,
    "app/domain/korean_durations.py": READS,
    "app/domain/korean_figures.py": READS,
    "app/domain/law_citations.py": READS,
    "app/domain/law_texts.py": READS,
    "app/domain/money_text.py": WRITES,
    "app/domain/noun_endings.py": WRITES,
    "app/domain/number_formats.py": READS,
    "app/domain/periods.py": WRITES,
    "app/domain/register_form.py": READS,
    "app/domain/returned_rows.py": READS,
    "app/domain/row_marks.py": READS,
    "app/domain/sheet_grid.py": READS,
    "app/domain/text_cells.py": READS,
    "app/domain/unavoidable_draft.py": WRITES,
    "app/domain/written_figures.py": READS,
    "app/domain/written_numbers.py": READS,
    "app/exports/case_checks.py": FILE_CHECK,
    "app/exports/form_file.py": FILE_CHECK,
    "app/exports/plain_table.py": FONT,
    "app/exports/vocabulary_file.py": FILE_CHECK,
    "app/imports/kinds.py": INSIDES,
    "app/imports/old_workbook_reader.py": INSIDES,
    "app/imports/package_parts.py": INSIDES,
    "app/imports/sheet_scan.py": INSIDES,
    "app/imports/workbook_facts.py": INSIDES,
    "app/services/answer_forms.py": FILE_NAME,
    "app/services/exporting.py": FILE_NAME,
    "app/services/help_values.py": HELP,
    "app/services/handing_over.py": FILE_NAME,
    "app/services/sharing.py": FILE_NAME,
    "app/ui/papers/chart_on_paper.py": FONT,
    "app/ui/papers/page_painter.py": FONT,
    "app/ui/papers/paper_fonts.py": FONT,
}
# Korean in a module of the window that is no text on the screen.
NO_TEXTS = {
    "app/ui/reference/words.py": r"\b(L\d+) (?=제\d)",  # finds articles
    "app/ui/widgets/elided_label.py": "가나다…",  # measures what still says something
}
# {answer} is 예 or 아니오 whatever the questionnaire: both end in a vowel.
SURE_PARTICLES = {"}’로": "forms/workbooks/self-assessment-result/form.toml"}

# How the notices on contracts say it themselves.
QUOTED = {
    ("심사를 통해", "resources/reference/procurement-amounts.toml"),
    ("심사를 통해", "resources/reference/procurement-routes.toml"),
}


def reason_of(path):
    return next((why for start, why in STAYS_KOREAN.items() if path.startswith(start)), None)


def every_text():
    """Yield every Korean text of the program and of what it ships, with where it stands."""
    for path, source in SOURCES.items():
        if reason_of(path) != READS:
            for one in read(source).texts:
                yield f"{path}:{one.line}", one.text
    for folder in ("forms", "resources"):
        for path in sorted((ROOT / folder).rglob("*.toml")):
            name = path.relative_to(ROOT).as_posix()
            if "/law/" not in name and "/samples/" not in name and "/imports/" not in name:
                data = tomllib.loads(path.read_text(encoding="utf-8"))
                for text in texts_of_data(data):
                    yield name, text


@cache
def shown_texts():
    """Return every text, read once and only where a test asks: each worker loads this file."""
    return list(every_text())


def test_no_text_of_the_program_is_out_of_reach_of_a_translation():
    found = [
        (path, one.line, one.text)
        for path, source in SOURCES.items()
        if reason_of(path) is None
        for one in untranslated(source)
        if NO_TEXTS.get(path) != one.text
    ]
    assert not found


@pytest.mark.parametrize("start", STAYS_KOREAN)
def test_what_is_said_to_stay_korean_has_korean_that_stays(start):
    assert any(untranslated(SOURCES[path]) for path in SOURCES if path.startswith(start))


def test_a_text_out_of_reach_is_found():
    sample = (
        'title = "시스템"\ntold = f"{n}개"\nmade = self.tr("대장")\nnoop = translate("a", "나")\n'
    )
    assert [one.text for one in untranslated(sample)] == ["시스템", "{}개"]


def test_each_mark_holds_one_plain_text():
    found = {path: unclear_marks(source) for path, source in SOURCES.items()}
    assert not {path: marks for path, marks in found.items() if marks}


@pytest.mark.parametrize(
    "sample",
    [
        'self.tr(f"{n}개")',
        'self.tr("앞" + end)',
        "self.tr(text)",
        'translate("words", f"{n}개")',
        'QT_TRANSLATE_NOOP("errors", "{0}개".format(n))',
        'QT_TRANSLATE_NOOP("errors", text)',
    ],
)
def test_a_mark_without_a_plain_text_is_found(sample):
    assert unclear_marks(sample)


def test_a_text_that_is_marked_in_one_place_is_translated_in_another():
    """A context that is asked for under a name stands in that module: `_CONTEXT = "…"`."""
    asked = set()
    for source in SOURCES.values():
        names = dict(re.findall(r'^(_CONTEXT) = "(\w+)"', source, re.MULTILINE))
        asked |= {names.get(one, one) for one in asked_for(source)}
    asked -= {"content_names"}  # those stand in the content: packaging/content_names.py
    marked = set().union(*map(marked_elsewhere, SOURCES.values()))
    assert marked - {"errors"} == asked - {"errors"}
    assert "errors" in marked


def test_lupdate_finds_every_text_that_is_marked(tmp_path):
    program = shutil.which("pyside6-lupdate", path=Path(sys.executable).parent)
    assert program, "PySide6 comes with it"
    there = tmp_path / "app.ts"
    listed = [str(path) for path in MODULES]
    subprocess.run([program, *listed, "-ts", there], check=True, capture_output=True)
    found = {one.text for one in ET.parse(there).iter("source")}
    assert not set().union(*map(marked_texts, SOURCES.values())) - found


def test_no_particle_stands_behind_a_value():
    found = [
        (where, text)
        for where, text in shown_texts()
        if (loose := loose_particle(text)) and SURE_PARTICLES.get(loose) != where
    ]
    assert not found


@pytest.mark.parametrize(
    "sample", ["{0}은 없습니다.", "‘{name}’를 지웁니다.", "{0}로", "{title}과 {0}", "{}이 다릅니다"]
)
def test_a_particle_behind_a_value_is_found(sample):
    assert loose_particle(sample)


@pytest.mark.parametrize(
    "sample", ["{0}개가 다릅니다.", "제목의 단위({unit})로 읽었습니다.", "{0}의 값", "{0}이면"]
)
def test_a_particle_behind_a_noun_is_right(sample):
    assert not loose_particle(sample)


@pytest.mark.parametrize(("pattern", "instead"), WORDS, ids=[one.pattern for one, _ in WORDS])
def test_no_text_uses_a_word_of_the_list(pattern, instead):
    found = [
        (where, text)
        for where, text in shown_texts()
        if pattern.search(text)
        and not any(where == there and words in text for words, there in QUOTED)
    ]
    assert not found, instead


@pytest.mark.parametrize(
    "sample",
    [
        "저장되어집니다.",
        "성공적으로 저장했습니다.",
        "여기를 클릭하세요.",
        "에러가 발생했습니다.",
        "디폴트 값",
        "유저 이름",
        "메뉴를 통해 엽니다.",
        "파일을(를) 저장했습니다.",
        "다시 시도하십시오.",
        "유효하지 않은 값입니다.",
        "‘아니요’로 답했습니다.",
        "사전 절차를 확인합니다.",
    ],
)
def test_a_word_of_the_list_is_found(sample):
    assert any(pattern.search(sample) for pattern, _ in WORDS)


def test_a_text_of_the_papers_stands_in_forms_or_resources():
    """What writes papers holds no Korean of its own; what it says when it fails is marked."""
    found = [
        (path, one.text)
        for path, source in SOURCES.items()
        if path.startswith("app/exports/") and reason_of(path) != FILE_CHECK
        for one in untranslated(source)
        if reason_of(path) != FONT
    ]
    assert not found
    assert untranslated('cell.value = "붙임"')
