package tandem.portal.alliance;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.portal.identity.Role;

/// A membership as its own company sees it.
///
/// @param alliance its name
/// @param jobRole of a seller, like region and team
/// @param until the last day that counts; null: open
public record Seat(
    UUID id,
    SideId side,
    String alliance,
    Role role,
    @Nullable JobRole jobRole,
    @Nullable String region,
    @Nullable String team,
    LocalDate from,
    @Nullable LocalDate until) {
  public boolean isOver(LocalDate today) {
    return until != null && until.isBefore(today);
  }
}
