"""Where the links of a document lead when each document is a file of its own."""

from collections.abc import Callable, Collection, Iterable, Iterator

from journeymap.guide.document import Document, Link, Section


def name(path: str, suffix: str) -> str:
    """The path of a document's file in a folder of guides."""
    return f"{path.removeprefix('guides/')}{suffix}"


def leads(document: Document, there: Collection[str], suffix: str) -> Callable[[Link], str]:
    """Where a link leads: ``#place`` in the document itself, the file of another that is ``there``, or nowhere.

    Never to the maps, which are not there.
    """
    root = "../" * (document.path.count("/") - 1)
    places = set(_places(document.sections))

    def led(link: Link) -> str:
        if link.page == document.path:
            return f"#{link.place}" if link.place in places else ""
        return f"{root}{name(link.page, suffix)}" if link.page in there else ""

    return led


def _places(sections: Iterable[Section]) -> Iterator[str]:
    for section in sections:
        yield from filter(None, [section.anchor])
        yield from _places(section.sections)
