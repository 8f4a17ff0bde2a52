package tandem.portal.learning.author;

import org.jspecify.annotations.Nullable;
import tandem.portal.alliance.SideId;
import tandem.portal.learning.ModuleId;

/// One module as a partner manager finds it: what sellers learn now, and what is in work.
///
/// @param mySide the side the reader speaks for
/// @param core whether it is the alliance's core module, or will be because there is none yet
/// @param published null: no version yet
/// @param draft null: nothing in work
/// @param editor who stored the draft last, if that is somebody of the reader's company
public record ModulePage(
    ModuleId module,
    SideId mySide,
    boolean core,
    @Nullable Version published,
    @Nullable ModuleDraft draft,
    String editor) {

  public record Version(int number, ModuleDefinition definition) {}
}
