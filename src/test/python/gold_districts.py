"""Compares tables made from ../shared/archive with what a careful reader found on its district pages.

Usage: gold_districts.py TABLES GOLD

GOLD has one JSON object a line: an article with its source and, where the reader noted them, its title, date, district
and how often it has a wording. An article without a title is found by its first words.
"""

import json
import pathlib
import sys

import pyarrow.dataset as dataset

# District of every page, as of its date; the last two are not in GOLD.
DISTRICTS = {
    "000_56a497acf0bd572e.txt": "340604",
    "001_7e7bc5f23d9f3b0e.txt": "370403",
    "002_5019f7df4e2c6742.txt": "140403",
    "003_eb061f52736d85af.txt": "340602",
    "004_8e3ade1e0b12d944.txt": "140106",
}
NOTED = ["dated_on", "month_day", "date_kind", "date_precision", "district_code", "subtitle", "kicker", "credit", "newspaper"]


def rows(tables: pathlib.Path, name: str, columns: list[str]) -> list[dict]:
    """Rows of a table."""
    files = [str(path) for path in (tables / name).resolve().rglob("*.parquet")]
    return dataset.dataset(files, format="parquet").to_table(columns=columns).to_pylist()


def letters(text: str | None) -> str:
    """Text without white space and with Chinese punctuation as ASCII has it, since the reader typed either."""
    plain = (text or "").translate(str.maketrans("，：；？！（）", ",:;?!()"))
    return "".join(plain.split())


def is_named(article: dict, entry: dict) -> bool:
    """Whether a gold entry is about the article."""
    if article["source_path"].rsplit("/", 1)[-1] != entry["source"]:
        return False
    if entry.get("title"):
        return letters(article["title"]) == letters(entry["title"])
    return letters(entry["starts"]) in letters(article["text"])


def differences(article: dict, entry: dict, mentions: list[dict], wordings: dict) -> list[str]:
    """What the tables say of an article and the reader does not."""
    found = []
    for column in NOTED:
        if column not in entry:
            continue
        theirs = article[column] if article[column] is None else str(article[column])
        if (letters(theirs) or None) != (letters(entry[column]) or None):
            found.append(f"{column} is {theirs}, the reader has {entry[column]}")
    own = [row for row in mentions if row["article_id"] == article["article_id"] and row["is_editorial"]]
    for wording, count in entry.get("mentions", {}).items():
        theirs = sum(1 for row in own if wording in (row["form"], wordings[row["slogan_id"]]))
        if theirs != count:
            found.append(f"{wording} is mentioned {theirs} times, the reader has {count}")
    return found


def main(folder: str, gold: str) -> int:
    tables = pathlib.Path(folder)
    articles = rows(tables, "articles", ["article_id", "source_path", "title", "text", *NOTED])
    mentions = rows(tables, "mentions", ["article_id", "slogan_id", "form", "is_editorial"])
    wordings = {row["slogan_id"]: row["canonical"] for row in rows(tables, "slogans", ["slogan_id", "canonical"])}
    problems = []
    for page, district in DISTRICTS.items():
        of_page = [row for row in articles if row["source_path"].endswith(page)]
        print(f"{page}: {len(of_page)} articles, districts {sorted({str(row['district_code']) for row in of_page})}")
        if district not in {row["district_code"] for row in of_page}:
            problems.append(f"{page}: no article is placed in {district}")
    for line in pathlib.Path(gold).read_text("utf-8").splitlines():
        entry = json.loads(line)
        name = f"{entry['source']} {entry.get('title') or entry['starts']}"
        named = [row for row in articles if is_named(row, entry)]
        if len(named) != 1:
            problems.append(f"{name}: {len(named)} articles are this one")
            continue
        problems += [f"{name}: {found}" for found in differences(named[0], entry, mentions, wordings)]
    for problem in problems:
        print(problem)
    return 1 if problems else 0


if __name__ == "__main__":
    if len(sys.argv) != 3:
        raise SystemExit("usage: gold_districts.py TABLES GOLD")
    sys.exit(main(sys.argv[1], sys.argv[2]))
