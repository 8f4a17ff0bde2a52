package tandem.portal.statistics;

import java.util.Optional;

/// A figure of a table of people by side, row and column: whoever fits what is given; empty takes
/// in all.
///
/// @param row such as a job role, `column` such as a region
public record Slice<R, C>(Optional<Integer> side, Optional<R> row, Optional<C> column) {}
