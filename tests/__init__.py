"""Tests: each one's name is its promise."""
