package tandem.portal.survey.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static tandem.db.insight.Tables.TRUST_PATTERN;
import static tandem.db.insight.Tables.TRUST_SCORE;
import static tandem.db.survey.Tables.RESPONSE;
import static tandem.db.survey.Tables.WAVE;
import static tandem.db.survey.Tables.WAVE_CELL;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.identity.SignIn;
import tandem.portal.platform.Json;
import tandem.portal.statistics.Battery;
import tandem.portal.survey.Answers;
import tandem.portal.survey.Facet;
import tandem.portal.survey.Instrument;
import tandem.portal.survey.InstrumentRepository;
import tandem.portal.survey.Questionnaires;
import tandem.portal.survey.SurveyWorld;
import tandem.portal.survey.WaveId;
import tandem.portal.survey.WaveQueries;
import tandem.portal.survey.WaveState;

/// The trust score is worked out in two places: here for the results of a wave, and in a view of
/// `insight`, which may not ask this module. They must say the same of any answers.
@PortalTest
@Transactional
class TrustScoreTwiceTest {
  @Autowired OwnerDb owner;
  @Autowired DSLContext db;
  @Autowired InstrumentRepository instruments;
  @Autowired WaveQueries waves;
  @Autowired Json json;

  private SurveyWorld world;

  @BeforeEach
  void found_an_alliance() {
    world = new SurveyWorld(owner);
    SignIn.as(world.planner);
  }

  @AfterEach
  void tidy_up() {
    SignIn.out();
    world.close();
  }

  @Test
  void the_view_of_insight_says_what_the_results_say() {
    WaveId wave = world.planned();
    Instrument instrument = instruments.get(waves.wave(wave).orElseThrow().instrument());
    List<Answers> answers = random(instrument, 200);
    close(wave, answers);

    for (Facet facet : Facet.values()) {
      if (facet.isCore()) {
        assertSame(
            wave, facet.name(), scores(answers, a -> TrustScore.facet(instrument, facet, a)));
      }
    }
    assertSame(wave, "TRUST", scores(answers, a -> TrustScore.index(instrument, a)));
    assertThat(patterns(wave)).isEqualTo(patterns(instrument, answers));
  }

  private void assertSame(WaveId wave, String facet, double[] percents) {
    Double[] means =
        db.select(TRUST_SCORE.MEANS)
            .from(TRUST_SCORE)
            .where(TRUST_SCORE.WAVE_ID.eq(wave.value()), TRUST_SCORE.FACET.eq(facet))
            .fetchSingle()
            .value1();
    assertThat(means).as(facet).hasSameSizeAs(percents);
    for (int i = 0; i < means.length; i++) {
      assertThat((means[i] - 1) / 4 * 100).as(facet).isCloseTo(percents[i], within(1e-9));
    }
  }

  private static double[] scores(
      List<Answers> answers, java.util.function.Function<Answers, java.util.OptionalDouble> score) {
    return answers.stream()
        .map(score)
        .flatMapToDouble(java.util.OptionalDouble::stream)
        .sorted()
        .toArray();
  }

  private Set<Battery.Pattern> patterns(WaveId wave) {
    return db
        .select(TRUST_PATTERN.ANSWERED, TRUST_PATTERN.PEOPLE)
        .from(TRUST_PATTERN)
        .where(TRUST_PATTERN.WAVE_ID.eq(wave.value()))
        .stream()
        .map(r -> new Battery.Pattern(Set.copyOf(Arrays.asList(r.value1())), r.value2()))
        .collect(Collectors.toSet());
  }

  private static Set<Battery.Pattern> patterns(Instrument instrument, List<Answers> answers) {
    Set<String> core =
        instrument
            .items()
            .filter(Instrument.Item::isCore)
            .map(Instrument.Item::id)
            .collect(Collectors.toSet());
    return answers.stream()
        .collect(
            Collectors.groupingBy(
                a ->
                    a.byItem().keySet().stream().filter(core::contains).collect(Collectors.toSet()),
                Collectors.summingInt(_ -> 1)))
        .entrySet()
        .stream()
        .map(p -> new Battery.Pattern(p.getKey(), p.getValue()))
        .collect(Collectors.toSet());
  }

  /// Some answer everything, some next to nothing.
  private static List<Answers> random(Instrument instrument, int people) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20261125);
    var all = new ArrayList<Answers>();
    for (int i = 0; i < people; i++) {
      double skips = random.nextInt(3) * 0.2;
      var byItem = new HashMap<String, Integer>();
      instrument
          .items()
          .forEach(
              item -> {
                if (random.nextDouble() >= skips) {
                  byItem.put(item.id(), random.nextInt(1, item.levels().highest() + 1));
                }
              });
      all.add(Questionnaires.numbers(byItem));
    }
    return all;
  }

  private void close(WaveId wave, List<Answers> answers) {
    owner
        .insertInto(WAVE_CELL)
        .set(WAVE_CELL.WAVE_ID, wave.value())
        .set(WAVE_CELL.CELL, 1)
        .set(WAVE_CELL.SIDE_ID, world.sideA)
        .set(WAVE_CELL.INVITED, answers.size())
        .execute();
    for (int i = 0; i < answers.size(); i++) {
      owner
          .insertInto(RESPONSE)
          .set(RESPONSE.WAVE_ID, wave.value())
          .set(RESPONSE.BALLOT, ByteBuffer.allocate(4).putInt(i).array())
          .set(RESPONSE.CELL, 1)
          .set(RESPONSE.ANSWERS, json.write(answers.get(i).byItem()))
          .execute();
    }
    owner
        .update(WAVE)
        .set(WAVE.STATE, WaveState.CLOSED.name())
        .where(WAVE.ID.eq(wave.value()))
        .execute();
  }
}
