"""The agency that keeps the register, and the line of officials that signs its papers."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

MOST_SIGNERS = 6  # as many boxes as the 결재란 of the shipped cover has room for


class AgencyTrack(StrEnum):
    """The kind of agency; it selects the contract law that applies."""

    NATIONAL_AGENCY = "national_agency"
    LOCAL_GOVERNMENT = "local_government"
    PUBLIC_CORPORATION = "public_corporation"
    OTHER_PUBLIC_INSTITUTION = "other_public_institution"
    LOCAL_PUBLIC_CORPORATION = "local_public_corporation"


class ApprovalRole(StrEnum):
    """What someone on the approval line does with a paper."""

    DRAFTER = "drafter"
    REVIEWER = "reviewer"
    COOPERATOR = "cooperator"
    APPROVER = "approver"


class ApprovalMark(StrEnum):
    """What stands in the box of someone who signs for another."""

    NONE = ""
    DELEGATED = "delegated_approval"
    ACTING = "acting_approval"
    DELEGATED_AND_ACTING = "delegated_and_acting"


@dataclass(frozen=True, slots=True)
class ApprovalPost:
    """One official on the approval line. Only those who sign have a box (시행규칙 제7조제4항)."""

    title: str  # 직위 (직급)
    role: ApprovalRole
    mark: ApprovalMark = ApprovalMark.NONE

    @property
    def has_box(self) -> bool:
        """Whether this official signs in the 결재란; those who consent sign below it."""
        return self.role is not ApprovalRole.COOPERATOR


@dataclass(frozen=True, slots=True)
class Agency:
    """The agency, asked once at the first start."""

    name: str
    track: AgencyTrack
    department: str
    author: str = ""
    org_code: str = ""
    approval_line: tuple[ApprovalPost, ...] = ()

    def signers(self) -> tuple[ApprovalPost, ...]:
        """Return those who get a box of their own, in the order they sign."""
        order = [ApprovalRole.DRAFTER, ApprovalRole.REVIEWER, ApprovalRole.APPROVER]
        posts = [post for post in self.approval_line if post.has_box]
        return tuple(sorted(posts, key=lambda post: order.index(post.role)))

    def cooperators(self) -> tuple[ApprovalPost, ...]:
        """Return the officials of other departments who add their consent."""
        return tuple(post for post in self.approval_line if not post.has_box)
