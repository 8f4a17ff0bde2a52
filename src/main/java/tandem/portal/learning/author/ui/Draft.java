package tandem.portal.learning.author.ui;

import java.util.function.UnaryOperator;
import tandem.portal.learning.author.ModuleDefinition;

/// The draft as the forms of the editor see it: what it is now, and how it is changed.
interface Draft {
  ModuleDefinition now();

  /// A change of words: the forms show it already.
  void write(UnaryOperator<ModuleDefinition> change);

  /// A change of what there is: the forms are made anew, and the focus goes to the element named.
  void arrange(UnaryOperator<ModuleDefinition> change, String focusId);

  /// The same, and says aloud what has become of it.
  void arrange(UnaryOperator<ModuleDefinition> change, String focusId, String said);

  /// Takes something away, says so, and lets it be brought back.
  void remove(
      UnaryOperator<ModuleDefinition> change,
      String focusId,
      String said,
      UnaryOperator<ModuleDefinition> undo);
}
