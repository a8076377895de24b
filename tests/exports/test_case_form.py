"""A form is checked as a whole: every mistake at once, with the name that may be meant."""

import pytest

from app.exports.case_checks import form_problems, load_case_form
from app.exports.case_form import is_case_form
from app.exports.failures import ExportError
from tests.case_paper_material import CATALOGUE, FORMS, a_form

SHIPPED = sorted(folder.name for folder in FORMS.iterdir() if is_case_form(folder))


def fields(*items, **more):
    return {"kind": "fields", "id": "box", "fields": list(items), **more}


@pytest.mark.parametrize("name", SHIPPED)
def test_every_shipped_form_is_right(name):
    assert load_case_form(FORMS / name, CATALOGUE).id == name


def test_an_unknown_name_is_told_with_the_one_that_may_be_meant():
    found = form_problems(a_form(fields({"label": "건명", "value": "case.titel"})), CATALOGUE)
    assert found == ["box.건명: 모르는 값입니다: case.titel (혹시 ‘case.title’?)"]


def test_every_mistake_is_told_at_once():
    form = a_form(
        {"kind": "heading", "id": "head", "text": "{case.nothing}", "when": ["often case.title"]},
        fields({"label": "가", "value": "case.title", "text": "둘"}, {"label": "나"}),
        {"kind": "lines", "id": "text", "items": [{"lines": "draft.ned"}, {"level": "point"}]},
        {"kind": "table", "id": "list", "table": "servicez", "columns": [
            {"column": "name", "title": "이름", "span": 12}]},
        {"kind": "attachments", "id": "papers_list", "items": [{"text": "가", "when": ["nobody"]}]},
    )  # fmt: skip
    found = "\n".join(form_problems(form, CATALOGUE))
    for told in (
        "case.nothing", "often case.title", "box.가", "box.나",
        "혹시 ‘draft.need’?", "text와 lines", "혹시 ‘services’?", "nobody",
    ):  # fmt: skip
        assert told in found


def a_table(columns=None, totals=(), **more):
    given = columns or [
        {"column": "number", "title": "번호"},
        {"column": "name", "title": "이름", "span": 9},
        {"column": "amount", "title": "금액", "span": 2},
    ]
    return {"kind": "table", "id": "list", "table": "services", "columns": given,
            "totals": list(totals), **more}  # fmt: skip


@pytest.mark.parametrize(
    ("table", "told"),
    [
        (a_table([{"column": "name", "title": "이름"}]), "12칸"),
        (a_table([{"column": "nam", "title": "이름", "span": 12}]), "혹시 ‘name’?"),
        (a_table([{"column": "name", "title": "가", "span": 12, "kind": "won"}]), "text입니다"),
        (a_table([{"column": "amount", "title": "가", "span": 12, "formula": "price *"}]), "수식"),
        (a_table([{"column": "amount", "title": "가", "span": 12, "formula": "rate"}]), "rate"),
        (a_table(totals=[{"id": "sum", "label": "가", "values": {"amnt": "money.vat"}}]), "amount"),
        (a_table(totals=[{"id": "sum", "label": "합", "values": {"amount": "money.vta"}}]), "vat"),
        (a_table(totals=[{"id": "sum", "label": "합", "values": {"amount": "money.total"},
                          "when": ["money.total"]}]), "마지막 합계"),
    ],
)  # fmt: skip
def test_a_table_is_checked_against_the_vocabulary(table, told):
    assert told in "\n".join(form_problems(a_form(table), CATALOGUE))


def test_a_sound_table_has_no_problem():
    total = {"id": "sum", "label": "합계", "values": {"amount": "money.total"},
             "formulas": [{"column": "amount", "formula": "sum(amount)"}]}  # fmt: skip
    assert form_problems(a_form(a_table(totals=[total])), CATALOGUE) == []


def test_names_that_would_stand_twice_are_refused():
    twice = fields({"label": "가", "value": "case.title"}, {"label": "나", "value": "case.title"})
    assert "두 번" in form_problems(a_form(twice), CATALOGUE)[0]
    named = fields(
        {"label": "가", "value": "case.title"},
        {"label": "나", "value": "case.title", "name": "box.again"},
    )
    assert form_problems(a_form(named), CATALOGUE) == []
    same = [{"kind": "end", "id": "closing"}, {"kind": "end", "id": "closing"}]
    assert "블록의 id" in form_problems(a_form(*same), CATALOGUE)[0]


def test_a_block_cannot_take_the_names_of_values():
    assert "money" in form_problems(a_form({"kind": "end", "id": "money"}), CATALOGUE)[0]


def test_the_boxes_of_those_who_sign_need_the_grid():
    end = {"kind": "end", "id": "closing"}
    sheet = {"title": "본문", "columns": [1, 2, 3], "repeat": "other", "blocks": [end]}
    found = form_problems(a_form(head="approval", sheets=[sheet]), CATALOGUE)
    assert "12칸 격자" in found[0]
    assert "sheets.1.repeat" in found[1]


def test_a_key_that_is_unknown_or_missing_is_told_with_its_place(tmp_path):
    folder = tmp_path / "small-paper"
    folder.mkdir()
    (folder / "form.toml").write_text('id = "small-paper"\ncolour = "red"\n', encoding="utf-8")
    with pytest.raises(ExportError) as told:
        load_case_form(folder, CATALOGUE)
    assert "colour: 모르는 항목" in str(told.value)
    assert "sheets: 없습니다" in str(told.value)


def test_a_form_is_called_as_its_folder(tmp_path):
    (tmp_path / "other").mkdir()
    text = (FORMS / "cost-breakdown" / "form.toml").read_text(encoding="utf-8")
    (tmp_path / "other" / "form.toml").write_text(text, encoding="utf-8")
    with pytest.raises(ExportError, match="폴더: other"):
        load_case_form(tmp_path / "other", CATALOGUE)
