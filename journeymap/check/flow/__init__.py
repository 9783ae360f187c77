"""The customer's flow: beginnings, ends, and ways that lead nowhere."""
