package tandem.portal.learning;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tandem.portal.learning.terms.Attempts;
import tandem.portal.learning.terms.Prerequisite;
import tandem.portal.platform.Localized;

/// Where a seller is in a module: in the version they began, even if there is a newer one by now,
/// unless the newer one asks everybody again.
///
/// @param lesson the lesson last opened; null: not begun
/// @param paragraph the first paragraph in view there, from 0
/// @param read lessons read to their end
/// @param running the attempt under way
/// @param last the last finished attempt that was none to renew
/// @param news what a newer version is for somebody who knows an earlier one; null: there is none
/// @param first modules to be completed before this one is begun, and not completed yet
/// @param lastRenewal the last finished attempt to renew a completion, in this version
/// @param holding until when the completion holds; null: without end, or there is none
public record ModuleState(
    LearningModule module,
    @Nullable LessonId lesson,
    int paragraph,
    Set<LessonId> read,
    @Nullable Running running,
    @Nullable Finished last,
    @Nullable Instant completedAt,
    @Nullable News news,
    List<Prerequisite> first,
    @Nullable Finished lastRenewal,
    @Nullable Holding holding) {

  public ModuleState {
    first = List.copyOf(first);
    read = Set.copyOf(read);
  }

  /// @param number from 1; 0: the pre-check
  /// @param renewal whether it is to renew a completion
  /// @param seed of what is drawn
  public record Running(int number, boolean renewal, long seed, Set<QuestionId> answered) {
    public Running {
      answered = Set.copyOf(answered);
    }

    public boolean isPreCheck() {
      return number == 0;
    }
  }

  /// @param correct how many answers were right
  public record Finished(int number, int correct, boolean passed, Instant at) {
    public boolean isPreCheck() {
      return number == 0;
    }
  }

  /// Whether other modules come first. Who has begun goes on, whatever a later version asks.
  public boolean isLocked() {
    return !first.isEmpty() && completedAt == null && !isBegun();
  }

  /// What comes first, by its title, in order.
  public Map<ModuleId, Localized> firstTitles() {
    var titles = new LinkedHashMap<ModuleId, Localized>();
    first.forEach(before -> titles.put(before.module(), before.title()));
    return titles;
  }

  public boolean isBegun() {
    return lesson != null || !read.isEmpty() || running != null || last != null;
  }

  /// Completed an earlier version, and is to complete this one too.
  public boolean isAskedAgain() {
    return completedAt == null && news != null && news.asked() && news.completedBefore() != null;
  }

  /// When the check is open again; empty where there is an attempt left or none is asked for.
  public Optional<Instant> checkOpensAt() {
    Attempts attempts = module.terms().attempts();
    return attempts == null || running != null || last == null || hasPassed()
        ? Optional.empty()
        : attempts.openAgain(last.number(), last.at());
  }

  /// Whether all attempts of a row are used up and the wait is not over.
  public boolean mustWait(Instant now) {
    return checkOpensAt().filter(now::isBefore).isPresent();
  }

  /// How far the period is in which the completion holds; empty where it has no end, or there is
  /// none.
  public Optional<Holding.Stage> stage(Clock clock) {
    return Optional.ofNullable(holding).map(held -> held.stage(clock));
  }

  /// Whether the check may be taken, or gone on with, to renew the completion.
  public boolean isRenewable(Clock clock) {
    return stage(clock).filter(stage -> stage != Holding.Stage.HOLDS).isPresent();
  }

  /// The version whose check renews the completion: the published one, if that is for this person.
  public LearningModule renewedIn() {
    return running != null || news == null || news.version() == null ? module : news.version();
  }

  /// When the check to renew is open again; empty where there is an attempt left, as in a newer
  /// version all are.
  public Optional<Instant> renewalOpensAt() {
    Attempts attempts = module.terms().attempts();
    return attempts == null
            || holding == null
            || lastRenewal == null
            || running != null
            || !renewedIn().equals(module)
        ? Optional.empty()
        : attempts.openAgain(holding.failed(), lastRenewal.at());
  }

  /// What holds since the completion was last renewed; empty where it never was.
  public Optional<Holding> renewed() {
    return Optional.ofNullable(holding)
        .filter(held -> completedAt != null && held.since().isAfter(completedAt));
  }

  /// The day on which the check is open again, to renew or to complete; empty where it is open.
  public Optional<LocalDate> waitsUntil(Clock clock) {
    return (isRenewable(clock) ? renewalOpensAt() : checkOpensAt())
        .filter(clock.instant()::isBefore)
        .map(opens -> LocalDate.ofInstant(opens, clock.getZone()));
  }

  /// The last finished attempt of either kind.
  public @Nullable Finished latest() {
    return lastRenewal == null || (last != null && last.number() > lastRenewal.number())
        ? last
        : lastRenewal;
  }

  /// Whether there is no check to pass any more: a completion stands for the check of the version
  /// somebody reads by now, too.
  public boolean hasPassed() {
    return completedAt != null || (last != null && last.passed());
  }

  /// Whether the check may be taken before the first lesson: by whoever has read none to its end. A
  /// look into one does not count, for many see only there that they know it.
  public boolean mayPreCheck() {
    return completedAt == null && read.isEmpty() && running == null && last == null && !isLocked();
  }

  /// Knew it all before the first lesson: the check alone completes the module.
  public boolean isTestedOut() {
    return last != null && last.isPreCheck() && last.passed();
  }

  public boolean hasReadAll() {
    return module.lessons().stream().allMatch(this::hasRead);
  }

  public boolean hasRead(Lesson lesson) {
    return read.contains(lesson.id());
  }

  /// Everything the completion rule asks for, whether or not the completion is written down yet.
  boolean isComplete() {
    return hasPassed() && (hasReadAll() || isTestedOut());
  }

  public NextStep next() {
    if (completedAt != null) {
      return new NextStep.Nothing(completedAt);
    }
    return unread()
        .<NextStep>map(NextStep.Read::new)
        .orElseGet(() -> new NextStep.TakeCheck(running == null ? 0 : running.answered().size()));
  }

  /// The first question of the running attempt without an answer.
  public Optional<CheckQuestion> nextQuestion() {
    return running == null
        ? Optional.empty()
        : asked().stream().filter(q -> !running.answered().contains(q.id())).findFirst();
  }

  /// The questions of the running attempt; none when none is running.
  public List<CheckQuestion> asked() {
    return running == null ? List.of() : module.asked(running.seed());
  }

  public int minutesLeft() {
    if (completedAt != null) {
      return 0;
    }
    int reading =
        module.lessons().stream().filter(l -> !hasRead(l)).mapToInt(Lesson::minutes).sum();
    return reading + (hasPassed() ? 0 : module.checkMinutes());
  }

  /// The lesson left open, unless it is read: then the first that is not.
  private Optional<Lesson> unread() {
    return module.lessons().stream()
        .filter(l -> !hasRead(l) && l.id().equals(lesson))
        .findFirst()
        .or(() -> module.lessons().stream().filter(l -> !hasRead(l)).findFirst());
  }
}
