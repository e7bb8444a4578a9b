"""Values → what a chat sees: one module a journey, every sentence from `content/locales`."""
