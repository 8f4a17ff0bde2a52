package tandem.portal.identity.ui;

import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import tandem.portal.identity.Actor;

/// One entry of the rail, contributed by the module it leads to, as a bean.
///
/// @param textKey its name in the text bundles
/// @param icon the name of an icon under `frontend/icons`
/// @param order place in the rail, from the top
/// @param path where it leads, given the actor and the alliance in view (null: none); empty: not
/// shown
public record MenuEntry(
    String textKey,
    String icon,
    int order,
    BiFunction<Actor, @Nullable UUID, Optional<String>> path) {}
