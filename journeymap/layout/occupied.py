"""Which levels of a pile are taken over a stretch: the lowest free one is found without asking each."""


class Occupied:
    """Stretches of places 0 to ``places`` - 1, each on a level of its own.

    A tree of halves over the places. Of each part it knows as bits of a number the levels that are taken somewhere
    in it, and those that one stretch takes all through it.
    """

    def __init__(self, places: int) -> None:
        """Nothing is taken yet."""
        self._size = 1 << max(places - 1, 1).bit_length()
        self._somewhere = [0] * (2 * self._size)
        self._all_through = [0] * (2 * self._size)

    def take_lowest(self, first: int, last: int) -> int:
        """Take the lowest level that is free from ``first`` to ``last``, and return it."""
        ends = (first + self._size, last + self._size)
        parts = self._parts(*ends)
        above = {end >> rise for end in ends for rise in range(self._size.bit_length())}
        taken = 0
        for part in parts:
            taken |= self._somewhere[part]
        for part in above:
            taken |= self._all_through[part]
        level = ~taken & (taken + 1)
        for part in parts:
            self._all_through[part] |= level
            self._somewhere[part] |= level
        for part in above:
            self._somewhere[part] |= level
        return level.bit_length() - 1

    @staticmethod
    def _parts(first: int, last: int) -> list[int]:
        """The fewest parts that make up the stretch."""
        parts = []
        last += 1
        while first < last:
            if first & 1:
                parts.append(first)
                first += 1
            if last & 1:
                last -= 1
                parts.append(last)
            first >>= 1
            last >>= 1
        return parts
