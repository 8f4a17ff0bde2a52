package tandem.portal.survey.instrument;

import java.util.UUID;

/// Where instruments are written, for views, mails and other modules' links.
public final class InstrumentRoutes {
  public static final String ALLIANCE = "alliance";
  public static final String NAME = "instrument";
  public static final String INSTRUMENTS = "studio/:" + ALLIANCE + "/instruments";
  public static final String INSTRUMENT = INSTRUMENTS + "/:" + NAME;

  /// Where questionnaires come from other systems and go to them.
  public static final String FILE = "studio/:" + ALLIANCE + "/instrument-file";

  private InstrumentRoutes() {}

  public static String file(UUID alliance) {
    return "studio/" + alliance + "/instrument-file";
  }

  public static String instruments(UUID alliance) {
    return "studio/" + alliance + "/instruments";
  }

  public static String instrument(UUID alliance, Slug slug) {
    return instruments(alliance) + "/" + slug;
  }
}
