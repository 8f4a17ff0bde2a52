package tandem.portal.learning.conversation;

import static tandem.db.learning.Tables.CONVERSATION_PROGRESS;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tandem.portal.identity.OnErasure;
import tandem.portal.identity.PersonalData;

@Configuration(proxyBeanMethods = false)
class ConversationData {
  @Bean
  PersonalData conversationPersonalData() {
    return () ->
        List.of(
            PersonalData.Rows.of(
                CONVERSATION_PROGRESS, CONVERSATION_PROGRESS.PERSON_ID, OnErasure.delete()));
  }
}
