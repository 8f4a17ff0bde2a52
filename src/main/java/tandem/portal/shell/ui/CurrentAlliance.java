package tandem.portal.shell.ui;

import com.vaadin.flow.server.VaadinSession;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.portal.identity.Actor;
import tandem.portal.identity.Grant;

/// The alliance in view: the one last visited in this session, else the first membership's.
final class CurrentAlliance {
  private static final String KEY = CurrentAlliance.class.getName();

  private CurrentAlliance() {}

  static void visit(Actor actor, Optional<UUID> alliance) {
    alliance
        .filter(id -> isMine(actor, id))
        .ifPresent(id -> VaadinSession.getCurrent().setAttribute(KEY, id));
  }

  static @Nullable UUID of(Actor actor) {
    return VaadinSession.getCurrent().getAttribute(KEY) instanceof UUID id && isMine(actor, id)
        ? id
        : actor.grants().stream()
            .map(Grant::alliance)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
  }

  private static boolean isMine(Actor actor, UUID id) {
    return actor.grants().stream().anyMatch(g -> id.equals(g.alliance()));
  }
}
