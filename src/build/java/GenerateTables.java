import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.util.HexFormat;
import java.util.stream.Stream;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.DirectoryResourceAccessor;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.SchemaMappingType;
import org.jooq.meta.jaxb.Target;

/**
 * Generates {@code tandem.db.<schema>} from the real, migrated schema, so that code and database
 * cannot disagree. A hash of the changelog saves the work when nothing has changed.
 *
 * <p>Arguments: changelog folder, output folder.
 */
class GenerateTables {
  private static final String[] SCHEMAS = {
    "identity",
    "audit",
    "notification",
    "privacy",
    "alliance",
    "messaging",
    "media",
    "learning",
    "enablement",
    "credential",
    "survey",
    "interchange",
    "insight"
  };

  public static void main(String[] args) throws Exception {
    Path changelog = Path.of(args[0]);
    Path output = Path.of(args[1]);
    Path stamp = output.resolveSibling("jooq.stamp");
    String hash = hash(changelog);
    if (Files.exists(stamp) && Files.readString(stamp).equals(hash)) {
      return;
    }
    try (EmbeddedPostgres postgres =
        EmbeddedPostgres.builder()
            .setServerConfig("fsync", "off")
            .setServerConfig("listen_addresses", "127.0.0.1")
            .start()) {
      try (Connection connection = postgres.getPostgresDatabase().getConnection()) {
        connection.createStatement().execute("create role tandem_app");
        var database =
            DatabaseFactory.getInstance()
                .findCorrectDatabaseImplementation(new JdbcConnection(connection));
        var liquibase =
            new Liquibase("changelog.yaml", new DirectoryResourceAccessor(changelog), database);
        liquibase.setChangeLogParameter("appRole", "tandem_app");
        liquibase.update(new Contexts("generate"), new LabelExpression());
      }
      GenerationTool.generate(
          new Configuration()
              .withLogging(Logging.WARN)
              .withJdbc(
                  new Jdbc()
                      .withDriver("org.postgresql.Driver")
                      .withUrl(postgres.getJdbcUrl("postgres", "postgres")))
              .withGenerator(
                  new Generator()
                      .withDatabase(
                          new Database()
                              .withName("org.jooq.meta.postgres.PostgresDatabase")
                              .withSchemata(
                                  Stream.of(SCHEMAS)
                                      .map(name -> new SchemaMappingType().withInputSchema(name))
                                      .toList())
                              .withExcludes("keep_.*|acting_.*|numbered|salt")
                              .withIncludeSystemIndexes(false))
                      .withGenerate(
                          new Generate()
                              .withRecords(true)
                              .withPojos(false)
                              .withImplicitJoinPathsToOne(false)
                              .withImplicitJoinPathsToMany(false)
                              .withImplicitJoinPathsManyToMany(false))
                      .withTarget(
                          new Target().withPackageName("tandem.db").withDirectory(args[1]))));
    }
    Files.writeString(stamp, hash);
  }

  private static String hash(Path folder) throws Exception {
    var digest = MessageDigest.getInstance("SHA-256");
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file :
          files
              .filter(Files::isRegularFile)
              .filter(f -> !f.toString().contains("demo"))
              .sorted()
              .toList()) {
        digest.update(folder.relativize(file).toString().getBytes("UTF-8"));
        digest.update(Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new IllegalStateException("Cannot read the changelog in " + folder, e);
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
