"""The fixed words of guides and pages in the reader's language: catalogues, lists, dates, lengths of time."""
