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
          .all(
              Columns.ofKeyness(
                  "term_count if the cell's words were those of the whole archive",
                  "words",
                  "all vocabulary terms of the cell, published or not"))
          .integer("term_rank", "1 for the cell's highest tfidf; ties by term")),
  SLOGANS(
      "One slogan: of the lexicon, or found by discovery",
      List.of("slogan_id"),
      null,
      new Columns()
          .string("slogan_id", "Content hash of the canonical form, 12 hexadecimal digits")
          .string("canonical", "The full standard wording")
          .string("gloss_en", "English gloss; null for a discovered one")
          .string(
              "family_id",
              "Its family: slogan_id of the family's head; its own where it is the head")
          .string("origin", "lexicon, or discovered: no row of the lexicon has it")
          .strings("forms", "Other wordings that count as this slogan")
          .string(
              "kind",
              "numbered, chain, parallel, campaign, model, four_character, sentence or term;"
                  + " guessed by the shape of a discovered one")
          .string("introduced_on", "Year, month or day of its first official use")
          .string("introduced_in", "Where it was first used")
          .string("scope", "national or local; null for a discovered one")
          .number("score", "How sure discovery is of it, 0 to 1; null for one of the lexicon")
          .count("mention_count", "Mentions in editorial blocks")
          .count("article_count", "Articles with such a mention")
          .count("district_count", "Districts with such an article")
          .date("first_dated_on", "Earliest dated_on, of day precision, of such an article")),
  CANDIDATES(
      "One recurring wording that discovery weighed; reprinted passages count once",
      List.of("wording"),
      null,
      new Columns()
          .string("slogan_id", "Content hash of the wording, as in slogans")
          .string("wording", "Folded letters, with 、 for every mark between items")
          .string("kind", "Kind of slogan by its shape, as in slogans")
          .string(
              "verdict",
              "slogan (accepted), listed (in the lexicon), refused (by a reader), part (of part_of),"
                  + " weak (score or rank too low), or why it is kept out: figure, date, name,"
                  + " formula")
          .string("part_of", "The wording that this one is nearly always a part of")
          .integer("candidate_rank", "1 for the highest score; null for parts and those kept out")
          .number(
              "score", "Weighted mean of the eight parts below, 0 to 1; null for those kept out")
          .count("mention_count", "Occurrences")
          .count("article_count", "Articles")
          .count("place_count", "Places of these articles, each the narrowest known")
          .count("day_count", "Days of these articles")
          .count("quoted_count", "Occurrences alone in quotation marks")
          .count("whole_count", "Occurrences between two marks of any kind")
          .number(
              "cohesion",
              "Least normalised pointwise mutual information over its places between two words, 0 to 1")
          .number("freedom", "Lesser entropy of what stands before and after ÷ ln n, 0 to 1")
          .number("boundedness", "Share of its beginnings and ends at a mark, 0 to 1")
          .number("quotation", "2 × quoted_count ÷ n, at most 1; 0 below two")
          .number("spread", "ln article_count ÷ ln articles of the archive, 0 to 1")
          .number("shape", "How much it is built like a slogan, 0 to 1")
          .number("novelty", "How little a general dictionary expects its words together, 0 to 1")
          .number("cue", "How much its first and last words speak for a slogan, 0 to 1")),
  FAMILIES(
      "A family: the slogans that are one official formulation in other wordings; most have one",
      List.of("family_id"),
      null,
      new Columns()
          .string("family_id", "slogan_id of its head")
          .string(
              "canonical",
              "Wording of the head: of the lexicon's members, else of all, that of the most"
                  + " articles, then the longest")
          .integer("member_count", "Slogans in it")
          .integer("wording_count", "Wordings of these slogans")
          .count(
              "mention_count",
              "Stretches of editorial blocks with mentions of its slogans; mentions that overlap are"
                  + " one")
          .count("article_count", "Articles with such a mention")
          .count("district_count", "Districts with such an article")
          .date("first_dated_on", "Earliest dated_on, of day precision, of such an article")),
  FORMS(
      "A wording of a slogan",
      List.of("slogan_id", "form"),
      null,
      new Columns()
          .string("slogan_id", "Slogan")
          .string(
              "form", "Wording, see mentions.form; or one with the frame that texts put around it")
          .string(
              "framed_form",
              "Of a wording with a frame, such as 坚决做到两个维护: the wording inside, of which its mentions"
                  + " are; null of others")
          .flag("is_canonical", "It is the slogan's full standard wording")
          .string("family_id", "Family of the slogan")
          .count("mention_count", "Its mentions in editorial blocks")
          .count("article_count", "Articles with such a mention")
          .count("district_count", "Districts with such an article")
          .date("first_dated_on", "Earliest dated_on, of day precision, of such an article")
          .count(
              "own_mention_count",
              "Those of the mentions that no longer wording of the family covers and that stand in"
                  + " no frame with a row here: the wording is used by itself")
          .date("own_first_on", "Earliest dated_on, of day precision, of its own mentions")
          .string(
              "own_first_article_id",
              "Article of that mention, the least id of the day; where several are of the day, the"
                  + " archive does not tell which was first")
          .string(
              "own_first_place_code", "Code of that article's district, else city, else province")
          .string("own_first_place", "Names of its province, city and district")),
  FAMILY_LINKS(
      "How a wording stands to a longer one, of its own slogan or of another",
      List.of("from_slogan_id", "from_wording", "to_slogan_id", "to_wording"),
      null,
      new Columns()
          .string(
              "from_slogan_id",
              "Slogan of the wording that the link leads from: the shorter one; of two of the same"
                  + " length that of the slogan of fewer articles")
          .string("from_wording", "That wording")
          .string("to_slogan_id", "Slogan of the wording that the link leads to")
          .string("to_wording", "That wording")
          .string(
              "reason",
              "same_letters, declared (by the lexicon), reordered, framed (by verbs, adverbs or a"
                  + " name of its kind), same_numbered_name, abbreviated, parts_contained,"
                  + " parts_extended, item_changed, one_edit, one_part or contained")
          .flag(
              "is_joining",
              "It makes both one family; otherwise it only tells that they are related")
          .string("family_id", "The family that has both; null where they are of two")
          .date("from_first_on", "forms.own_first_on of the wording it leads from")
          .string("from_first_article_id", "Article of that use")
          .string("from_first_place_code", "Place of that article")
          .string("from_first_place", "Its name")
          .date("to_first_on", "forms.own_first_on of the wording it leads to")
          .string("to_first_article_id", "Article of that use")
          .string("to_first_place_code", "Place of that article")
          .string("to_first_place", "Its name")
          .integer(
              "lag_days",
              "Days from the first use of to_wording to that of from_wording: positive where the"
                  + " archive has the long wording first and then the shortened one, negative where"
                  + " the short one was extended; null where one has no dated use")
          .string("came_first", "Which wording the archive has first: to, from or same_day")),
  MENTIONS(
      "One occurrence of a slogan",
      List.of("article_id", "slogan_id", "begin", "end"),
      "year",
      new Columns()
          .string("article_id", "Article")
          .string("slogan_id", "Slogan")
          .string(
              "form", "Wording of the slogan that was met: its canonical one or one of its forms")
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
          .string("tier", "沸, 烫, 热, 温 or 冷 by article_share; bounds in configuration")
          .all(
              Columns.ofKeyness(
                  "article_count if the cell's articles were those of the whole archive",
                  "articles",
                  "the slogans of the cell"))),
  DISPERSION(
      "Slogan × division of the archive: how evenly it is spread over the parts",
      List.of("slogan_id", "place_level", "period_unit"),
      null,
      new Columns()
          .string("slogan_id", "Slogan")
          .string("place_level", "The parts are the cells of this level: all, province, city …")
          .string(
              "period_unit", "… or district, and of this unit: all, year, month or (of all) day")
          .count("mention_count", "Mentions in editorial blocks of the parts")
          .count("part_count", "Parts of which the archive holds text")
          .count("range", "Parts with a mention")
          .number(
              "dp",
              "Deviation of proportions ½ Σ |share of the mentions − share of the characters| over"
                  + " the parts: 0 is even, near 1 is all in a small part (Gries 2008)")
          .number(
              "dp_norm",
              "dp ÷ (1 − share of the characters of the least part), 0 to 1 (Lijffijt and Gries"
                  + " 2012); null where there is one part")
          .number(
              "juilland_d",
              "Juilland's D of the mentions per character: 1 is even, 0 is all in one part; null"
                  + " where there is one part")),
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
  ASSOCIATION(
      "Window × pair of slogans, over the cells of a district and a month as strata",
      List.of("window", "slogan_a", "slogan_b"),
      null,
      new Columns()
          .string("window", "article, paragraph or sentence")
          .string("slogan_a", "Slogan, the lesser id")
          .string("slogan_b", "Slogan, the greater id")
          .flag(
              "is_part_whole",
              "One slogan's wording contains the other's, so that they stand together by nature")
          .integer(
              "strata",
              "Districts × months that tell something: some of their windows have a, some not, and"
                  + " so with b; only these enter the measures")
          .count("n_ab", "Windows with both, over all districts and months")
          .number(
              "expected",
              "Σ n_a n_b / n over the strata: windows with both if a and b were independent in"
                  + " each; null without strata")
          .number(
              "odds_ratio_mh",
              "Mantel–Haenszel odds ratio common to the strata, above 1 where they seek each other;"
                  + " null without strata, and where it is infinite: no stratum speaks against the"
                  + " bond")
          .number(
              "ci_low",
              "Lower end of its 95 % interval (Robins, Breslow and Greenland 1986); null where the"
                  + " ratio is null or 0")
          .number("ci_high", "Upper end of that interval")
          .number(
              "cmh",
              "Cochran–Mantel–Haenszel chi-squared, not corrected for continuity; null without"
                  + " strata")
          .number("p_value", "Of cmh under chi-squared with 1 degree of freedom")
          .number(
              "heterogeneity",
              "Breslow–Day chi-squared with Tarone's correction: how far the strata differ in their"
                  + " odds ratios; null of fewer than two strata or a ratio null or 0")
          .number(
              "heterogeneity_p_value",
              "Of it under chi-squared with strata − 1 degrees of freedom; not to be trusted where"
                  + " most strata are small")
          .number("q_value", "Benjamini–Hochberg of p_value over the pairs of the window")),
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
                      "lexicon, gazetteer, events, newspapers, overrides, furniture, confusions,"
                          + " refused or cues")
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
