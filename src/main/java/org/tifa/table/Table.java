package org.tifa.table;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.spark.sql.types.StructType;

/**
 * The published tables: the public interface. Each constant holds its schema, with a comment on
 * every column, the key that names one row, and the column its files are partitioned by.
 */
// Lists and schemas here are never changed; their types just cannot say so.
@SuppressWarnings("ImmutableEnumChecker")
public enum Table {
  SOURCES(
      "One raw file, or one record of a container file, that was read",
      List.of("source_id"),
      null,
      new Columns()
          .string("source_id", "Content hash over path and bytes, 16 hexadecimal digits")
          .string(
              "source_path",
              "Path below the archive's root; an entry of a container adds !/ and its path in it; a"
                  + " record adds # and its byte offset in the (decompressed) file, a row of Parquet"
                  + " or ORC # and its number from 0")
          .count(
              "byte_count",
              "Bytes of the file (decompressed), record or captured page; of a row those of its text"
                  + " in UTF-8")
          .string("sha256", "SHA-256 of those bytes, hexadecimal")
          .string(
              "charset",
              "Charset the bytes were decoded with; UTF-8 for PDF, DOCX, Parquet and ORC, which hold"
                  + " Unicode")
          .integer("charset_confidence", "Confidence in the charset, 0 to 100")
          .string(
              "format",
              "Layout: text, markdown, html, xml, pdf, docx, json_lines, csv, parquet or orc; a page"
                  + " of a WARC file has its own. Source offsets of pdf and docx count in the text"
                  + " that this version of Tifa extracts, of all others in the decoded file or field")
          .string("url", "Web address the source was fetched from, where a crawl or a field tells")
          .integer("article_count", "Articles found in the source")
          .strings("concerns", "Doubts of the decoding, from the closed list of concerns")),
  REJECTS(
      "An input, or part of one, that could not be used",
      List.of("source_path", "position", "reason"),
      null,
      new Columns()
          .string("source_path", "Path below the archive's root")
          .count(
              "position",
              "Byte offset of the rejected part in the (decompressed) file; 0 for a whole file; line"
                  + " of a sidecar; row of Parquet or ORC; number of the entry of a container")
          .string("stage", "Stage that gave it up")
          .string("reason", "Why, from the closed list of reasons")
          .string("detail", "The offending value and the remedy, one line")),
  ARTICLES(
      "One article",
      List.of("article_id"),
      "year",
      new Columns()
          .string("article_id", "Content hash over source and position, 16 hexadecimal digits")
          .string("source_id", "Source the article was read from")
          .string("source_path", "Path of that source")
          .integer("ordinal", "1 for the first article of the source")
          .string("title", "Headline")
          .string("subtitle", "Line below the headline")
          .string("kicker", "Line above the headline")
          .string("column_name", "Column or series of the newspaper that it stands in, as printed")
          .strings("byline", "Names of reporters")
          .string("photographer", "Name of the photographer")
          .string("credit", "Medium the text was taken from, as the page says (据《人民日报》)")
          .string("newspaper", "Medium that published the page, from metadata or the page")
          .string("edition", "Page or edition of the newspaper, from metadata or path")
          .string(
              "text",
              "Clean text: simplified script, widths settled, lines unwrapped, glosses removed;"
                  + " blocks joined by line feeds")
          .structs(
              "blocks",
              new Columns()
                  .string(
                      "kind",
                      "kicker, title, subtitle, column, body, caption (counted), byline, credit,"
                          + " continuation, furniture, masthead, advert, notice (not counted)")
                  .integer("begin", "First offset in text")
                  .integer("end", "Offset after the last character")
                  .flag(
                      "is_repeat",
                      "Another paragraph of the page says the same, word for word, in another"
                          + " leader's name or with a few letters misread: this one is later, or"
                          + " a piece of it"),
              "What each block of the text is")
          .structs(
              "text_map",
              new Columns()
                  .integer("begin", "First offset in text")
                  .integer("length", "UTF-16 units in text")
                  .integer("source_begin", "First offset in the decoded source")
                  .integer("source_length", "UTF-16 units in the source"),
              "Runs that map offsets of text to offsets of the decoded source, unit by unit where"
                  + " both lengths agree, else as a whole")
          .string("script", "Script of the source: hans, hant or mixed")
          .date("dated_on", "Date of the article, or first day of its month or year; null if open")
          .string("month_day", "MM-dd where month and day are known, also while the year is open")
          .string("date_kind", "published or event; null where nothing is known")
          .string(
              "date_precision",
              "day, month, year or none; day with dated_on null where only the year is open")
          .string("date_method", "How the date was found")
          .string("date_evidence", "The words the date rests on")
          .number(
              "date_confidence",
              "Probability that dated_on is right to its precision; null where dated_on is null")
          .string("district_code", "County-level unit, code of the article's date")
          .string("district_name", "Its name")
          .string("city_code", "Prefecture-level unit")
          .string("city_name", "Its name")
          .string("province_code", "Province-level unit")
          .string("province_name", "Its name")
          .string(
              "current_district_code",
              "Today's successor of the district; null if it was split among several of other"
                  + " names")
          .string("place_kind", "subject: the story is about it; publisher: the page belongs to it")
          .string("place_method", "How the place was found")
          .string("place_evidence", "The words the place rests on")
          .number(
              "place_confidence",
              "Probability from 0 to 1 that the deepest level claimed is right; null where the place"
                  + " is open")
          .structs(
              "places",
              new Columns()
                  .string("code", "Six-digit code")
                  .string("name", "Full name")
                  .string("level", "province, city or district")
                  .integer("mention_count", "How often the text names it"),
              "All places the text names")
          .integer("char_count", "Characters of editorial blocks, without white space")
          .integer("paragraph_count", "Paragraphs: editorial blocks")
          .integer("sentence_count", "Sentences in them")
          .number(
              "article_confidence",
              "How sure it is that the article begins and ends where it does, 0 to 1: the share of"
                  + " articles cut by clues as clear that are cut right")
          .strings("concerns", "Doubts about the article, from the closed list of concerns")
          .integer("year", "Year of dated_on (partition); null if the year is open")),
  TERMS(
      "Article × term × tag",
      List.of("article_id", "term", "pos"),
      "year",
      new Columns()
          .string("article_id", "Article")
          .string("term", "Segmented term")
          .string("pos", "HanLP's part-of-speech tag")
          .integer("term_count", "Occurrences in the article's editorial blocks")
          .integer("year", "Year of the article (partition); null if open")),
  TFIDF(
      "Article × term of the vocabulary",
      List.of("article_id", "term"),
      "year",
      new Columns()
          .string("article_id", "Article")
          .string("term", "Term of the vocabulary")
          .integer("term_count", "Occurrences in the article, over all tags")
          .count("article_frequency", "Articles of the archive that hold the term")
          .number("idf", "ln((N + 1) / (article_frequency + 1)), N articles (MLlib)")
          .number("tfidf", "term_count × idf")
          .integer("term_rank", "1 for the article's highest tfidf; ties by term")
          .integer("year", "Year of the article (partition); null if open")),
  PLACE_TERMS(
      "Cell × term, the highest tfidf of each cell",
      List.of("place_level", "place_code", "period_unit", "period_start", "term"),
      null,
      Columns.ofCell()
          .string("term", "Term of the vocabulary")
          .string("pos", "Its most frequent tag in the archive; ties by tag")
          .count("term_count", "Occurrences in the cell's articles, over all tags")
          .count("article_count", "Articles of the cell that hold the term")
          .number("idf", "ln((N + 1) / (article_frequency + 1)) over the archive's articles")
          .number("tfidf", "term_count × idf")
          .integer("term_rank", "1 for the cell's highest tfidf; ties by term")),
  SLOGANS(
      "One slogan of the lexicon",
      List.of("slogan_id"),
      null,
      new Columns()
          .string("slogan_id", "Content hash of the canonical form, 12 hexadecimal digits")
          .string("canonical", "The full standard wording")
          .string("gloss_en", "English gloss")
          .string("origin", "lexicon")
          .strings("forms", "Other wordings that count as this slogan")
          .string(
              "kind",
              "numbered, chain, parallel, campaign, model, four_character, sentence or term")
          .string("introduced_on", "Year, month or day of its first official use")
          .string("introduced_in", "Where it was first used")
          .string("scope", "national or local")
          .count("mention_count", "Mentions in editorial blocks")
          .count("article_count", "Articles with such a mention")
          .count("district_count", "Districts with such an article")
          .date("first_dated_on", "Earliest dated_on, of day precision, of such an article")),
  MENTIONS(
      "One occurrence of a slogan",
      List.of("article_id", "slogan_id", "begin", "end"),
      "year",
      new Columns()
          .string("article_id", "Article")
          .string("slogan_id", "Slogan")
          .string("form", "Wording of the lexicon that was met")
          .integer("begin", "First offset in articles.text")
          .integer("end", "Offset after the last character")
          .integer("source_begin", "First offset in the decoded source")
          .integer("source_end", "Offset after the last character")
          .string("raw", "The characters as they stand in the source")
          .string("left_context", "Words before it in its block")
          .string("right_context", "Words after it in its block")
          .integer("paragraph", "Index of its paragraph, 0 first; null outside editorial blocks")
          .integer("sentence", "Index of its sentence, 0 first; null outside editorial blocks")
          .string(
              "block",
              "Kind of its block; only kicker, title, subtitle, column, body and"
                  + " caption are counted elsewhere")
          .flag("is_editorial", "Its block is one of the counted kinds")
          .flag("is_longest", "No other mention covers this one and more")
          .flag("is_repeat", "Its block is a repeat, see articles.blocks")
          .flag(
              "is_tolerant",
              "One of its characters is not the form's but looks like it; never true unless"
                  + " slogan.tolerant is")
          .date("dated_on", "Date of the article")
          .string(
              "date_precision",
              "day, month, year or none; day with dated_on null where only the year is open")
          .string("district_code", "Place of the article")
          .string("district_name", "Its name")
          .string("city_code", "City of the article")
          .string("city_name", "Its name")
          .string("province_code", "Province of the article")
          .string("province_name", "Its name")
          .integer("year", "Year of the article (partition); null if open")),
  COVERAGE(
      "Cell: what the archive holds of it",
      List.of("place_level", "place_code", "period_unit", "period_start"),
      null,
      Columns.ofCell()
          .count("article_count", "Articles")
          .count("paragraph_count", "Paragraphs")
          .count("sentence_count", "Sentences")
          .count("char_count", "Characters of editorial blocks, without white space")
          .count("day_count", "Distinct days with an article dated to the day")),
  USAGE(
      "Cell × slogan: how much it is used there",
      List.of("place_level", "place_code", "period_unit", "period_start", "slogan_id"),
      null,
      Columns.ofCell()
          .string("slogan_id", "Slogan")
          .count("mention_count", "Mentions in editorial blocks, repeated paragraphs included")
          .count("repeat_count", "Of these, mentions in repeated paragraphs")
          .count("article_count", "Articles with a mention")
          .number("article_share", "article_count ÷ articles of the cell, 0 to 1")
          .number("per_million_chars", "mention_count per million characters of the cell")
          .string("tier", "沸, 烫, 热, 温 or 冷 by article_share; bounds in configuration")),
  COOCCURRENCE(
      "Cell × window × pair of slogans",
      List.of(
          "place_level",
          "place_code",
          "period_unit",
          "period_start",
          "window",
          "slogan_a",
          "slogan_b"),
      null,
      Columns.ofCell()
          .string("window", "article, paragraph or sentence")
          .string("slogan_a", "Slogan, the lesser id")
          .string("slogan_b", "Slogan, the greater id")
          .flag(
              "is_part_whole",
              "One slogan's wording contains the other's, so that they stand together by nature")
          .count("n_ab", "Windows with both")
          .count("n_a", "Windows with a")
          .count("n_b", "Windows with b")
          .count("n", "Windows of the cell, with slogans or without")
          .number("expected", "n_a n_b / n")
          .number("pmi", "log2(n_ab / expected)")
          .number("npmi", "pmi / −log2(n_ab / n), −1 to 1; null where n_ab = n")
          .number("log_dice", "14 + log2(2 n_ab / (n_a + n_b)) (Rychlý 2008), at most 14")
          .number("jaccard", "n_ab / (n_a + n_b − n_ab), 0 to 1")
          .number(
              "g2",
              "Log-likelihood ratio over four cells, signed by n_ab − expected (Dunning 1993)")
          .number("p_value", "Of |g2| under chi-squared with 1 degree of freedom")
          .number("q_value", "Benjamini–Hochberg over the published pairs of the cell and window")),
  SLOGAN_SETS(
      "A frequent set of slogans in one window (MLlib FP-growth)",
      List.of("window", "slogan_ids"),
      null,
      new Columns()
          .string("window", "paragraph: the windows in which the set stands together")
          .strings("slogan_ids", "The slogans, in order of id")
          .integer("set_size", "How many")
          .count("window_count", "Windows with the whole set")
          .count("article_count", "Articles with such a window")
          .number(
              "support",
              "window_count ÷ windows with a slogan, both without those of more than max-set-slogans")
          .number("lift", "support ÷ product of the members' supports")),
  RUN(
      "One run: what made these tables",
      List.of("run_id"),
      null,
      new Columns()
          .string("run_id", "Start time and a short random part")
          .string("version", "Version of Tifa")
          .string("spark_version", "Version of Spark")
          .strings("archive_paths", "Archive roots, as given")
          .instant("started_at", "Start of the run, UTC")
          .instant("ended_at", "End of the last stage, UTC")
          .texts("config", "Every configuration key and its value")
          .structs(
              "resources",
              new Columns()
                  .string(
                      "name",
                      "lexicon, gazetteer, events, newspapers, overrides, furniture or confusions")
                  .string("location", "bundled or the path it was read from")
                  .string("sha256", "Of its bytes"),
              "Facts the run used")
          .count("input_count", "Sources found: files and records")
          .count("source_count", "Sources that gave articles")
          .count("reject_count", "Sources that were rejected")
          .structs(
              "tables",
              new Columns().string("table", "Table").count("row_count", "Rows of it"),
              "Rows of every table")
          .structs(
              "stages",
              new Columns()
                  .string("stage", "Stage")
                  .string("fingerprint", "Hash over the stage's code version, options and inputs")
                  .number("seconds", "Wall time")
                  .count("row_count", "Rows it wrote"),
              "Stages in order"));

  private final String comment;
  private final List<String> key;
  private final String partition;
  private final StructType schema;

  Table(String comment, List<String> key, String partition, Columns columns) {
    this.comment = comment;
    this.key = key;
    this.partition = partition;
    this.schema = columns.schema();
  }

  /** Name of the table and of its folder. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What one row is. */
  public String comment() {
    return comment;
  }

  /** Columns that together name one row. */
  public List<String> key() {
    return key;
  }

  /** Column the files are partitioned by, if any. */
  public Optional<String> partition() {
    return Optional.ofNullable(partition);
  }

  /** Columns in order, each with a comment. */
  public StructType schema() {
    return schema;
  }
}
