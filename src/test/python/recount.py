"""Recounts the measures from articles, mentions and terms, and compares.

Written from the tables' column comments and the papers they name, with pandas, SciPy and statsmodels, so that it
shares nothing with the job but the definitions. Counts must agree to the last digit, measures to 1e-9, and the rows
must be the same both ways.

Usage: recount.py [--edge | --full] TABLES

With --edge the archive is one at the edge of what can be measured, and tables may be empty; --full is the default.
"""

import itertools
import math
import pathlib
import sys

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as compute
import pyarrow.dataset as dataset
from scipy.stats import chi2

import recount_association
import recount_dispersion
from recount_keyness import KEYNESS, count_terms, keyness

TOLERANCE = 1e-9
CELL = ["place_level", "place_code", "period_unit", "period_start"]
# Stands for no date: a key must not be null.
NO_DATE = ""
WINDOWS = {
    "article": ["article_id"],
    "paragraph": ["article_id", "paragraph"],
    "sentence": ["article_id", "sentence"],
}


def check_finite(name: str, table) -> None:
    """Ends the recount where a number is NaN or infinite: what is undefined must be null."""
    for column in table.schema:
        if pa.types.is_floating(column.type):
            finite = compute.is_finite(table[column.name])
            if not compute.all(finite, min_count=0).as_py():
                raise SystemExit(f"{name}.{column.name} holds a number that is not finite")


def read(tables: pathlib.Path, name: str, columns: list[str]) -> pd.DataFrame:
    """Columns of a table; dates as ISO text, so that a null date is a plain value."""
    files = [str(path) for path in (tables / name).resolve().rglob("*.parquet")]
    if files:
        found = dataset.dataset(files, format="parquet").to_table(columns=columns)
        check_finite(name, found)
        frame = found.to_pandas()
    else:
        # A table in folders of years has no file where it has no row.
        frame = pd.DataFrame(columns=columns)
    for column in ("dated_on", "period_start"):
        if column in frame:
            frame[column] = pd.Series(
                [NO_DATE if pd.isna(day) else str(day)[:10] for day in frame[column]], dtype=str
            )
    return frame


def run_settings(tables: pathlib.Path) -> dict[str, str]:
    """Configuration of the run that made the tables."""
    files = [str(path) for path in (tables / "run").resolve().rglob("*.parquet")]
    runs = dataset.dataset(files, format="parquet").to_table(columns=["config"]).to_pylist()
    if len(runs) != 1:
        raise SystemExit(f"the table run has {len(runs)} rows, not one")
    return dict(runs[0]["config"])


def cells_of(article) -> list[tuple[str, str, str, str]]:
    """All cells an article counts in."""
    places = [("all", "000000")]
    for level in ("province", "city", "district"):
        code = getattr(article, level + "_code")
        if not pd.isna(code):
            places.append((level, code))
    periods = [("all", NO_DATE)]
    if article.dated_on != NO_DATE:
        periods.append(("year", article.dated_on[:4] + "-01-01"))
        if article.date_precision in ("day", "month"):
            periods.append(("month", article.dated_on[:7] + "-01"))
    return [place + period for place in places for period in periods]


def article_cells(articles: pd.DataFrame) -> pd.DataFrame:
    """One row for each article and cell it counts in."""
    rows = [
        (article.article_id, *cell)
        for article in articles.itertuples(index=False)
        for cell in cells_of(article)
    ]
    return pd.DataFrame(rows, columns=["article_id", *CELL])


def count_coverage(articles: pd.DataFrame, cells: pd.DataFrame) -> pd.DataFrame:
    """Articles, paragraphs, sentences, characters and days of each cell."""
    joined = cells.merge(articles, on="article_id")
    joined["day"] = joined.dated_on.where((joined.date_precision == "day") & (joined.dated_on != NO_DATE))
    return (
        joined.groupby(CELL)
        .agg(
            article_count=("article_id", "nunique"),
            paragraph_count=("paragraph_count", "sum"),
            sentence_count=("sentence_count", "sum"),
            char_count=("char_count", "sum"),
            day_count=("day", "nunique"),
        )
        .reset_index()
    )


def tier_of(share: float, bounds: list[tuple[str, float]]) -> str:
    """Name of the highest tier whose lower bound the share reaches."""
    for name, bound in bounds:
        if share >= bound:
            return name
    return "冷"


def count_usage(mentions, cells, coverage, bounds) -> pd.DataFrame:
    """Mentions, articles and shares of every cell and slogan."""
    joined = cells.merge(mentions, on="article_id")
    usage = (
        joined.groupby([*CELL, "slogan_id"])
        .agg(
            mention_count=("article_id", "size"),
            repeat_count=("is_repeat", "sum"),
            article_count=("article_id", "nunique"),
        )
        .reset_index()
    )
    held = coverage.rename(columns={"article_count": "held_articles"})
    usage = usage.merge(held[[*CELL, "held_articles", "char_count"]], on=CELL)
    usage["article_share"] = usage.article_count / usage.held_articles
    usage["per_million_chars"] = usage.mention_count / usage.char_count * 1e6
    usage["tier"] = [tier_of(share, bounds) for share in usage.article_share]
    of_slogan = mentions.groupby("slogan_id").article_id.nunique()
    archive = np.full(len(usage), cells.article_id.nunique())
    slogan_articles = usage.slogan_id.map(of_slogan).astype(int)
    usage[KEYNESS] = keyness(usage.article_count, usage.held_articles, slogan_articles, archive)[KEYNESS]
    usage["q_value"] = q_values(usage, CELL)
    return usage.drop(columns=["held_articles", "char_count"])


def count_pairs(mentions, cells, coverage, window: str, least: int) -> pd.DataFrame:
    """Counts of every pair that stands together in at least the given number of a cell's windows."""
    sets = mentions.groupby(WINDOWS[window]).slogan_id.agg(lambda ids: tuple(sorted(set(ids))))
    sets = sets.rename("slogans").reset_index()
    joined = cells.merge(sets[["article_id", "slogans"]], on="article_id")
    held = coverage.set_index(CELL)[window + "_count"]
    rows = []
    for cell, group in joined.groupby(CELL):
        single, pair = {}, {}
        for slogans in group.slogans:
            for slogan in slogans:
                single[slogan] = single.get(slogan, 0) + 1
            for both in itertools.combinations(slogans, 2):
                pair[both] = pair.get(both, 0) + 1
        rows += [
            (*cell, window, a, b, n_ab, single[a], single[b], int(held[cell]))
            for (a, b), n_ab in pair.items()
            if n_ab >= least
        ]
    return pd.DataFrame(
        rows, columns=[*CELL, "window", "slogan_a", "slogan_b", "n_ab", "n_a", "n_b", "n"]
    )


def term_of_g2(observed: int, expected: float) -> float:
    """O ln(O / E), 0 where O is 0."""
    return observed * math.log(observed / expected) if observed else 0.0


def measures(n_ab: int, n_a: int, n_b: int, n: int) -> tuple:
    """Measures of one fourfold table, by their formulas."""
    expected = n_a * n_b / n
    pmi = math.log2(n_ab / expected)
    npmi = None if n_ab == n else pmi / -math.log2(n_ab / n)
    log_dice = 14 + math.log2(2 * n_ab / (n_a + n_b))
    jaccard = n_ab / (n_a + n_b - n_ab)
    fourfold = [
        (n_ab, n_a, n_b),
        (n_a - n_ab, n_a, n - n_b),
        (n_b - n_ab, n - n_a, n_b),
        (n - n_a - n_b + n_ab, n - n_a, n - n_b),
    ]
    g2 = 2 * sum(term_of_g2(seen, row * column / n) for seen, row, column in fourfold)
    # Rounding leaves a tiny g2 of either sign where the slogans are independent.
    g2 = max(g2, 0.0)
    p_value = float(chi2.sf(g2, 1))
    return expected, pmi, npmi, log_dice, jaccard, math.copysign(g2, n_ab - expected), p_value


def benjamini_hochberg(p_values: np.ndarray) -> np.ndarray:
    """q of each p: the least share of false finds at which it would still be published."""
    order = np.argsort(p_values, kind="stable")
    count = len(p_values)
    scaled = p_values[order] * count / np.arange(1, count + 1)
    q_values = np.empty(count)
    q_values[order] = np.minimum(1.0, np.minimum.accumulate(scaled[::-1])[::-1])
    return q_values


def q_values(tests: pd.DataFrame, family: list[str]) -> np.ndarray:
    """q of each row with a p_value within its family; null where it has none."""
    found = pd.Series(np.nan, index=tests.index)
    for _, group in tests[tests.p_value.notna()].groupby(family):
        found[group.index] = benjamini_hochberg(group.p_value.to_numpy())
    return found.to_numpy()


def count_place_terms(terms, articles, cells, published, settings) -> tuple[pd.DataFrame, list[str]]:
    """The published terms of every cell as recounted, and what is wrong with their choice."""
    counted = count_terms(terms, cells, CELL, settings)
    counted["q_value"] = q_values(counted, CELL)
    counted["idf"] = np.log((len(articles) + 1) / (counted.article_frequency + 1))
    counted["tfidf"] = counted.term_count * counted.idf
    chosen = counted.merge(published[[*CELL, "term"]], on=[*CELL, "term"], how="left", indicator=True)
    chosen["is_published"] = chosen._merge == "both"
    problems = []
    for cell, group in chosen.groupby(CELL):
        kept = group[group.is_published]
        if len(kept) != min(len(group), int(settings["measure.place-term-count"])):
            problems.append(f"place_terms: {cell} has {len(kept)} of {len(group)} terms")
        elif group[~group.is_published].tfidf.max() > kept.tfidf.min() + TOLERANCE:
            problems.append(f"place_terms: {cell} lacks a term of higher tfidf")
    columns = [*CELL, "term", "term_count", "article_count", "idf", "tfidf", *KEYNESS, "q_value"]
    return chosen[chosen.is_published][columns], problems


def count_cooccurrence(mentions, cells, coverage, least: int) -> pd.DataFrame:
    """Pairs of all windows with their measures."""
    pairs = pd.concat(
        [count_pairs(mentions, cells, coverage, window, least) for window in WINDOWS],
        ignore_index=True,
    )
    names = ["expected", "pmi", "npmi", "log_dice", "jaccard", "g2", "p_value"]
    values = [measures(*row) for row in pairs[["n_ab", "n_a", "n_b", "n"]].itertuples(index=False)]
    pairs[names] = pd.DataFrame(values, columns=names, dtype=float)
    pairs["q_value"] = q_values(pairs, [*CELL, "window"])
    return pairs


def is_close(ours, theirs) -> bool:
    """Whether two measures agree: absolutely below 1, relatively above."""
    if pd.isna(ours) or pd.isna(theirs):
        return pd.isna(ours) and pd.isna(theirs)
    return abs(ours - theirs) <= TOLERANCE * max(1.0, abs(ours))


def compare(name: str, key: list[str], ours: pd.DataFrame, theirs: pd.DataFrame) -> list[str]:
    """Every disagreement between the recount and the table, at most a few of each kind."""
    problems = []
    for frame, label in ((ours, "recount"), (theirs, "table")):
        if frame.duplicated(key).any():
            problems.append(f"{name}: the {label} has two rows of one key")
    if problems:
        return problems
    both = ours.merge(theirs, on=key, how="outer", suffixes=("_ours", "_theirs"), indicator=True)
    for side, label in (("left_only", "recount"), ("right_only", "table")):
        only = both[both._merge == side]
        if len(only):
            problems.append(f"{name}: {len(only)} rows only in the {label}: {only[key].iloc[0].tolist()}")
    both = both[both._merge == "both"]
    for column in (column for column in ours.columns if column not in key and len(both)):
        mine, its = both[column + "_ours"], both[column + "_theirs"]
        if ours[column].dtype.kind == "f":
            wrong = [not is_close(a, b) for a, b in zip(mine, its)]
        else:
            wrong = list(mine != its)
        if any(wrong):
            at = wrong.index(True)
            problems.append(
                f"{name}.{column}: {sum(wrong)} of {len(wrong)} differ: {both[key].iloc[at].tolist()}"
                f" is {mine.iloc[at]} by recount and {its.iloc[at]} in the table"
            )
    return problems


def recount(tables: pathlib.Path) -> tuple[dict, list[str]]:
    """Every measured table as recounted, with its key, and what is wrong beyond single values."""
    settings = run_settings(tables)
    bounds = [
        (name, float(settings["measure.tiers." + key]))
        for name, key in (("沸", "boiling"), ("烫", "scalding"), ("热", "hot"), ("温", "warm"))
    ]
    least = int(settings["measure.min-pair-windows"])
    codes = ["province_code", "city_code", "district_code"]
    articles = read(
        tables,
        "articles",
        ["article_id", *codes, "dated_on", "date_precision", "paragraph_count", "sentence_count", "char_count"],
    )
    mentions = read(
        tables,
        "mentions",
        ["article_id", "slogan_id", "paragraph", "sentence", "is_editorial", "is_repeat"],
    )
    mentions = mentions[mentions.is_editorial.astype(bool)]
    terms = read(tables, "terms", ["article_id", "term", "term_count"])
    cells = article_cells(articles)
    coverage = count_coverage(articles, cells)
    place_terms, problems = count_place_terms(
        terms, articles, cells, read(tables, "place_terms", [*CELL, "term"]), settings
    )
    association = recount_association.count_association(mentions, articles, WINDOWS, least)
    association["q_value"] = q_values(association, ["window"])
    found = {
        "coverage": (CELL, coverage),
        "usage": ([*CELL, "slogan_id"], count_usage(mentions, cells, coverage, bounds)),
        "place_terms": ([*CELL, "term"], place_terms),
        "dispersion": (
            recount_dispersion.KEY,
            recount_dispersion.count_dispersion(mentions, articles, cells, CELL),
        ),
        "cooccurrence": (
            [*CELL, "window", "slogan_a", "slogan_b"],
            count_cooccurrence(mentions, cells, coverage, least),
        ),
        "association": (recount_association.KEY, association),
    }
    return found, problems


def main(folder: str, may_be_empty: bool) -> int:
    tables = pathlib.Path(folder)
    found, problems = recount(tables)
    for name, (key, ours) in found.items():
        problems += compare(name, key, ours, read(tables, name, list(ours.columns)))
        print(f"{name}: {len(ours)} rows recounted")
        if ours.empty and not may_be_empty:
            problems.append(f"{name}: nothing to recount")
    for problem in problems:
        print(problem)
    return 1 if problems else 0


if __name__ == "__main__":
    *options, folder = sys.argv[1:] or [""]
    if not folder or options not in ([], ["--edge"], ["--full"]):
        raise SystemExit("usage: recount.py [--edge | --full] TABLES")
    sys.exit(main(folder, options == ["--edge"]))
