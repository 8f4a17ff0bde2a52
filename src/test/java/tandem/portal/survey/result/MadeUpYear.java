package tandem.portal.survey.result;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.portal.alliance.JobRole;
import tandem.portal.alliance.SideId;
import tandem.portal.questionnaire.Reply;
import tandem.portal.survey.Answers;
import tandem.portal.survey.Cell;
import tandem.portal.survey.Coarsening;

/// Two waves of an organisation in which some leave, some come and some change job role or region
/// in between. The worst case for those: everybody who stays takes part as before and answers as
/// before.
///
/// @param management of each side, how many of it have an index in the second wave
record MadeUpYear(
    MadeUpWave first,
    MadeUpWave second,
    List<Seller> sellers,
    Map<SideId, Integer> management,
    Map<SideId, Integer> moved) {
  private static final List<String> REGIONS = List.of("Nord", "Ost", "West");

  /// What is known of one seller in one wave.
  ///
  /// @param answers null: has not taken part
  record Part(Cell cell, @Nullable Answers answers) {
    boolean tookPart() {
      return answers != null;
    }

    boolean answered(String item) {
      return answers != null && answers.byItem().containsKey(item);
    }
  }

  /// @param then null: not on the first roster; `now`: not on the second
  record Seller(SideId side, @Nullable Part then, @Nullable Part now) {}

  private record Desk(SideId side, JobRole role, String region) {}

  static MadeUpYear random(RandomGenerator random) {
    int k = random.nextInt(3) == 0 ? 8 : 5;
    int roles = random.nextInt(1, 5);
    int regions = random.nextInt(1, 4);
    int size = random.nextInt(2, 9);
    double rate = random.nextDouble(0.4, 1);
    double skips = random.nextInt(5) < 3 ? 0 : random.nextDouble(0, 0.02);
    double mood = random.nextDouble(1, 5);
    double leaving = random.nextInt(4) == 0 ? 0 : random.nextDouble(0, 0.3);
    double moving = random.nextInt(3) == 0 ? 0 : random.nextDouble(0, 0.2);
    var then = new ArrayList<@Nullable Desk>();
    var now = new ArrayList<@Nullable Desk>();
    for (SideId side : List.of(MadeUpWave.A, MadeUpWave.B)) {
      for (int role = 0; role < roles; role++) {
        for (int region = 0; region < regions; region++) {
          for (int i = random.nextInt(size + 1); i > 0; i--) {
            var desk = new Desk(side, JobRole.values()[role], REGIONS.get(region));
            boolean leaves = random.nextDouble() < leaving;
            boolean moves = random.nextDouble() < moving;
            var other =
                new Desk(
                    side,
                    JobRole.values()[random.nextInt(roles)],
                    REGIONS.get(random.nextInt(regions)));
            then.add(desk);
            now.add(leaves ? null : moves ? other : desk);
            if (random.nextDouble() < leaving) {
              then.add(null);
              now.add(other);
            }
          }
        }
      }
    }
    return of(random, k, rate, skips, mood, then, now);
  }

  private static MadeUpYear of(
      RandomGenerator random,
      int k,
      double rate,
      double skips,
      double mood,
      List<@Nullable Desk> then,
      List<@Nullable Desk> now) {
    List<Cell> cellsThen = cells(then, k);
    List<Cell> cellsNow = cells(now, k);
    var sellers = new ArrayList<Seller>();
    var moved = new HashMap<SideId, Integer>();
    for (int i = 0; i < then.size(); i++) {
      Desk was = then.get(i);
      Desk is = now.get(i);
      boolean takesPart = random.nextDouble() < rate;
      Part before = was == null ? null : part(random, was, cellsThen, takesPart, mood, skips, null);
      Part after =
          is == null
              ? null
              : part(
                  random,
                  is,
                  cellsNow,
                  takesPart,
                  mood,
                  skips,
                  before == null ? null : before.answers());
      SideId side = was == null ? java.util.Objects.requireNonNull(is).side() : was.side();
      sellers.add(new Seller(side, before, after));
      moved.merge(side, before == null || after == null ? 1 : 0, Integer::sum);
    }
    return new MadeUpYear(
        wave(cellsThen, sellers.stream().map(Seller::then), k),
        wave(cellsNow, sellers.stream().map(Seller::now), k),
        sellers,
        Map.of(MadeUpWave.A, random.nextInt(12), MadeUpWave.B, random.nextInt(12)),
        moved);
  }

  private static MadeUpWave wave(List<Cell> cells, Stream<@Nullable Part> parts, int k) {
    return new MadeUpWave(
        MadeUpWave.INSTRUMENT,
        cells,
        parts
            .filter(part -> part != null && part.tookPart())
            .flatMap(
                part ->
                    Stream.ofNullable(part.answers())
                        .map(answers -> new MadeUpWave.Person(part.cell(), answers)))
            .toList(),
        k,
        8);
  }

  private static List<Cell> cells(List<@Nullable Desk> desks, int k) {
    var people = new HashMap<Desk, Integer>();
    desks.stream()
        .filter(desk -> desk != null)
        .forEach(desk -> people.merge(desk, 1, Integer::sum));
    return Coarsening.cells(
        people.entrySet().stream()
            .map(
                e ->
                    new Coarsening.Group(
                        e.getKey().side(), e.getKey().role(), e.getKey().region(), e.getValue()))
            .toList(),
        k);
  }

  private static Part part(
      RandomGenerator random,
      Desk desk,
      List<Cell> cells,
      boolean takesPart,
      double mood,
      double skips,
      @Nullable Answers before) {
    Cell cell =
        cells.stream()
            .filter(c -> c.side().equals(desk.side()))
            .filter(c -> c.jobRole() == null || c.jobRole() == desk.role())
            .filter(c -> c.region() == null || c.region().equals(desk.region()))
            .min(java.util.Comparator.comparingInt(c -> c.jobRole() == null ? 1 : 0))
            .orElseThrow();
    if (!takesPart) {
      return new Part(cell, null);
    }
    var byItem = new HashMap<String, Reply>();
    if (before == null) {
      byItem.putAll(MadeUpWave.answers(random, cell, mood, skips).byItem());
    } else {
      before.byItem().forEach(byItem::put);
      byItem
          .keySet()
          .removeIf(id -> !MadeUpWave.isAsked(MadeUpWave.INSTRUMENT.item(id).orElseThrow(), cell));
    }
    return new Part(cell, byItem.isEmpty() ? null : new Answers(byItem));
  }
}
