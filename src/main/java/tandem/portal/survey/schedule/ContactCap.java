package tandem.portal.survey.schedule;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.identity.Acting;
import tandem.portal.identity.PersonId;
import tandem.portal.survey.WaveId;

/// How often anybody is written to about surveys, over all alliances they sell in. Nothing is
/// recorded for it: who may have been written to follows from the roster and from the days on which
/// waves opened and were reminded of. A reminder counts for everybody it might have gone to,
/// because otherwise the count would tell who had answered.
@Component
@EnableConfigurationProperties(SurveyRules.class)
public class ContactCap {
  private static final int WINDOW_DAYS = 30;

  /// How far back is followed what was held back then.
  private static final int PAST_DAYS = 365;

  private final DSLContext db;
  private final SurveyRules rules;

  ContactCap(DSLContext db, SurveyRules rules) {
    this.db = db;
    this.rules = rules;
  }

  /// Of these people, those to whom one more mail of this wave may go today. The others find the
  /// survey on their home page all the same.
  @Transactional(readOnly = true)
  public List<PersonId> within(Collection<PersonId> people, WaveId wave, LocalDate today) {
    Map<PersonId, List<LocalDate>> asked =
        Acting.as(Acting.Task.WAVES, () -> asked(people, wave, today));
    return people.stream()
        .filter(person -> mayBeAsked(asked.getOrDefault(person, List.of()), today))
        .toList();
  }

  /// @param others days of the other mails, in order; what was held back then counts as not sent
  boolean mayBeAsked(List<LocalDate> others, LocalDate today) {
    var sent = new ArrayDeque<LocalDate>();
    for (LocalDate day : others) {
      forget(sent, day);
      if (sent.size() < rules.mailsAtMost()) {
        sent.add(day);
      }
    }
    forget(sent, today);
    return sent.size() < rules.mailsAtMost();
  }

  private static void forget(ArrayDeque<LocalDate> sent, LocalDate day) {
    while (!sent.isEmpty() && !sent.getFirst().isAfter(day.minusDays(WINDOW_DAYS))) {
      sent.removeFirst();
    }
  }

  private Map<PersonId, List<LocalDate>> asked(
      Collection<PersonId> people, WaveId wave, LocalDate today) {
    return db
        .fetch(
            """
            select distinct m.person_id, a.wave_id, a.day
            from (
              select w.id as wave_id, w.alliance_id, w.opens_on, w.opens_on as day
              from survey.wave w where w.state <> 'PLANNED'
              union all
              select w.id, w.alliance_id, w.opens_on, r.run_on
              from survey.reminder_run r join survey.wave w on w.id = r.wave_id
            ) a
            join alliance.side s on s.alliance_id = a.alliance_id
            join alliance.membership m on m.side_id = s.id
              and (m.role = 'SELLER' or m.role in ('EXECUTIVE', 'PARTNER_MANAGER') and exists (
                select from survey.wave_cell c
                where c.wave_id = a.wave_id and c.side_id = s.id and c.kind = 'MANAGEMENT'))
              and m.valid_from <= a.opens_on and (m.valid_until is null or m.valid_until >= a.opens_on)
            where a.day > ? and a.day <= ? and not (a.wave_id = ? and a.day = ?)
              and m.person_id = any (?)
            order by m.person_id, a.day, a.wave_id
            """,
            today.minusDays(PAST_DAYS),
            today,
            wave.value(),
            today,
            people.stream().map(PersonId::value).toArray(java.util.UUID[]::new))
        .stream()
        .collect(
            groupingBy(
                row -> new PersonId(row.get(0, java.util.UUID.class)),
                mapping(row -> row.get(2, LocalDate.class), toList())));
  }
}
