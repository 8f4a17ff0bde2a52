package tandem.portal.insight;

import java.util.UUID;

/// Where the executive page is.
public final class InsightRoutes {
  public static final String ALLIANCE = "alliance";
  public static final String PAGE = "insight/:" + ALLIANCE;

  /// How the questions of the core module's check do.
  public static final String CHECK = PAGE + "/check";

  private InsightRoutes() {}

  public static String page(UUID alliance) {
    return "insight/" + alliance;
  }

  public static String check(UUID alliance) {
    return page(alliance) + "/check";
  }
}
