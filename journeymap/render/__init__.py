"""Layout, model and findings to bytes: pictures, pages, guides; and the one writer."""
