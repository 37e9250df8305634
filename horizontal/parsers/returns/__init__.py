"""From a file of returns, in whatever shape it arrives, to a ProviderReturn."""
