package tandem.portal.audit;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tandem.portal.identity.Acting;
import tandem.portal.platform.Auditable;

/// An event and who was acting when it was published.
///
/// @param chains in whose logs it is written, in the order in which their heads are locked
/// @param company of whoever acted; null: of nobody
record Happening(
    String action,
    Set<UUID> chains,
    @Nullable UUID person,
    @Nullable UUID company,
    Acting.@Nullable Task task,
    Map<String, String> details) {
  /// The log of what belongs to no company.
  static final UUID INSTALLATION = new UUID(0, 0);

  /// An id, a count, a day, or the name of a choice. Nothing somebody has typed looks like one.
  private static final Pattern PLAIN =
      Pattern.compile(
          "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\\d{1,18}|\\d{4}-\\d{2}-\\d{2}"
              + "|[A-Z][A-Z0-9_]{0,39}|true|false");

  private static final Pattern NAME = Pattern.compile("[A-Za-z]+(_[A-Za-z]+)*");

  Happening {
    details.forEach(
        (name, value) -> {
          if (!NAME.matcher(name).matches() || !PLAIN.matcher(value).matches()) {
            // The value itself is just what must not be written down, in a log file neither
            throw new IllegalArgumentException(
                action + ": the detail " + name + " is no id, count, day or choice");
          }
        });
  }

  static Happening of(Auditable event, Acting acting) {
    UUID person = event.actingPerson() == null ? acting.person() : event.actingPerson();
    UUID company = acting.company();
    if (company == null && event.actingPerson() != null) {
      company = event.company();
    }
    var chains = new TreeSet<UUID>(event.companies());
    if (company != null) {
      chains.add(company);
    }
    if (chains.isEmpty()) {
      chains.add(INSTALLATION);
    }
    return new Happening(event.action(), chains, person, company, acting.task(), event.details());
  }
}
