"""Model and graph to numbers: columns, lanes, wrapped text, the curve. No markup, no files but the font."""
