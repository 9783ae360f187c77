"""The catalogues of fixed words: ``locale/<language>/LC_MESSAGES/journeymap.po``, read as they are written.

English is what stands in the code. Each other language is a ``.po`` file that translators edit; it is turned into
what gettext reads in memory, once a process, so that there is nothing to build and nothing to forget to build.
"""

import io
from functools import cache
from gettext import GNUTranslations, NullTranslations

from journeymap import resources

ENGLISH = "en"
_DOMAIN = "journeymap"


@cache
def known() -> tuple[str, ...]:
    """The languages that there are words in, English first."""
    others = sorted(path.parent.parent.name for path in resources.locale().glob(f"*/LC_MESSAGES/{_DOMAIN}.po"))
    return (ENGLISH, *others)


@cache
def translations(code: str) -> NullTranslations:
    """The words of a language that is known. English needs no catalogue."""
    if code == ENGLISH:
        return NullTranslations()
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    with (resources.locale() / code / "LC_MESSAGES" / f"{_DOMAIN}.po").open("rb") as written:
        catalogue = read_po(written, locale=code, domain=_DOMAIN)
    compiled = io.BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return GNUTranslations(compiled)
