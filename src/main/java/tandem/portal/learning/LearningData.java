package tandem.portal.learning;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.jsonbKeyExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;
import static tandem.db.learning.Tables.ANSWER;
import static tandem.db.learning.Tables.ATTEMPT;
import static tandem.db.learning.Tables.COMPLETION;
import static tandem.db.learning.Tables.LESSON_READ;
import static tandem.db.learning.Tables.PROGRESS;
import static tandem.db.learning.Tables.REFRESHER;
import static tandem.db.learning.Tables.REFRESHER_QUESTION;
import static tandem.db.learning.Tables.RENEWAL;
import static tandem.db.learning.Tables.VIDEO_PLACE;

import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jooq.JSONB;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tandem.portal.identity.OnErasure;
import tandem.portal.identity.PersonalData;

@Configuration(proxyBeanMethods = false)
class LearningData {
  @Bean
  PersonalData learningPersonalData() {
    return () ->
        List.of(
            PersonalData.Rows.of(
                PROGRESS,
                PROGRESS.PERSON_ID,
                OnErasure.empty(
                    Map.of(
                        PROGRESS.PARAGRAPH, inline(0),
                        PROGRESS.OPENED_AT, OnErasure.dayOf(PROGRESS.OPENED_AT),
                        PROGRESS.UPDATED_AT, OnErasure.dayOf(PROGRESS.UPDATED_AT)))),
            PersonalData.Rows.of(LESSON_READ, LESSON_READ.PERSON_ID, OnErasure.delete()),
            PersonalData.Rows.of(VIDEO_PLACE, VIDEO_PLACE.PERSON_ID, OnErasure.delete()),
            PersonalData.Rows.of(
                ATTEMPT,
                ATTEMPT.PERSON_ID,
                OnErasure.empty(
                    Map.of(
                        ATTEMPT.STARTED_AT, OnErasure.dayOf(ATTEMPT.STARTED_AT),
                        ATTEMPT.FINISHED_AT, OnErasure.dayOf(ATTEMPT.FINISHED_AT)))),
            new PersonalData.Rows(
                ANSWER,
                List.of(),
                subject ->
                    ANSWER.ATTEMPT_ID.in(
                        select(ATTEMPT.ID)
                            .from(ATTEMPT)
                            .where(ATTEMPT.PERSON_ID.eq(subject.person()))),
                null,
                OnErasure.empty(
                    Map.of(
                        ANSWER.CONTENT, withoutWords(ANSWER.CONTENT),
                        ANSWER.ANSWERED_AT, OnErasure.dayOf(ANSWER.ANSWERED_AT)))),
            PersonalData.Rows.of(
                COMPLETION,
                COMPLETION.PERSON_ID,
                OnErasure.empty(
                    Map.of(COMPLETION.COMPLETED_AT, OnErasure.dayOf(COMPLETION.COMPLETED_AT)))),
            // Figures count completions alone
            PersonalData.Rows.of(RENEWAL, RENEWAL.PERSON_ID, OnErasure.delete()),
            PersonalData.Rows.of(
                REFRESHER,
                REFRESHER.PERSON_ID,
                OnErasure.empty(
                        Map.of(
                            REFRESHER.OFFERED_AT, OnErasure.dayOf(REFRESHER.OFFERED_AT),
                            REFRESHER.LAPSES_AT, OnErasure.dayOf(REFRESHER.LAPSES_AT),
                            REFRESHER.FINISHED_AT, OnErasure.dayOf(REFRESHER.FINISHED_AT)))
                    // Earlier ones teach and are counted nowhere
                    .where(REFRESHER.DAYS.ge(30))),
            new PersonalData.Rows(
                REFRESHER_QUESTION,
                List.of(),
                subject ->
                    REFRESHER_QUESTION.REFRESHER_ID.in(
                        select(REFRESHER.ID)
                            .from(REFRESHER)
                            .where(REFRESHER.PERSON_ID.eq(subject.person()))),
                null,
                OnErasure.empty(
                    Map.of(
                        REFRESHER_QUESTION.CONTENT,
                        withoutWords(REFRESHER_QUESTION.CONTENT),
                        REFRESHER_QUESTION.ANSWERED_AT,
                        OnErasure.dayOf(REFRESHER_QUESTION.ANSWERED_AT)))));
  }

  /// Words that were typed may name somebody, the choices of an author do not.
  private static Field<JSONB> withoutWords(Field<JSONB> content) {
    return when(
            jsonbKeyExists(content, inline("typed")).or(jsonbKeyExists(content, inline("parts"))),
            inline(LearningRetention.EMPTIED))
        .otherwise(content);
  }
}
