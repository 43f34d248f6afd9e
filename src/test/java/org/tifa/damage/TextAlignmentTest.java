package org.tifa.damage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextAlignmentTest {
  @Test
  void alignmentCountsWhatDiffers() {
    assertThat(new TextAlignment("各项工作往实里走", "各项工作往实里走").distance).isZero();
    assertThat(new TextAlignment("各项工作往实里走", "各项上作住实里走").distance).isEqualTo(2);
    assertThat(new TextAlignment("各项工作往实里走", "各项工作实里走了").distance).isEqualTo(2);
    assertThat(new TextAlignment("", "往实里走").distance).isEqualTo(4);
    String half = "清晨六点菜市场的灯就亮了卖豆腐的师傅已经站了两个钟头";
    assertThat(new TextAlignment(half + "甲乙丙", "丁" + half + "乙").distance).isEqualTo(3);
  }
}
