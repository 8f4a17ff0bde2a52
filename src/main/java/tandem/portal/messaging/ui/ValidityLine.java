package tandem.portal.messaging.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tandem.portal.messaging.Validity;
import tandem.portal.platform.Dates;

/// From when to when a version is offered, in words, and what it was before.
class ValidityLine extends Section {
  private static final long serialVersionUID = 1L;

  /// @param before of the version both sides approved last
  ValidityLine(Validity now, Validity before) {
    addClassName("page__section");
    add(Kit.heading(2, getTranslation("messaging.validity.title")));
    var lines = new Div();
    lines.addClassName("stack");
    lines.add(
        Kit.text(
            now.publishFrom() == null
                ? getTranslation("messaging.validity.atOnce")
                : getTranslation("messaging.validity.from", day(now.publishFrom()))),
        Kit.text(until(now.validUntil())));
    if (!java.util.Objects.equals(now.validUntil(), before.validUntil())) {
      lines.add(
          Kit.text(
              getTranslation("messaging.validity.before", until(before.validUntil())),
              "studio__hint"));
    }
    add(lines);
  }

  private String until(@Nullable LocalDate last) {
    return last == null
        ? getTranslation("messaging.validity.always")
        : getTranslation("messaging.validity.until", day(last));
  }

  private String day(LocalDate day) {
    return Dates.full(day, getLocale());
  }
}
