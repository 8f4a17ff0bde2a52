package tandem.portal.survey.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tandem.portal.alliance.AllianceId;
import tandem.portal.alliance.JobRole;
import tandem.portal.alliance.SideId;
import tandem.portal.platform.Localized;
import tandem.portal.questionnaire.Scale;
import tandem.portal.survey.Cell;
import tandem.portal.survey.Facet;
import tandem.portal.survey.Instrument;
import tandem.portal.survey.InstrumentId;
import tandem.portal.survey.Wave;
import tandem.portal.survey.WaveId;
import tandem.portal.survey.WaveRow;
import tandem.portal.survey.WaveState;

/// The checksum on the works council's paper: whatever a respondent reads, and whatever decides who
/// is asked and how it is counted, changes it.
class SetupTest {
  private static final SideId A = new SideId(new UUID(0, 1));
  private static final SideId B = new SideId(new UUID(0, 2));
  private static final Localized TEXT = Localized.of("Text", "text");
  private static final Localized OTHER = Localized.of("Text", "words");
  private static final List<Cell> CELLS =
      List.of(new Cell(1, A, JobRole.PRESALES, "Nord", 8), new Cell(2, B, null, null, 6));
  private static final List<Cell> MANAGEMENT = List.of(new Cell(3, A, null, null, 5));
  private static final Instrument.Condition EARLIER =
      new Instrument.Condition.Earlier("pick", Set.of("X"));

  @Test
  void each_thing_that_is_frozen_changes_it() {
    var setups = new ArrayList<Setup>();
    setups.add(setup(wave(5, 8, true), CELLS, MANAGEMENT, asking(items())));
    setups.add(setup(wave(6, 8, true), CELLS, MANAGEMENT, asking(items())));
    setups.add(setup(wave(5, 9, true), CELLS, MANAGEMENT, asking(items())));
    setups.add(setup(wave(5, 8, false), CELLS, MANAGEMENT, asking(items())));
    setups.add(setup(wave(5, 8, true), CELLS, List.of(), asking(items())));
    for (Cell other :
        List.of(
            new Cell(1, B, JobRole.PRESALES, "Nord", 8),
            new Cell(1, A, JobRole.INSIDE_SALES, "Nord", 8),
            new Cell(1, A, JobRole.PRESALES, "Süd", 8),
            new Cell(1, A, JobRole.PRESALES, "Nord", 9))) {
      List<Cell> cells = List.of(other, CELLS.getLast());
      setups.add(setup(wave(5, 8, true), cells, MANAGEMENT, asking(items())));
    }
    setups.addAll(asking(new Instrument.Definition(OTHER, TEXT, TEXT, 4, sections("s", TEXT))));
    setups.addAll(asking(new Instrument.Definition(TEXT, OTHER, TEXT, 4, sections("s", TEXT))));
    setups.addAll(asking(new Instrument.Definition(TEXT, TEXT, OTHER, 4, sections("s", TEXT))));
    setups.addAll(asking(new Instrument.Definition(TEXT, TEXT, TEXT, 5, sections("s", TEXT))));
    setups.addAll(asking(new Instrument.Definition(TEXT, TEXT, TEXT, 4, sections("t", TEXT))));
    setups.addAll(asking(new Instrument.Definition(TEXT, TEXT, TEXT, 4, sections("s", OTHER))));
    for (Instrument.Item other :
        List.of(
            item("last", null, OTHER, new Scale.Words(100), null, null),
            item("last", null, TEXT, new Scale.Words(99), null, null),
            item("last", TEXT, TEXT, new Scale.Words(100), null, null),
            item("last", OTHER, TEXT, new Scale.Words(100), null, null),
            item("last", null, TEXT, new Scale.Words(100), null, EARLIER),
            item("last", null, TEXT, new Scale.Words(100), null, only(Set.of(A), Set.of())),
            item("last", null, TEXT, new Scale.Words(100), null, only(Set.of(B), Set.of())),
            item(
                "last",
                null,
                TEXT,
                new Scale.Words(100),
                null,
                only(Set.of(), Set.of(JobRole.PRESALES))),
            item("last", null, TEXT, new Scale.Agreement(5), null, null),
            item("last", null, TEXT, new Scale.Agreement(7), null, null),
            item("last", null, TEXT, new Scale.Agreement(5), Facet.ABILITY, null),
            item("last", null, TEXT, new Scale.Agreement(5), Facet.META, null),
            item("last", null, TEXT, new Scale.Rating(TEXT, TEXT), null, null),
            item("last", null, TEXT, new Scale.Rating(OTHER, TEXT), null, null),
            item("last", null, TEXT, new Scale.Rating(TEXT, OTHER), null, null),
            item("last", null, TEXT, new Scale.Amount(0, 9, TEXT, List.of(0, 3)), null, null),
            item("last", null, TEXT, new Scale.Amount(0, 9, OTHER, List.of(0, 3)), null, null),
            item("last", null, TEXT, new Scale.Amount(0, 8, TEXT, List.of(0, 3)), null, null),
            item("last", null, TEXT, new Scale.Amount(0, 9, TEXT, List.of(0, 4)), null, null),
            item("last", null, TEXT, new Scale.One(choices(TEXT)), null, null),
            item("last", null, TEXT, new Scale.One(choices(OTHER)), null, null),
            item("last", null, TEXT, new Scale.Many(choices(TEXT)), null, null),
            item("last", null, TEXT, new Scale.Ranking(choices(TEXT)), null, null))) {
      setups.add(
          setup(wave(5, 8, true), CELLS, MANAGEMENT, asking(List.of(items().getFirst(), other))));
    }
    setups.add(setup(wave(5, 8, true), CELLS, MANAGEMENT, asking(items().reversed())));
    assertThat(setups).extracting(setup -> setup.checksum().orElseThrow()).doesNotHaveDuplicates();
  }

  @Test
  void words_cannot_be_taken_for_what_stands_between_them() {
    var cut =
        asking(
            new Instrument.Definition(
                Localized.of("a", "b"),
                TEXT,
                TEXT,
                4,
                List.of(new Instrument.Section("s", TEXT, items()))));
    var joined =
        asking(
            new Instrument.Definition(
                new Localized(java.util.Map.of("de", "a, en 1:b")),
                TEXT,
                TEXT,
                4,
                List.of(new Instrument.Section("s", TEXT, items()))));
    assertThat(cut.getFirst().checksum()).isNotEqualTo(joined.getFirst().checksum());
  }

  private static List<Setup> asking(Instrument.Definition definition) {
    return List.of(setup(wave(5, 8, true), CELLS, MANAGEMENT, instrument(definition)));
  }

  private static Instrument asking(List<Instrument.Item> items) {
    return instrument(
        new Instrument.Definition(
            TEXT, TEXT, TEXT, 4, List.of(new Instrument.Section("s", TEXT, items))));
  }

  private static Instrument instrument(Instrument.Definition definition) {
    return new Instrument(new InstrumentId(new UUID(0, 3)), "trust", 1, definition);
  }

  private static List<Instrument.Section> sections(String id, Localized title) {
    return List.of(new Instrument.Section(id, title, items()));
  }

  private static List<Instrument.Item> items() {
    return List.of(
        item("pick", null, TEXT, new Scale.One(choices(TEXT)), null, null),
        item("last", null, TEXT, new Scale.Words(100), null, null));
  }

  private static Instrument.Item item(
      String id,
      @Nullable Localized lead,
      Localized text,
      Scale scale,
      @Nullable Facet facet,
      Instrument.@Nullable Condition when) {
    return new Instrument.Item(id, lead, text, scale, facet, when);
  }

  private static Instrument.Condition only(Set<SideId> sides, Set<JobRole> jobRoles) {
    return new Instrument.Condition.Audience(sides, jobRoles);
  }

  private static List<Scale.Choice> choices(Localized first) {
    return List.of(new Scale.Choice("X", first), new Scale.Choice("Y", TEXT));
  }

  private static Wave wave(int kMean, int kDistribution, boolean asksManagement) {
    LocalDate day = LocalDate.of(2026, 5, 4);
    return new Wave(
        new WaveId(new UUID(0, 4)),
        new AllianceId(new UUID(0, 5)),
        new InstrumentId(new UUID(0, 3)),
        1,
        WaveState.OPEN,
        day,
        day.plusDays(14),
        kMean,
        kDistribution,
        asksManagement);
  }

  private static Setup setup(
      Wave wave, List<Cell> cells, List<Cell> management, Instrument instrument) {
    return new Setup(
        "A × B",
        LocalDate.of(2026, 1, 1),
        List.of(
            new Setup.Side(A, "A", List.of(cells.getFirst()), null),
            new Setup.Side(B, "B", List.of(cells.getLast()), null)),
        new WaveRow(wave, TEXT, 1, cells, management, List.of()),
        instrument);
  }
}
