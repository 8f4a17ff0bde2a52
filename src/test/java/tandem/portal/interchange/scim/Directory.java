package tandem.portal.interchange.scim;

import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static tandem.db.alliance.Tables.SIDE;
import static tandem.db.identity.Tables.COMPANY_DOMAIN;
import static tandem.db.identity.Tables.COMPANY_ROLE;

import com.jayway.jsonpath.JsonPath;
import jakarta.servlet.Filter;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tandem.portal.OwnerDb;
import tandem.portal.alliance.SideId;
import tandem.portal.identity.PersonId;
import tandem.portal.identity.SignIn;
import tandem.portal.learning.LearningWorld;

/// Two companies, and the directory of the first, which calls as Entra ID and Okta do.
public final class Directory {
  static final String SCIM = "/scim/v2";
  private static final String TYPE = "application/scim+json; charset=utf-8";

  public final LearningWorld world;
  public final PersonId administrator;
  public final SideId side;
  final PersonId otherAdministrator;
  final SideId otherSide;
  final String domain;
  final String otherDomain;
  private final MockMvc portal;
  private final TokenService tokens;
  private String key = "";

  public Directory(OwnerDb db, WebApplicationContext web, TokenService tokens) {
    this.tokens = tokens;
    world = new LearningWorld(db);
    domain = world.companyA + ".a.example";
    otherDomain = world.companyB + ".b.example";
    domain(db, world.companyA, domain);
    domain(db, world.companyB, otherDomain);
    administrator = administrator(db, world.companyA);
    otherAdministrator = administrator(db, world.companyB);
    side = side(db, world.companyA);
    otherSide = side(db, world.companyB);
    portal =
        MockMvcBuilders.webAppContextSetup(web)
            .addFilters(web.getBean("requestLimits", Filter.class))
            .apply(springSecurity())
            .build();
    connect(administrator);
  }

  /// From now on the directory of this administrator's company.
  public Directory connect(PersonId of) {
    SignIn.as(of);
    key = tokens.make();
    SignIn.out();
    return this;
  }

  String key() {
    return key;
  }

  /// Whoever the test is, the directory calls as nobody but its key.
  public ResultActions call(String method, String path, String body) throws Exception {
    return callWith("Bearer " + key, method, path, body, TYPE);
  }

  ResultActions callWith(String header, String method, String path, String body, String type)
      throws Exception {
    var call =
        request(HttpMethod.valueOf(method), URI.create("http://localhost" + SCIM + path))
            .header("Authorization", header);
    if (!body.isEmpty()) {
      call.contentType(type).content(body);
    }
    ResultActions result = portal.perform(call);
    SignIn.out();
    return result;
  }

  ResultActions get(String path) throws Exception {
    return call("GET", path, "");
  }

  ResultActions find(String resources, String filter) throws Exception {
    return get(
        resources
            + "?filter="
            + URLEncoder.encode(filter, StandardCharsets.UTF_8).replace("+", "%20"));
  }

  MockMvc portal() {
    return portal;
  }

  /// The id in an answer.
  static UUID id(ResultActions answer) throws Exception {
    return UUID.fromString(
        JsonPath.read(answer.andReturn().getResponse().getContentAsString(), "$.id"));
  }

  UUID user(String name) throws Exception {
    return id(call("POST", "/Users", user(name, "")));
  }

  public UUID group(String name, UUID... members) throws Exception {
    return id(call("POST", "/Groups", groupBody(name, members)));
  }

  String groupBody(String name, UUID... members) {
    return "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:Group\"],\"displayName\":\""
        + name
        + "\",\"externalId\":\"g-"
        + name
        + "\",\"members\":"
        + members(members)
        + "}";
  }

  static String members(UUID... people) {
    return java.util.Arrays.stream(people)
        .map(person -> "{\"value\":\"" + person + "\"}")
        .collect(java.util.stream.Collectors.joining(",", "[", "]"));
  }

  /// As Entra ID creates a user.
  ///
  /// @param more further members of the object, each with a comma before it
  String user(String name, String more) {
    return """
        {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User",
            "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"],
         "externalId": "0a21f0f2-%1$s", "userName": "%1$s@%2$s", "active": true,
         "emails": [{"primary": true, "type": "work", "value": "%1$s@%2$s"}],
         "meta": {"resourceType": "User"},
         "name": {"formatted": "givenName familyName", "familyName": "Muster", "givenName": "%1$s"},
         "roles": []%3$s}
        """
        .formatted(name, domain, more);
  }

  static String patch(String operations) {
    return "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":"
        + operations
        + "}";
  }

  private static void domain(OwnerDb db, UUID company, String domain) {
    db.insertInto(COMPANY_DOMAIN)
        .set(COMPANY_DOMAIN.COMPANY_ID, company)
        .set(COMPANY_DOMAIN.DOMAIN, domain)
        .execute();
  }

  private PersonId administrator(OwnerDb db, UUID company) {
    PersonId person = world.person(company, "Ada");
    db.insertInto(COMPANY_ROLE)
        .set(COMPANY_ROLE.PERSON_ID, person.value())
        .set(COMPANY_ROLE.ROLE, "ADMINISTRATOR")
        .execute();
    return person;
  }

  private static SideId side(OwnerDb db, UUID company) {
    return new SideId(
        db.select(SIDE.ID).from(SIDE).where(SIDE.COMPANY_ID.eq(company)).fetchSingle().value1());
  }
}
