package tandem.portal.learning.author.ui;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;

/// Why nothing more can be added: stored it would be refused, and everything written after it too.
/// The button does nothing then.
class Limit extends Paragraph {
  private static final long serialVersionUID = 1L;

  /// @param what there are so many of at most, as the last word of a text key
  Limit(NativeButton add, int there, int most, String what) {
    boolean full = there >= most;
    addClassName("studio__hint");
    setText(getTranslation("learning.author.full." + what, most));
    setVisible(full);
    add.setEnabled(!full);
  }
}
