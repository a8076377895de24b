"""What other places need is loaded one step at a time, and only while nothing else waits."""

import pytest

from app.ui.idle_loading import IdleLoading


@pytest.fixture
def loading(qapp):
    made = IdleLoading()
    yield made
    made.stop()


def test_every_step_is_taken_in_order_and_the_end_is_told(loading, qtbot):
    taken = []
    with qtbot.waitSignal(loading.done):
        loading.begin([lambda: taken.append(1), lambda: taken.append(2)])
        assert not taken  # never in the way of what is being done
    assert taken == [1, 2]


def test_nothing_is_loaded_once_it_is_stopped(loading, qtbot):
    taken = []
    with qtbot.assertNotEmitted(loading.done, wait=20):
        loading.begin([loading.stop, lambda: taken.append("too late")])
    assert not taken
