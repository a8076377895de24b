"""Why a file is not read: the true cause, where it is, and what the officer can do."""

from __future__ import annotations

from enum import StrEnum

from app.errors import QT_TRANSLATE_NOOP, AdvisorError


class Refusal(StrEnum):
    """The cause for which a file is not read."""

    LOCK_FILE = "lock_file"
    ENDING = "ending"
    MISSING = "missing"
    FOLDER = "folder"
    NO_ACCESS = "no_access"
    EMPTY = "empty"
    TOO_LARGE = "too_large"
    DRM = "drm"
    PASSWORD = "password"
    HWP = "hwp"
    WORD = "word"
    SLIDES = "slides"
    PDF = "pdf"
    HTML = "html"
    XML = "xml"
    OTHER_SHEET = "other_sheet"  # .ods, .xlsb
    PACKED = "packed"  # an archive
    PICTURE = "picture"
    POINTER = "pointer"  # Git LFS
    TEXT_AS_WORKBOOK = "text_as_workbook"
    NO_WORKBOOK = "no_workbook"
    DAMAGED = "damaged"
    UNSAFE = "unsafe"
    NO_TABLE = "no_table"
    NO_VALUES = "no_values"  # formulas only, none of which was calculated
    ENCODING = "encoding"
    MIXED_ENCODINGS = "mixed_encodings"
    CHOSEN_ENCODING = "chosen_encoding"
    NOT_TEXT = "not_text"
    OPEN_QUOTE = "open_quote"
    ENDLESS_LINE = "endless_line"
    TOO_MANY_ROWS = "too_many_rows"
    TOO_MANY_COLUMNS = "too_many_columns"
    TOO_MUCH = "too_much"
    TOO_LONG = "too_long"  # it took the processor for too long
    NO_ANSWER = "no_answer"  # it took nothing, and did not end
    NO_MEMORY = "no_memory"
    READER_FAILED = "reader_failed"  # no reader understands the file
    READER_CRASHED = "reader_crashed"  # the process fell over the file
    KILLED = "killed"  # the process was ended by another program or the system
    NOT_STARTED = "not_started"
    FILE_CHANGED = "file_changed"  # while it was read
    CANCELLED = "cancelled"


_TEMPLATES = {
    Refusal.LOCK_FILE: QT_TRANSLATE_NOOP(
        "errors",
        "{name}: 문서를 열어 둔 동안 엑셀이 만드는 임시 파일입니다."
        " 이름이 ‘~$’로 시작하지 않는 원래 파일을 선택해 주세요.",
    ),
    Refusal.ENDING: QT_TRANSLATE_NOOP(
        "errors",
        "{name}: 읽을 수 있는 형식이 아닙니다."
        " .xlsx, .xlsm, .xls, .csv, .tsv, .txt 파일을 선택해 주세요.",
    ),
    Refusal.MISSING: QT_TRANSLATE_NOOP(
        "errors", "{name}: 파일이 없습니다. 옮기거나 지우지 않았는지 확인해 주세요."
    ),
    Refusal.FOLDER: QT_TRANSLATE_NOOP(
        "errors", "{name}: 파일이 아니라 폴더입니다. 폴더 안의 파일을 선택해 주세요."
    ),
    Refusal.NO_ACCESS: QT_TRANSLATE_NOOP(
        "errors",
        "{name}: 파일을 열 수 없습니다. 다른 프로그램에서 닫고, 읽을 권한이 있는지 확인해 주세요.",
    ),
    Refusal.EMPTY: QT_TRANSLATE_NOOP(
        "errors",
        "{name}: 내용이 없는 빈 파일(0바이트)입니다. 원본을 다시 받아 선택해 주세요.",
    ),
    Refusal.TOO_LARGE: QT_TRANSLATE_NOOP(
        "errors",
        "{name}: 파일이 너무 큽니다. 한 번에 읽을 수 있는 한도는 {limit}입니다."
        " 필요한 시트만 남기거나 파일을 나누어 주세요.",
    ),
    Refusal.DRM: QT_TRANSLATE_NOOP(
        "errors",
        "{name}: 문서보안(DRM, {product})이 걸려 있습니다."
        " 보안 해제(반출) 후 다시 선택해 주세요. 파일이 손상된 것은 아닙니다.",
    ),
    Refusal.PASSWORD: QT_TRANSLATE_NOOP(
        "errors",
        "{name}: 열기 암호가 걸려 있습니다. 엑셀에서 암호를 해제하여 저장한 뒤 다시 선택해 주세요."
        " 파일이 손상된 것은 아닙니다.",
    ),
    Refusal.HWP: QT_TRANSLATE_NOOP(
        "errors",
        "{name}: 한글(HWP) 문서입니다. 한글에서 표를 복사하여 엑셀에 붙여 넣고"
        " .xlsx로 저장한 파일을 선택해 주세요.",
    ),
    Refusal.WORD: QT_TRANSLATE_NOOP(
        "errors",
        "{name}: 워드 문서입니다. 표를 엑셀에 붙여 넣고 .xlsx로 저장한 파일을 선택해 주세요.",
    ),
    Refusal.SLIDES: QT_TRANSLATE_NOOP(
        "errors",
        "{name}: 파워포인트 문서입니다. 표를 엑셀에 붙여 넣고 .xlsx로 저장한 파일을 선택해 주세요.",
    ),
    Refusal.PDF: QT_TRANSLATE_NOOP(
        "errors", "{name}: PDF 문서입니다. PDF를 만든 원본 엑셀 파일을 선택해 주세요."
    ),
    Refusal.HTML: QT_TRANSLATE_NOOP(
        "errors",
        "{name}: 이름과 달리 웹 문서(HTML)입니다."
        " 엑셀에서 열어 .xlsx로 저장한 뒤 다시 선택해 주세요.",
    ),
    Refusal.XML: QT_TRANSLATE_NOOP(
        "errors",
        "{name}: XML 문서입니다. 엑셀에서 열어 .xlsx로 저장한 뒤 다시 선택해 주세요.",
    ),
    Refusal.OTHER_SHEET: QT_TRANSLATE_NOOP(
        "errors",
        "{name}: 읽지 못하는 형식({format})의 표입니다. .xlsx로 저장한 뒤 다시 선택해 주세요.",
    ),
    Refusal.PACKED: QT_TRANSLATE_NOOP(
        "errors", "{name}: 압축 파일입니다. 압축을 풀어 안의 파일을 선택해 주세요."
    ),
    Refusal.PICTURE: QT_TRANSLATE_NOOP(
        "errors", "{name}: 그림 파일입니다. 표가 있는 원본 파일을 선택해 주세요."
    ),
    Refusal.POINTER: QT_TRANSLATE_NOOP(
        "errors",
        "{name}: 내용 대신 저장 위치만 적힌 파일(Git LFS)입니다."
        " 원본 파일을 내려받아 선택해 주세요.",
    ),
    Refusal.TEXT_AS_WORKBOOK: QT_TRANSLATE_NOOP(
        "errors",
        "{name}: 이름은 엑셀 파일이지만 내용은 글자로만 된 파일입니다."
        " 엑셀에서 열어 .xlsx로 저장하거나 이름 끝을 .csv로 바꾸어 다시 선택해 주세요.",
    ),
    Refusal.NO_WORKBOOK: QT_TRANSLATE_NOOP(
        "errors",
        "{name}: 엑셀 통합 문서가 아닙니다. 파일 안에 시트가 없습니다."
        " 원본 엑셀 파일을 선택해 주세요.",
    ),
    Refusal.DAMAGED: QT_TRANSLATE_NOOP(
        "errors",
        "{name}: 파일이 손상되어 읽을 수 없습니다({where})."
        " 엑셀에서 열리면 .xlsx로 다시 저장하고, 열리지 않으면 원본을 다시 받아 주세요.",
    ),
    Refusal.UNSAFE: QT_TRANSLATE_NOOP(
        "errors",
        "{name}: 엑셀이 만들지 않는 위험한 구조가 있어 읽지 않았습니다({where})."
        " 파일을 보낸 곳에 확인해 주세요.",
    ),
    Refusal.NO_TABLE: QT_TRANSLATE_NOOP(
        "errors", "{name}: 읽을 표가 없습니다. 값이 적힌 시트가 있는 파일인지 확인해 주세요."
    ),
    Refusal.NO_VALUES: QT_TRANSLATE_NOOP(
        "errors",
        "{name}: 수식만 있고 계산한 값이 파일에 저장되어 있지 않습니다."
        " 엑셀이나 LibreOffice에서 열어 저장한 뒤 다시 선택해 주세요.",
    ),
    Refusal.ENCODING: QT_TRANSLATE_NOOP(
        "errors",
        "{name}: 글자 인코딩을 알 수 없습니다."
        " 인코딩을 직접 고르거나 엑셀에서 .xlsx로 저장한 뒤 다시 선택해 주세요.",
    ),
    Refusal.MIXED_ENCODINGS: QT_TRANSLATE_NOOP(
        "errors",
        "{name}: 한 파일에 글자 인코딩이 섞여 있습니다."
        " {row}번째 줄은 유니코드(UTF-8)인데 다른 줄은 아닙니다."
        " 여러 파일을 이어 붙였다면 엑셀에서 하나씩 열어 .xlsx 하나로 합친 뒤 선택해 주세요.",
    ),
    Refusal.CHOSEN_ENCODING: QT_TRANSLATE_NOOP(
        "errors",
        "{name}: 고른 인코딩({encoding})으로 읽을 수 없는 글자가 있습니다."
        " 다른 인코딩을 골라 주세요.",
    ),
    Refusal.NOT_TEXT: QT_TRANSLATE_NOOP(
        "errors",
        "{name}: 글자로 된 파일이 아닙니다. 표가 있는 원본 파일을 선택해 주세요.",
    ),
    Refusal.OPEN_QUOTE: QT_TRANSLATE_NOOP(
        "errors",
        "{name}: {row}행에서 열린 따옴표가 닫히지 않아 그 뒤의 행을 나눌 수 없습니다."
        " 따옴표를 고쳐 다시 선택해 주세요.",
    ),
    Refusal.ENDLESS_LINE: QT_TRANSLATE_NOOP(
        "errors",
        "{name}: 줄이 나뉘지 않고 100만 자를 넘게 이어져 표로 읽을 수 없습니다."
        " 행마다 줄을 나눈 원본 파일을 선택해 주세요.",
    ),
    Refusal.TOO_MANY_ROWS: QT_TRANSLATE_NOOP(
        "errors",
        "{name}: ‘{sheet}’의 표가 너무 깁니다. {cell}에 값이 있으며, 한도는 {limit}입니다."
        " 잘못 적힌 값이면 지우고, 아니면 파일을 나누어 주세요.",
    ),
    Refusal.TOO_MANY_COLUMNS: QT_TRANSLATE_NOOP(
        "errors",
        "{name}: ‘{sheet}’의 표가 너무 넓습니다. {cell}에 값이 있으며, 한도는 {limit}입니다."
        " 잘못 적힌 값이면 지우고, 아니면 필요한 열만 남겨 주세요.",
    ),
    Refusal.TOO_MUCH: QT_TRANSLATE_NOOP(
        "errors",
        "{name}: ‘{sheet}’까지 읽으면 한도를 넘습니다. 한도는 {limit}입니다."
        " 필요한 시트만 남기거나 파일을 나누어 주세요.",
    ),
    Refusal.TOO_LONG: QT_TRANSLATE_NOOP(
        "errors",
        "{name}: 처리 시간이 너무 많이 들어 멈추었습니다. 한도는 {limit}입니다."
        " 필요한 시트와 행만 남겨 다시 선택해 주세요.",
    ),
    Refusal.NO_ANSWER: QT_TRANSLATE_NOOP(
        "errors",
        "{name}: 오래 기다려도 읽기가 끝나지 않아 멈추었습니다. 기다리는 한도는 {limit}입니다."
        " 파일을 이 PC의 디스크에 복사하고, 다른 작업이 끝난 뒤 다시 선택해 주세요.",
    ),
    Refusal.NO_MEMORY: QT_TRANSLATE_NOOP(
        "errors",
        "{name}: 읽는 데 메모리가 너무 많이 들어 멈추었습니다. 한도는 {limit}입니다."
        " 필요한 시트와 행만 남겨 다시 선택해 주세요.",
    ),
    Refusal.READER_FAILED: QT_TRANSLATE_NOOP(
        "errors",
        "{name}: 파일의 구조가 잘못되어 읽기를 마치지 못했습니다."
        " 엑셀에서 열어 .xlsx로 다시 저장한 뒤 선택해 주세요.",
    ),
    Refusal.READER_CRASHED: QT_TRANSLATE_NOOP(
        "errors",
        "{name}: 파일을 읽는 프로그램이 읽는 도중에 비정상 종료되었습니다."
        " 다시 선택하고, 되풀이되면 엑셀에서 열어 .xlsx로 다시 저장한 뒤 선택해 주세요.",
    ),
    Refusal.KILLED: QT_TRANSLATE_NOOP(
        "errors",
        "{name}: 파일을 읽는 프로그램이 밖에서 강제로 종료되어 읽지 못했습니다."
        " 다른 프로그램을 닫아 메모리를 비우고 다시 선택하며, 되풀이되면 백신 프로그램이 막는지"
        " 전산 담당자에게 확인해 주세요. 파일이 손상된 것은 아닙니다.",
    ),
    Refusal.NOT_STARTED: QT_TRANSLATE_NOOP(
        "errors",
        "{name}: 파일을 읽는 프로그램이 시작되지 않았습니다. 기다리는 한도는 {limit}입니다."
        " 잠시 뒤 다시 시도하고, 되풀이되면 백신 프로그램이 막는지 전산 담당자에게 확인해 주세요."
        " 파일이 손상된 것은 아닙니다.",
    ),
    Refusal.FILE_CHANGED: QT_TRANSLATE_NOOP(
        "errors",
        "{name}: 읽는 동안 파일이 바뀌어 읽지 못했습니다."
        " 저장이나 내려받기가 끝난 뒤 다시 선택해 주세요.",
    ),
    Refusal.CANCELLED: QT_TRANSLATE_NOOP("errors", "{name}: 읽기를 취소했습니다."),
}

# The encodings among which an officer chooses where none is certain, each as it is told.
ENCODING_CHOICES = {
    "cp949": QT_TRANSLATE_NOOP("errors", "한글 윈도(CP949, EUC-KR)"),
    "utf-8": QT_TRANSLATE_NOOP("errors", "유니코드(UTF-8)"),
    "utf-16-le": QT_TRANSLATE_NOOP("errors", "유니코드(UTF-16)"),
    "utf-16-be": QT_TRANSLATE_NOOP("errors", "유니코드(UTF-16, 빅 엔디언)"),
    "johab": QT_TRANSLATE_NOOP("errors", "조합형 한글"),
}


class ReadingError(AdvisorError):
    """A file that is not read, with the cause by which a window may offer a way on.

    `reason` ENCODING and CHOSEN_ENCODING let the officer choose among ENCODING_CHOICES.
    """

    def __init__(self, reason: Refusal, **values: object) -> None:
        super().__init__(_TEMPLATES[reason], **values)
        self.reason = reason
