package tandem.portal.interchange.lss;

import java.util.List;

/// A `.lss` file, and what of the instrument is not in it.
public record LssExported(String xml, List<LssRemark> remarks) {
  public LssExported {
    remarks = List.copyOf(remarks);
  }
}
