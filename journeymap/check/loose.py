"""Ways that lead nowhere: while one is there, much of what could be said of the flow is only its echo."""

from journeymap.graph.flow import Flow


def leads_astray(flow: Flow, touchpoint_id: str) -> bool:
    """Whether a ``next`` of this touchpoint leads to what customers do not meet, or to nothing at all."""
    return any(way.to not in flow.graph for way in flow.touchpoints[touchpoint_id].next)
