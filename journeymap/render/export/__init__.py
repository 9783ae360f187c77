"""Journeys to take away: one module a format, found by itself.

A module here that has a ``FORMAT`` adds a format to ``journeymap render``; nothing has to be registered:

    FORMAT = Format("md", ".md", export)

    def export(subject: Subject) -> bytes:
        ...

``export`` gets a ``Subject`` (a journey, what is known of it, and how it is wanted) and returns the whole file. It
reads and writes nothing. A format that shows one view at a time names the ``views`` it can show, the usual one first;
without any, it is asked once for the whole journey. ``takes`` names the options that it heeds. A heavy library is
imported inside, where it is used.
"""
