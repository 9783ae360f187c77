"""Rules to verdicts: is a principle kept on every path of a journey, in every context."""
