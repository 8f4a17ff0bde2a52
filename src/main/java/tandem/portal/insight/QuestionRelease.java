package tandem.portal.insight;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.portal.alliance.Alliance;
import tandem.portal.alliance.AllianceSide;
import tandem.portal.alliance.SideId;
import tandem.portal.statistics.Block;
import tandem.portal.statistics.DisclosureControl;
import tandem.portal.statistics.LinkedFigure;
import tandem.portal.statistics.LinkedFigure.Addend;

/// Which questions of a side may stand beside its pillars. Comprehension and calibration are sums
/// of the same answers, so all of them less all questions but one is that one. People of whom every
/// figure takes in the same answers are a block; the engine decides about pillars and questions
/// together, the pillars first and then the questions most have answered.
final class QuestionRelease {
  /// The pillars that are sums of first answers.
  private static final List<Pillar> SUMS = List.of(Pillar.COMPREHENSION, Pillar.CALIBRATION);

  private final DisclosureControl control;
  private final Map<SideId, List<AnswerRow>> answers;
  private final Map<SideId, Map<Pillar, LocalDate>> pillars;

  /// @param pillars by side, the moments its pillars stand at
  QuestionRelease(
      DisclosureControl control,
      List<AnswerRow> answers,
      Map<SideId, Map<Pillar, LocalDate>> pillars) {
    this.control = control;
    this.answers = answers.stream().collect(groupingBy(AnswerRow::side));
    this.pillars = pillars;
  }

  /// Beside the pillars as they stand today.
  static QuestionRelease beside(
      DisclosureControl control,
      Alliance alliance,
      List<Timeline> people,
      List<AnswerRow> answers,
      LocalDate today) {
    WeekEnds weekEnds = WeekEnds.until(alliance.signedOn(), today, control.k());
    var stands = new HashMap<SideId, Map<Pillar, LocalDate>>();
    for (AllianceSide side : List.of(alliance.a(), alliance.b())) {
      var history =
          new SideHistory(
              people.stream().filter(person -> person.side().equals(side.id())).toList(), weekEnds);
      var days = new EnumMap<Pillar, LocalDate>(Pillar.class);
      for (Pillar pillar : SUMS) {
        LocalDate day = history.last(pillar, today);
        if (day != null) {
          days.put(pillar, day);
        }
      }
      stands.put(side.id(), days);
    }
    return new QuestionRelease(control, answers, stands);
  }

  /// A figure and the answers it takes in.
  ///
  /// @param question null: a pillar, which takes in all questions, or those about value messages
  private record Figure(@Nullable UUID question, boolean valueOnly, LocalDate day) {
    boolean takes(AnswerRow row) {
      return row.counts(day)
          && (question == null || question.equals(row.question()))
          && (!valueOnly || row.value());
    }
  }

  /// @param moments of the side's questions that k people have answered, when each stands
  Set<UUID> shown(SideId side, Map<UUID, LocalDate> moments) {
    List<AnswerRow> own = answers.getOrDefault(side, List.of());
    Map<Pillar, LocalDate> stands = pillars.getOrDefault(side, Map.of());
    List<Figure> standing =
        SUMS.stream()
            .filter(stands::containsKey)
            .map(
                p ->
                    new Figure(
                        null, p == Pillar.COMPREHENSION, stands.getOrDefault(p, LocalDate.MIN)))
            .toList();
    List<Figure> asked =
        moments.entrySet().stream()
            .map(e -> new Figure(e.getKey(), false, e.getValue()))
            .sorted(
                Comparator.<Figure>comparingLong(f -> -own.stream().filter(f::takes).count())
                    .thenComparing(f -> String.valueOf(f.question())))
            .toList();
    Set<Figure> shown = released(Stream.concat(standing.stream(), asked.stream()).toList(), own);
    return shown.containsAll(standing)
        ? asked.stream()
            .filter(shown::contains)
            .flatMap(f -> Stream.ofNullable(f.question()))
            .collect(Collectors.toUnmodifiableSet())
        : Set.of();
  }

  private Set<Figure> released(List<Figure> figures, List<AnswerRow> own) {
    List<UUID> parts = own.stream().map(AnswerRow::question).distinct().sorted().toList();
    Map<List<Set<Integer>>, Integer> alike = new LinkedHashMap<>();
    own.stream()
        .collect(groupingBy(AnswerRow::person))
        .values()
        .forEach(rows -> alike.merge(taken(figures, rows, parts), 1, Integer::sum));
    var blocks = new ArrayList<Block>();
    var addends = new ArrayList<List<Addend>>();
    figures.forEach(_ -> addends.add(new ArrayList<>()));
    alike.forEach(
        (taken, people) -> {
          int block = blocks.size();
          blocks.add(new Block(0, people));
          for (int f = 0; f < taken.size(); f++) {
            List<Addend> all = addends.get(f);
            taken.get(f).forEach(part -> all.add(new Addend(block, part, 1)));
          }
        });
    return control
        .release(
            blocks,
            IntStream.range(0, figures.size())
                .mapToObj(f -> new LinkedFigure<>(figures.get(f), addends.get(f)))
                .toList())
        .shown();
  }

  /// By figure, the questions it takes in of a person.
  private static List<Set<Integer>> taken(
      List<Figure> figures, List<AnswerRow> rows, List<UUID> parts) {
    return figures.stream()
        .map(
            figure ->
                rows.stream()
                    .filter(figure::takes)
                    .map(row -> parts.indexOf(row.question()))
                    .collect(Collectors.toUnmodifiableSet()))
        .toList();
  }
}
