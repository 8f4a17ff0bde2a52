package tandem.portal.attack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tandem.portal.platform.Markdown;

/// Text that authors of another company write and our people read.
class StoredScriptTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<svg/onload=alert(1)>",
        "a <b onmouseover=alert(1)>b</b>",
        "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
        "<!-- --><script>alert(1)</script>"
      })
  void html_in_markdown_is_shown_as_it_was_typed(String typed) {
    assertThat(Markdown.html(typed)).doesNotContain("<script", "<img", "<svg", "<b ", "<iframe");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](java&#115;cript:alert(1))",
        "[x](vbscript:msgbox(1))",
        "[x](data:text/html,<script>alert(1)</script>)",
        "<javascript:alert(1)>",
        "![x](javascript:alert(1))",
        "![x](data:text/html;base64,PHN2Zz4=)"
      })
  void links_and_pictures_lead_to_no_script(String typed) {
    assertThat(Markdown.html(typed))
        .doesNotContainPattern("(?i)(href|src)=\"(javascript|vbscript|data:text)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"[x](https://a.example/\"onclick=alert(1))", "[x](/ \"\"onclick=alert(1)\")"})
  void an_address_cannot_leave_its_attribute(String typed) {
    assertThat(Markdown.html(typed)).doesNotContainPattern("<[^>]*\"\\s*onclick=");
  }

  /// With what lessons may show in it, nothing else changes.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "![x](javascript:alert(1))",
        "![x](media:javascript:alert(1))",
        "![x](media:01900000-0000-7000-8000-0000000d0a01\"onerror=alert(1))",
        "[x](media:01900000-0000-7000-8000-0000000d0a01)",
        "![x](data:text/html;base64,PHN2Zz4=)",
        "<img src=\"media:01900000-0000-7000-8000-0000000d0a01\" onerror=alert(1)>",
        "![\"onerror=alert(1) x=\"](media:01900000-0000-7000-8000-0000000d0a01)"
      })
  void a_lesson_shows_files_of_the_portal_and_no_script(String typed) {
    assertThat(Markdown.withMedia(typed))
        .doesNotContainPattern("(?i)(href|src)=\"(javascript|vbscript|data:text|media:j)")
        .doesNotContainPattern("href=\"media:")
        .doesNotContainPattern("<[^>]*\"\\s*onerror=")
        .doesNotContain("<img src=\"media:01900000-0000-7000-8000-0000000d0a01\" onerror");
  }
}
