"""Truth and care: whether somebody answers for it, whether it is so, and whether it is the customer's."""
