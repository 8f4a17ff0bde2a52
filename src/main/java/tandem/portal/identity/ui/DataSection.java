package tandem.portal.identity.ui;

import com.vaadin.flow.component.Component;
import java.util.List;

/// What a module adds to the page on one's own data, as a bean. It is about whoever is looking.
public interface DataSection {
  List<Component> cards();
}
