package tandem.portal.survey.ui;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import tandem.portal.platform.Dates;
import tandem.portal.survey.WaveRow;

/// What became of a wave's days, in words, for its card and beside its results.
public final class WaveChanges {
  private WaveChanges() {}

  public static String told(WaveRow.Change change, Component where, Locale reader) {
    return where.getTranslation(
        change.what().textKey(),
        Dates.full(change.on(), reader),
        Dates.full(change.before(), reader),
        Dates.full(change.until(), reader),
        change.reason());
  }
}
