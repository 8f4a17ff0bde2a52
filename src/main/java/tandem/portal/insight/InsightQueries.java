package tandem.portal.insight;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.select;
import static tandem.db.insight.Tables.ANSWER_DAY;
import static tandem.db.insight.Tables.FIRST_ANSWER;
import static tandem.db.insight.Tables.OPENING;
import static tandem.db.insight.Tables.PULSE_ANSWER;
import static tandem.db.insight.Tables.PULSE_SIDE;
import static tandem.db.insight.Tables.QUESTION;
import static tandem.db.insight.Tables.RECALL_DAY;
import static tandem.db.insight.Tables.SELLER;
import static tandem.db.insight.Tables.TRUST_PATTERN;
import static tandem.db.insight.Tables.TRUST_SCORE;
import static tandem.db.insight.Tables.WAVE_ITEM;
import static tandem.db.insight.Tables.WAVE_SIDE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.portal.alliance.AllianceId;
import tandem.portal.alliance.SideId;
import tandem.portal.platform.Json;
import tandem.portal.platform.Localized;
import tandem.portal.statistics.Battery;

/// A handful of queries for the whole page, each over the module's own views.
@Component
class InsightQueries {
  private final DSLContext db;
  private final Json json;

  InsightQueries(DSLContext db, Json json) {
    this.db = db;
    this.json = json;
  }

  /// Everybody who is or was on the roster, with the days of their events: a line a person and day.
  List<Timeline> people(AllianceId alliance) {
    Map<UUID, List<Timeline.Recall>> recalls = recalls(alliance);
    var people = new LinkedHashMap<UUID, Timeline>();
    db.select(
            SELLER.PERSON_ID,
            SELLER.SIDE_ID,
            SELLER.FIRST_DAYS,
            SELLER.LAST_DAYS,
            OPENING.OPENED_ON,
            ANSWER_DAY.ANSWERED_ON,
            ANSWER_DAY.ANSWERS,
            ANSWER_DAY.CORRECT,
            ANSWER_DAY.SURE,
            ANSWER_DAY.SURE_CORRECT,
            ANSWER_DAY.VALUE_ANSWERS,
            ANSWER_DAY.VALUE_CORRECT)
        .from(SELLER)
        .leftJoin(OPENING)
        .on(OPENING.ALLIANCE_ID.eq(SELLER.ALLIANCE_ID), OPENING.PERSON_ID.eq(SELLER.PERSON_ID))
        .leftJoin(ANSWER_DAY)
        .on(
            ANSWER_DAY.ALLIANCE_ID.eq(SELLER.ALLIANCE_ID),
            ANSWER_DAY.PERSON_ID.eq(SELLER.PERSON_ID))
        .where(SELLER.ALLIANCE_ID.eq(alliance.value()))
        .orderBy(SELLER.PERSON_ID, ANSWER_DAY.ANSWERED_ON)
        .forEach(
            r -> {
              Timeline person =
                  people.computeIfAbsent(
                      r.get(SELLER.PERSON_ID),
                      id ->
                          new Timeline(
                              id,
                              new SideId(r.get(SELLER.SIDE_ID)),
                              Presence.of(r.get(SELLER.FIRST_DAYS), r.get(SELLER.LAST_DAYS)),
                              r.get(OPENING.OPENED_ON),
                              new ArrayList<>(),
                              recalls.getOrDefault(id, List.of())));
              if (r.get(ANSWER_DAY.ANSWERED_ON) != null) {
                person.days().add(day(r));
              }
            });
    return List.copyOf(people.values());
  }

  private Map<UUID, List<Timeline.Recall>> recalls(AllianceId alliance) {
    return db.select(
            RECALL_DAY.PERSON_ID, RECALL_DAY.ANSWERED_ON, RECALL_DAY.ANSWERS, RECALL_DAY.CORRECT)
        .from(RECALL_DAY)
        .where(RECALL_DAY.ALLIANCE_ID.eq(alliance.value()))
        .orderBy(RECALL_DAY.PERSON_ID, RECALL_DAY.ANSWERED_ON)
        .fetchGroups(r -> r.value1(), r -> new Timeline.Recall(r.value2(), r.value3(), r.value4()));
  }

  private static Timeline.Day day(Record r) {
    return new Timeline.Day(
        r.get(ANSWER_DAY.ANSWERED_ON),
        r.get(ANSWER_DAY.ANSWERS),
        r.get(ANSWER_DAY.CORRECT),
        r.get(ANSWER_DAY.SURE),
        r.get(ANSWER_DAY.SURE_CORRECT),
        r.get(ANSWER_DAY.VALUE_ANSWERS),
        r.get(ANSWER_DAY.VALUE_CORRECT));
  }

  /// The published version's questions by side and by the days their answers count: once given,
  /// while the person is on the roster.
  List<QuestionRow> questions(AllianceId alliance) {
    return db.select(
            QUESTION.QUESTION_ID,
            QUESTION.POSITION,
            QUESTION.TEXT,
            QUESTION.LESSON_POSITION,
            QUESTION.LESSON_TITLE,
            SELLER.SIDE_ID,
            FIRST_ANSWER.ANSWERED_ON,
            SELLER.FIRST_DAYS,
            SELLER.LAST_DAYS,
            count(SELLER.SIDE_ID),
            count().filterWhere(FIRST_ANSWER.CORRECT),
            count().filterWhere(condition(FIRST_ANSWER.SURE).andNot(FIRST_ANSWER.CORRECT)))
        .from(QUESTION)
        .leftJoin(
            FIRST_ANSWER
                .join(SELLER)
                .on(
                    SELLER.ALLIANCE_ID.eq(FIRST_ANSWER.ALLIANCE_ID),
                    SELLER.PERSON_ID.eq(FIRST_ANSWER.PERSON_ID)))
        .on(FIRST_ANSWER.QUESTION_ID.eq(QUESTION.QUESTION_ID))
        .where(QUESTION.ALLIANCE_ID.eq(alliance.value()))
        .groupBy(
            QUESTION.QUESTION_ID,
            QUESTION.POSITION,
            QUESTION.TEXT,
            QUESTION.LESSON_POSITION,
            QUESTION.LESSON_TITLE,
            SELLER.SIDE_ID,
            FIRST_ANSWER.ANSWERED_ON,
            SELLER.FIRST_DAYS,
            SELLER.LAST_DAYS)
        .orderBy(
            QUESTION.POSITION,
            SELLER.SIDE_ID,
            FIRST_ANSWER.ANSWERED_ON,
            SELLER.FIRST_DAYS,
            SELLER.LAST_DAYS)
        .fetch(
            r ->
                new QuestionRow(
                    r.value1(),
                    r.value2(),
                    json.read(r.value3(), Localized.class),
                    lesson(r.value4(), r.value5()),
                    r.value6() == null ? null : new SideId(r.value6()),
                    r.value7(),
                    r.value8() == null ? null : Presence.of(r.value8(), r.value9()),
                    r.value10(),
                    r.value11(),
                    r.value12()));
  }

  /// Who has answered which question, of this version or an earlier one.
  List<AnswerRow> firstAnswers(AllianceId alliance) {
    return db.select(
            FIRST_ANSWER.PERSON_ID,
            SELLER.SIDE_ID,
            FIRST_ANSWER.QUESTION_ID,
            FIRST_ANSWER.VALUE_MESSAGE,
            FIRST_ANSWER.ANSWERED_ON,
            SELLER.FIRST_DAYS,
            SELLER.LAST_DAYS)
        .from(FIRST_ANSWER)
        .join(SELLER)
        .on(
            SELLER.ALLIANCE_ID.eq(FIRST_ANSWER.ALLIANCE_ID),
            SELLER.PERSON_ID.eq(FIRST_ANSWER.PERSON_ID))
        .where(FIRST_ANSWER.ALLIANCE_ID.eq(alliance.value()))
        .orderBy(FIRST_ANSWER.PERSON_ID, FIRST_ANSWER.QUESTION_ID)
        .fetch(
            r ->
                new AnswerRow(
                    r.value1(),
                    new SideId(r.value2()),
                    r.value3(),
                    r.value4(),
                    Presence.of(r.value6(), r.value7()).since(r.value5())));
  }

  private QuestionFigure.@Nullable Lesson lesson(
      @Nullable Integer position, @Nullable JSONB title) {
    return position == null || title == null
        ? null
        : new QuestionFigure.Lesson(position, json.read(title, Localized.class));
  }

  List<WaveSideRow> waves(AllianceId alliance) {
    return db.select(
            WAVE_SIDE.WAVE_ID,
            WAVE_SIDE.NUMBER,
            WAVE_SIDE.OPENS_ON,
            WAVE_SIDE.CLOSES_ON,
            WAVE_SIDE.K_MEAN,
            WAVE_SIDE.INSTRUMENT_VERSION,
            WAVE_SIDE.SIDE_ID,
            WAVE_SIDE.INVITED,
            WAVE_SIDE.ANSWERED)
        .from(WAVE_SIDE)
        .where(WAVE_SIDE.ALLIANCE_ID.eq(alliance.value()))
        .orderBy(WAVE_SIDE.NUMBER, WAVE_SIDE.SIDE_ID)
        .fetch(
            r ->
                new WaveSideRow(
                    r.value1(),
                    r.value2(),
                    r.value3(),
                    r.value4(),
                    r.value5(),
                    r.value6(),
                    new SideId(r.value7()),
                    r.value8(),
                    r.value9()));
  }

  List<ScoreRow> scores(AllianceId alliance) {
    return db.select(TRUST_SCORE.WAVE_ID, TRUST_SCORE.SIDE_ID, TRUST_SCORE.FACET, TRUST_SCORE.MEANS)
        .from(TRUST_SCORE)
        .where(
            TRUST_SCORE.WAVE_ID.in(
                select(WAVE_SIDE.WAVE_ID)
                    .from(WAVE_SIDE)
                    .where(WAVE_SIDE.ALLIANCE_ID.eq(alliance.value()))))
        .orderBy(TRUST_SCORE.WAVE_ID, TRUST_SCORE.SIDE_ID, TRUST_SCORE.FACET)
        .fetch(
            r ->
                new ScoreRow(
                    r.value1(),
                    new SideId(r.value2()),
                    Facet.valueOf(r.value3()),
                    Arrays.stream(r.value4()).mapToDouble(Double::doubleValue).toArray()));
  }

  /// The closed pulses of an alliance, side by side.
  List<PulseSide> pulses(AllianceId alliance) {
    Map<UUID, Map<UUID, List<PulseAnswer>>> answers =
        db
            .selectFrom(PULSE_ANSWER)
            .where(
                PULSE_ANSWER.WAVE_ID.in(
                    select(PULSE_SIDE.WAVE_ID)
                        .from(PULSE_SIDE)
                        .where(PULSE_SIDE.ALLIANCE_ID.eq(alliance.value()))))
            .stream()
            .collect(
                groupingBy(
                    r -> r.getWaveId(),
                    groupingBy(
                        r -> r.getSideId(),
                        mapping(
                            r ->
                                new PulseAnswer(
                                    r.getMeetings(),
                                    r.getGiven(),
                                    r.getReceived(),
                                    r.getCalled(),
                                    Set.of(r.getPurposes()),
                                    r.getStory(),
                                    r.getPeople()),
                            toList()))));
    return db.selectFrom(PULSE_SIDE)
        .where(PULSE_SIDE.ALLIANCE_ID.eq(alliance.value()))
        .orderBy(PULSE_SIDE.NUMBER, PULSE_SIDE.SIDE_ID)
        .fetch(
            r ->
                new PulseSide(
                    r.getWaveId(),
                    r.getNumber(),
                    r.getOpensOn(),
                    r.getClosesOn(),
                    r.getKMean(),
                    r.getKDistribution(),
                    r.getInstrumentVersion(),
                    new SideId(r.getSideId()),
                    r.getInvited(),
                    answers
                        .getOrDefault(r.getWaveId(), Map.of())
                        .getOrDefault(r.getSideId(), List.of())));
  }

  /// Who answered what in the closed waves of an alliance.
  List<WaveAnswers> answers(AllianceId alliance) {
    var ofAlliance =
        select(WAVE_SIDE.WAVE_ID).from(WAVE_SIDE).where(WAVE_SIDE.ALLIANCE_ID.eq(alliance.value()));
    Map<UUID, Map<SideId, List<Battery.Pattern>>> patterns =
        db
            .select(
                TRUST_PATTERN.WAVE_ID,
                TRUST_PATTERN.SIDE_ID,
                TRUST_PATTERN.ANSWERED,
                TRUST_PATTERN.PEOPLE)
            .from(TRUST_PATTERN)
            .where(TRUST_PATTERN.WAVE_ID.in(ofAlliance))
            .orderBy(TRUST_PATTERN.WAVE_ID, TRUST_PATTERN.SIDE_ID, TRUST_PATTERN.ANSWERED)
            .stream()
            .collect(
                groupingBy(
                    r -> r.value1(),
                    groupingBy(
                        r -> new SideId(r.value2()),
                        mapping(
                            r -> new Battery.Pattern(Set.of(r.value3()), r.value4()), toList()))));
    return db
        .select(WAVE_ITEM.WAVE_ID, WAVE_ITEM.ITEM, WAVE_ITEM.FACET)
        .from(WAVE_ITEM)
        .where(WAVE_ITEM.WAVE_ID.in(ofAlliance))
        .orderBy(WAVE_ITEM.WAVE_ID, WAVE_ITEM.ITEM)
        .stream()
        .collect(
            groupingBy(
                r -> r.value1(),
                mapping(r -> new Battery.Item(r.value2(), r.value3(), true), toList())))
        .entrySet()
        .stream()
        .map(
            wave ->
                new WaveAnswers(
                    wave.getKey(),
                    new Battery(wave.getValue()),
                    patterns.getOrDefault(wave.getKey(), Map.of())))
        .toList();
  }
}
