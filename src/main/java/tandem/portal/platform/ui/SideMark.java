package tandem.portal.platform.ui;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/// A company's name with its side's mark, so that colour is never the only difference.
public class SideMark extends Span {
  private static final long serialVersionUID = 1L;

  public SideMark(Side side, String company) {
    super(company);
    addClassNames("side", "side--" + side.name().toLowerCase(Locale.ROOT));
  }
}
