"""Whose clock it goes by: towns, countries and everything else that tells the zone."""
