package tandem.portal.messaging;

import java.util.Locale;

/// A part of a message as a reader gets it.
///
/// @param fallback whether it is in another language than the reader's, which the screen says
public record Shown<T>(Locale language, T value, boolean fallback) {}
