package tandem.portal.learning;

import java.time.LocalDate;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How often an installation asks anybody, over all their modules, and whether by mail too.
///
/// @param atMostEvery least time between two refreshers of one person, at least a day
/// @param mail whether a mail says that there is one; the home page does in any case
@ConfigurationProperties("tandem.refreshers")
record RefresherRules(@DefaultValue("P7D") Period atMostEvery, @DefaultValue("true") boolean mail) {
  private static final LocalDate ANY_DAY = LocalDate.of(2026, 1, 1);

  RefresherRules {
    if (!ANY_DAY.plus(atMostEvery).isAfter(ANY_DAY)) {
      throw new IllegalArgumentException(
          "tandem.refreshers.at-most-every must be a day at least, and is " + atMostEvery);
    }
  }
}
