package tandem.portal.privacy;

import static tandem.db.privacy.Tables.LEAVER_PERIOD;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import tandem.portal.identity.CompanyId;
import tandem.portal.identity.RetentionRule;

/// How long each kind is kept in this installation: as the module says, unless
/// `tandem.retention.<kind>` says otherwise (`P90D`, `P24M`) within the module's bounds. A company
/// may choose for its leavers.
@Component
class RetentionPeriods {
  private static final String SETTING = "tandem.retention.";
  /// Any day will do to compare months with days; this one begins a long month.
  private static final LocalDate START = LocalDate.of(2026, 1, 1);

  private final Map<String, Period> chosen = new LinkedHashMap<>();
  private final List<RetentionRule> rules;
  private final DSLContext db;

  RetentionPeriods(List<RetentionRule> rules, Environment settings, DSLContext db) {
    this.rules = rules.stream().sorted(Comparator.comparing(RetentionRule::kind)).toList();
    this.db = db;
    this.rules.forEach(
        rule -> chosen.put(rule.kind(), chosen(rule, settings.getProperty(SETTING + rule.kind()))));
  }

  /// By kind.
  List<RetentionRule> rules() {
    return rules;
  }

  Period of(String kind) {
    return Objects.requireNonNull(chosen.get(kind), kind);
  }

  /// Every kind, as it is kept of one company's people.
  Map<String, Period> of(CompanyId company) {
    var kept = new LinkedHashMap<>(chosen);
    kept.put(LeaverRetention.KIND, ofLeavers(company));
    return kept;
  }

  Period ofLeavers(CompanyId company) {
    return db.select(LEAVER_PERIOD.MONTHS)
        .from(LEAVER_PERIOD)
        .where(LEAVER_PERIOD.COMPANY_ID.eq(company.value()))
        .fetchOptional(r -> Period.ofMonths(r.value1()))
        .orElseGet(() -> of(LeaverRetention.KIND));
  }

  private static Period chosen(RetentionRule rule, @org.jspecify.annotations.Nullable String text) {
    if (text == null || text.isBlank()) {
      return rule.kept();
    }
    Period period;
    try {
      period = Period.parse(text.strip());
    } catch (DateTimeParseException e) {
      throw new IllegalStateException(
          SETTING + rule.kind() + " is no period like P90D or P24M: " + text, e);
    }
    if (START.plus(period).isBefore(START.plus(rule.least()))
        || START.plus(period).isAfter(START.plus(rule.most()))) {
      throw new IllegalStateException(
          "%s%s must lie between %s and %s, and is %s"
              .formatted(SETTING, rule.kind(), rule.least(), rule.most(), period));
    }
    return period;
  }
}
