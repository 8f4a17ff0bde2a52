package tandem.portal.learning.conversation;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.identity.Access;
import tandem.portal.identity.PersonId;
import tandem.portal.learning.LearningService;
import tandem.portal.learning.LessonId;
import tandem.portal.learning.ModuleId;
import tandem.portal.platform.NotFoundException;

/// The conversations a seller practises, and nobody else's. Where they are is kept, so that it goes
/// on there on any device; what they answered is never told to anybody.
@Service
@PreAuthorize("@access.may('learning:take')")
@Transactional(readOnly = true)
public class ConversationService {
  private final ConversationRepository repository;
  private final LearningService learning;
  private final Access access;
  private final Clock clock;

  ConversationService(
      ConversationRepository repository, LearningService learning, Access access, Clock clock) {
    this.repository = repository;
    this.learning = learning;
    this.access = access;
    this.clock = clock;
  }

  /// @throws NotFoundException for a lesson without one, or not the actor's
  public Conversation.Talk open(ModuleId module, LessonId lesson) {
    return of(module, lesson).after(repository.replies(person(), lesson));
  }

  /// Says something at a step. What comes late, because it has been answered on another device,
  /// changes nothing.
  @Transactional
  public Conversation.Talk answer(ModuleId module, LessonId lesson, String step, String reply) {
    Conversation conversation = of(module, lesson);
    repository.lock(person(), lesson, now());
    Conversation.Talk talk = conversation.after(repository.replies(person(), lesson));
    Conversation.Step here = talk.now();
    if (here == null || !here.id().equals(step)) {
      return talk;
    }
    if (here.reply(reply).isEmpty()) {
      throw new NotFoundException("reply " + reply);
    }
    List<String> longer = new ArrayList<>(talk.replies());
    longer.add(reply);
    repository.store(person(), lesson, longer, now());
    return conversation.after(longer);
  }

  /// From the beginning, to try another way.
  @Transactional
  public Conversation.Talk again(ModuleId module, LessonId lesson) {
    Conversation conversation = of(module, lesson);
    repository.lock(person(), lesson, now());
    repository.store(person(), lesson, List.of(), now());
    return conversation.after(List.of());
  }

  private Conversation of(ModuleId module, LessonId lesson) {
    Conversation conversation =
        learning
            .module(module)
            .module()
            .lesson(lesson)
            .orElseThrow(() -> unknown(lesson))
            .conversation();
    if (conversation == null) {
      throw unknown(lesson);
    }
    return conversation;
  }

  private static NotFoundException unknown(LessonId lesson) {
    return new NotFoundException("conversation in lesson " + lesson);
  }

  private PersonId person() {
    return access.actor().person();
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(clock);
  }
}
