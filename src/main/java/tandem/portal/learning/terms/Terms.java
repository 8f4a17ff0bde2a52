package tandem.portal.learning.terms;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// For whom a module is and what has to be done before it, as its authors set it and both sides
/// sign it.
///
/// @param requires ids of the modules to be completed first, in order
public record Terms(Audience audience, List<UUID> requires) {
  public static final Terms NONE = new Terms(Audience.EVERYBODY, List.of());

  public Terms(@Nullable Audience audience, @Nullable List<UUID> requires) {
    this.audience = audience == null ? Audience.EVERYBODY : audience;
    this.requires = Audience.inOrder(requires);
  }

  public Terms with(Audience other) {
    return new Terms(other, requires);
  }

  public Terms withRequires(Collection<UUID> other) {
    return new Terms(audience, List.copyOf(other));
  }

  /// As they can be in another alliance: sides and modules belong to this one.
  public Terms elsewhere() {
    return withRequires(List.of()).with(audience.withSides(List.of()));
  }
}
