package tandem.portal.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tandem.portal.alliance.AllianceId;
import tandem.portal.platform.Localized;
import tandem.portal.platform.Markdown;
import tandem.portal.platform.Texts;

class MediaHtmlTest {
  private static final MediaId ID =
      new MediaId(UUID.fromString("01900000-0000-7000-8000-0000000d0a01"));
  private static final Localized FURNACE = Localized.of("Ein „Ofen“ & <Glut>", "A furnace");

  @Test
  void a_picture_says_what_is_to_be_seen_and_keeps_its_place() {
    assertThat(shown("![](media:" + ID + ")", picture(), Locale.GERMAN))
        .isEqualTo(
            "<figure class=\"media\"><img src=\"media/"
                + ID
                + "\" alt=\"Ein „Ofen“ &amp; &lt;Glut&gt;\" width=\"640\" height=\"480\""
                + " loading=\"lazy\" decoding=\"async\"></figure>\n");
    assertThat(shown("![](media:" + ID + ")", picture(), Locale.ENGLISH)).contains("A furnace");
  }

  @Test
  void what_the_author_says_besides_stands_below() {
    assertThat(shown("![Bei Althoff & Co](media:" + ID + ")", picture(), Locale.GERMAN))
        .contains("<figcaption>Bei Althoff &amp; Co</figcaption>");
    assertThat(shown("![A furnace](media:" + ID + ")", picture(), Locale.GERMAN))
        .doesNotContain("figcaption");
  }

  @Test
  void among_words_a_picture_stays_among_them() {
    assertThat(shown("Sehen Sie ![](media:" + ID + ") hier.", picture(), Locale.GERMAN))
        .startsWith("<p>Sehen Sie <img src=\"media/")
        .endsWith("> hier.</p>\n")
        .doesNotContain("<figure");
  }

  @Test
  void captions_come_in_the_readers_language_first() {
    MediaFile video = file(MediaType.WEBM, null, List.of("de", "en"));
    String html = shown("![Rundgang](media:" + ID + ")", video, Locale.ENGLISH);
    assertThat(html)
        .contains("<video controls playsinline preload=\"metadata\" src=\"media/" + ID + "\"")
        .contains("data-media=\"" + ID + "\"", "aria-label=\"Rundgang\"")
        .containsOnlyOnce(" default>")
        .containsSubsequence(
            "srclang=\"en\" label=\"English\" default>", "srclang=\"de\" label=\"German\">");
    assertThat(shown("![Rundgang](media:" + ID + ")", video, Locale.GERMAN))
        .containsSubsequence("srclang=\"de\" label=\"Deutsch\" default>", "srclang=\"en\"");
  }

  @Test
  void a_paper_is_a_link_that_says_how_heavy_it_is() {
    assertThat(shown("![](media:" + ID + ")", file(MediaType.PDF, null, List.of()), Locale.GERMAN))
        .contains("href=\"media/" + ID + "\" target=\"_blank\" rel=\"noopener\"")
        .contains("PDF, 2,5 MB");
  }

  @Test
  void what_is_gone_or_belongs_to_others_is_said_so() {
    assertThat(shown("![x](media:" + UUID.randomUUID() + ")", picture(), Locale.GERMAN))
        .isEqualTo("<p class=\"media media--missing\">Was hier stand, gibt es nicht mehr.</p>\n");
  }

  @Test
  void what_an_author_types_of_html_is_shown_as_typed() {
    assertThat(shown("`<img src=\"media:" + ID + "\" alt=\"\" />`", picture(), Locale.GERMAN))
        .doesNotContain("<img", "<figure");
  }

  private static MediaFile picture() {
    return file(MediaType.PNG, new MediaFile.Size(640, 480), List.of());
  }

  private static MediaFile file(
      MediaType type, MediaFile.@Nullable Size size, List<String> captions) {
    return new MediaFile(
        ID,
        new AllianceId(UUID.randomUUID()),
        type,
        "ofen",
        2_621_440,
        "0".repeat(64),
        size,
        FURNACE,
        false,
        captions,
        Instant.EPOCH);
  }

  private static String shown(String markdown, MediaFile file, Locale locale) {
    return new MediaHtml(Map.of(ID, file), locale, locale, new Texts())
        .in(Markdown.withMedia(markdown));
  }
}
