package tandem.portal.insight;

import java.util.UUID;

/// Where the executive page is.
public final class InsightRoutes {
  public static final String ALLIANCE = "alliance";
  public static final String PAGE = "insight/:" + ALLIANCE;

  private InsightRoutes() {}

  public static String page(UUID alliance) {
    return "insight/" + alliance;
  }
}
