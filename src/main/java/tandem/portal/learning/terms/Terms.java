package tandem.portal.learning.terms;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// For whom a module is, what has to be done before it, how often its check may be taken and how
/// long its completion holds, as its authors set it and both sides sign it.
///
/// @param requires ids of the modules to be completed first, in order
/// @param attempts null: as many as somebody likes
/// @param recertification null: a completion holds without end
public record Terms(
    Audience audience,
    List<UUID> requires,
    @Nullable Attempts attempts,
    @Nullable Recertification recertification) {
  public static final Terms NONE = new Terms(Audience.EVERYBODY, List.of(), null, null);

  public Terms(
      @Nullable Audience audience,
      @Nullable List<UUID> requires,
      @Nullable Attempts attempts,
      @Nullable Recertification recertification) {
    this.audience = audience == null ? Audience.EVERYBODY : audience;
    this.requires = Audience.inOrder(requires);
    this.attempts = attempts;
    this.recertification = recertification;
  }

  public Terms with(Audience other) {
    return new Terms(other, requires, attempts, recertification);
  }

  public Terms withRequires(Collection<UUID> other) {
    return new Terms(audience, List.copyOf(other), attempts, recertification);
  }

  public Terms with(@Nullable Attempts other) {
    return new Terms(audience, requires, other, recertification);
  }

  /// @param months 0: none
  public Terms withRecertification(int months) {
    return new Terms(
        audience, requires, attempts, months == 0 ? null : new Recertification(months));
  }

  /// As a core module has to be.
  public boolean forAllAndFirst() {
    return audience.everybody() && requires.isEmpty();
  }

  public Terms openToAll() {
    return withRequires(List.of()).with(Audience.EVERYBODY);
  }

  /// Says in words when a module is completed, with [#rule].
  public String ruleKey() {
    if (recertification == null) {
      return attempts == null ? "learning.rule" : "learning.rule.attempts";
    }
    return attempts == null ? "learning.rule.again" : "learning.rule.attempts.again";
  }

  /// @param right how many answers must be right
  public Object[] rule(int lessons, int right, int questions) {
    return new Object[] {lessons, right, questions, mostAttempts(), waitDays(), months()};
  }

  public int mostAttempts() {
    return attempts == null ? 0 : attempts.most();
  }

  public int waitDays() {
    return attempts == null ? 0 : attempts.days();
  }

  /// 0: it holds without end.
  public int months() {
    return recertification == null ? 0 : recertification.months();
  }

  /// As they can be in another alliance: sides and modules belong to this one.
  public Terms elsewhere() {
    return withRequires(List.of()).with(audience.withSides(List.of()));
  }
}
