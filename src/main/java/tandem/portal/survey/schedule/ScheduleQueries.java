package tandem.portal.survey.schedule;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static tandem.db.alliance.Tables.MEMBERSHIP;
import static tandem.db.alliance.Tables.SIDE;
import static tandem.db.identity.Tables.PERSON;
import static tandem.db.survey.Tables.AUDIENCE;
import static tandem.db.survey.Tables.INSTRUMENT;
import static tandem.db.survey.Tables.REMINDER_RUN;
import static tandem.db.survey.Tables.WAVE;
import static tandem.db.survey.Tables.WAVE_CELL;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.alliance.AllianceId;
import tandem.portal.alliance.Memberships;
import tandem.portal.identity.PersonId;
import tandem.portal.identity.Role;
import tandem.portal.survey.Cell;
import tandem.portal.survey.Wave;
import tandem.portal.survey.WaveId;
import tandem.portal.survey.WaveRepository;
import tandem.portal.survey.WaveState;

/// Which waves have something to do by themselves, and whom they ask. Never a response.
@Component
@Transactional(readOnly = true)
class ScheduleQueries {
  private final DSLContext db;

  ScheduleQueries(DSLContext db) {
    this.db = db;
  }

  Optional<Wave> wave(WaveId id) {
    return db.selectFrom(WAVE).where(WAVE.ID.eq(id.value())).fetchOptional(WaveRepository::wave);
  }

  /// Planned waves whose first day has come, in the order in which they should open.
  List<Wave> toOpen(LocalDate today) {
    return db.selectFrom(WAVE)
        .where(WAVE.STATE.eq(WaveState.PLANNED.name()), WAVE.OPENS_ON.le(today))
        .orderBy(WAVE.OPENS_ON, WAVE.NUMBER, WAVE.ID)
        .fetch(WaveRepository::wave);
  }

  /// Waves that take answers.
  List<Wave> open(LocalDate today) {
    return db.selectFrom(WAVE)
        .where(WAVE.STATE.eq(WaveState.OPEN.name()), WAVE.CLOSES_ON.ge(today))
        .orderBy(WAVE.ID)
        .fetch(WaveRepository::wave);
  }

  /// The days on which waves were reminded of.
  Map<WaveId, List<LocalDate>> runs(List<WaveId> waves) {
    return db.select(REMINDER_RUN.WAVE_ID, REMINDER_RUN.RUN_ON)
        .from(REMINDER_RUN)
        .where(REMINDER_RUN.WAVE_ID.in(waves.stream().map(WaveId::value).toList()))
        .orderBy(REMINDER_RUN.WAVE_ID, REMINDER_RUN.NUMBER)
        .fetchGroups(r -> new WaveId(r.value1()), r -> r.value2());
  }

  /// Whoever was invited and still sells for the side, or belongs to the management that is asked,
  /// whether they have answered or not.
  List<PersonId> audience(Wave wave, LocalDate today) {
    var people =
        new LinkedHashSet<PersonId>(audience(wave, today, List.of(Role.SELLER), noCondition()));
    if (wave.asksManagement()) {
      people.addAll(
          audience(
              wave,
              today,
              List.of(Role.EXECUTIVE, Role.PARTNER_MANAGER),
              exists(
                  selectOne()
                      .from(WAVE_CELL)
                      .where(
                          WAVE_CELL.WAVE_ID.eq(wave.id().value()),
                          WAVE_CELL.SIDE_ID.eq(MEMBERSHIP.SIDE_ID),
                          WAVE_CELL.KIND.eq(Cell.Kind.MANAGEMENT.name())))));
    }
    return List.copyOf(people);
  }

  private List<PersonId> audience(Wave wave, LocalDate today, List<Role> roles, Condition also) {
    List<String> names = roles.stream().map(Role::name).toList();
    var now = MEMBERSHIP.as("now");
    return db.selectDistinct(MEMBERSHIP.PERSON_ID)
        .from(MEMBERSHIP)
        .join(SIDE)
        .on(SIDE.ID.eq(MEMBERSHIP.SIDE_ID))
        .join(PERSON)
        .on(PERSON.ID.eq(MEMBERSHIP.PERSON_ID))
        .join(AUDIENCE)
        .on(AUDIENCE.PERSON_ID.eq(MEMBERSHIP.PERSON_ID), AUDIENCE.WAVE_ID.eq(wave.id().value()))
        .where(
            SIDE.ALLIANCE_ID.eq(wave.alliance().value()),
            PERSON.ACTIVE.isTrue(),
            MEMBERSHIP.ROLE.in(names),
            Memberships.valid(MEMBERSHIP, val(wave.opensOn())),
            also,
            exists(
                selectOne()
                    .from(now)
                    .where(
                        now.PERSON_ID.eq(MEMBERSHIP.PERSON_ID),
                        now.SIDE_ID.eq(MEMBERSHIP.SIDE_ID),
                        now.ROLE.in(names),
                        Memberships.valid(now, val(today)))))
        .orderBy(MEMBERSHIP.PERSON_ID)
        .fetch(r -> new PersonId(r.value1()));
  }

  /// How many sell on the smaller of an alliance's sides; 0 where one has nobody.
  int smallerSide(AllianceId alliance) {
    List<Integer> sides =
        db.select(count())
            .from(MEMBERSHIP)
            .join(SIDE)
            .on(SIDE.ID.eq(MEMBERSHIP.SIDE_ID))
            .join(PERSON)
            .on(PERSON.ID.eq(MEMBERSHIP.PERSON_ID))
            .where(
                SIDE.ALLIANCE_ID.eq(alliance.value()),
                PERSON.ACTIVE.isTrue(),
                MEMBERSHIP.ROLE.eq(Role.SELLER.name()),
                Memberships.valid())
            .groupBy(MEMBERSHIP.SIDE_ID)
            .orderBy(count())
            .fetch(r -> r.value1());
    return sides.size() < 2 ? 0 : sides.getFirst();
  }

  /// What waves ask with, by its slug.
  String instrument(Wave wave) {
    return db.select(INSTRUMENT.SLUG)
        .from(INSTRUMENT)
        .where(INSTRUMENT.ID.eq(wave.instrument().value()))
        .fetchSingle()
        .value1();
  }
}
