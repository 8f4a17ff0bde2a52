package tandem.portal;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.HasErrorParameter;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.context.transaction.AfterTransaction;
import org.springframework.test.context.transaction.BeforeTransaction;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tandem.portal.identity.SignIn;

/// Walks every view, every endpoint and every public method of a service as every persona, with ids
/// of their own alliance, of one their company sits in without them, and of one they have no part
/// in, and compares what happens with `docs/access-matrix.csv`. Whatever has no line there fails
/// with the line to add.
///
/// Views: `shown` or `hidden` (which looks like “not found”); without a sign-in, `sign-in`.
/// Endpoints: the HTTP status. Actions: `allowed`, `denied`, `not-found` or `conflict` (see
/// [Actions.Action#outcome]). A line without a place means Kessler × Nordwind.
@PortalTest
@Transactional
class AccessMatrixTest extends SpringBrowserlessTest {
  private static final Path MATRIX = Path.of("docs/access-matrix.csv");
  /// What happened, in the matrix's own form, to compare line by line.
  private static final Path FOUND = Path.of("target/access-matrix-found.csv");

  private static final String ROUTE = "route";
  private static final String NOBODY = "nobody";
  private static final String PLACE = " | ";

  @Autowired OwnerDb db;
  @Autowired WebApplicationContext web;
  @Autowired RequestMappingHandlerMapping endpoints;
  @Autowired PlatformTransactionManager transactions;
  private MockMvc http;
  private List<Seat> seats = List.of();
  private final Map<String, Foreign> foreign = new TreeMap<>();
  private final Set<String> told = new TreeSet<>();

  @BeforeTransaction
  void plan_what_outlives_a_transaction() {
    new TransactionTemplate(transactions).executeWithoutResult(_ -> Seat.prepare(db));
  }

  @AfterTransaction
  void tidy_up() {
    new TransactionTemplate(transactions).executeWithoutResult(_ -> Seat.tidy(db));
  }

  @BeforeEach
  void connect() {
    http =
        MockMvcBuilders.webAppContextSetup(web)
            .apply(SecurityMockMvcConfigurers.springSecurity())
            .build();
    seats = Seat.all(db);
  }

  @Test
  void everybody_reaches_what_the_matrix_says_and_nothing_else() throws Exception {
    Map<String, String> expected = read();
    var actual = new LinkedHashMap<String, String>();
    List<String> personas = List.of(expected.getOrDefault(ROUTE, "").split(","));
    actual.put(ROUTE, expected.getOrDefault(ROUTE, ""));
    Map<String, Walk> doors = doors();
    var outcomes = new HashMap<String, String>();
    // actions first: a view that is refused leaves a transaction that takes no savepoint any more
    for (String line : doors.keySet().stream().sorted().toList()) {
      var cells = new ArrayList<String>();
      for (String persona : personas) {
        cells.add(Objects.requireNonNull(doors.get(line)).as(persona));
      }
      outcomes.put(line, String.join(",", cells));
    }
    doors.keySet().forEach(line -> actual.put(line, outcomes.getOrDefault(line, "")));
    Files.write(
        FOUND, actual.entrySet().stream().map(e -> e.getKey() + "," + e.getValue()).toList());
    assertThat(missing(expected, actual))
        .as("lines for docs/access-matrix.csv, with what happened; read each before you add it")
        .isEmpty();
    assertThat(missing(actual, expected)).as("lines for what is not there any more").isEmpty();
    assertThat(differing(expected, actual)).isEmpty();
    assertThat(told).as("people and alliances an answer names that it must not").isEmpty();
  }

  /// One way of asking, tried by one persona.
  private interface Walk {
    String as(String persona) throws Exception;
  }

  /// Everything there is, by its line in the matrix.
  private Map<String, Walk> doors() {
    var doors = new LinkedHashMap<String, Walk>();
    Routes.templates()
        .forEach(
            template ->
                places("VIEW /" + template, template.contains(":"))
                    .forEach(
                        (line, seat) ->
                            doors.put(line, who -> view(Routes.path(template, db, seat), who))));
    endpoints.getHandlerMethods().keySet().stream()
        .flatMap(
            mapping ->
                mapping.getPatternValues().stream()
                    .map(
                        pattern ->
                            mapping.getMethodsCondition().getMethods().stream()
                                    .findFirst()
                                    .map(Enum::name)
                                    .orElse("ANY")
                                + " "
                                + pattern))
        .sorted()
        .forEach(
            endpoint ->
                places(endpoint, endpoint.contains("{"))
                    .forEach((line, seat) -> doors.put(line, who -> status(endpoint, seat, who))));
    for (Actions.Action action : Actions.of(web)) {
      switch (action.scope()) {
        case NONE -> doors.put(action.row(), who -> outcome(action, seats.getFirst(), who));
        case ALLIANCE ->
            places(action.row(), true)
                .forEach(
                    (line, seat) ->
                        doors.put(
                            line,
                            who -> outcome(action, seat == null ? seats.getFirst() : seat, who)));
        case SEAT ->
            seats.forEach(
                seat ->
                    doors.put(
                        action.row() + PLACE + seat.name(), who -> outcome(action, seat, who)));
      }
    }
    return doors;
  }

  /// The lines of something, by place: without one first, then the other alliances.
  private Map<String, @Nullable Seat> places(String row, boolean takesIds) {
    var places = new LinkedHashMap<String, @Nullable Seat>();
    places.put(row, null);
    if (takesIds) {
      for (Seat seat : seats) {
        if (!seat.alliance().equals(Routes.ALLIANCE)) {
          places.putIfAbsent(row + PLACE + seat.allianceName(), seat);
        }
      }
    }
    return places;
  }

  private String view(String path, String persona) throws Exception {
    if (persona.equals(NOBODY)) {
      return status(HttpMethod.GET, "/" + path, persona) == 302 ? "sign-in" : "shown";
    }
    SignIn.as(db, persona);
    UI.getCurrent().navigate(path);
    return getCurrentView() instanceof HasErrorParameter ? "hidden" : "shown";
  }

  private String status(String endpoint, @Nullable Seat seat, String persona) throws Exception {
    String method = endpoint.substring(0, endpoint.indexOf(' '));
    String template = endpoint.substring(endpoint.indexOf('/') + 1).replaceAll("\\{(\\w+)}", ":$1");
    return String.valueOf(
        status(
            HttpMethod.valueOf(method.replace("ANY", "GET")),
            "/" + Routes.path(template, db, seat),
            persona));
  }

  private int status(HttpMethod method, String path, String persona) throws Exception {
    SignIn.out();
    var request =
        MockMvcRequestBuilders.request(method, path)
            .contentType(MediaType.APPLICATION_JSON)
            .content("{\"answers\":{}}")
            .with(csrf());
    if (!persona.equals(NOBODY)) {
      request.with(authentication(SignIn.authentication(SignIn.as(db, persona))));
    }
    return http.perform(request).andReturn().getResponse().getStatus();
  }

  /// Takes back whatever the call has written, so that every persona finds the same.
  private String outcome(Actions.Action action, Seat seat, String persona) {
    if (persona.equals(NOBODY)) {
      SignIn.out();
    } else {
      SignIn.as(db, persona);
    }
    var undone = new TransactionTemplate(transactions);
    undone.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    return Objects.requireNonNull(
        undone.execute(
            status -> {
              status.setRollbackOnly();
              try {
                return action.outcome(
                    seat,
                    told ->
                        foreign.computeIfAbsent(persona, p -> Foreign.to(db, p)).in(told).stream()
                            .map(id -> action.name() + " tells " + persona + " of " + id)
                            .forEach(this.told::add));
              } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(action.name(), e);
              }
            }));
  }

  private static List<String> missing(Map<String, String> from, Map<String, String> all) {
    return all.entrySet().stream()
        .filter(line -> !from.containsKey(line.getKey()))
        .map(line -> line.getKey() + "," + line.getValue())
        .toList();
  }

  private static List<String> differing(Map<String, String> expected, Map<String, String> actual) {
    return expected.entrySet().stream()
        .filter(line -> !line.getValue().equals(actual.get(line.getKey())))
        .flatMap(
            line ->
                Stream.of(
                    "expected " + line.getKey() + "," + line.getValue(),
                    "   found " + line.getKey() + "," + actual.get(line.getKey())))
        .toList();
  }

  /// By route; the first line holds the personas.
  private static Map<String, String> read() throws IOException {
    var lines = new LinkedHashMap<String, String>();
    try (Reader reader = Files.newBufferedReader(MATRIX)) {
      for (CSVRecord line : CSVFormat.RFC4180.parse(reader)) {
        assertThat(lines.put(line.get(0), line.stream().skip(1).collect(joining(","))))
            .as("%s has one line", line.get(0))
            .isNull();
      }
    }
    return lines;
  }
}
