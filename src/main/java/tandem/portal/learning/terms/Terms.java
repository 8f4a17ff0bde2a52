package tandem.portal.learning.terms;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// For whom a module is, what has to be done before it and how often its check may be taken, as its
/// authors set it and both sides sign it.
///
/// @param requires ids of the modules to be completed first, in order
/// @param attempts null: as many as somebody likes
public record Terms(Audience audience, List<UUID> requires, @Nullable Attempts attempts) {
  public static final Terms NONE = new Terms(Audience.EVERYBODY, List.of(), null);

  public Terms(
      @Nullable Audience audience, @Nullable List<UUID> requires, @Nullable Attempts attempts) {
    this.audience = audience == null ? Audience.EVERYBODY : audience;
    this.requires = Audience.inOrder(requires);
    this.attempts = attempts;
  }

  public Terms with(Audience other) {
    return new Terms(other, requires, attempts);
  }

  public Terms withRequires(Collection<UUID> other) {
    return new Terms(audience, List.copyOf(other), attempts);
  }

  public Terms with(@Nullable Attempts other) {
    return new Terms(audience, requires, other);
  }

  /// As a core module has to be.
  public boolean forAllAndFirst() {
    return audience.everybody() && requires.isEmpty();
  }

  /// Says in words when a module is completed, of how many lessons, right answers and questions,
  /// and after it [#mostAttempts] and [#waitDays].
  public String ruleKey() {
    return attempts == null ? "learning.rule" : "learning.rule.attempts";
  }

  public int mostAttempts() {
    return attempts == null ? 0 : attempts.most();
  }

  public int waitDays() {
    return attempts == null ? 0 : attempts.days();
  }

  /// As they can be in another alliance: sides and modules belong to this one.
  public Terms elsewhere() {
    return withRequires(List.of()).with(audience.withSides(List.of()));
  }
}
