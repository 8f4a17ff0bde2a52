package tandem.portal.learning.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import tandem.portal.learning.News;
import tandem.portal.platform.Dates;
import tandem.portal.platform.ui.Callout;
import tandem.portal.platform.ui.Controls;

/// What is new in a module, to whoever knows an earlier version of it; and that a completion
/// stands.
class NewsNote extends Callout {
  private static final long serialVersionUID = 1L;

  /// @param moveOn to the newer version; null where that is not offered
  NewsNote(News news, @Nullable Runnable moveOn) {
    super(
        Tone.INFO,
        com.vaadin.flow.component.UI.getCurrent().getTranslation(title(news)),
        news.reason().in(com.vaadin.flow.component.UI.getCurrent().getLocale()));
    Instant before = news.completedBefore();
    with(
        new com.vaadin.flow.component.html.Paragraph(
            before == null
                ? getTranslation("learning.news.optional")
                : getTranslation(
                    "learning.news.stands",
                    Dates.full(LocalDate.ofInstant(before, ZoneId.systemDefault()), getLocale()))));
    if (moveOn != null && !news.asked()) {
      with(Controls.button(getTranslation("learning.news.read"), "quiet", moveOn));
    }
  }

  private static String title(News news) {
    return news.asked() ? "learning.news.again" : "learning.news.newer";
  }
}
