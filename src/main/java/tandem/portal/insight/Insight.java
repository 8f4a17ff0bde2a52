package tandem.portal.insight;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.portal.alliance.Alliance;

/// Everything on the executive page; all of it has passed disclosure control.
///
/// @param months whole months since the signature
/// @param k people behind every figure of understanding
/// @param trust null while no wave is closed
/// @param lived null while no pulse is closed
/// @param questions least understood first
public record Insight(
    Alliance alliance,
    int months,
    int k,
    Understanding understanding,
    @Nullable Trust trust,
    @Nullable Lived lived,
    List<QuestionFigure> questions,
    List<NextStep> nextSteps) {}
