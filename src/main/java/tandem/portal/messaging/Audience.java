package tandem.portal.messaging;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.portal.alliance.JobRole;
import tandem.portal.alliance.SideId;

/// For whom a message is: who tells it, and to whom. It is signed with the text.
///
/// @param role of the sellers who tell it; null: every job role
/// @param side whose sellers tell it, and whom alone they are offered it; null: both sides'
/// @param industries of the customers it is told to; empty: every industry
public record Audience(@Nullable JobRole role, @Nullable SideId side, List<Industry> industries) {
  public static final Audience EVERYBODY = new Audience(null, null, List.of());

  public Audience {
    industries = industries.stream().distinct().sorted().toList();
  }

  public static Audience of(@Nullable JobRole role) {
    return new Audience(role, null, List.of());
  }
}
