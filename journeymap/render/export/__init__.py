"""Journeys in other people's formats: slides, diagrams and documents to work on elsewhere."""
