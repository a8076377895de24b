"""Failures an officer can do something about."""

from __future__ import annotations


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802, ARG001 (the name lupdate finds)
    """Mark a Korean template for translation without needing Qt; return it as it stands."""
    return text


class AdvisorError(Exception):
    """Base of every expected failure: what happened, where, and what to do.

    It holds a Korean template and its values apart, so that a window may translate the
    template before it fills it. Anything else that escapes is a bug and goes to the crash dialog.
    """

    def __init__(self, template: str, /, **values: object) -> None:
        super().__init__(template, values)
        self.template = template
        self.values = values

    def __str__(self) -> str:
        return self.template.format(**self.values)
