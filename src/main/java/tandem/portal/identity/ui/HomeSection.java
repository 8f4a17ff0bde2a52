package tandem.portal.identity.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.portal.identity.Actor;

/// What a module puts on the home screen, as a bean. The first section with something to show gets
/// the one big card, so the order says what matters most.
public interface HomeSection {
  int order();

  /// Cards for this person now; none where there is nothing to do or to know.
  List<Component> cards(Actor actor, @Nullable UUID alliance);
}
