package org.tifa.damage;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Random;

/** Writes pieces as a web page of a news site. */
final class WebPage {
  private static final List<String> CHANNELS =
      List.of("首页", "要闻", "时政", "县区", "经济", "文化", "教育", "健康", "视频", "数字报", "专题", "评论");

  private final Random random;
  private final StringBuilder out = new StringBuilder();

  WebPage(Random random) {
    this.random = random;
  }

  String text(List<Piece> pieces, Charset charset) {
    List<Piece> titles = pieces.stream().filter(p -> p.role() == Piece.Role.TITLE).toList();
    String site = Newsroom.pick(List.of("新闻网", "融媒网", "政务网"), random);
    boolean isOne = titles.size() == 1;
    out.append("<!DOCTYPE html>\n<html>\n<head>\n");
    if (random.nextInt(10) < 9) {
      String declared = random.nextInt(20) == 0 ? "gb2312" : charset.name();
      out.append("<meta charset=\"").append(declared).append("\">\n");
    }
    out.append("<title>").append(isOne ? escaped(titles.get(0).text()) + "_" + site : site);
    out.append(
        "</title>\n<style>p{text-indent:2em}</style>\n<script>var page = 1;</script>\n</head>\n<body>\n");
    navigation();
    out.append("<div class=\"content\">\n");
    for (Piece piece : pieces) {
      write(piece, isOne);
    }
    out.append("</div>\n");
    related();
    out.append("<div class=\"footer\">版权所有 ")
        .append(site)
        .append(" 网站地图 联系我们</div>\n</body>\n</html>\n");
    return out.toString();
  }

  private void navigation() {
    out.append("<ul class=\"nav\">");
    int count = 4 + random.nextInt(7);
    for (int i = 0; i < count; i++) {
      out.append("<li><a href=\"/")
          .append(i)
          .append("/\">")
          .append(CHANNELS.get(i))
          .append("</a></li>");
    }
    out.append("</ul>\n");
    if (random.nextBoolean()) {
      out.append(
          "<div class=\"crumb\">当前位置：<a href=\"/\">首页</a> &gt; <a href=\"/1/\">要闻</a> &gt; 正文</div>\n");
    }
  }

  private void related() {
    if (random.nextBoolean()) {
      out.append("<div class=\"related\"><h3>相关阅读</h3><ul>");
      for (int i = 0; i < 3; i++) {
        out.append("<li><a href=\"/a/").append(i).append(".html\">");
        out.append(Newsroom.pick(Wording.LEFT_HALVES, random)).append(' ');
        out.append(Newsroom.pick(Wording.RIGHT_HALVES, random)).append("</a></li>");
      }
      out.append("</ul></div>\n");
    }
  }

  private void write(Piece piece, boolean isOne) {
    String words = escaped(piece.text());
    switch (piece.role()) {
      case TITLE ->
          out.append(isOne ? "<h1>" : "<h2>").append(words).append(isOne ? "</h1>\n" : "</h2>\n");
      case HEADLINE -> out.append("<h4>").append(words).append("</h4>\n");
      case PARAGRAPH -> out.append("<p>").append(inline(words)).append("</p>\n");
      case BYLINE -> out.append("<p class=\"author\">").append(words).append("</p>\n");
      default -> out.append("<div>").append(words).append("</div>\n");
    }
  }

  /** Some words are links or bold, some marks entities. */
  private String inline(String words) {
    String text = words;
    if (random.nextInt(3) == 0) {
      text = "&nbsp;&nbsp;&nbsp;&nbsp;" + text;
    } else if (random.nextInt(3) == 0) {
      text = "　　" + text;
    }
    if (random.nextInt(4) == 0) {
      text = text.replace("“", "&ldquo;").replace("”", "&rdquo;");
    }
    int at = words.length() / 2;
    if (words.length() > 30
        && random.nextInt(4) == 0
        && words.indexOf('&') < 0
        && text.endsWith(words)) {
      String lead = text.substring(0, text.length() - words.length());
      String tag = random.nextBoolean() ? "b" : "a";
      text =
          lead
              + words.substring(0, at)
              + "<"
              + tag
              + ">"
              + words.substring(at, at + 4)
              + "</"
              + tag
              + ">"
              + words.substring(at + 4);
    }
    return text;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
