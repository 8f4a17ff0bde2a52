package tandem.portal.alliance.roster;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.portal.alliance.JobRole;
import tandem.portal.identity.MailAddress;

/// One line of the file, judged by itself and by the lines above it; the database judges the rest.
record RosterDraft(
    int number,
    @Nullable Refusal reason,
    @Nullable String externalId,
    @Nullable String email,
    @Nullable String givenName,
    @Nullable String familyName,
    @Nullable String locale,
    @Nullable String jobRole,
    @Nullable String region,
    @Nullable String team,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    Map<Heading, String> cells) {
  private static final int LONGEST = 200;
  private static final int LONGEST_KEPT = 2 * LONGEST;
  private static final Map<String, String> LANGUAGES =
      Map.of(
          "de",
          "de",
          "dede",
          "de",
          "deutsch",
          "de",
          "german",
          "de",
          "en",
          "en",
          "enus",
          "en",
          "engb",
          "en",
          "englisch",
          "en",
          "english",
          "en");
  private static final Map<String, JobRole> JOB_ROLES =
      Map.ofEntries(
          Map.entry("accountexecutive", JobRole.ACCOUNT_EXECUTIVE),
          Map.entry("außendienst", JobRole.ACCOUNT_EXECUTIVE),
          Map.entry("vertrieb", JobRole.ACCOUNT_EXECUTIVE),
          Map.entry("presales", JobRole.PRESALES),
          Map.entry("vertriebstechnik", JobRole.PRESALES),
          Map.entry("insidesales", JobRole.INSIDE_SALES),
          Map.entry("innendienst", JobRole.INSIDE_SALES),
          Map.entry("vertriebsinnendienst", JobRole.INSIDE_SALES),
          Map.entry("customersuccess", JobRole.CUSTOMER_SUCCESS),
          Map.entry("kundenerfolg", JobRole.CUSTOMER_SUCCESS),
          Map.entry("kundenbetreuung", JobRole.CUSTOMER_SUCCESS));

  /// @param domains the company's own, in lower case
  /// @param peopleOnly what the file says of alliances is not looked at
  static List<RosterDraft> of(PeopleFile file, Set<String> domains, boolean peopleOnly) {
    var dates =
        new FileDates(
            file.rows().stream()
                .flatMap(row -> Stream.of(row.text(Heading.FROM), row.text(Heading.UNTIL)))
                .toList());
    Set<String> emails = new HashSet<>();
    Set<String> externalIds = new HashSet<>();
    return file.rows().stream()
        .map(row -> peopleOnly ? withoutSeat(row) : row)
        .map(row -> of(row, dates, domains, emails, externalIds))
        .toList();
  }

  private static PeopleFile.Row withoutSeat(PeopleFile.Row row) {
    var cells = new EnumMap<Heading, String>(row.cells());
    cells.keySet().removeAll(Heading.CELL);
    cells.keySet().removeAll(List.of(Heading.FROM, Heading.UNTIL));
    return new PeopleFile.Row(row.number(), cells);
  }

  private static RosterDraft of(
      PeopleFile.Row row,
      FileDates dates,
      Set<String> domains,
      Set<String> emails,
      Set<String> externalIds) {
    String email = row.text(Heading.EMAIL).toLowerCase(Locale.ROOT);
    String externalId = row.text(Heading.EXTERNAL_ID);
    String language = Heading.letters(row.text(Heading.LOCALE));
    String role = Heading.letters(row.text(Heading.JOB_ROLE));
    FileDates.@Nullable Reading from = read(dates, row.text(Heading.FROM));
    FileDates.@Nullable Reading until = read(dates, row.text(Heading.UNTIL));
    JobRole jobRole = JOB_ROLES.get(role);
    boolean unfit = row.cells().values().stream().anyMatch(RosterDraft::isUnfit);
    Refusal reason = null;
    if (unfit) {
      reason = Refusal.TEXT_UNFIT;
    } else if (refusedEmail(email, domains) instanceof Refusal refused) {
      reason = refused;
    } else if (row.text(Heading.GIVEN_NAME).isEmpty() || row.text(Heading.FAMILY_NAME).isEmpty()) {
      reason = Refusal.NAME_MISSING;
    } else if (!language.isEmpty() && !LANGUAGES.containsKey(language)) {
      reason = Refusal.LANGUAGE_UNKNOWN;
    } else if (!role.isEmpty() && jobRole == null) {
      reason = Refusal.JOB_ROLE_UNKNOWN;
    } else if (isIncomplete(row, role)) {
      reason = Refusal.CELL_INCOMPLETE;
    } else if (from instanceof FileDates.Reading.Refused(Refusal refused)) {
      reason = refused;
    } else if (until instanceof FileDates.Reading.Refused(Refusal refused)) {
      reason = refused;
    } else if (day(from) instanceof LocalDate first
        && day(until) instanceof LocalDate last
        && last.isBefore(first)) {
      reason = Refusal.DATES_REVERSED;
    } else if (!emails.add(email)) {
      reason = Refusal.EMAIL_TWICE;
    } else if (!externalId.isEmpty() && !externalIds.add(externalId)) {
      reason = Refusal.EXTERNAL_ID_TWICE;
    }
    return new RosterDraft(
        row.number(),
        reason,
        some(externalId),
        some(email),
        some(row.text(Heading.GIVEN_NAME)),
        some(row.text(Heading.FAMILY_NAME)),
        LANGUAGES.get(language),
        jobRole == null ? null : jobRole.name(),
        some(row.text(Heading.REGION)),
        some(row.text(Heading.TEAM)),
        day(from),
        day(until),
        row.cells());
  }

  /// The cells for whoever has to mend them: no longer than one can read, nothing unprintable.
  Map<Heading, String> unread() {
    var readable = new EnumMap<Heading, String>(Heading.class);
    cells.forEach(
        (heading, text) ->
            readable.put(
                heading,
                text.substring(0, Math.min(text.length(), LONGEST_KEPT))
                    .replaceAll("[\\p{Cntrl}\\p{Cs}]", " ")));
    return readable;
  }

  private static @Nullable Refusal refusedEmail(String email, Set<String> domains) {
    if (email.isEmpty()) {
      return Refusal.EMAIL_MISSING;
    }
    Optional<String> domain = MailAddress.domainOf(email);
    if (domain.isEmpty()) {
      return Refusal.EMAIL_MALFORMED;
    }
    return domains.contains(domain.get()) ? null : Refusal.EMAIL_FOREIGN;
  }

  private static boolean isIncomplete(PeopleFile.Row row, String role) {
    long given =
        Stream.of(role, row.text(Heading.REGION), row.text(Heading.TEAM))
            .filter(text -> !text.isEmpty())
            .count();
    return given != 0 && given != 3;
  }

  private static boolean isUnfit(String text) {
    return text.length() > LONGEST
        || text.chars().anyMatch(c -> Character.isISOControl(c) || c == '\uFFFD');
  }

  private static FileDates.@Nullable Reading read(FileDates dates, String cell) {
    return cell.isEmpty() ? null : dates.read(cell);
  }

  private static @Nullable LocalDate day(FileDates.@Nullable Reading reading) {
    return reading instanceof FileDates.Reading.Day(LocalDate date) ? date : null;
  }

  private static @Nullable String some(String text) {
    return text.isEmpty() || isUnfit(text) ? null : text;
  }
}
