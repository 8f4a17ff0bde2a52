package tandem.portal.alliance.roster.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import tandem.portal.alliance.roster.Outcome;
import tandem.portal.alliance.roster.RosterCheck;
import tandem.portal.alliance.roster.RosterImport;
import tandem.portal.platform.Dates;
import tandem.portal.platform.ui.StatusMark;

/// What both screens say about one people file.
final class ImportWords {
  private ImportWords() {}

  /// “Petra Lang, 24.11.2026, 14:05”.
  static String who(Component in, RosterImport of, ZoneId zone) {
    String by = of.checkedBy();
    return translate(
        in,
        "alliance.import.by",
        by == null ? translate(in, "alliance.import.erased") : by,
        at(in, of.checkedAt(), zone));
  }

  static String at(Component in, OffsetDateTime time, ZoneId zone) {
    var local = time.atZoneSameInstant(zone);
    var locale = locale(in);
    return Dates.brief(local.toLocalDate(), locale)
        + ", "
        + DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
            .localizedBy(locale.getLanguage().equals("en") ? Locale.UK : locale)
            .format(local);
  }

  /// “3 neu · 1 geändert”; what is none is left out.
  static String counts(Component in, RosterImport of) {
    RosterCheck check = of.check();
    return check == null
        ? ""
        : Arrays.stream(Outcome.values())
            .filter(outcome -> check.of(outcome) > 0)
            .map(
                outcome ->
                    translate(in, "alliance.import.count." + outcome.name(), check.of(outcome)))
            .collect(Collectors.joining(" · "));
  }

  static StatusMark state(Component in, RosterImport of) {
    if (of.appliedAt() != null) {
      return new StatusMark("done", "check", translate(in, "alliance.import.state.applied"));
    }
    return of.check() == null
        ? new StatusMark("none", "circle", translate(in, "alliance.import.state.unfinished"))
        : new StatusMark("running", "half", translate(in, "alliance.import.state.checked"));
  }

  private static String translate(Component in, String key, Object... arguments) {
    return in.getUI().orElseGet(UI::getCurrent).getTranslation(key, arguments);
  }

  private static Locale locale(Component in) {
    return in.getUI().orElseGet(UI::getCurrent).getLocale();
  }
}
