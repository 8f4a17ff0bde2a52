package tandem.portal.messaging.usage;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.alliance.AllianceId;
import tandem.portal.identity.Access;
import tandem.portal.messaging.MessageId;
import tandem.portal.messaging.MessagingPermissions;
import tandem.portal.statistics.DisclosureControl;

/// Counts what sellers do with messages, and tells partner managers how often: by group, in whole
/// months, never who. Small groups are not counted in the first place, so nothing about them can be
/// worked out; the running month is not told, so nobody sees a figure move when a colleague has
/// just opened something.
@Service
@PreAuthorize("@access.may('message:read')")
@Transactional(readOnly = true)
public class UsageService {
  private static final int MONTHS = 3;
  private static final int LEAST = DisclosureControl.LEAST_FOR_MEANS;

  private final UsageRepository usage;
  private final UsageQueries queries;
  private final Access access;
  private final Clock clock;

  UsageService(UsageRepository usage, UsageQueries queries, Access access, Clock clock) {
    this.usage = usage;
    this.queries = queries;
    this.access = access;
    this.clock = clock;
  }

  /// Only what sellers do counts, and only where enough others do the same job.
  @PreAuthorize("@access.may('message:read')")
  @Transactional
  public void count(AllianceId alliance, MessageId message, Use use) {
    var person = access.requireIn(MessagingPermissions.READ, alliance.value()).person();
    queries
        .groupOf(person, alliance)
        .filter(group -> queries.sellers(group) >= LEAST)
        .ifPresent(group -> usage.add(alliance, message, group, YearMonth.now(clock), use));
  }

  /// The last three months that are over.
  @PreAuthorize("@access.may('message:write')")
  public Usage lastQuarter(AllianceId alliance, MessageId message) {
    access.requireIn(MessagingPermissions.WRITE, alliance.value());
    YearMonth last = YearMonth.now(clock).minusMonths(1);
    YearMonth first = last.minusMonths(MONTHS - 1L);
    List<Usage.Group> groups = queries.groups(alliance, message, first, last, LEAST);
    return new Usage(first, last, LEAST, groups);
  }
}
