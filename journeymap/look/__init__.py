"""How things look: colours by role, in three themes, and what a house's brand makes of them. No markup."""
