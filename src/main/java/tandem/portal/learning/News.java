package tandem.portal.learning;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tandem.portal.platform.Localized;

/// What a newer version of a module is for somebody who knows an earlier one.
///
/// @param reason what is new, in its author's words
/// @param asked whether they are to complete it too; else it is there, and nothing follows from it
/// @param completedBefore when they completed an earlier one, which stands; null: they never did
/// @param version the newer one, where they still read the earlier
public record News(
    Localized reason,
    boolean asked,
    @Nullable Instant completedBefore,
    @Nullable LearningModule version) {}
