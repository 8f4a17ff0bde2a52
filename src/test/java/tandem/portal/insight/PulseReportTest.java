package tandem.portal.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tandem.portal.alliance.Alliance;
import tandem.portal.alliance.AllianceId;
import tandem.portal.alliance.AllianceSide;
import tandem.portal.alliance.Letter;
import tandem.portal.alliance.SideId;
import tandem.portal.identity.CompanyId;
import tandem.portal.statistics.Attacker;
import tandem.portal.statistics.Block;
import tandem.portal.statistics.Estimate;
import tandem.portal.statistics.LinkedFigure;
import tandem.portal.statistics.Published;
import tandem.portal.statistics.Shares;
import tandem.portal.statistics.Sides;

/// The diagnosis and the application pillar, and an attacker on both.
class PulseReportTest {
  private static final LocalDate SIGNED = LocalDate.of(2026, 1, 15);
  private static final LocalDate CLOSED = LocalDate.of(2026, 5, 12);
  private static final UUID WAVE = new UUID(0, 4);
  private static final AllianceSide A = side(Letter.A, "Aster");
  private static final AllianceSide B = side(Letter.B, "Birke");
  private static final Alliance ALLIANCE =
      new Alliance(new AllianceId(new UUID(9, 9)), "Aster × Birke", SIGNED, A, B);

  @ParameterizedTest
  @CsvSource({
    "FAILED, PROJECT, 3, 1, 1, LAST_RESORT",
    "FAILED, , 0, 0, 0, LAST_RESORT",
    "NEVER, , 0, 0, 0, PAPER",
    "NEVER, , , , , PAPER",
    "NEVER, , 1, 0, 0, OTHER",
    "NEVER, , 0, 0, 1, OTHER",
    "START, TECHNOLOGY, 3, 1, 1, TECHNOLOGY",
    "HARD, PROJECT, 3, 1, 1, PROJECT",
    "START, CUSTOMER, 0, 0, 0, CUSTOMER",
    "START, JOINT, 3, 1, 3, LIVED",
    "START, JOINT+PROJECT, 0, 1, 1, LIVED",
    "START, , 0, 1, 1, LIVED",
    "START, JOINT, 3, 1, 0, OTHER",
    "START, JOINT, 3, , 1, OTHER",
    "HARD, JOINT, 3, 1, 1, OTHER",
    "HARD, PROJECT+CUSTOMER, 3, 1, 1, OTHER"
  })
  void the_first_rule_that_fits_says_how_somebody_works_with_the_partner(
      String called,
      @Nullable String purposes,
      @Nullable Integer meetings,
      @Nullable Integer given,
      @Nullable Integer received,
      Collaboration kind) {
    Set<String> chosen = purposes == null ? Set.of() : Set.of(purposes.split("\\+"));
    assertThat(new PulseAnswer(meetings, given, received, called, chosen, null, 1).collaboration())
        .hasValue(kind);
    assertThat(new PulseAnswer(meetings, given, received, null, chosen, "YES", 1).collaboration())
        .as("who skipped when the partner was called in is not guessed at")
        .isEmpty();
  }

  @Test
  void a_diagnosis_is_clear_only_when_its_interval_is_above_the_next() {
    var clear = diagnosis(people("PROJECT", 18), people("LAST", 3));
    assertThat(clear.isClear()).isTrue();
    assertThat(clear.first().kind()).isEqualTo(Collaboration.PROJECT);
    assertThat(clear.first().percent()).isEqualTo(Shares.wilson(18, 21).scaled(100, 0));
    assertThat(clear.shares()).hasSameSizeAs(Collaboration.values());
    assertThat(clear.shares().stream().mapToDouble(share -> share.percent().value()).sum())
        .isCloseTo(100, within(1e-9));
    assertThat(diagnosis(people("PROJECT", 9), people("LAST", 8)).isClear()).isFalse();
    assertThat(diagnosis(people("OTHER", 21)).isClear()).as("nothing is no diagnosis").isFalse();
  }

  @Test
  void the_diagnosis_needs_eight_of_a_side_and_the_share_that_applied_it_five() {
    PulseReport report = report(people("PROJECT", 9), people("PROJECT", 7));
    Lived lived = report.latest().orElseThrow();
    assertThat(lived.diagnosis().a().shown()).isPresent();
    assertThat(lived.diagnosis().b().shown()).isEmpty();
    assertThat(lived.diagnosis().total().shown()).isEmpty();
    Sides<Estimate> applied = report.application().on(CLOSED).orElseThrow();
    assertThat(applied.b().shown()).hasValue(Shares.wilson(7, 7).scaled(100, 0));
    assertThat(applied.total().shown()).isPresent();
    assertThat(report(people("PROJECT", 9), people("PROJECT", 4)).application().on(CLOSED))
        .hasValueSatisfying(
            shares -> {
              assertThat(shares.a().shown()).isPresent();
              assertThat(shares.b().shown()).isEmpty();
              assertThat(shares.total().shown()).isEmpty();
            });
  }

  @Test
  void a_pulse_hardly_anybody_answered_does_not_take_away_what_the_one_before_said() {
    var later = new UUID(0, 6);
    LocalDate day = CLOSED.plusMonths(3);
    var sides =
        Stream.of(
                side(A, people("PROJECT", 9)),
                side(B, people("PROJECT", 9)),
                new PulseSide(later, 6, day, day, 5, 8, 1, A.id(), 24, people("LAST", 2)),
                new PulseSide(later, 6, day, day, 5, 8, 1, B.id(), 24, List.of()))
            .toList();
    Lived lived = new PulseReport(ALLIANCE, sides).latest().orElseThrow();
    assertThat(lived.wave().number()).isEqualTo(4);
    assertThat(lived.unshown()).isEqualTo(6);
    assertThat(lived.diagnosis().total().shown()).isPresent();
    Lived nothing = new PulseReport(ALLIANCE, sides.subList(2, 4)).latest().orElseThrow();
    assertThat(nothing.wave().number()).isEqualTo(6);
    assertThat(nothing.unshown()).isNull();
    assertThat(report(people("PROJECT", 9), people("PROJECT", 9)).latest().orElseThrow().unshown())
        .isNull();
  }

  @Test
  void before_the_wave_had_closed_nobody_had_applied_anything() {
    Application application = report(people("PROJECT", 9), people("PROJECT", 9)).application();
    assertThat(application.on(CLOSED.minusDays(1))).isEmpty();
    assertThat(application.on(CLOSED)).isPresent();
    assertThat(Application.NONE.on(CLOSED)).isEmpty();
    assertThat(new PulseReport(ALLIANCE, List.of()).latest()).isEmpty();
  }

  @Test
  void application_joins_the_index_with_its_weight_and_widens_the_interval_by_its_own() {
    var learned =
        new UnderstandingIndex.Score(
            60, Map.of(new UUID(0, 1), -2.0, new UUID(0, 2), 1.0, new UUID(0, 3), 1.0), 60, null);
    Estimate share = new Estimate(20, 10, 36, 12);
    Estimate joined = learned.with(share, 20).estimate();
    assertThat(joined.value()).isCloseTo((60 * 60 + 20 * 20) / 80.0, within(1e-9));
    double half = learned.estimate().high() - 60;
    assertThat(joined.high() - joined.value())
        .isCloseTo(half * 60 / 80 + 16.0 * 20 / 80, within(1e-9));
    assertThat(learned.with(share, 20).since(learned.with(share, 20)).high())
        .as("the same wave at both moments moves nothing")
        .isZero();
    assertThat(learned.with(share, 20).since(learned).value()).isCloseTo(-10, within(1e-9));
    assertThat(learned.with(share, 20).since(learned).high())
        .as("another wave widens the interval of the change")
        .isGreaterThanOrEqualTo(-10 + 16.0 * 20 / 80);
  }

  /// Knows every figure of the page, how many stand behind each, and all answers of one company.
  @Test
  void no_set_of_published_figures_gives_away_fewer_than_five_people() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20261125);
    int naive = 0;
    for (int round = 0; round < 2_000; round++) {
      List<PulseAnswer> a = random(random);
      List<PulseAnswer> b = random(random);
      PulseReport report = report(a, b);
      var blocks = Stream.concat(blocks(a, 0), blocks(b, 1)).toList();
      var published = new ArrayList<LinkedFigure<String>>();
      var all = new ArrayList<LinkedFigure<String>>();
      figures("called", 0, report.latest().orElseThrow().diagnosis(), a, b, published, all);
      figures("story", 1, report.application().on(CLOSED).orElseThrow(), a, b, published, all);
      for (int side = 0; side < 2; side++) {
        assertThat(new Attacker(5, blocks, published, side).isolated()).as("%s %s", a, b).isEmpty();
      }
      var largeEnough = all.stream().filter(figure -> people(figure, blocks) >= 5).toList();
      naive +=
          IntStream.range(0, 2)
                  .anyMatch(
                      side -> new Attacker(5, blocks, largeEnough, side).isolated().isPresent())
              ? 1
              : 0;
    }
    assertThat(naive).as("a page that hides small figures only").isGreaterThan(300);
  }

  private static int people(LinkedFigure<String> figure, List<Block> blocks) {
    return figure.addends().stream().mapToInt(a -> blocks.get(a.block()).people()).sum();
  }

  private static Stream<Block> blocks(List<PulseAnswer> answers, int side) {
    return answers.stream().map(answer -> new Block(side, answer.people()));
  }

  /// Shares of both sides and their total, as sums over those who have answered the item.
  private static void figures(
      String item,
      int part,
      Sides<?> sides,
      List<PulseAnswer> a,
      List<PulseAnswer> b,
      List<LinkedFigure<String>> published,
      List<LinkedFigure<String>> all) {
    record Part(String name, boolean ofA, boolean ofB, Published<?> figure) {}
    for (Part one :
        List.of(
            new Part("a", true, false, sides.a()),
            new Part("b", false, true, sides.b()),
            new Part("total", true, true, sides.total()))) {
      var figure =
          new LinkedFigure<>(
              item + " " + one.name(),
              IntStream.range(0, a.size() + b.size())
                  .filter(block -> block < a.size() ? one.ofA() : one.ofB())
                  .filter(
                      block ->
                          answered(block < a.size() ? a.get(block) : b.get(block - a.size()), part))
                  .mapToObj(block -> new LinkedFigure.Addend(block, part, 1))
                  .toList());
      all.add(figure);
      if (one.figure().shown().isPresent()) {
        published.add(figure);
      }
    }
  }

  private static boolean answered(PulseAnswer answer, int part) {
    return part == 0 ? answer.called() != null : answer.story() != null;
  }

  /// Up to fourteen people, one block each.
  private static List<PulseAnswer> random(RandomGenerator random) {
    return IntStream.range(0, random.nextInt(15))
        .mapToObj(
            _ ->
                new PulseAnswer(
                    random.nextInt(3),
                    random.nextInt(3),
                    random.nextInt(3),
                    random.nextInt(10) == 0
                        ? null
                        : List.of("START", "HARD", "FAILED", "NEVER").get(random.nextInt(4)),
                    Set.of("PROJECT"),
                    random.nextInt(10) == 0 ? null : random.nextBoolean() ? "YES" : "NO",
                    1))
        .toList();
  }

  private static List<PulseAnswer> people(String kind, int howMany) {
    return List.of(
        switch (kind) {
          case "PROJECT" -> new PulseAnswer(1, 0, 0, "HARD", Set.of("PROJECT"), "YES", howMany);
          case "LAST" -> new PulseAnswer(1, 0, 0, "FAILED", Set.of("PROJECT"), "NO", howMany);
          default -> new PulseAnswer(1, 0, 0, "HARD", Set.of("JOINT"), "NO", howMany);
        });
  }

  @SafeVarargs
  private static Lived.Diagnosis diagnosis(List<PulseAnswer>... groups) {
    return report(Stream.of(groups).flatMap(List::stream).toList(), List.of())
        .latest()
        .orElseThrow()
        .diagnosis()
        .a()
        .shown()
        .orElseThrow();
  }

  private static PulseReport report(List<PulseAnswer> a, List<PulseAnswer> b) {
    return new PulseReport(ALLIANCE, List.of(side(A, a), side(B, b)));
  }

  private static PulseSide side(AllianceSide side, List<PulseAnswer> answers) {
    return new PulseSide(WAVE, 4, CLOSED.minusDays(10), CLOSED, 5, 8, 1, side.id(), 24, answers);
  }

  private static AllianceSide side(Letter letter, String company) {
    return new AllianceSide(
        new SideId(new UUID(1, letter.ordinal())),
        letter,
        new CompanyId(new UUID(2, letter.ordinal())),
        company);
  }
}
