"""Work that is shared out is done once, whole, and its failures are heard of."""

import os

import pytest

from catalogue.sharing import HALVES, WHOLE, Share, share_out


@pytest.mark.parametrize("shares", [(WHOLE,), HALVES, (Share(0, 3), Share(1, 3), Share(2, 3))])
def test_each_item_belongs_to_one_share(shares: tuple[Share, ...]) -> None:
    taken = [item for share in shares for item in share.take(range(11))]

    assert sorted(taken) == list(range(11))


def test_the_shares_together_do_all_the_work() -> None:
    unpicklable = {number: (lambda number=number: number) for number in range(100)}

    done = share_out(lambda share: [unpicklable[number]() for number in share.take(range(100))])

    assert sorted(number for share in done for number in share) == list(range(100))


@pytest.mark.parametrize("number", [0, 1])
def test_a_failure_in_any_share_is_raised(number: int) -> None:
    def work(share: Share) -> int:
        if number in share.take(range(2)):
            raise ValueError("no such page")
        return os.getpid()

    with pytest.raises(ValueError, match="no such page"):
        share_out(work)
