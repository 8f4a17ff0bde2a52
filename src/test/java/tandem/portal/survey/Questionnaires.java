package tandem.portal.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tandem.portal.platform.Localized;

/// The shape of the trust instrument without its words.
final class Questionnaires {
  private Questionnaires() {}

  static Instrument trust() {
    var items = new ArrayList<Instrument.Item>();
    for (Facet facet : Facet.values()) {
      for (int i = 1; i <= (facet.isCore() ? 3 : 1); i++) {
        String id = facet.name().toLowerCase(java.util.Locale.ROOT) + i;
        items.add(new Instrument.Item(id, Localized.of(id, id), Scale.AGREEMENT_5, facet));
      }
    }
    Localized title = Localized.of("Vertrauen", "Trust");
    return new Instrument(
        new InstrumentId(new UUID(0, 1)),
        "trust",
        1,
        new Instrument.Definition(
            title, title, 4, List.of(new Instrument.Section("all", title, items))));
  }
}
