"""What is said of the rows of an inventory: why not, and how to mend it."""

from __future__ import annotations

from app.domain.row_marks import LeftOut
from app.domain.sheet_grid import FileNote
from app.errors import QT_TRANSLATE_NOOP

NO_NAME_COLUMN = QT_TRANSLATE_NOOP(
    "errors",
    "정보시스템명이 적힌 열을 찾지 못했습니다. 제목 행이 맞는지 확인하고 열을 골라 주세요.",
)
NO_ROWS = QT_TRANSLATE_NOOP(
    "errors", "제목 아래에 읽을 행이 없습니다. 파일과 시트, 제목 행이 맞는지 확인해 주세요."
)
NAME_ASKED = QT_TRANSLATE_NOOP(
    "errors", "‘{heading}’ 열({column}열)이 정보시스템명을 적은 열인지 확인해 주세요."
)
HEADER_ASKED = QT_TRANSLATE_NOOP(
    "errors", "{row}행이 제목 행인지 확인해 주세요. 알고 있는 제목이 없습니다."
)
LYING = QT_TRANSLATE_NOOP(
    "errors",
    "‘{heading}’ 열({column}열)에 대장 항목의 이름이 적혀 있습니다: {found}."
    " 시스템을 옆으로 적은 표이면 엑셀에서 행과 열을 바꾸어 저장한 뒤 다시 가져와 주세요.",
)
NAMES_NOT_CALCULATED = QT_TRANSLATE_NOOP(
    "errors",
    "정보시스템명 열의 수식에 계산한 값이 없어 어느 시스템인지 알 수 없는 행이 {count}개 있습니다."
    " 엑셀이나 LibreOffice에서 파일을 열어 저장한 뒤 다시 가져와 주세요.",
)
NOT_CALCULATED = QT_TRANSLATE_NOOP("errors", "수식의 계산한 값이 파일에 저장되어 있지 않습니다.")
MANY_CELLS_NOT_CALCULATED = QT_TRANSLATE_NOOP(
    "errors", "수식의 계산한 값이 파일에 저장되어 있지 않습니다({columns}열)."
)
CALCULATE = QT_TRANSLATE_NOOP(
    "errors", "엑셀이나 LibreOffice에서 파일을 열어 저장한 뒤 다시 가져와 주세요."
)
LEFT_UNCALCULATED = QT_TRANSLATE_NOOP(
    "errors", "계산한 값이 없는 수식 칸은 읽지 않았습니다({columns}열)."
)
EXTERNAL_LINK = QT_TRANSLATE_NOOP(
    "errors", "다른 파일을 가리키는 수식입니다. 마지막으로 저장된 값을 읽었습니다."
)
UNDER_MERGE = QT_TRANSLATE_NOOP(
    "errors", "병합한 칸에 가려 보이지 않는 값은 읽지 않았습니다: {value}"
)
BROKEN_QUOTE = QT_TRANSLATE_NOOP("errors", "따옴표가 어긋나 열이 밀렸을 수 있습니다.")
MORE_CELLS = QT_TRANSLATE_NOOP(
    "errors", "제목보다 칸이 많아 열이 밀렸을 수 있습니다. 제목 없는 칸의 값: {value}"
)
FEWER_CELLS = QT_TRANSLATE_NOOP(
    "errors", "다른 행과 칸의 수가 다릅니다. 열이 맞는지 확인해 주세요."
)
MEND_ROW = QT_TRANSLATE_NOOP(
    "errors", "원본의 {cell} 칸부터 따옴표와 구분 문자를 확인하여 고쳐 주세요."
)
FILE_NOTES = {
    FileNote.OTHER_ENDING: QT_TRANSLATE_NOOP(
        "errors", "파일의 내용이 이름의 확장자와 다른 형식이어서 내용대로 읽었습니다."
    ),
    FileNote.SECOND_READER: QT_TRANSLATE_NOOP(
        "errors",
        "파일에 규격과 다른 부분이 있어 다른 방법으로 읽었습니다. 값이 맞는지 확인해 주세요.",
    ),
    FileNote.SEPARATOR_LINE: QT_TRANSLATE_NOOP(
        "errors", "첫 줄의 구분 문자 표시(sep=)는 표로 읽지 않았습니다."
    ),
}
NO_NAME = QT_TRANSLATE_NOOP("errors", "정보시스템명이 비어 있습니다.")
GIVE_NAME = QT_TRANSLATE_NOOP(
    "errors", "정보시스템명을 적거나, 시스템이 아닌 행이면 파일에서 지워 주세요."
)
CHOOSE = QT_TRANSLATE_NOOP(
    "errors", "‘{heading}’ 열의 답을 고르거나 원본 칸에 분명히 적어 주세요. 가능한 값: {meant}"
)
CLEARLY = QT_TRANSLATE_NOOP("errors", "원본의 {cell} 칸에 분명히 적어 주세요.")
MEND = QT_TRANSLATE_NOOP("errors", "원본의 {cell} 칸을 고치거나 비워 주세요.")
SHARED = QT_TRANSLATE_NOOP("errors", "여러 행에 걸쳐 병합된 칸이어서 시스템별 값을 알 수 없습니다.")
PART = QT_TRANSLATE_NOOP("errors", "병합을 풀고 시스템마다 값을 나누어 적어 주세요.")
AGAIN = QT_TRANSLATE_NOOP("errors", "{row}행과 같은 시스템입니다.")
ONCE = QT_TRANSLATE_NOOP("errors", "한 행만 남기거나, 다른 시스템이면 이름을 구분되게 적어 주세요.")
OTHER_UNIT = QT_TRANSLATE_NOOP(
    "errors",
    "{row}행에 다른 단위({unit})가 적혀 있습니다."
    " 그 아래 금액도 제목 위의 단위({used})로 읽게 됩니다."
    " 단위를 맞추거나 표를 시트로 나누어 다시 가져와 주세요.",
)
OTHER_INVENTORY = QT_TRANSLATE_NOOP(
    "errors",
    "{row}행부터 다른 표가 이어지고, 그 표에만 있는 시스템이 {count}개 있습니다: {found}."
    " 시스템을 적은 표이면 시트로 나누어 모두 가져오고, 아니면 그 표를 지운 뒤 다시 가져와 주세요.",
)
INVENTORY_BESIDE = QT_TRANSLATE_NOOP(
    "errors",
    "{column}열에도 정보시스템명이 적혀 있고, 그 열에만 있는 시스템이 {count}개 있습니다: {found}."
    " 표를 나란히 놓은 것이면 시트로 나누어 다시 가져오고,"
    " 아니면 열 맞추기에서 그 열의 항목을 골라 주세요.",
)
ONLY_BLANKS = QT_TRANSLATE_NOOP(
    "errors", "대장에 있는 시스템과 이름의 띄어쓰기나 글자 폭만 다릅니다: {name}"
)
ONLY_BLANKS_IN_FILE = QT_TRANSLATE_NOOP(
    "errors", "{row}행의 시스템과 이름의 띄어쓰기나 글자 폭만 다릅니다: {name}"
)
SPELL_ALIKE = QT_TRANSLATE_NOOP(
    "errors", "같은 시스템이면 이름을 똑같이 적고, 다른 시스템이면 이름을 구분되게 적어 주세요."
)
SAME_AS = QT_TRANSLATE_NOOP("errors", "{row}행과 내용이 같아 한 번만 읽습니다.")
SKIPPED = QT_TRANSLATE_NOOP("errors", "{row}행과 같은 시스템이어서 건너뜁니다.")
OVERWRITTEN = QT_TRANSLATE_NOOP("errors", "{row}행이 같은 시스템을 덮어씁니다.")
OTHER_NUMBER = QT_TRANSLATE_NOOP("errors", "이미 다른 시스템의 관리번호입니다: {number}({name})")
OTHER_NUMBER_IN_FILE = QT_TRANSLATE_NOOP(
    "errors", "이미 다른 시스템의 관리번호입니다: {number}({name}, {row}행)"
)
MEND_NUMBER = QT_TRANSLATE_NOOP(
    "errors",
    "다른 시스템이면 관리번호를 고치고, 이름이 바뀐 시스템이면 대장에서 이름을 먼저 고쳐 주세요.",
)
OTHER_AGENCY = QT_TRANSLATE_NOOP("errors", "같은 이름의 시스템이 다른 기관에 있습니다: {agency}")
MEND_NAME = QT_TRANSLATE_NOOP("errors", "이름 뒤에 기관명을 붙이는 등 이름을 구분되게 적어 주세요.")
UNKNOWN_KIND = QT_TRANSLATE_NOOP("errors", "어떤 종류의 행인지 알 수 없습니다.")
MEND_KIND = QT_TRANSLATE_NOOP(
    "errors", "정보시스템이면 이 칸에 다음 값을 적고, 아니면 행을 지워 주세요: {value}"
)
OTHER_KIND = QT_TRANSLATE_NOOP("errors", "정보시스템으로 읽지 않습니다: {title}")
STILL_EMPTY = QT_TRANSLATE_NOOP("errors", "{label}: 비어 있습니다. 가져온 뒤 대장에서 채워 주세요.")
LEFT_OUT = {
    LeftOut.TOTAL: QT_TRANSLATE_NOOP("errors", "합계를 적은 행입니다."),
    LeftOut.UNITS: QT_TRANSLATE_NOOP("errors", "단위를 적은 행입니다."),
    LeftOut.NUMBERING: QT_TRANSLATE_NOOP("errors", "열의 번호를 적은 행입니다."),
    LeftOut.HEADING_AGAIN: QT_TRANSLATE_NOOP("errors", "제목이 되풀이된 행입니다."),
    LeftOut.SECTION: QT_TRANSLATE_NOOP("errors", "구분을 적은 행입니다."),
    LeftOut.OTHER_TABLE: QT_TRANSLATE_NOOP(
        "errors", "아래에 이어진 다른 표의 행이어서 읽지 않습니다."
    ),
    LeftOut.TABLE_BESIDE: QT_TRANSLATE_NOOP(
        "errors", "옆에 놓인 다른 표의 행이어서 읽지 않습니다."
    ),
    LeftOut.EXAMPLE: QT_TRANSLATE_NOOP("errors", "작성 예시를 적은 행입니다."),
    LeftOut.ONLY_NUMBER: QT_TRANSLATE_NOOP("errors", "연번만 있는 빈 행입니다."),
    LeftOut.NOTE: QT_TRANSLATE_NOOP("errors", "설명을 적은 행입니다."),
}
