"""The panels of the award page in the order of the steps."""

from __future__ import annotations

from lovemart_desktop.domain.rounds.awards import Step
from lovemart_desktop.gui.desks.awards.list_deeds import ListDeeds
from lovemart_desktop.gui.desks.awards.panel import PanelTools, StepPanel
from lovemart_desktop.gui.desks.awards.panels.approval import ApprovalPanel
from lovemart_desktop.gui.desks.awards.panels.archive import ArchivePanel
from lovemart_desktop.gui.desks.awards.panels.crediting import CreditingPanel
from lovemart_desktop.gui.desks.awards.panels.meetings import MeetingsPanel
from lovemart_desktop.gui.desks.awards.panels.nomination import NominationPanel
from lovemart_desktop.gui.desks.awards.panels.notice import NoticePanel
from lovemart_desktop.gui.desks.awards.panels.result import ResultPanel
from lovemart_desktop.gui.desks.awards.panels.review import ReviewPanel


def make_panels(tools: PanelTools, deeds: ListDeeds) -> dict[Step, StepPanel]:
    """One panel a step; each is made with the page and shown by it."""
    panels: tuple[StepPanel, ...] = (
        NominationPanel(tools, deeds),
        ReviewPanel(tools, deeds),
        MeetingsPanel(tools),
        NoticePanel(tools),
        ApprovalPanel(tools),
        CreditingPanel(tools),
        ResultPanel(tools),
        ArchivePanel(tools),
    )
    return {panel.STEP: panel for panel in panels}
