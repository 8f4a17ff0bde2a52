package tandem.portal.survey.result;

import org.jspecify.annotations.Nullable;
import tandem.portal.alliance.JobRole;
import tandem.portal.alliance.Letter;

/// How many of a side's people of a job role or region have answered.
public record GroupTurnout(
    Letter side, @Nullable JobRole jobRole, @Nullable String region, int answered, int invited) {}
