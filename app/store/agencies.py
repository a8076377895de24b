"""Keeps the agency that the register belongs to."""

from __future__ import annotations

from sqlalchemy import delete, insert, select

from app.domain.agency import Agency, AgencyTrack, ApprovalMark, ApprovalPost, ApprovalRole
from app.store.tables import agency as agency_table
from app.store.tables import approval_post
from app.store.transactions import Transactions

_ONLY = 1  # a register belongs to one agency


class AgencyRepository:
    """The agency as it is stored; there is one or none."""

    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    def get(self) -> Agency | None:
        """Return the agency, or None before it was asked for."""
        posts = (
            select(approval_post.c.title, approval_post.c.role, approval_post.c.mark)
            .where(approval_post.c.agency_id == _ONLY)
            .order_by(approval_post.c.position)
        )
        with self._transactions.reading() as connection:
            row = connection.execute(select(agency_table)).one_or_none()
            line = connection.execute(posts).all()
            if row is None:
                return None
            return Agency(
                name=row.name,
                track=AgencyTrack(row.track),
                department=row.department,
                author=row.author,
                org_code=row.org_code,
                approval_line=tuple(
                    ApprovalPost(title, ApprovalRole(role), ApprovalMark(mark))
                    for title, role, mark in line
                ),
            )

    def save(self, agency: Agency) -> None:
        """Keep the agency in place of the one before."""
        with self._transactions.writing() as connection:
            connection.execute(delete(agency_table))
            connection.execute(
                insert(agency_table).values(
                    id=_ONLY,
                    name=agency.name,
                    track=agency.track.value,
                    department=agency.department,
                    author=agency.author,
                    org_code=agency.org_code,
                )
            )
            if agency.approval_line:
                connection.execute(
                    insert(approval_post),
                    [
                        {
                            "agency_id": _ONLY,
                            "position": position,
                            "title": post.title,
                            "role": post.role.value,
                            "mark": post.mark.value,
                        }
                        for position, post in enumerate(agency.approval_line)
                    ],
                )
