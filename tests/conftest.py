"""What every suite shares: generated examples are the same in each run.

A landing does not fail by chance over what it did not touch. To look for new examples, run
`pytest --hypothesis-profile=search`, which draws others each time.
"""

from hypothesis import settings

settings.register_profile("same", derandomize=True)
settings.register_profile("search", derandomize=False)
settings.load_profile("same")
