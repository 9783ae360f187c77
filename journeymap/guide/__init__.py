"""Guides, the first-day booklet and pocket cards: what people read who make the experience happen."""
