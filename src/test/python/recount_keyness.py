"""Recounts how key terms and slogans are to cells, for recount.py.

The ends of the interval of a ratio are found by halving, while the job searches by Brent's method; some of them are
put into statsmodels' score test besides.
"""

import math

import numpy as np
import pandas as pd
from scipy.special import xlogy
from scipy.stats import chi2, norm
from statsmodels.stats.proportion import test_proportions_2indep

CRITICAL = chi2.ppf(0.95, 1)
KEYNESS = ["expected", "g2", "log_ratio", "log_ratio_low", "log_ratio_high", "p_value"]
HALVINGS = 120


def log_likelihood(hits, part, all_hits, everything):
    """Signed G² of fourfold tables of counts, exact where the table is nearly independent."""
    excess = hits * everything - part * all_hits
    total = np.zeros(len(hits))
    for seen, row, column, sign in (
        (hits, part, all_hits, 1),
        (part - hits, part, everything - all_hits, -1),
        (all_hits - hits, everything - part, all_hits, -1),
        (everything - part - all_hits + hits, everything - part, everything - all_hits, 1),
    ):
        product = row.astype(float) * column
        near = np.divide(sign * excess, product, out=np.zeros(len(hits)), where=product > 0)
        with np.errstate(divide="ignore", invalid="ignore"):
            far = xlogy(seen, seen * (everything / product))
        total += np.where(np.abs(near) < 0.5, seen * np.log1p(np.clip(near, -0.5, 0.5)), np.where(seen == 0, 0, far))
    return np.copysign(np.maximum(2 * total, 0), excess)


def koopman(ratio, x1, n1, x2, n2):
    """Koopman's chi-squared of a ratio: squared difference over its variance where the ratio is true."""
    b = n1 * ratio + x1 + n2 + x2 * ratio
    c = x1 + x2
    p2 = 2 * c / (b + np.sqrt(np.maximum(b * b - 4 * (n1 + n2) * ratio * c, 0)))
    p1 = np.minimum(ratio * p2, 1)
    variance = p1 * (1 - p1) / n1 + ratio**2 * p2 * np.maximum(1 - p2, 0) / n2
    return (x1 / n1 - ratio * (x2 / n2)) ** 2 / variance


def lower_end(x1, n1, x2, n2):
    """Natural logarithm of the ratio below the estimate at which Koopman's chi-squared is critical."""
    with np.errstate(divide="ignore"):
        high = np.minimum(np.log(x1 / n1) - np.log(x2 / n2), 60.0)
    low = high - 80
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        rejected = koopman(np.exp(middle), x1, n1, x2, n2) > CRITICAL
        low, high = np.where(rejected, middle, low), np.where(rejected, high, middle)
    return (low + high) / 2


def keyness(hits, part, all_hits, everything) -> pd.DataFrame:
    """Measures of parts that leave a rest; null where there is none."""
    counts = [np.asarray(values, dtype=np.int64) for values in (hits, part, all_hits, everything)]
    hits, part, all_hits, everything = counts
    found = pd.DataFrame(math.nan, index=range(len(hits)), columns=KEYNESS)
    rest = everything > part
    if rest.any():
        x1, n1, x, n = (values[rest] for values in counts)
        x2, n2 = x - x1, n - n1
        found.loc[rest, "expected"] = n1 * (x / n)
        found.loc[rest, "g2"] = log_likelihood(x1, n1, x, n)
        found.loc[rest, "log_ratio"] = np.log2((x1 / n1) / (np.maximum(x2, 0.5) / n2))
        found.loc[rest, "log_ratio_low"] = lower_end(x1, n1, x2, n2) / math.log(2)
        with np.errstate(invalid="ignore", divide="ignore"):
            upper = -lower_end(np.maximum(x2, 1), n2, x1, n1) / math.log(2)
        found.loc[rest, "log_ratio_high"] = np.where(x2 > 0, upper, math.nan)
        found.loc[rest, "p_value"] = chi2.sf(np.abs(found.g2[rest]), 1)
        check_with_statsmodels(found[rest], x1, n1, x2, n2)
    return found


def check_with_statsmodels(found, x1, n1, x2, n2) -> None:
    """The ends of some intervals are where statsmodels' score test just rejects."""
    for i in range(0, len(found), max(1, len(found) // 40)):
        for column, wanted in (("log_ratio_low", norm.ppf(0.975)), ("log_ratio_high", norm.ppf(0.025))):
            end = found[column].iloc[i]
            if x2[i] > 0 and not math.isnan(end):
                # It also computes an odds ratio, which may divide by zero.
                with np.errstate(invalid="ignore", divide="ignore"):
                    score = test_proportions_2indep(
                        x1[i], n1[i], x2[i], n2[i], value=2**end, compare="ratio", method="score", correction=False
                    ).statistic
                if abs(score - wanted) > 1e-7:
                    raise SystemExit(f"score at {column} of {x1[i]}/{n1[i]} to {x2[i]}/{n2[i]} is {score}")


def count_terms(terms: pd.DataFrame, cells: pd.DataFrame, cell: list[str], settings) -> pd.DataFrame:
    """Counts and keyness of every cell and every term of the vocabulary."""
    by_article = terms.groupby(["article_id", "term"], as_index=False).term_count.sum()
    vocabulary = by_article.groupby("term").agg(all_count=("term_count", "sum"), article_frequency=("article_id", "size"))
    vocabulary = vocabulary[vocabulary.article_frequency >= int(settings["measure.min-term-articles"])]
    if len(vocabulary) > int(settings["measure.vocabulary-size"]):
        raise SystemExit("the vocabulary is cut: its terms cannot be recounted")
    joined = cells.merge(by_article, on="article_id")
    tokens = joined.groupby(cell).term_count.sum().rename("token_count").reset_index()
    counted = (
        joined[joined.term.isin(vocabulary.index)]
        .groupby([*cell, "term"])
        .agg(term_count=("term_count", "sum"), article_count=("article_id", "size"))
        .reset_index()
        .merge(vocabulary, on="term")
        .merge(tokens, on=cell)
    )
    everything = np.full(len(counted), by_article.term_count.sum())
    return pd.concat(
        [counted, keyness(counted.term_count, counted.token_count, counted.all_count, everything)], axis=1
    )
