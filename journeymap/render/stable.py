"""An Office file that is the same bytes every time."""

import io
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo


def stable(file: bytes) -> bytes:
    """The same zip file, without the time at which it was packed."""
    packed = io.BytesIO()
    with ZipFile(io.BytesIO(file)) as source, ZipFile(packed, "w") as target:
        for name in source.namelist():
            entry = ZipInfo(name)
            entry.compress_type = ZIP_DEFLATED
            target.writestr(entry, source.read(name))
    return packed.getvalue()
