package tandem.portal.survey.instrument.ui;

import java.util.function.UnaryOperator;
import tandem.portal.survey.Instrument;

/// The draft as the forms of the editor see it: what it is now, and how it is changed.
interface Draft {
  Instrument.Definition now();

  /// A change of words: the forms show it already.
  void write(UnaryOperator<Instrument.Definition> change);

  /// A change of what there is: the forms are made anew, and the focus goes to the element named.
  void arrange(UnaryOperator<Instrument.Definition> change, String focusId);

  /// Takes something out; in its place stands a line that brings it back.
  void remove(UnaryOperator<Instrument.Definition> change, Removed removed);
}
