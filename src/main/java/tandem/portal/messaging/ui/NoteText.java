package tandem.portal.messaging.ui;

import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.time.ZoneId;
import tandem.portal.alliance.Alliance;
import tandem.portal.messaging.Note;
import tandem.portal.platform.Dates;

/// What a side has noted, whose it is, and since when; the two latter where they are known.
class NoteText extends Div {
  private static final long serialVersionUID = 1L;

  NoteText(Note note, Alliance alliance) {
    add(Kit.text(note.text()));
    if (note.side() != null && note.at() != null) {
      add(
          Kit.text(
              getTranslation(
                  "messaging.note.by",
                  alliance.side(note.side()).companyName(),
                  Dates.full(LocalDate.ofInstant(note.at(), ZoneId.systemDefault()), getLocale())),
              "card__meta"));
    }
  }
}
