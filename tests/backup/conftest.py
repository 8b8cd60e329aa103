from tests.stores.fixtures import *  # noqa: F403
