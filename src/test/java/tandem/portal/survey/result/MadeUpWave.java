package tandem.portal.survey.result;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import tandem.portal.alliance.JobRole;
import tandem.portal.alliance.SideId;
import tandem.portal.platform.Localized;
import tandem.portal.questionnaire.Reply;
import tandem.portal.questionnaire.Scale;
import tandem.portal.statistics.Block;
import tandem.portal.survey.Answers;
import tandem.portal.survey.Cell;
import tandem.portal.survey.Coarsening;
import tandem.portal.survey.Facet;
import tandem.portal.survey.Instrument;
import tandem.portal.survey.InstrumentId;

/// A wave of an organisation made up at random, counted and published by the portal's own code.
///
/// @param people each with the number of their cell
record MadeUpWave(
    Instrument instrument, List<Cell> cells, List<Person> people, int k, int kDistribution) {
  static final SideId A = new SideId(new UUID(0, 1));
  static final SideId B = new SideId(new UUID(0, 2));
  static final Instrument INSTRUMENT = madeUp();
  private static final List<String> REGIONS = List.of("Nord", "Ost", "West");

  record Person(Cell cell, Answers answers) {}

  /// Who cannot be told apart by any figure: the same cell, the same items answered.
  record Kind(Cell cell, Set<String> answered) {}

  /// Two facets of three items, one of its own, and an item of each other kind, some of which are
  /// asked of some job roles only. A smaller battery than the one on trust, so that every set of a
  /// few people can be tried.
  private static Instrument madeUp() {
    var items = new ArrayList<Instrument.Item>();
    for (Facet facet : List.of(Facet.ABILITY, Facet.INTEGRITY)) {
      for (int i = 1; i <= 3; i++) {
        items.add(item(facet.name() + i, new Scale.Agreement(5), facet, null));
      }
    }
    items.add(item("META1", new Scale.Agreement(5), Facet.META, null));
    items.add(item("fit", new Scale.Agreement(5), null, null));
    items.add(
        item("meetings", new Scale.Amount(0, 99, text("x"), List.of(0, 1, 3, 6)), null, null));
    items.add(item("called", new Scale.One(choices("START", "HARD", "NEVER")), null, null));
    items.add(
        item(
            "purpose",
            new Scale.Many(choices("JOINT", "PROJECT")),
            null,
            new Instrument.Condition.Earlier("called", Set.of("START", "HARD"))));
    items.add(item("order", new Scale.Ranking(choices("SPEED", "PRICE", "TRUST")), null, null));
    items.add(item("demo", new Scale.Agreement(5), null, audience(Set.of(), 0)));
    items.add(
        item(
            "tool", new Scale.One(choices("OURS", "THEIRS", "NONE")), null, audience(Set.of(), 1)));
    items.add(item("list", new Scale.One(choices("NO", "YES")), null, audience(Set.of(A), 0, 2)));
    return new Instrument(
        new InstrumentId(new UUID(0, 3)),
        "made-up",
        1,
        new Instrument.Definition(
            text("x"),
            text("x"),
            text("x"),
            4,
            List.of(new Instrument.Section("all", text("x"), items))));
  }

  private static Instrument.Item item(
      String id,
      Scale scale,
      @org.jspecify.annotations.Nullable Facet facet,
      Instrument.@org.jspecify.annotations.Nullable Condition when) {
    return new Instrument.Item(id, null, text(id), scale, facet, when);
  }

  private static Instrument.Condition audience(Set<SideId> sides, int... jobRoles) {
    return new Instrument.Condition.Audience(
        sides,
        IntStream.of(jobRoles)
            .mapToObj(role -> JobRole.values()[role])
            .collect(java.util.stream.Collectors.toSet()));
  }

  private static Localized text(String text) {
    return Localized.of(text, text);
  }

  private static List<Scale.Choice> choices(String... ids) {
    return java.util.stream.Stream.of(ids).map(id -> new Scale.Choice(id, text(id))).toList();
  }

  /// Two of k = 5 for one of 8; one to four job roles, one to three regions, up to fifteen people
  /// in each, some of whom answer; in two of five nobody skips anything, else up to one item in
  /// twenty-two.
  static MadeUpWave random(RandomGenerator random) {
    int k = random.nextInt(3) == 0 ? 8 : 5;
    int roles = random.nextInt(1, 5);
    int regions = random.nextInt(1, 4);
    int size = random.nextInt(2, 12);
    double rate = random.nextDouble(0.3, 1);
    double skips = random.nextInt(5) < 2 ? 0 : random.nextDouble(0, 0.045);
    double mood = random.nextDouble(1, 5);
    var roster = new ArrayList<Coarsening.Group>();
    for (SideId side : List.of(A, B)) {
      for (int role = 0; role < roles; role++) {
        for (int region = 0; region < regions; region++) {
          int people = random.nextInt(size + 1);
          if (people > 0) {
            roster.add(
                new Coarsening.Group(side, JobRole.values()[role], REGIONS.get(region), people));
          }
        }
      }
    }
    List<Cell> cells = roster.isEmpty() ? List.of() : Coarsening.cells(roster, k);
    var people = new ArrayList<Person>();
    for (Cell cell : cells) {
      double mean = mood + random.nextGaussian() / 2;
      for (int i = 0; i < cell.invited(); i++) {
        if (random.nextDouble() < rate) {
          Answers answers = answers(random, cell, mean, skips);
          if (!answers.byItem().isEmpty()) {
            people.add(new Person(cell, answers));
          }
        }
      }
    }
    return new MadeUpWave(INSTRUMENT, cells, people, k, 8);
  }

  static Answers answers(RandomGenerator random, Cell cell, double mean, double skips) {
    var byItem = new HashMap<String, Reply>();
    String called = List.of("START", "HARD", "NEVER").get(random.nextInt(3));
    for (Instrument.Item item : INSTRUMENT.items().toList()) {
      if (isAsked(item, cell) && random.nextDouble() >= skips) {
        switch (item.id()) {
          case "meetings" ->
              byItem.put("meetings", new Reply.Number(List.of(0, 1, 3, 6).get(random.nextInt(4))));
          case "called" -> byItem.put("called", new Reply.Chosen(Set.of(called)));
          case "purpose" -> {
            if (byItem.containsKey("called") && !called.equals("NEVER")) {
              byItem.put(
                  "purpose",
                  new Reply.Chosen(
                      random.nextBoolean() ? Set.of("JOINT") : Set.of("JOINT", "PROJECT")));
            }
          }
          case "order" ->
              byItem.put(
                  "order",
                  new Reply.Ranked(
                      random.nextInt(4) == 0
                          ? List.of("PRICE", "TRUST", "SPEED")
                          : List.of("TRUST", "SPEED", "PRICE")));
          case "tool" ->
              byItem.put(
                  "tool",
                  new Reply.Chosen(
                      Set.of(List.of("OURS", "THEIRS", "NONE").get(random.nextInt(3)))));
          case "list" ->
              byItem.put("list", new Reply.Chosen(Set.of(random.nextInt(3) == 0 ? "YES" : "NO")));
          default ->
              byItem.put(
                  item.id(),
                  new Reply.Number(
                      (int) Math.clamp(Math.round(mean + random.nextGaussian()), 1, 5)));
        }
      }
    }
    return new Answers(byItem);
  }

  /// As the portal asks: who stands in a cell of several job roles is asked nothing of one of them.
  static boolean isAsked(Instrument.Item item, Cell cell) {
    return item.isFor(new Instrument.Respondent(cell.side(), cell.jobRole()));
  }

  WaveCount count() {
    var count = new WaveCount(instrument, cells);
    people.forEach(person -> count.add(person.cell().number(), person.answers()));
    return count;
  }

  PublishedWave published() {
    return new WaveRelease(count(), k, kDistribution).published();
  }

  /// The people of a side by kind.
  Map<Kind, Integer> kinds(SideId side) {
    var kinds = new LinkedHashMap<Kind, Integer>();
    people.stream()
        .filter(person -> person.cell().side().equals(side))
        .forEach(
            person ->
                kinds.merge(
                    new Kind(person.cell(), person.answers().byItem().keySet()), 1, Integer::sum));
    return kinds;
  }

  static List<Block> blocks(Map<Kind, Integer> kinds) {
    return kinds.values().stream().map(people -> new Block(0, people)).toList();
  }

  /// Whether a cell belongs to a published group.
  static boolean isIn(Cell cell, PublishedGroup group) {
    return cell.side().equals(group.side())
        && (group.jobRole() == null || group.jobRole() == cell.jobRole())
        && (group.region() == null || group.region().equals(cell.region()));
  }

  static int part(String item) {
    List<String> ids = INSTRUMENT.items().map(Instrument.Item::id).toList();
    return IntStream.range(0, ids.size())
        .filter(i -> ids.get(i).equals(item))
        .findFirst()
        .orElseThrow();
  }
}
