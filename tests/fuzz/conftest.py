"""How many inputs are tried: a few with the other tests, many under `make fuzz`."""

import os

from hypothesis import HealthCheck, settings

SLOW = list(HealthCheck)
settings.register_profile("few", max_examples=30, deadline=None, derandomize=True, suppress_health_check=SLOW)
settings.register_profile("many", max_examples=2_000, deadline=None, suppress_health_check=SLOW)
settings.load_profile(os.environ.get("FUZZ", "few"))
