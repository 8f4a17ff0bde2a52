package tandem.portal.learning;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.alliance.AllianceId;
import tandem.portal.identity.Access;
import tandem.portal.identity.Actor;
import tandem.portal.identity.PersonId;
import tandem.portal.platform.ConflictException;
import tandem.portal.platform.NotFoundException;
import tandem.portal.questionnaire.Answer;

/// The seller's door to modules. Nobody else's progress, answers or results pass through it: every
/// method is about the actor, in alliances where the actor is a seller.
@Service
@PreAuthorize("@access.may('learning:take')")
@Transactional(readOnly = true)
public class LearningService {
  private final LearningQueries queries;
  private final LearningRepository repository;
  private final Access access;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  LearningService(
      LearningQueries queries,
      LearningRepository repository,
      Access access,
      Clock clock,
      ApplicationEventPublisher events) {
    this.queries = queries;
    this.repository = repository;
    this.access = access;
    this.clock = clock;
    this.events = events;
  }

  /// Every module of the alliances in which the actor is a seller.
  public List<ModuleState> modules() {
    Actor actor = access.actor();
    return queries.states(actor.person(), actor.alliancesWhere(LearningPermissions.TAKE));
  }

  /// The version of every module that the actor reads, without their place in it.
  public List<LearningModule> versions() {
    Actor actor = access.actor();
    return queries.readBy(actor.person(), actor.alliancesWhere(LearningPermissions.TAKE));
  }

  /// The published modules of an alliance and the seller's place in each, core module first.
  public List<ModuleState> modules(AllianceId alliance) {
    Actor actor = access.requireIn(LearningPermissions.TAKE, alliance.value());
    return queries.states(actor.person(), List.of(alliance.value()));
  }

  /// @throws NotFoundException when there is no such module, it is not published, or belongs to an
  ///     alliance in which the actor is no seller
  public ModuleState module(ModuleId module) {
    Actor actor = access.actor();
    return queries
        .state(actor.person(), actor.alliancesWhere(LearningPermissions.TAKE), module)
        .orElseThrow(() -> new NotFoundException("module " + module));
  }

  /// Opens a lesson: from now on this is where the seller is, on every device.
  ///
  /// @return the place to begin: [ModuleState#paragraph] in this very lesson
  /// @throws ConflictException while other modules come first, or when the lesson is of another
  ///     version than the actor's
  @Transactional
  public ModuleState open(ModuleId module, LessonId lesson) {
    ModuleState state = module(module);
    requireIn(state, lesson);
    requireUnlocked(state);
    if (lesson.equals(state.lesson())) {
      return state;
    }
    repository.open(access.actor().person(), state.module().version(), lesson, now());
    return new ModuleState(
        state.module(),
        lesson,
        0,
        state.read(),
        state.running(),
        state.last(),
        state.completedAt(),
        state.news(),
        state.first(),
        state.lastRenewal(),
        state.holding());
  }

  /// Goes over to the published version of a module, from its first lesson. What was completed
  /// stands; a check under way is finished first.
  ///
  /// @throws ConflictException while an attempt is running
  @Transactional
  public ModuleState moveOn(ModuleId module) {
    ModuleState state = module(module);
    if (state.running() != null) {
      throw new ConflictException("learning.news.finishFirst");
    }
    LearningModule newest =
        queries
            .published(access.actor().person(), module)
            .orElseThrow(() -> new NotFoundException("module " + module));
    if (newest.version().equals(state.module().version())) {
      return state;
    }
    LessonId first = newest.lessons().getFirst().id();
    repository.open(access.actor().person(), newest.version(), first, now());
    return module(module);
  }

  /// Remembers the first paragraph in view, from 0.
  @Transactional
  public void reach(LessonId lesson, int paragraph) {
    repository.reach(access.actor().person(), lesson, Math.max(0, paragraph), now());
  }

  /// The lesson is read to its end. May complete the module, when its check was passed before.
  @Transactional
  public ModuleState readOn(ModuleId module, LessonId lesson) {
    ModuleState state = module(module);
    requireIn(state, lesson);
    requireUnlocked(state);
    repository.oneAtATime(access.actor().person(), state.module().version());
    repository.read(access.actor().person(), lesson, now());
    return completed(module(module));
  }

  /// Starts an attempt, or goes on with the one that is running. Nobody takes a check again whose
  /// completion stands, in no version: it is renewed in its time.
  ///
  /// @throws ConflictException while other modules come first, the check before the first lesson is
  ///     under way, or the check is not open again yet
  @Transactional
  public ModuleState startCheck(ModuleId module) {
    ModuleState state = withoutPreCheck(module(module));
    if (state.running() != null || state.hasPassed()) {
      return state;
    }
    requireUnlocked(state);
    if (state.mustWait(clock.instant())) {
      throw new ConflictException("learning.check.waiting");
    }
    if (state.lesson() == null && !state.module().lessons().isEmpty()) {
      LessonId first = state.module().lessons().getFirst().id();
      repository.open(access.actor().person(), state.module().version(), first, now());
    }
    repository.start(access.actor().person(), state.module().version(), now());
    return withoutPreCheck(module(module));
  }

  /// Its questions come again in the check: answering them there would tell what is right before
  /// anything was read.
  private static ModuleState withoutPreCheck(ModuleState state) {
    if (state.running() != null && state.running().isPreCheck()) {
      throw new ConflictException("learning.preCheck.underWay");
    }
    return state;
  }

  /// Starts the check anew where a completion holds no longer, or not for long, or goes on with it;
  /// in the version that is published by now, whose lessons need not be read for it.
  ///
  /// @throws ConflictException when it holds for longer, or the check is not open again yet
  @Transactional
  public ModuleState startRenewal(ModuleId module) {
    PersonId person = access.actor().person();
    repository.oneAtATime(person, module(module).module().version());
    ModuleState state = module(module);
    if (state.running() != null) {
      return state;
    }
    if (!state.isRenewable(clock)) {
      throw new ConflictException("learning.renewal.early");
    }
    if (queries.published(person, module).isPresent()) {
      state = moveOn(module);
    }
    if (state.renewalOpensAt().filter(clock.instant()::isBefore).isPresent()) {
      throw new ConflictException("learning.check.waiting");
    }
    repository.startRenewal(person, state.module().version(), now());
    return module(module);
  }

  /// Starts the check before the first lesson, or goes on with it: whoever passes it need not read.
  ///
  /// @throws ConflictException when the actor has read or been asked before
  @Transactional
  public ModuleState startPreCheck(ModuleId module) {
    ModuleState state = module(module);
    if (state.running() != null && state.running().isPreCheck()) {
      return state;
    }
    requireUnlocked(state);
    if (!state.mayPreCheck()) {
      throw new ConflictException("learning.preCheck.late");
    }
    var person = access.actor().person();
    if (state.lesson() == null && !state.module().lessons().isEmpty()) {
      LessonId first = state.module().lessons().getFirst().id();
      repository.open(person, state.module().version(), first, now());
    }
    repository.startPreCheck(person, state.module().version(), now());
    return module(module);
  }

  /// What the actor knew before and after reading; empty without a pre-check that failed.
  public Optional<Gain> gain(ModuleId module) {
    return queries.gain(access.actor().person(), module(module).module());
  }

  /// Stores an answer the moment it is given; the last one finishes the attempt.
  ///
  /// @param attempt number of the attempt the question was shown in
  /// @return the answer that counts, which is the earlier one if there was one
  /// @throws ConflictException when that attempt is over, or the module has a version by now that
  ///     asks again
  @Transactional
  public GradedAnswer answer(
      ModuleId module, int attempt, QuestionId question, Answer answer, Confidence confidence) {
    ModuleState state = module(module);
    CheckQuestion asked =
        state.module().question(question).orElseThrow(() -> unasked(module, question));
    PersonId person = access.actor().person();
    UUID version = state.module().version();
    repository.oneAtATime(person, version);
    var running =
        repository
            .lockRunning(person, version, attempt)
            .orElseThrow(() -> new ConflictException("learning.check.over"));
    if (!state.asked().contains(asked)) {
      throw new NotFoundException("question " + question);
    }
    boolean correct = asked.question().isCorrect(answer);
    OffsetDateTime now = now();
    GradedAnswer counts =
        repository.answer(running, new GradedAnswer(asked, answer, correct, confidence), now);
    boolean passed = repository.finishIfAnswered(running, state.module(), now).orElse(false);
    if (passed && Objects.requireNonNull(state.running()).renewal()) {
      repository.renew(person, version, now);
      events.publishEvent(new ModuleRenewed(person, module, version, now.toInstant()));
    } else if (passed) {
      completed(module(module));
    }
    return counts;
  }

  /// One's own answers in the last finished attempt, for reading them again.
  public List<GradedAnswer> lastAnswers(ModuleId module) {
    return queries.lastAnswers(access.actor().person(), module(module).module());
  }

  private ModuleState completed(ModuleState state) {
    if (state.completedAt() != null || !state.isComplete()) {
      return state;
    }
    OffsetDateTime now = now();
    var person = access.actor().person();
    if (repository.complete(person, state.module().version(), now)) {
      events.publishEvent(
          new ModuleCompleted(
              person, state.module().id(), state.module().version(), now.toInstant()));
    }
    return module(state.module().id());
  }

  private static void requireUnlocked(ModuleState state) {
    if (state.isLocked()) {
      throw new ConflictException("learning.locked");
    }
  }

  /// A version that asks again may have come while the lesson was open.
  private void requireIn(ModuleState state, LessonId lesson) {
    if (state.module().lesson(lesson).isEmpty()) {
      throw queries.isOf(state.module().id(), lesson)
          ? new ConflictException("learning.lesson.elsewhere")
          : new NotFoundException("lesson " + lesson);
    }
  }

  private RuntimeException unasked(ModuleId module, QuestionId question) {
    return queries.isOf(module, question)
        ? new ConflictException("learning.check.elsewhere")
        : new NotFoundException("question " + question);
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(clock);
  }
}
