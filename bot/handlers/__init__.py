"""One module per journey: understand the update, ask below, answer."""
