package tandem.portal.media;

import org.jspecify.annotations.Nullable;

/// What keeps a text from being released because of what it shows.
///
/// @param file null: there is no such file in this alliance
/// @param lack null where there is no such file
public record MediaFault(MediaId id, @Nullable MediaFile file, MediaFile.@Nullable Lack lack) {}
