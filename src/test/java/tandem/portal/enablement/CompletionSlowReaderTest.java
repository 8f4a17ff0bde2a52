package tandem.portal.enablement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.SlowReader;
import tandem.portal.identity.SignIn;

/// Outside a transaction, so that only the download itself could hold a connection.
@PortalTest
class CompletionSlowReaderTest {
  @Autowired OwnerDb owner;
  @Autowired DataSource dataSource;
  @Autowired CompletionFile file;

  @AfterEach
  void sign_out() {
    SignIn.out();
  }

  @Test
  void whoever_reads_the_board_slowly_holds_no_connection() {
    SignIn.as(owner, "petra.lang@kessler.example");
    var reader = new SlowReader(dataSource);
    file.download(Map.of(), Locale.GERMAN, reader);
    assertThat(reader.pieces()).isPositive();
    assertThat(reader.heldUp()).isZero();
  }
}
