package tandem.portal.survey.council;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tandem.portal.alliance.SideId;
import tandem.portal.platform.Localized;
import tandem.portal.questionnaire.Scale;
import tandem.portal.survey.Cell;
import tandem.portal.survey.Instrument;
import tandem.portal.survey.Wave;
import tandem.portal.survey.WaveRow;
import tandem.portal.survey.WaveState;

/// How a wave is set up, as far as it concerns who is asked and how they are protected.
///
/// @param companies both, by the alphabet
public record Setup(
    String alliance, LocalDate signedOn, List<Side> companies, WaveRow row, Instrument instrument) {

  /// A company and its side's cells, in their order.
  ///
  /// @param management the cell of its executives and partner managers; null where they are not
  ///     asked
  public record Side(SideId id, String company, List<Cell> cells, @Nullable Cell management) {
    public Side {
      cells = List.copyOf(cells);
    }

    int invited() {
      return cells.stream().mapToInt(Cell::invited).sum();
    }
  }

  public Setup {
    companies = List.copyOf(companies);
  }

  /// SHA-256 of everything that is frozen at the opening, as hexadecimal digits: the same on every
  /// print of a wave, whatever the language. Empty before.
  Optional<String> checksum() {
    if (row.wave().state() == WaveState.PLANNED) {
      return Optional.empty();
    }
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(String.join("\n", frozen()).getBytes(StandardCharsets.UTF_8));
      return Optional.of(HexFormat.of().formatHex(digest));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private List<String> frozen() {
    Wave wave = row.wave();
    var lines = new ArrayList<String>();
    lines.add("wave " + wave.id() + " of " + wave.alliance() + " opened " + wave.opensOn());
    lines.add("k " + wave.kMean() + " " + wave.kDistribution());
    lines.add("management " + wave.asksManagement());
    row.management()
        .forEach(cell -> lines.add("management of " + cell.side().value() + " " + cell.invited()));
    row.cells()
        .forEach(
            cell ->
                lines.add(
                    String.join(
                        " ",
                        "cell",
                        String.valueOf(cell.number()),
                        cell.side().value().toString(),
                        String.valueOf(cell.jobRole()),
                        String.valueOf(cell.region()),
                        String.valueOf(cell.invited()))));
    lines.add("instrument " + instrument.slug() + " " + instrument.version());
    lines.addAll(asked(instrument.definition()));
    return lines;
  }

  /// Every word a respondent reads and everything that decides what is asked of whom and how it is
  /// counted, in its order.
  private static List<String> asked(Instrument.Definition definition) {
    var lines = new ArrayList<String>();
    lines.add("title " + words(definition.title()));
    lines.add("finds " + words(definition.finds()));
    lines.add("intro " + words(definition.intro()));
    lines.add("minutes " + definition.minutes());
    for (Instrument.Section section : definition.sections()) {
      lines.add("section " + section.id() + " " + words(section.title()));
      section.items().forEach(item -> lines.addAll(asked(item)));
    }
    return lines;
  }

  private static List<String> asked(Instrument.Item item) {
    var lines = new ArrayList<String>();
    lines.add("item " + item.id() + " " + words(item.text()) + " " + scale(item.scale()));
    if (item.lead() != null) {
      lines.add("lead " + words(item.lead()));
    }
    if (item.facet() != null) {
      lines.add("facet " + item.facet());
    }
    switch (item.when()) {
      case Instrument.Condition.Earlier(var earlier, var anyOf) ->
          lines.add("when " + earlier + " " + new TreeSet<>(anyOf));
      case Instrument.Condition.Audience(var sides, var jobRoles) ->
          lines.add(
              "for "
                  + sides.stream().map(SideId::toString).sorted().toList()
                  + " "
                  + jobRoles.stream().sorted().toList());
      case null -> {}
    }
    return lines;
  }

  private static String scale(Scale scale) {
    return switch (scale) {
      case Scale.Agreement agreement -> "agreement " + agreement.levels();
      case Scale.Rating rating -> "rating " + words(rating.least()) + " " + words(rating.most());
      case Scale.One one -> "one " + choices(one);
      case Scale.Many many -> "many " + choices(many);
      case Scale.Ranking ranking -> "ranking " + choices(ranking);
      case Scale.Amount amount ->
          "amount "
              + amount.least()
              + " "
              + amount.most()
              + " "
              + words(amount.unit())
              + " "
              + amount.bands();
      case Scale.Words(int longest) -> "words " + longest;
    };
  }

  private static List<String> choices(Scale.Offer offered) {
    return offered.choices().stream().map(c -> c.id() + " " + words(c.text())).toList();
  }

  /// In the order of the languages, each text with its length before it, so that no words can be
  /// taken for what stands between them.
  private static String words(Localized text) {
    return new TreeMap<>(text.byLanguage())
        .entrySet().stream()
            .map(one -> one.getKey() + " " + one.getValue().length() + ":" + one.getValue())
            .toList()
            .toString();
  }
}
