package tandem.portal.survey.instrument;

import org.jspecify.annotations.Nullable;
import tandem.portal.alliance.SideId;
import tandem.portal.survey.Instrument;

/// One instrument as a partner manager finds it: what is asked with now, and what is in work.
///
/// @param own whether it belongs to the alliance; else it can be read and copied only
/// @param mySide the side the reader speaks for
/// @param released the newest version; null: none yet
/// @param draft null: nothing in work
/// @param editor who stored the draft last, if that is somebody of the reader's company
public record InstrumentPage(
    Slug slug,
    boolean own,
    SideId mySide,
    @Nullable Instrument released,
    @Nullable InstrumentDraft draft,
    String editor) {}
