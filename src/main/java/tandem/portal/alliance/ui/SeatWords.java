package tandem.portal.alliance.ui;

import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.util.Locale;
import tandem.portal.alliance.PersonRow;
import tandem.portal.alliance.Seat;
import tandem.portal.platform.Dates;
import tandem.portal.platform.ui.StatusMark;

/// How the list and a person's page say what somebody is.
final class SeatWords {
  private SeatWords() {}

  static StatusMark status(PersonRow person) {
    return person.active()
        ? new StatusMark("done", "check", translate("alliance.person.active"))
        : new StatusMark("none", "ban", translate("alliance.person.left"));
  }

  /// “Kessler × Nordwind: Verkauf, Presales, Süd”.
  static String brief(Seat seat) {
    String role = translate("alliance.role." + seat.role().name());
    String cell =
        seat.jobRole() == null
            ? ""
            : ", "
                + translate(seat.jobRole().textKey())
                + ", "
                + seat.region()
                + ", "
                + seat.team();
    return seat.alliance() + ": " + role + cell;
  }

  /// “seit 1. Februar 2026”.
  static String period(Seat seat, LocalDate today) {
    Locale locale = UI.getCurrent().getLocale();
    String from = Dates.brief(seat.from(), locale);
    if (seat.until() == null) {
      return seat.from().isAfter(today)
          ? translate("alliance.person.seatFrom", from)
          : translate("alliance.person.seatSince", from);
    }
    return translate("alliance.person.seatUntil", from, Dates.brief(seat.until(), locale));
  }

  static String translate(String key, Object... arguments) {
    return UI.getCurrent().getTranslation(key, arguments);
  }
}
