package tandem.portal.interchange.lss;

import java.util.List;
import tandem.portal.platform.Localized;
import tandem.portal.survey.instrument.Slug;

/// What became of a file, while the draft made of it is in work.
///
/// @param instrument where the draft is written on
/// @param title of the draft, as it is called by now
public record LssReport(
    String fileName, Slug instrument, Localized title, List<LssRemark> remarks) {
  public LssReport {
    remarks = List.copyOf(remarks);
  }

  public List<LssRemark> with(LssRemark.Outcome outcome) {
    return remarks.stream().filter(remark -> remark.outcome() == outcome).toList();
  }
}
