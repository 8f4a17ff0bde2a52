package tandem.portal.privacy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What one day's deleting did with one kind of data.
///
/// @param ofInstallation the rows do not say whose they are, so they are counted for all companies
/// @param cutoff what was older has gone
/// @param amount rows; null: begun and not finished
public record Run(
    LocalDate day,
    String kind,
    boolean ofInstallation,
    LocalDate cutoff,
    @Nullable Integer amount) {}
