"""Attaches what was built to the release of this version: archives, installer, sums.

python3 packaging/publish.py FOLDER [--dry-run]

It needs GitHub's own command gh, which finds the repository and the right to write by itself.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

import bundle
from bundle_sums import write_sums, wrong_in
from commands import Commands, StepFailedError, carry_out

ROOT = Path(__file__).resolve().parents[1]


def main(argv: Sequence[str], commands: Commands, root: Path = ROOT) -> int:
    """Write the sums, look at what is there, and make the release; return the exit code."""
    parser = argparse.ArgumentParser(prog="publish.py", description="Makes the release.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--dry-run", action="store_true", help="say what would be done")
    arguments = parser.parse_args(argv)
    version = bundle.version(root)
    files = bundle.handed_on(arguments.folder)
    names = {file.name for file in files}
    wanted = set(bundle.released(version))
    if names != wanted:
        raise StepFailedError(
            f"{version} 판의 파일이 갖춰지지 않았습니다: {' '.join(sorted(names ^ wanted))}",
            "These files are missing, or are none of this version.",
        )
    sums = write_sums(arguments.folder, files)
    if wrong_in(sums):
        raise StepFailedError("파일이 바뀌고 있습니다.", "The files are being changed.")
    tag = f"v{version}"
    command = ["gh", "release", "create", tag, "--verify-tag", "--title", tag]
    command += ["--notes-file", str(root / "CHANGELOG.md"), str(sums), *map(str, files)]
    if arguments.dry_run:
        print(" ".join(command))
        return 0
    return commands.run(command)


if __name__ == "__main__":
    carry_out(main)
