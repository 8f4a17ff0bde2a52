package tandem.portal.survey.management;

import java.util.Optional;
import tandem.portal.alliance.AllianceSide;
import tandem.portal.statistics.Estimate;
import tandem.portal.statistics.Gap;
import tandem.portal.statistics.Published;

/// One side's management beside its sellers, by the trust index from 0 to 100.
///
/// @param invited executives and partner managers asked; 0: not asked, because they are too few
/// @param sellers as the results show them
/// @param gap management minus sellers, where both are shown
/// @param g the same in standard deviations (Hedges); empty also where nobody differs from anybody
public record ManagementGap(
    AllianceSide side,
    int invited,
    Published<Estimate> management,
    Published<Estimate> sellers,
    Optional<Gap> gap,
    Optional<Gap> g) {}
