"""Refuses a Python that the pinned packages are not made for; any Python can read this file."""

import sys

OLDEST, NEWEST = (3, 11), (3, 13)  # PySide6 6.9.3 has no wheels for a later one

MESSAGE = """\
Python 3.11~3.13이 필요합니다. 지금 실행한 것은 {0}.{1}입니다.
3.11~3.13 가운데 하나가 설치되어 있다면 다음과 같이 실행하고, 없다면 먼저 설치하세요.
Python 3.11 to 3.13 is needed; this one is {0}.{1}. Install one, or name it if it is there:
  Linux    python3.11 {2}
  Windows  py -3.11 {2}"""


def refuse_others() -> None:
    """End the program with advice unless this Python is a supported one."""
    version = tuple(sys.version_info[:2])
    if not OLDEST <= version <= NEWEST:
        sys.exit(MESSAGE.format(version[0], version[1], sys.argv[0]))
