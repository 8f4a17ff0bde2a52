package tandem.portal.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tandem.portal.identity.PersonId;

class PassTest {
  private static final byte[] KEY = new byte[32];
  private static final byte[] BALLOT = Ballot.hash(KEY, new PersonId(new UUID(2, 2)));

  @Test
  void what_was_sealed_is_opened_under_the_same_key_alone() {
    Pass pass = Pass.seal(KEY, BALLOT, 70_000);
    assertThat(pass.text()).matches("[A-Za-z0-9_-]{86}");
    assertThat(pass.open(KEY))
        .hasValueSatisfying(
            place -> {
              assertThat(place.ballot()).isEqualTo(BALLOT);
              assertThat(place.cell()).isEqualTo(70_000);
            });
    byte[] other = new byte[32];
    other[0] = 1;
    assertThat(pass.open(other)).isEmpty();
  }

  @Test
  void two_passes_of_one_ballot_have_nothing_in_common() {
    var letters = new HashSet<String>();
    for (int i = 0; i < 200; i++) {
      String text = Pass.seal(KEY, BALLOT, 1).text();
      for (int at = 0; at + 8 <= text.length(); at++) {
        letters.add(text.substring(at, at + 8));
      }
    }
    assertThat(letters).hasSize(200 * (86 - 7));
  }

  @Test
  void no_letter_of_it_can_be_changed() {
    String text = Pass.seal(KEY, BALLOT, 1).text();
    for (int at = 0; at < text.length() - 1; at++) {
      char other = text.charAt(at) == 'A' ? 'B' : 'A';
      assertThat(new Pass(text.substring(0, at) + other + text.substring(at + 1)).open(KEY))
          .as("letter %d", at)
          .isEmpty();
    }
  }

  @Test
  void it_does_not_hold_the_ballot_it_stands_for() {
    byte[] sealed = java.util.Base64.getUrlDecoder().decode(Pass.seal(KEY, BALLOT, 1).text());
    for (int at = 0; at + 8 <= sealed.length; at++) {
      byte[] part = Arrays.copyOfRange(sealed, at, at + 8);
      for (int from = 0; from + 8 <= BALLOT.length; from++) {
        assertThat(part).isNotEqualTo(Arrays.copyOfRange(BALLOT, from, from + 8));
      }
    }
  }
}
