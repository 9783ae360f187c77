"""How much one file may hold. Far above what a person writes, far below what hurts a machine."""

FILE_BYTES = 1024 * 1024
DEPTH = 32
VALUES = 50_000
TEXT_CHARACTERS = 20_000
BASELINE_BYTES = 16 * 1024 * 1024
PICTURE_BYTES = 2 * 1024 * 1024
PICTURE_PIXELS = 16_000_000
