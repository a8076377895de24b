"""Makes resources/reference/holidays.toml from the package `holidays`, by the words of the law.

    python packaging/build_holidays.py [folder to write to]

The package says which days there are; what a day is called, how it became a holiday and how
sure that is follows 공휴일에 관한 법률 and 관공서의 공휴일에 관한 규정. A day that this script
does not know the name of stops it. Run again with the same package it makes the same file.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from holidays import country_holidays

ROOT = Path(__file__).resolve().parents[1]
TARGET = ROOT / "resources" / "reference" / "holidays.toml"
YEARS = range(2024, 2033)
CHECKED_ON = date(2026, 11, 25)  # on which the days were compared with the law

SUBSTITUTE = " 대체 휴일"  # what the package puts behind the name of the day that is replaced

# the package's name -> the law's name, and how sure the date is: what stands in the law as a
# date is seen; days of the lunar calendar, and of acts that were not read, are second-hand
LEGAL = {
    "신정연휴": ("1월 1일", "seen"),
    "설날 전날": ("설날 전날", "secondary"),
    "설날": ("설날", "secondary"),
    "설날 다음날": ("설날 다음 날", "secondary"),
    "삼일절": ("3·1절", "secondary"),
    "부처님오신날": ("부처님 오신 날", "secondary"),
    "노동절": ("노동절", "seen"),
    "어린이날": ("어린이날", "seen"),
    "현충일": ("현충일", "seen"),
    "제헌절": ("제헌절", "secondary"),
    "광복절": ("광복절", "secondary"),
    "추석 전날": ("추석 전날", "secondary"),
    "추석": ("추석", "secondary"),
    "추석 다음날": ("추석 다음 날", "secondary"),
    "개천절": ("개천절", "secondary"),
    "한글날": ("한글날", "secondary"),
    "기독탄신일": ("기독탄신일", "seen"),
}
ELECTIONS = {
    "국회의원 선거일": "국회의원 선거일",
    "대통령 선거일": "대통령 선거일",
    "지방선거일": "지방선거일",
}
# days that the government declared: the package has no kind of its own for them
TEMPORARY = {
    date(2024, 10, 1): ("국군의 날", "임시공휴일(국군의 날)"),
    date(2025, 1, 27): ("임시공휴일", "임시공휴일"),
    date(2025, 6, 3): ("대통령 선거일", "임시공휴일(대통령 선거일)"),
}

HEAD = """\
# 공휴일
#
# packaging/build_holidays.py가 만드는 파일이다. 손으로 고친 내용은 다시 만들 때 없어진다.
# 공휴일에 관한 법률(2026. 5. 11. 시행)과 관공서의 공휴일에 관한 규정(2026. 5. 1. 시행)을 따른다.
# 토요일과 일요일은 따로 적지 않으며, 공휴일이 토요일이나 일요일인 날은 적는다.
# kind: legal(법정 공휴일), substitute(대체공휴일), election(임기만료에 의한 선거의 선거일),
#       temporary(정부에서 수시 지정하는 날)
# confidence: seen(날짜를 법령에서 확인), secondary(음력 날짜, 본문을 확인하지 못한 법률의 날)
#             secondary는 담당자 확인이 필요하다. 대체공휴일은 대신하는 공휴일을 따른다.

id = "holidays"
version = "2026.1"
title = "관공서의 공휴일"
source = "공휴일에 관한 법률, 관공서의 공휴일에 관한 규정"
origin = "날짜는 공개 소프트웨어 holidays(PyPI)의 대한민국 공휴일"
valid_from = {valid_from}
checked_on = {checked_on}
remarks = [
"""
REMARKS = """\
확인일 뒤에 정부가 지정하는 임시공휴일은 없으므로, 담당자가 쉬는 날로 더해야 합니다.
노동절은 2026. 5. 1.부터, 제헌절은 2026. 5. 11.부터 관공서의 공휴일입니다(부칙 제36290호).
2024년과 2025년의 5월 1일은 관공서의 공휴일이 아니므로 넣지 않았습니다.
2025. 6. 3.은 임기만료에 의한 선거의 선거일이 아니어서, 자료와 달리 임시공휴일로 분류했습니다.
2024. 10. 1. 국군의 날은 자료와 달리 임시공휴일로 분류했습니다.
선거일은 공직선거법 제34조에 따른 날로, 그 본문은 확인하지 못했습니다.
국경일의 날짜는 국경일에 관한 법률에 따르며, 그 본문은 확인하지 못했습니다.
설날, 부처님 오신 날, 추석은 음력을 양력으로 바꾼 날입니다.
두 공휴일이 한 날에 겹친 2025. 5. 5.과 2028. 10. 3.의 대체공휴일은 자료대로 하루로 보았습니다.
위에 적은 분류 말고는 자료의 날짜와 법령에 따라 계산한 날짜가 같습니다.
"""
LAWS = {
    2024: "관공서의 공휴일에 관한 규정(2023. 5. 4. 개정)",
    2026: "관공서의 공휴일에 관한 규정(2026. 4. 30. 개정)",
}


@dataclass(frozen=True, slots=True)
class Row:
    """One day as the file has it."""

    day: date
    name: str
    kind: str
    confidence: str

    @property
    def text(self) -> str:
        """The line of the file."""
        return (
            f'  {{ date = {self.day}, name = "{self.name}", '
            f'kind = "{self.kind}", confidence = "{self.confidence}" }},'
        )


def rows_of(day: date, names: Iterable[str]) -> Iterator[Row]:
    """Return what the package says of one day; raise LookupError for what is not known."""
    replaced = []
    for name in names:
        declared = TEMPORARY.get(day)
        if declared is not None and declared[0] == name:
            yield Row(day, declared[1], "temporary", "secondary")
        elif name.endswith(SUBSTITUTE):
            replaced.append(LEGAL[name.removesuffix(SUBSTITUTE)])
        elif name in LEGAL:
            yield Row(day, LEGAL[name][0], "legal", LEGAL[name][1])
        elif name in ELECTIONS:
            yield Row(day, ELECTIONS[name], "election", "secondary")
        else:
            raise LookupError(f"{day}: {name}")
    if replaced:
        sure = all(confidence == "seen" for _, confidence in replaced)
        told = "·".join(name for name, _ in sorted(replaced))
        yield Row(day, f"대체공휴일({told})", "substitute", "seen" if sure else "secondary")


def file_text() -> str:
    """Return the whole file."""
    text = HEAD.format(valid_from=date(YEARS[0], 1, 1), checked_on=CHECKED_ON)
    text += "".join(f'  "{remark}",\n' for remark in REMARKS.splitlines()) + "]\n"
    for year in YEARS:
        found = country_holidays("KR", years=year, language="ko")
        law = LAWS[max(start for start in LAWS if start <= year)]
        text += f'\n[[years]]\nyear = {year}\nlaw = "{law}"\nchecked_on = {CHECKED_ON}\ndays = [\n'
        for day in sorted(found):
            rows = rows_of(day, found.get_list(day))
            text += "".join(f"{row.text}\n" for row in rows)
        text += "]\n"
    return text


if __name__ == "__main__":
    target = Path(sys.argv[1]) / TARGET.name if len(sys.argv) > 1 else TARGET
    target.write_text(file_text(), encoding="utf-8", newline="\n")
    print(target)
