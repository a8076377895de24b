"""Makes the place 자료·설정 with everything that is set in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.ui.settings.settings_place import SettingsPlace

if TYPE_CHECKING:
    from app.store.database import RegisterStore
    from app.ui.desk_services import DeskServices
    from app.ui.drafts import Drafts
    from app.ui.icons import Icons
    from app.ui.preferences import Preferences
    from app.ui.reference.reference_desk import ReferenceDesk
    from app.ui.settings.register_moving import RegisterMoving
    from app.ui.theme import Theme


def make_settings(
    store: RegisterStore,
    services: DeskServices,
    reference: ReferenceDesk,
    drafts: Drafts,
    preferences: Preferences,
    moving: RegisterMoving | None,
    icons: Icons,
    theme: Theme,
) -> SettingsPlace:
    """Return the place in this look; the register can be moved where `moving` is given."""
    made = SettingsPlace(icons, drafts, store.path, theme)
    made.offer_questionnaires(services.choice)
    made.offer_days_off(services.days_off).changed.connect(made.saved)
    made.offer_reference(reference, store).changed.connect(made.saved)
    made.offer_moving(moving)
    made.offer_sharing(store, services.advising, preferences)
    made.show_look(theme, preferences.theme())
    return made
