"""What differs on the public site: `inv preview` and `inv publish` use it."""

from pelicanconf import *  # noqa: F403 - all of it, but for what follows

PUBLISH = True  # drafts stay at home
