package tandem.portal.identity;

import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.trueCondition;
import static tandem.db.identity.Tables.PERSON;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import tandem.portal.platform.NotFoundException;

/// Who is acting, read from the database once a request. Services name the permission they need:
/// `@PreAuthorize("@access.may('survey:plan')")`, and check the alliance with [#requireIn].
@Component("access")
public class Access {
  private static final String REQUEST_KEY = Access.class.getName();

  private final DSLContext db;
  private final List<GrantSource> sources;

  Access(DSLContext db, List<GrantSource> sources) {
    this.db = db;
    this.sources = sources;
  }

  /// @throws AuthenticationCredentialsNotFoundException when nobody is signed in
  /// @throws AccessDeniedException when the person has left or is unknown by now
  public Actor actor() {
    PersonId person =
        signedIn()
            .orElseThrow(
                () -> new AuthenticationCredentialsNotFoundException("nobody is signed in"));
    RequestAttributes request = RequestContextHolder.getRequestAttributes();
    if (request != null
        && request.getAttribute(REQUEST_KEY, RequestAttributes.SCOPE_REQUEST) instanceof Actor known
        && known.person().equals(person)) {
      return known;
    }
    Actor actor = load(person);
    if (request != null) {
      request.setAttribute(REQUEST_KEY, actor, RequestAttributes.SCOPE_REQUEST);
    }
    return actor;
  }

  public Optional<PersonId> signedIn() {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn
        ? Optional.of(signedIn.person())
        : Optional.empty();
  }

  public boolean may(String permission) {
    return signedIn().isPresent() && actor().may(permission);
  }

  /// The actor, if they hold the permission in this alliance.
  ///
  /// @throws NotFoundException otherwise: an alliance one has no part in does not exist for one
  public Actor requireIn(String permission, UUID alliance) {
    Actor actor = actor();
    if (!actor.mayIn(permission, alliance)) {
      throw new NotFoundException("alliance " + alliance);
    }
    return actor;
  }

  /// The person and every grant in one statement.
  private Actor load(PersonId person) {
    var grants =
        lateral(
                sources.stream()
                    .map(source -> source.grantsOf(PERSON.ID))
                    .reduce(Select::unionAll)
                    .orElseThrow())
            .as("granted", "role", "alliance", "side", "since");
    var role = grants.field("role", String.class);
    var alliance = grants.field("alliance", UUID.class);
    var side = grants.field("side", UUID.class);
    var rows =
        db.select(
                PERSON.COMPANY_ID,
                PERSON.GIVEN_NAME,
                PERSON.FAMILY_NAME,
                PERSON.LOCALE,
                role,
                alliance,
                side)
            .from(PERSON)
            .leftJoin(grants)
            .on(trueCondition())
            .where(PERSON.ID.eq(person.value()), PERSON.ACTIVE.isTrue())
            .orderBy(grants.field("since"), side, role)
            .fetch();
    if (rows.isEmpty()) {
      throw new AccessDeniedException("this person is not active");
    }
    var row = rows.getFirst();
    return new Actor(
        person,
        new CompanyId(row.value1()),
        row.value2(),
        row.value3(),
        localeOf(row.value4()),
        rows.stream()
            .filter(r -> r.value5() != null)
            .map(r -> new Grant(Role.valueOf(r.value5()), r.value6(), r.value7()))
            .toList());
  }

  private static @Nullable Locale localeOf(@Nullable String language) {
    return language == null ? null : Locale.of(language);
  }
}
