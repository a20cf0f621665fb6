"""Figures of runs, and the table that tells them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from statistics import median
from typing import Final

from benchmarks.meter import Cost

OURS: Final = "ours, pages only"
WHOLE: Final = "ours, everything"
_MIB: Final = 2**20

Runs = Mapping[str, Sequence[Cost]]  # of each tool


def render_tables(size: str, figures: Mapping[str, Runs]) -> Iterator[str]:
    """Yield a table of each kind of build and of save, for a network of *size*."""
    for title, runs in figures.items():
        peers = [tool for tool in runs if not tool.startswith("ours")]
        yield render_table(f"{size}. {title}", runs, peers)


def render_table(title: str, runs: Runs, peers: Sequence[str]) -> str:
    """Return the medians of *runs* as a Markdown table, with ratios to each peer."""
    named = [peer for peer in peers if runs.get(peer)]
    head = ["", "runs", "wall", "CPU", "peak memory", *_heads(named)]
    lines = [head, ["---"] * len(head)]
    costs = {tool: middle(each) for tool, each in runs.items() if each}
    for tool, cost in costs.items():
        row = [tool, str(len(runs[tool])), f"{cost.wall:.2f} s", f"{cost.cpu:.2f} s"]
        row += [f"{cost.peak / _MIB:.0f} MiB" if cost.peak else "–"]
        row += [ratio(cost, costs[peer], peer == tool) for peer in named]
        lines.append(row)
    rows = "\n".join(f"| {' | '.join(line)} |" for line in lines)
    return f"### {title}\n\n{rows}\n"


def _heads(peers: Iterable[str]) -> Iterator[str]:
    return (f"÷ {peer}: CPU, wall" for peer in peers)


def middle(costs: Sequence[Cost]) -> Cost:
    """Return the medians of *costs*, each figure by itself."""
    return Cost(
        wall=median(cost.wall for cost in costs),
        cpu=median(cost.cpu for cost in costs),
        peak=int(median(cost.peak for cost in costs)),
    )


def ratio(cost: Cost, peer: Cost, is_itself: bool = False) -> str:  # noqa: FBT001, FBT002 - a cell of a table
    """Return how many times as much as *peer* something costs, in CPU and in wall."""
    if is_itself:
        return "1"
    cpu = f"{cost.cpu / peer.cpu:.2f}" if peer.cpu else "–"
    return f"{cpu}, {cost.wall / peer.wall:.2f}"
