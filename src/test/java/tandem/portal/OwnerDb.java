package tandem.portal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DataSourceConnectionProvider;
import org.jooq.impl.DefaultConfiguration;
import org.jooq.impl.DefaultDSLContext;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The database as its owner sees it, for a test to arrange and to look at what was stored. On the
/// test's own connection, so within its transaction; the portal beside it stays bound by row-level
/// security.
public final class OwnerDb extends DefaultDSLContext {
  static final String APPLICATION = "tandem_app";
  private static final List<OwnerDb> ALL = new CopyOnWriteArrayList<>();

  private final DataSource dataSource;

  OwnerDb(DataSource dataSource) {
    super(
        new DefaultConfiguration()
            .set(SQLDialect.POSTGRES)
            .set(new OwnerConnections(new TransactionAwareDataSourceProxy(dataSource))));
    this.dataSource = dataSource;
    ALL.add(this);
  }

  /// Of the portal whose transaction the test is in, because only there is visible what it has
  /// arranged; outside a transaction any will do, since all portals of a test run share a database.
  public static OwnerDb get() {
    return ALL.stream()
        .filter(db -> TransactionSynchronizationManager.hasResource(db.dataSource))
        .findFirst()
        .or(() -> ALL.stream().findFirst())
        .orElseThrow(() -> new IllegalStateException("no @PortalTest has started"));
  }

  private static final class OwnerConnections extends DataSourceConnectionProvider {
    OwnerConnections(DataSource dataSource) {
      super(dataSource);
    }

    @Override
    public Connection acquire() {
      Connection connection = super.acquire();
      role(connection, "reset role");
      return connection;
    }

    @Override
    public void release(Connection connection) {
      try {
        role(connection, "set role " + APPLICATION);
      } finally {
        super.release(connection);
      }
    }

    private static void role(Connection connection, String sql) {
      try (Statement statement = connection.createStatement()) {
        statement.execute(sql);
      } catch (SQLException e) {
        // A failed transaction takes no more orders; its rollback brings the role back
        if (!"25P02".equals(e.getSQLState())) {
          throw new DataAccessException(sql, e);
        }
      }
    }
  }
}
