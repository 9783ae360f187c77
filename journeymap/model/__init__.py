"""The nouns: workspace, house, journey, stage, touchpoint, principle, rule. Frozen; no IO, no graph."""
