package tandem.portal.learning;

import static org.jooq.impl.DSL.select;
import static tandem.db.learning.Tables.ANSWER;
import static tandem.db.learning.Tables.ATTEMPT;
import static tandem.db.learning.Tables.COMPLETION;
import static tandem.db.learning.Tables.LESSON_READ;
import static tandem.db.learning.Tables.PROGRESS;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tandem.portal.identity.PersonalData;

@Configuration(proxyBeanMethods = false)
class LearningData {
  @Bean
  PersonalData learningPersonalData() {
    return () ->
        List.of(
            PersonalData.Rows.of(PROGRESS, PROGRESS.PERSON_ID),
            PersonalData.Rows.of(LESSON_READ, LESSON_READ.PERSON_ID),
            PersonalData.Rows.of(ATTEMPT, ATTEMPT.PERSON_ID),
            new PersonalData.Rows(
                ANSWER,
                List.of(),
                subject ->
                    ANSWER.ATTEMPT_ID.in(
                        select(ATTEMPT.ID)
                            .from(ATTEMPT)
                            .where(ATTEMPT.PERSON_ID.eq(subject.person()))),
                null),
            PersonalData.Rows.of(COMPLETION, COMPLETION.PERSON_ID));
  }
}
