"""LibreOffice opens an answer form, fills it in, and it comes back whole."""

import subprocess

import pytest
from openpyxl import load_workbook

from app.domain.answer import Answer, AnswerKey
from app.domain.returned_answers import Outcome
from app.store.database import open_register
from tests.answer_form_material import forms_of, heads_of, imports_of, row_of
from tests.conftest import Clock, make_system

# Typed into LibreOffice as a person types, in cells told by address.
MACRO = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1"
 script:language="StarBasic">
Sub Fill
  Dim unseen(0) As New com.sun.star.beans.PropertyValue
  unseen(0).Name = "Hidden"
  unseen(0).Value = True
  book = StarDesktop.loadComponentFromURL("{source}", "_blank", 0, unseen())
  sheet = book.Sheets.getByIndex(1)
{cells}
  Dim kept(0) As New com.sun.star.beans.PropertyValue
  kept(0).Name = "FilterName"
  kept(0).Value = "Calc MS Excel 2007 XML"
  book.storeToURL("{target}", kept())
  book.close(True)
End Sub
</script:module>
"""
TYPED = {
    ("item/outage_stop", "@answer"): "예",
    ("item/outage_stop", "@note"): "장애 2건",
    ("axis/delivery", "@answer"): "해당 없음",
    ("axis/delivery", "@note"): "상용 제품",
    ("axis/scaling", "@answer"): "1단계",
    ("axis/scaling", "@target"): "3단계",
    ("criterion/complexity", "@answer"): "2점",
}


@pytest.mark.office
def test_a_form_filled_in_by_libreoffice_comes_back_whole(office, tmp_path):
    with open_register(tmp_path / "register.db") as store:
        system = make_system("민원예약")
        store.systems.save(system)
        form = forms_of(store, Clock()).save([system], tmp_path / "form.xlsx")
        filled = filled_by(office, form, tmp_path)

        sheet = load_workbook(filled, data_only=True).worksheets[1]
        assert sheet["A4"].value.startswith("답변 4 / 40개 · 확인 필요 0개")
        assert load_workbook(filled, data_only=True).worksheets[0]["F13"].value == 4
        offered = load_workbook(filled).worksheets[1].data_validations.dataValidation
        assert {one.type for one in offered} == {"list"}

        imports = imports_of(store, Clock())
        preview = imports.preview([filled])
        assert preview.comparison.refused == ()
        assert len(preview.comparison.of(Outcome.NEW)) == 6
        assert len(imports.apply(preview).settled) == 6
        round_ = store.assessments.current(system.id)
        assert round_.answers == {AnswerKey("outage_stop"): Answer.YES}
        assert round_.findings == {"outage_stop": "장애 2건"}
        assert round_.maturity.axis("delivery").reason == "상용 제품"
        assert (round_.maturity.axis("scaling").level, round_.maturity.axis("scaling").target) == (
            1,
            3,
        )
        assert round_.selection["complexity"].points == 2
        (kept, *_) = imports.origins(round_).values()
        assert kept[0].origin.who == "홍길동"


def filled_by(office, form, folder):
    sheet = load_workbook(form).worksheets[1]
    heads = heads_of(sheet)
    cells = {
        sheet.cell(row_of(sheet, row_id), heads[head]).coordinate: text
        for (row_id, head), text in TYPED.items()
    }
    target = folder / "filled.xlsx"
    macro = MACRO.format(
        source=form.as_uri(),
        target=target.as_uri(),
        cells="\n".join(
            f'  sheet.getCellRangeByName("{at}").setString("{text}")'
            for at, text in {**cells, "C2": "홍길동"}.items()
        ),
    )
    start = [
        office,
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        "--headless",
        "--norestore",
    ]
    # A new profile gets an empty macro of this name: it is made before ours takes its place.
    _run([*start, "--terminate_after_init"])
    module = folder / "profile/user/basic/Standard/Module1.xba"
    module.write_text(macro, encoding="utf-8")
    _run([*start, "macro:///Standard.Module1.Fill"])
    return target


def _run(command):
    subprocess.run(command, check=True, capture_output=True, timeout=120)
