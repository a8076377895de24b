"""Lays the licence texts of every part beside the packed program, with a list to read first."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path

from bundle_parts import Part

HEAD = """\
이 프로그램에 들어 있는 다른 소프트웨어와 라이선스입니다. 전문은 이름이 같은 폴더에 있습니다.
프로그램 자체는 Apache-2.0이며 전문은 _internal/LICENSE입니다.
글꼴(Pretendard GOV, SIL OFL 1.1)의 전문은 _internal/resources/fonts에,
아이콘(Lucide, ISC)의 전문은 _internal/resources/icons에 있습니다.
Qt와 libiconv를 바꾸어 쓰는 방법은 Qt/QT-NOTICE.txt와 lxml/ICONV-NOTICE.txt에 있습니다.

Software of others in this program, and its licences; the texts stand in the folders of the same
names. The program itself is Apache-2.0 (_internal/LICENSE); fonts and icons keep their texts beside
them under _internal/resources. How to replace Qt and libiconv is told in Qt/QT-NOTICE.txt and
lxml/ICONV-NOTICE.txt.

"""


def write_licences(folder: Path, parts: Sequence[Part], notices: Path) -> None:
    """Write README.txt and the texts; raise LookupError for a part without any text.

    `notices` holds, in a folder for a part, the texts that do not come with it.
    """
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(notices, folder)
    lines = []
    for part in parts:
        lines.append(f"{part.name} {part.version}: {part.licence}")
        is_of_qt = part.name.lower().startswith(("pyside6", "shiboken6"))
        if not part.texts and not is_of_qt:
            raise LookupError(f"{part.name} {part.version} came without its licence")
        for number, text in enumerate(part.texts):
            to = folder / part.name / (text.name if not number else f"{number}-{text.name}")
            to.parent.mkdir(exist_ok=True)
            shutil.copyfile(text, to)
    (folder / "README.txt").write_text(HEAD + "\n".join(lines) + "\n", encoding="utf-8")
