"""The model as networkx graphs, and the questions asked of them."""
