package tandem.portal.learning;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Draws questions from pools: for one seed always the same, and each question as likely as any
/// other of its pool.
final class Draw {
  private Draw() {}

  static List<CheckQuestion> of(LearningModule module, long seed) {
    if (module.draws().isEmpty()) {
      return module.questions();
    }
    Set<QuestionId> drawn = new HashSet<>();
    for (String pool : module.draws().keySet()) {
      module.questions().stream()
          .filter(question -> pool.equals(question.pool()))
          .sorted(
              Comparator.<CheckQuestion>comparingLong(q -> lot(seed, q.id().value()))
                  .thenComparing(q -> q.id().value()))
          .limit(many(module, pool))
          .forEach(question -> drawn.add(question.id()));
    }
    return module.questions().stream()
        .filter(question -> question.pool() == null || drawn.contains(question.id()))
        .toList();
  }

  static int many(LearningModule module, String pool) {
    long there = module.questions().stream().filter(q -> pool.equals(q.pool())).count();
    return (int) Math.min(there, module.draws().getOrDefault(pool, 0));
  }

  /// A number that looks random. It must never change: attempts under way depend on it.
  ///
  /// Source of the mixing: D. Stafford's variant 13 of MurmurHash3's finalizer.
  private static long lot(long seed, UUID question) {
    return mixed(
        mixed(seed ^ question.getMostSignificantBits()) ^ question.getLeastSignificantBits());
  }

  private static long mixed(long bits) {
    long z = bits + 0x9e3779b97f4a7c15L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
