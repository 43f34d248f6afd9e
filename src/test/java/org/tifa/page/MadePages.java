package org.tifa.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Pages of made-up articles whose boundaries are known, in the layouts that archives hold. */
final class MadePages {
  private static final String[] PLACES = {"青湖镇", "石门村", "清水社区", "东山园区", "柳林街道", "南河小学", "北关市场"};
  private static final String[] PEOPLE = {"志愿者", "管理员", "老木匠", "驻村干部", "护林员", "店主", "退休教师", "年轻人"};
  private static final String[] DOINGS = {
    "修好了村口的石桥",
    "种下了一片山楂林",
    "给老人们送去热饭",
    "把旧仓库改成书屋",
    "在河边装了一排路灯",
    "教孩子们写毛笔字",
    "清理了三公里水渠",
    "搭起一个晒谷的大棚",
    "办起了豆腐作坊",
    "在院墙上画了四季的花"
  };
  private static final String[] REMARKS = {
    "大家都说日子越过越有味道",
    "来往的人比从前多了一倍",
    "这件事已经坚持了六年",
    "花费不多却很管用",
    "邻村的人也来学习",
    "下雨天再也不用绕远路",
    "孩子们放学后有了去处",
    "谁也没想到会这样顺利"
  };
  private static final String[] TITLES = {
    "%s的灯亮了", "%s里故事多", "走进%s看变化", "%s办起流动书屋", "一条路带活%s", "%s晒出幸福账本", "老手艺回到%s", "%s的新鲜事"
  };
  private static final String[] SUBHEADS = {"把小事办好", "让大家放心", "用巧劲破题", "为明天打算", "从头学起来"};
  private static final String[] NAMES = {"高原", "田野", "江河", "林森", "石磊", "白云"};

  private final Random random;
  private int serial;

  MadePages(long seed) {
    random = new Random(seed);
  }

  /**
   * A page and the articles on it.
   *
   * @param text the page
   * @param articles first and last paragraph of each article
   */
  record Made(String text, List<List<String>> articles) {}

  private String pick(String[] words) {
    return words[random.nextInt(words.length)];
  }

  private boolean chance(double share) {
    return random.nextDouble() < share;
  }

  private String sentence() {
    serial++;
    String when = (1 + random.nextInt(12)) + "月" + (1 + random.nextInt(28)) + "日";
    String head = chance(0.3) ? when + "，" : chance(0.3) ? "去年以来，" : "";
    return head + pick(PLACES) + "的" + pick(PEOPLE) + pick(DOINGS) + "，" + pick(REMARKS) + "。";
  }

  private String paragraph(String opening) {
    StringBuilder words = new StringBuilder(opening);
    int sentences = 2 + random.nextInt(4);
    for (int i = 0; i < sentences; i++) {
      words.append(sentence());
    }
    return words + "这是第" + serial + "件。";
  }

  private String title() {
    String title = String.format(pick(TITLES), pick(PLACES));
    return chance(0.3) ? title + " " + String.format(pick(TITLES), pick(PLACES)) : title;
  }

  private List<String> body(String opening) {
    List<String> body = new ArrayList<>();
    int count = 2 + random.nextInt(5);
    boolean hasSubheads = count > 3 && chance(0.3);
    for (int i = 0; i < count; i++) {
      if (hasSubheads && i > 0 && i % 2 == 0) {
        body.add(pick(SUBHEADS));
      }
      body.add(paragraph(i == 0 ? opening : ""));
    }
    return body;
  }

  private static void add(List<String> lines, List<List<String>> articles, List<String> body) {
    lines.addAll(body);
    articles.add(List.of(body.get(0), body.get(body.size() - 1)));
  }

  /** A page of a newspaper: several articles, with openings or bylines, adverts between. */
  Made newspaper(boolean isMarked) {
    List<String> lines = new ArrayList<>();
    List<List<String>> articles = new ArrayList<>();
    if (chance(0.5)) {
      lines.add("清河日报");
      lines.add("2021年6月18日 星期五");
    }
    int count = 1 + random.nextInt(5);
    for (int i = 0; i < count; i++) {
      if (chance(0.15)) {
        lines.add("【记者观察】");
      }
      String mark = isMarked ? "## " : "";
      if (chance(0.2)) {
        lines.add((isMarked ? "### " : "") + title() + "之后");
      }
      lines.add(mark + title());
      if (chance(0.2)) {
        lines.add("——" + pick(PLACES) + "见闻之" + (i + 1));
      }
      if (chance(0.6)) {
        add(lines, articles, body("本报讯（记者 " + pick(NAMES) + "）"));
      } else {
        lines.add("本报记者 " + pick(NAMES));
        add(lines, articles, body(""));
      }
      if (chance(0.15)) {
        lines.add("据《清河日报》");
      }
      if (chance(0.2)) {
        lines.add("公益广告");
        lines.add("讲文明 树新风");
      }
    }
    return new Made(page(lines), articles);
  }

  /** A page whose articles have headlines and nothing else that parts them. */
  Made bare() {
    List<String> lines = new ArrayList<>();
    List<List<String>> articles = new ArrayList<>();
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      lines.add(title());
      add(lines, articles, body(""));
      if (chance(0.4)) {
        lines.add("（记者 " + pick(NAMES) + "）");
      }
    }
    return new Made(page(lines), articles);
  }

  /** Text out of a PDF: each headline below its article. */
  Made titleLast() {
    List<String> lines = new ArrayList<>();
    List<List<String>> articles = new ArrayList<>();
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      List<String> body = new ArrayList<>();
      int paragraphs = 1 + random.nextInt(4);
      for (int k = 0; k < paragraphs; k++) {
        body.add(paragraph(""));
      }
      add(lines, articles, body);
      lines.add(title());
    }
    return new Made(page(lines), articles);
  }

  /** A web page: one article amid furniture. */
  Made web() {
    List<String> lines = new ArrayList<>();
    List<List<String>> articles = new ArrayList<>();
    lines.add("当前位置：首页 > 新闻中心");
    lines.add(title());
    lines.add("发布时间：2022-05-11 09:30 来源：清河新闻网 浏览次数：" + random.nextInt(999));
    add(lines, articles, body(""));
    lines.add("责任编辑：" + pick(NAMES));
    lines.add("分享到：微信 微博");
    lines.add("打印本页 关闭窗口");
    lines.add("上一篇：" + title());
    lines.add("下一篇：" + title());
    return new Made(page(lines), articles);
  }

  /** Lines as a page: with an empty line between all, or wrapped at a margin. */
  private String page(List<String> lines) {
    int margin = chance(0.5) ? 0 : 12 + random.nextInt(28);
    StringBuilder page = new StringBuilder();
    for (String line : lines) {
      boolean isProse = line.endsWith("。");
      if (margin == 0) {
        page.append(line).append("\n\n");
      } else if (isProse) {
        String indented = "　　" + line;
        for (int i = 0; i < indented.length(); i += margin) {
          page.append(indented, i, Math.min(indented.length(), i + margin)).append('\n');
        }
      } else {
        page.append('\n').append(line).append("\n\n");
      }
    }
    return page.toString();
  }
}
