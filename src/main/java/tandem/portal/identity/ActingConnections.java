package tandem.portal.identity;

import static org.springframework.transaction.support.TransactionSynchronizationManager.bindResource;
import static org.springframework.transaction.support.TransactionSynchronizationManager.unbindResourceIfPossible;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DataSourceConnectionProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Tells the database who is acting, once a transaction, and again where that changes within one.
/// The settings end with the transaction, so a pooled connection never carries them to the next.
@Component
class ActingConnections extends DataSourceConnectionProvider {
  private static final String TELL =
      "select set_config('tandem.person', ?, true), set_config('tandem.company', ?, true),"
          + " set_config('tandem.task', ?, true)";
  private static final Object UNKNOWN = new Object();

  ActingConnections(DataSource dataSource) {
    super(new TransactionAwareDataSourceProxy(dataSource));
  }

  /// @throws IllegalStateException outside a transaction: the settings would not hold, and every
  /// table would look empty
  @Override
  public Connection acquire() {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("a query outside a transaction sees no company's rows");
    }
    Connection connection = super.acquire();
    Acting acting = Acting.current();
    if (!acting.equals(TransactionSynchronizationManager.getResource(this))) {
      tell(connection, acting);
      remember(acting);
    }
    return connection;
  }

  private void tell(Connection connection, Acting acting) {
    try (var statement = connection.prepareStatement(TELL)) {
      statement.setString(1, text(acting.person()));
      statement.setString(2, text(acting.company()));
      statement.setString(3, Objects.toString(acting.task(), ""));
      statement.execute();
    } catch (SQLException e) {
      release(connection);
      throw new DataAccessException("cannot say who is acting", e);
    }
  }

  private void remember(Acting acting) {
    if (unbindResourceIfPossible(this) == null) {
      TransactionSynchronizationManager.registerSynchronization(new Forgetting());
    }
    bindResource(this, acting);
  }

  private static String text(@Nullable UUID id) {
    return id == null ? "" : id.toString();
  }

  private final class Forgetting implements TransactionSynchronization {
    private @Nullable Object suspended;

    @Override
    public void suspend() {
      suspended = unbindResourceIfPossible(ActingConnections.this);
    }

    @Override
    public void resume() {
      if (suspended != null) {
        bindResource(ActingConnections.this, suspended);
      }
    }

    /// The settings went back with the savepoint, to what nobody knows here.
    @Override
    public void savepointRollback(Object savepoint) {
      if (unbindResourceIfPossible(ActingConnections.this) != null) {
        bindResource(ActingConnections.this, UNKNOWN);
      }
    }

    @Override
    public void afterCompletion(int status) {
      unbindResourceIfPossible(ActingConnections.this);
    }
  }
}
