package tandem.portal.e2e;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/// A look into the journeys' database, to know the right answers and to see what has really been
/// stored.
final class Database implements AutoCloseable {
  private final Connection connection;
  final DSLContext sql;

  Database() {
    Map<String, String> portal = Portal.STACK.portalEnvironment();
    try {
      connection =
          DriverManager.getConnection(
              portal.get("TANDEM_DB_URL"),
              portal.get("TANDEM_DB_OWNER"),
              portal.get("TANDEM_DB_OWNER_PASSWORD"));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    sql = DSL.using(connection, SQLDialect.POSTGRES);
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
