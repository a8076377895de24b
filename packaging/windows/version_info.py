"""What Windows shows of the program in its properties: Korean, and the version of the checkout."""

from __future__ import annotations

KOREAN, UNICODE = 0x0412, 1200
COMPANY = "클라우드 네이티브 발주 길잡이"
COPYRIGHT = "Apache License 2.0"


def text(version: str, name: str, description: str) -> str:
    """Return the version resource of a program as PyInstaller reads it."""
    numbers = tuple(int(part) for part in version.split("."))
    four = (*numbers, 0, 0, 0, 0)[:4]
    strings = {
        "CompanyName": COMPANY,
        "FileDescription": description,
        "FileVersion": version,
        "InternalName": name,
        "LegalCopyright": COPYRIGHT,
        "OriginalFilename": f"{name}.exe",
        "ProductName": COMPANY,
        "ProductVersion": version,
    }
    told = ", ".join(f"StringStruct({key!r}, {value!r})" for key, value in strings.items())
    return f"""\
VSVersionInfo(
  ffi=FixedFileInfo(filevers={four}, prodvers={four}, mask=0x3F, flags=0, OS=0x40004, fileType=1),
  kids=[
    StringFileInfo([StringTable('{KOREAN:04x}{UNICODE:04x}', [{told}])]),
    VarFileInfo([VarStruct('Translation', [{KOREAN}, {UNICODE}])]),
  ],
)
"""
