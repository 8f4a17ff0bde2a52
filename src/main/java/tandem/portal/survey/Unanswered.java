package tandem.portal.survey;

import static tandem.db.survey.Tables.RESPONSE;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.identity.Acting;
import tandem.portal.identity.PersonId;

/// Whose ballot is not among the responses, worked out under the wave's key for as long as the call
/// lasts. For the reminders alone: whoever else asks, or keeps what this answers, breaks what
/// respondents were promised.
@Component
public class Unanswered {
  private final DSLContext db;
  private final WaveKeys keys;

  Unanswered(DSLContext db, WaveKeys keys) {
    this.db = db;
    this.keys = keys;
  }

  /// The database is asked about all of them alike, and learns nothing from it. Nobody, where the
  /// wave has no key: it is closed, or nobody can send any more.
  @Transactional(readOnly = true)
  public Set<PersonId> among(WaveId wave, Collection<PersonId> people) {
    return keys.read(wave).map(key -> among(wave, key, people)).orElse(Set.of());
  }

  private Set<PersonId> among(WaveId wave, byte[] key, Collection<PersonId> people) {
    Map<PersonId, byte[]> ballots = new HashMap<>();
    people.forEach(person -> ballots.put(person, Ballot.hash(key, person)));
    Set<ByteBuffer> there =
        Acting.as(
            Acting.Task.WAVES,
            () ->
                db.select(RESPONSE.BALLOT)
                    .from(RESPONSE)
                    .where(RESPONSE.WAVE_ID.eq(wave.value()), RESPONSE.BALLOT.in(ballots.values()))
                    .fetchSet(r -> ByteBuffer.wrap(r.value1())));
    var unanswered = new HashSet<PersonId>();
    ballots.forEach(
        (person, ballot) -> {
          if (!there.contains(ByteBuffer.wrap(ballot))) {
            unanswered.add(person);
          }
        });
    return unanswered;
  }
}
