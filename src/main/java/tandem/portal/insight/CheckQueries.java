package tandem.portal.insight;

import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static tandem.db.insight.Tables.FIRST_CHOICE;
import static tandem.db.insight.Tables.GAIN;
import static tandem.db.insight.Tables.QUESTION;
import static tandem.db.insight.Tables.QUESTION_OPTION;
import static tandem.db.insight.Tables.SELLER;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.portal.alliance.AllianceId;
import tandem.portal.alliance.SideId;
import tandem.portal.platform.Json;
import tandem.portal.platform.Localized;

/// The questions of the core module's check and what was chosen.
@Component
class CheckQueries {
  private final DSLContext db;
  private final Json json;

  CheckQueries(DSLContext db, Json json) {
    this.db = db;
    this.json = json;
  }

  List<AskedQuestion> questions(AllianceId alliance) {
    return db.select(
            QUESTION.QUESTION_ID,
            QUESTION.POSITION,
            QUESTION.TEXT,
            QUESTION.LESSON_POSITION,
            QUESTION.LESSON_TITLE,
            multiset(
                select(QUESTION_OPTION.OPTION_ID, QUESTION_OPTION.TEXT, QUESTION_OPTION.CORRECT)
                    .from(QUESTION_OPTION)
                    .where(QUESTION_OPTION.QUESTION_ID.eq(QUESTION.QUESTION_ID))
                    .orderBy(QUESTION_OPTION.POSITION)),
            QUESTION.POOLED)
        .from(QUESTION)
        .where(QUESTION.ALLIANCE_ID.eq(alliance.value()))
        .orderBy(QUESTION.POSITION)
        .fetch(
            r ->
                new AskedQuestion(
                    r.value1(),
                    r.value2(),
                    json.read(r.value3(), Localized.class),
                    lesson(r.value4(), r.value5()),
                    r.value6()
                        .map(
                            o ->
                                new CheckAnalysis.Option(
                                    o.value1(),
                                    o.value2() == null
                                        ? null
                                        : json.read(o.value2(), Localized.class),
                                    o.value3())),
                    r.value7()));
  }

  private QuestionFigure.@Nullable Lesson lesson(
      @Nullable Integer position, @Nullable JSONB title) {
    return position == null || title == null
        ? null
        : new QuestionFigure.Lesson(position, json.read(title, Localized.class));
  }

  List<ChoiceRow> choices(AllianceId alliance) {
    return db.select(
            FIRST_CHOICE.PERSON_ID,
            SELLER.SIDE_ID,
            FIRST_CHOICE.QUESTION_ID,
            FIRST_CHOICE.CHOSEN,
            FIRST_CHOICE.CORRECT,
            FIRST_CHOICE.ANSWERED_ON,
            SELLER.FIRST_DAYS,
            SELLER.LAST_DAYS)
        .from(FIRST_CHOICE)
        .join(SELLER)
        .on(
            SELLER.ALLIANCE_ID.eq(FIRST_CHOICE.ALLIANCE_ID),
            SELLER.PERSON_ID.eq(FIRST_CHOICE.PERSON_ID))
        .where(FIRST_CHOICE.ALLIANCE_ID.eq(alliance.value()))
        .orderBy(FIRST_CHOICE.PERSON_ID, FIRST_CHOICE.QUESTION_ID)
        .fetch(
            r ->
                new ChoiceRow(
                    r.value1(),
                    new SideId(r.value2()),
                    r.value3(),
                    r.value4() == null ? null : List.of(r.value4()),
                    r.value5(),
                    Presence.of(r.value7(), r.value8()).since(r.value6())));
  }

  List<GainRow> gains(AllianceId alliance) {
    return db
        .select(
            GAIN.PERSON_ID,
            SELLER.SIDE_ID,
            GAIN.LEARNED_ON,
            SELLER.FIRST_DAYS,
            SELLER.LAST_DAYS,
            GAIN.BEFORE,
            GAIN.AFTER,
            GAIN.QUESTIONS)
        .from(GAIN)
        .join(SELLER)
        .on(SELLER.ALLIANCE_ID.eq(GAIN.ALLIANCE_ID), SELLER.PERSON_ID.eq(GAIN.PERSON_ID))
        .where(GAIN.ALLIANCE_ID.eq(alliance.value()))
        .orderBy(GAIN.PERSON_ID)
        .fetch()
        .stream()
        .flatMap(
            r ->
                Presence.of(r.value4(), r.value5()).since(r.value3()).first().stream()
                    .map(
                        on ->
                            new GainRow(
                                r.value1(),
                                new SideId(r.value2()),
                                on,
                                r.value6(),
                                r.value7(),
                                r.value8())))
        .toList();
  }
}
