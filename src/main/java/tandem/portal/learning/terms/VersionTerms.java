package tandem.portal.learning.terms;

import static tandem.db.learning.Tables.MODULE_VERSION;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import tandem.portal.alliance.JobRole;

/// The terms of a version as its row holds them.
public final class VersionTerms {
  private VersionTerms() {}

  /// @param version with all its columns
  public static Terms of(Record version) {
    return new Terms(
        new Audience(
            List.of(version.get(MODULE_VERSION.FOR_SIDES)),
            Stream.of(version.get(MODULE_VERSION.FOR_JOB_ROLES)).map(JobRole::valueOf).toList(),
            List.of(version.get(MODULE_VERSION.FOR_REGIONS))),
        List.of(version.get(MODULE_VERSION.REQUIRES)),
        attempts(version),
        recertification(version));
  }

  private static @Nullable Attempts attempts(Record version) {
    Integer most = version.get(MODULE_VERSION.ATTEMPTS);
    return most == null ? null : new Attempts(most, version.get(MODULE_VERSION.ATTEMPTS_WAIT));
  }

  private static @Nullable Recertification recertification(Record version) {
    Integer months = version.get(MODULE_VERSION.RECERTIFY_MONTHS);
    return months == null ? null : new Recertification(months);
  }

  /// In the order they are signed in.
  public static Map<Field<?>, @Nullable Object> columns(Terms terms) {
    var columns = new LinkedHashMap<Field<?>, @Nullable Object>();
    Audience audience = terms.audience();
    columns.put(MODULE_VERSION.FOR_SIDES, audience.sides().toArray(UUID[]::new));
    columns.put(
        MODULE_VERSION.FOR_JOB_ROLES,
        audience.jobRoles().stream().map(JobRole::name).toArray(String[]::new));
    columns.put(MODULE_VERSION.FOR_REGIONS, audience.regions().toArray(String[]::new));
    columns.put(MODULE_VERSION.REQUIRES, terms.requires().toArray(UUID[]::new));
    Attempts attempts = terms.attempts();
    columns.put(MODULE_VERSION.ATTEMPTS, attempts == null ? null : attempts.most());
    columns.put(MODULE_VERSION.ATTEMPTS_WAIT, attempts == null ? null : attempts.days());
    Recertification again = terms.recertification();
    columns.put(MODULE_VERSION.RECERTIFY_MONTHS, again == null ? null : again.months());
    return columns;
  }
}
