"""The kinds of finding that stop a file from being read at all."""

from journeymap.diagnostics.finding import Check

SYNTAX = Check("yaml-syntax", "JM001")
ENCODING = Check("yaml-encoding", "JM002")
TOO_LARGE = Check("yaml-too-large", "JM003")
FORBIDDEN = Check("yaml-forbidden", "JM004")
DUPLICATE_KEY = Check("duplicate-key", "JM005")
EMPTY_FILE = Check("empty-file", "JM006")
NOT_A_MAPPING = Check("not-keys-and-values", "JM007")
SEVERAL_DOCUMENTS = Check("several-documents", "JM008")
