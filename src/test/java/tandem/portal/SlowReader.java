package tandem.portal;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.servlet.ServletOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.mock.web.DelegatingServletOutputStream;
import org.springframework.mock.web.MockHttpServletResponse;

/// An answer whose reader takes their time: at each piece they wait until no connection of the
/// database is in use, and count the pieces at which one always was. The portal's own jobs use one
/// now and then, but let go of it. Outside a transaction of the test's.
public final class SlowReader extends MockHttpServletResponse {
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final HikariDataSource pool;
  private int held;
  private int pieces;

  public SlowReader(DataSource dataSource) {
    try {
      this.pool = dataSource.unwrap(HikariDataSource.class);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Pieces during which a connection was held.
  public int heldUp() {
    return held;
  }

  public int pieces() {
    return pieces;
  }

  @Override
  public ServletOutputStream getOutputStream() {
    ServletOutputStream out = super.getOutputStream();
    return new DelegatingServletOutputStream(
        new java.io.OutputStream() {
          @Override
          public void write(int letter) throws IOException {
            look();
            out.write(letter);
          }

          @Override
          public void write(byte[] bytes, int from, int length) throws IOException {
            look();
            out.write(bytes, from, length);
          }
        });
  }

  /// For whoever writes letters: the same eyes.
  @Override
  public PrintWriter getWriter() {
    return new PrintWriter(getOutputStream(), true, StandardCharsets.UTF_8);
  }

  private void look() {
    pieces++;
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (pool.getHikariPoolMXBean().getActiveConnections() > 0) {
      if (System.nanoTime() > end) {
        held++;
        return;
      }
      Thread.onSpinWait();
    }
  }
}
