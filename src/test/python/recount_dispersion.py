"""Recounts how evenly slogans are spread over places and periods, for recount.py: all parts laid out in arrays."""

import numpy as np
import pandas as pd

KEY = ["slogan_id", "place_level", "period_unit"]
MEASURES = ["dp", "dp_norm", "juilland_d"]


def with_days(cells: pd.DataFrame, dated: pd.DataFrame) -> pd.DataFrame:
    """Cells of articles, and the days of those dated to the day as cells of all places."""
    days = dated[(dated.date_precision == "day") & (dated.dated_on != "")]
    days = pd.DataFrame({"article_id": days.article_id, "period_start": days.dated_on})
    return pd.concat(
        [cells, days.assign(place_level="all", place_code="000000", period_unit="day")], ignore_index=True
    )


def spread(counts: np.ndarray, sizes: np.ndarray) -> list:
    """dp, dp_norm and Juilland's D of the occurrences in all parts."""
    share = sizes / sizes.sum()
    dp = np.abs(counts / counts.sum() - share).sum() / 2
    if len(sizes) == 1:
        return [dp, np.nan, np.nan]
    rates = counts / sizes
    variation = np.std(rates) / np.mean(rates)
    return [dp, dp / (1 - share.min()), 1 - variation / np.sqrt(len(sizes) - 1)]


def count_dispersion(mentions, articles, cells, cell: list[str]) -> pd.DataFrame:
    """Dispersion of every slogan over every division of the archive in which it occurs."""
    parts = with_days(cells, articles)
    rows = []
    for (level, unit), division in parts.groupby(["place_level", "period_unit"]):
        if (level, unit) == ("all", "all"):
            continue
        sizes = division.merge(articles, on="article_id").groupby(cell).char_count.sum()
        sizes = sizes[sizes > 0]
        found = division.merge(mentions, on="article_id")
        for slogan, group in found.groupby("slogan_id"):
            counts = group.groupby(cell).size().reindex(sizes.index, fill_value=0).to_numpy()
            rows.append(
                [slogan, level, unit, counts.sum(), len(sizes), (counts > 0).sum()]
                + spread(counts, sizes.to_numpy())
            )
    columns = [*KEY, "mention_count", "part_count", "range", *MEASURES]
    return pd.DataFrame(rows, columns=columns).astype({name: float for name in MEASURES})
