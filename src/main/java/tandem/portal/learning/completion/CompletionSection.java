package tandem.portal.learning.completion;

import com.vaadin.flow.component.Component;
import java.util.List;
import tandem.portal.learning.ModuleState;

/// What a module adds to the page somebody sees who has completed something, as a bean.
@FunctionalInterface
public interface CompletionSection {
  /// @param completed the actor's own state of the module
  List<Component> of(ModuleState completed);
}
