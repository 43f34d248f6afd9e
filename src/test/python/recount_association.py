"""Recounts how slogans are bound within districts and months, for recount.py, with statsmodels' StratifiedTable."""

import itertools
import warnings

import numpy as np
import pandas as pd
from statsmodels.stats.contingency_tables import StratifiedTable

KEY = ["window", "slogan_a", "slogan_b"]
MEASURES = [
    "expected",
    "odds_ratio_mh",
    "ci_low",
    "ci_high",
    "cmh",
    "p_value",
    "heterogeneity",
    "heterogeneity_p_value",
]
STRATUM = ["district_code", "month"]


def measures(tables: list[tuple[int, int, int, int]]) -> list:
    """Strata that tell something, and the measures over them, of (n_ab, n_a, n_b, n) of all strata."""
    told = [(x, a, b, n) for x, a, b, n in tables if 0 < a < n and 0 < b < n]
    found = dict.fromkeys(MEASURES, np.nan)
    if told:
        found["expected"] = sum(a * b / n for _, a, b, n in told)
        strata = [np.array([[x, a - x], [b - x, n - a - b + x]], dtype=float) for x, a, b, n in told]
        for_bond = any(x * (n - a - b + x) for x, a, b, n in told)
        against = any((a - x) * (b - x) for x, a, b, n in told)
        # Ratios of 0 and without bound are warned of, and not used below.
        with warnings.catch_warnings(), np.errstate(divide="ignore", invalid="ignore"):
            warnings.simplefilter("ignore")
            table = StratifiedTable(strata)
            null = table.test_null_odds(correction=False)
            found["cmh"], found["p_value"] = null.statistic, null.pvalue
            if against:
                found["odds_ratio_mh"] = table.oddsratio_pooled
            if for_bond and against:
                found["ci_low"], found["ci_high"] = table.oddsratio_pooled_confint()
                if len(told) > 1:
                    equal = table.test_equal_odds(adjust=True)
                    found["heterogeneity"], found["heterogeneity_p_value"] = equal.statistic, equal.pvalue
    return [len(told), *found.values()]


def count_association(mentions, articles, windows: dict, least: int) -> pd.DataFrame:
    """Every pair that stands together in at least the given number of windows of all districts and months."""
    dated = (articles.dated_on != "") & articles.date_precision.isin(["day", "month"])
    placed = articles[dated & articles.district_code.notna()].copy()
    placed["month"] = placed.dated_on.str[:7]
    rows = []
    for window, key in windows.items():
        held = placed.groupby(STRATUM)[window + "_count"].sum() if window != "article" else placed.groupby(STRATUM).size()
        stands = mentions[[*dict.fromkeys([*key, "article_id"]), "slogan_id"]].drop_duplicates()
        stands = stands.merge(placed[["article_id", *STRATUM]], on="article_id")
        sets = stands.groupby([*key, *STRATUM]).slogan_id.agg(set).reset_index()
        by_stratum = {stratum: list(group.slogan_id) for stratum, group in sets.groupby(STRATUM)}
        slogans = sorted(set(stands.slogan_id))
        for a, b in itertools.combinations(slogans, 2):
            tables = [
                (
                    sum(a in found and b in found for found in found_sets),
                    sum(a in found for found in found_sets),
                    sum(b in found for found in found_sets),
                    int(held[stratum]),
                )
                for stratum, found_sets in by_stratum.items()
            ]
            n_ab = sum(table[0] for table in tables)
            if n_ab >= least:
                strata, *values = measures(tables)
                rows.append([window, a, b, strata, n_ab, *values])
    frame = pd.DataFrame(rows, columns=[*KEY, "strata", "n_ab", *MEASURES])
    return frame.astype({name: float for name in MEASURES})
