package tandem.portal;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/// Gives a test context what the environment gives the portal: one PostgreSQL for the whole test
/// JVM, and a Keycloak address nobody calls (sign-in is tested against a real one in the journeys).
class TestEnvironment implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  private static final EmbeddedPostgres POSTGRES = start();

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    TestPropertyValues.of(
            "TANDEM_DB_URL=" + POSTGRES.getJdbcUrl("postgres", "postgres"),
            "TANDEM_DB_USER=postgres",
            "TANDEM_DB_PASSWORD=postgres",
            "TANDEM_DB_OWNER=postgres",
            "TANDEM_DB_OWNER_PASSWORD=postgres",
            "spring.liquibase.parameters.appRole=" + OwnerDb.APPLICATION,
            "spring.datasource.hikari.connection-init-sql=set role " + OwnerDb.APPLICATION,
            "tandem.contexts=demo",
            "TANDEM_OIDC_ISSUER=http://localhost:1/realms/tandem",
            "TANDEM_OIDC_CLIENT_ID=tandem-portal",
            "TANDEM_OIDC_CLIENT_SECRET=secret",
            "TANDEM_PUBLIC_URL=http://localhost:8080",
            "TANDEM_KEY_DIR=" + folder("tandem-keys"),
            "TANDEM_MEDIA_DIR=" + folder("tandem-media"))
        .applyTo(context);
    context.addBeanFactoryPostProcessor(TestEnvironment::addOwner);
  }

  /// After Spring Boot has made its own, so that this one does not stand in for it.
  private static void addOwner(ConfigurableListableBeanFactory beans) {
    beans.getBeanDefinition("dslContext").setPrimary(true);
    ((BeanDefinitionRegistry) beans)
        .registerBeanDefinition(
            "ownerDb",
            BeanDefinitionBuilder.genericBeanDefinition(
                    OwnerDb.class, () -> new OwnerDb(beans.getBean(DataSource.class)))
                .getBeanDefinition());
  }

  private static EmbeddedPostgres start() {
    try {
      EmbeddedPostgres postgres =
          EmbeddedPostgres.builder()
              .setServerConfig("fsync", "off")
              .setServerConfig("listen_addresses", "127.0.0.1")
              .start();
      try (Connection connection = postgres.getPostgresDatabase().getConnection()) {
        connection.createStatement().execute("create role " + OwnerDb.APPLICATION + " login");
      }
      return postgres;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String folder(String name) {
    try {
      return Files.createTempDirectory(name).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
