package tandem.portal.learning.author;

import java.util.UUID;
import tandem.portal.learning.ModuleId;

/// Where modules are written, for views, mails and other modules' links.
public final class AuthorRoutes {
  public static final String ALLIANCE = "alliance";
  public static final String NAME = "module";
  public static final String MODULES = "studio/:" + ALLIANCE + "/modules";
  public static final String MODULE = MODULES + "/:" + NAME;

  private AuthorRoutes() {}

  public static String modules(UUID alliance) {
    return "studio/" + alliance + "/modules";
  }

  public static String module(UUID alliance, ModuleId module) {
    return modules(alliance) + "/" + module;
  }
}
