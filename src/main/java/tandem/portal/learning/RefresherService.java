package tandem.portal.learning;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.alliance.AllianceId;
import tandem.portal.identity.Access;
import tandem.portal.identity.Actor;
import tandem.portal.platform.ConflictException;
import tandem.portal.platform.NotFoundException;
import tandem.portal.questionnaire.Answer;

/// A seller's own refreshers, and nobody else's. Taking one or not changes nothing about a
/// completion.
@Service
@PreAuthorize("@access.may('learning:take')")
@Transactional(readOnly = true)
public class RefresherService {
  private final RefresherQueries queries;
  private final RefresherRepository repository;
  private final LearningService learning;
  private final Access access;
  private final Clock clock;

  RefresherService(
      RefresherQueries queries,
      RefresherRepository repository,
      LearningService learning,
      Access access,
      Clock clock) {
    this.queries = queries;
    this.repository = repository;
    this.learning = learning;
    this.access = access;
    this.clock = clock;
  }

  /// Those that wait for the actor in an alliance.
  public List<Refresher> waiting(AllianceId alliance) {
    Actor actor = access.requireIn(LearningPermissions.TAKE, alliance.value());
    return queries.waiting(actor.person(), alliance.value(), OffsetDateTime.now(clock));
  }

  /// Opens the refresher of a module: from the first time on it asks the same questions on every
  /// device.
  ///
  /// @return empty when there is none now, because none is due or it has lapsed
  /// @throws NotFoundException when there is no such module for the actor
  @Transactional
  public Optional<Refresher> open(ModuleId module) {
    learning.module(module);
    return current(module)
        .map(refresher -> refresher.asked().isEmpty() ? ask(refresher) : refresher);
  }

  private Refresher ask(Refresher refresher) {
    repository.lock(refresher.id());
    Refresher locked = current(refresher.module().id()).orElse(refresher);
    if (locked.asked().isEmpty()) {
      repository.ask(
          refresher.id(),
          RefresherChoice.of(
              refresher.module(),
              queries.memories(access.actor().person(), refresher.module().version())));
    }
    return current(refresher.module().id()).orElse(refresher);
  }

  /// Stores an answer the moment it is given.
  ///
  /// @return the answer that counts, which is the earlier one if there was one
  /// @throws NotFoundException when the refresher does not ask that
  /// @throws ConflictException when it has lapsed
  @Transactional
  public GradedAnswer answer(
      ModuleId module, QuestionId question, Answer answer, Confidence confidence) {
    learning.module(module);
    Refresher refresher =
        current(module).orElseThrow(() -> new ConflictException("learning.refresher.over"));
    CheckQuestion asked =
        refresher.asked().stream()
            .filter(one -> one.id().equals(question))
            .findFirst()
            .orElseThrow(() -> new NotFoundException("question " + question));
    repository.lock(refresher.id());
    OffsetDateTime now = OffsetDateTime.now(clock);
    repository.answer(
        refresher.id(),
        new GradedAnswer(asked, answer, asked.question().isCorrect(answer), confidence),
        now);
    repository.finishIfAnswered(refresher.id(), now);
    return current(module).flatMap(later -> later.answer(question)).orElseThrow();
  }

  private Optional<Refresher> current(ModuleId module) {
    Actor actor = access.actor();
    return queries.current(
        actor.person(),
        actor.alliancesWhere(LearningPermissions.TAKE),
        module,
        OffsetDateTime.now(clock));
  }
}
