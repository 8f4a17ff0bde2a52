package tandem.portal.interchange.lss;

import java.util.List;
import tandem.portal.survey.Instrument;

/// What a file became: an instrument that may lack a language, and a line for each of its
/// questions.
///
/// @param remarks first those on the whole, then the questions in their order
public record LssImported(Instrument.Definition definition, List<LssRemark> remarks) {
  public LssImported {
    remarks = List.copyOf(remarks);
  }
}
