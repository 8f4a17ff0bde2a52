package tandem.portal.identity;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.trueCondition;
import static tandem.db.identity.Tables.PERSON;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import tandem.portal.platform.NotFoundException;

/// Who is acting, read from the database once a request. Services name the permission they need:
/// `@PreAuthorize("@access.may('survey:plan')")`, and check the alliance with [#requireIn].
@Component("access")
public class Access {
  private static final String REQUEST_KEY = Access.class.getName();

  /// The claim in which Keycloak names the company's sign-in it has sent somebody through.
  private static final String COMPANY_SIGN_IN = "identity_provider";

  private static final String GRANTED = "granted";
  private static final Field<String> ROLE = field(name(GRANTED, "role"), String.class);
  private static final Field<UUID> ALLIANCE = field(name(GRANTED, "alliance"), UUID.class);
  private static final Field<UUID> SIDE = field(name(GRANTED, "side"), UUID.class);
  private static final Field<LocalDate> SINCE = field(name(GRANTED, "since"), LocalDate.class);

  private final DSLContext db;
  private final TransactionTemplate transaction;
  private final Table<?> grants;

  Access(DSLContext db, TransactionTemplate transaction, List<GrantSource> sources) {
    this.db = db;
    this.transaction = transaction;
    this.grants =
        sources.stream()
            .map(source -> source.grantsOf(PERSON.ID))
            .reduce(Select::unionAll)
            .orElseThrow()
            .asTable(GRANTED, ROLE.getName(), ALLIANCE.getName(), SIDE.getName(), SINCE.getName());
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
    Actor actor = Objects.requireNonNull(transaction.execute(_ -> load(person)));
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

  /// Whether the company's own sign-in has vouched for whoever is here: then it keeps their
  /// password, and there is none to change at ours.
  public boolean isThroughCompany() {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null
        && authentication.getPrincipal() instanceof SignedIn signedIn
        && signedIn.getClaims().containsKey(COMPANY_SIGN_IN);
  }

  /// The account of whoever is signed in, as the identity provider calls it.
  public Optional<String> subject() {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn
        ? Optional.of(signedIn.getSubject())
        : Optional.empty();
  }

  /// Whether whoever is acting holds the permission: a person by their roles, a company's system by
  /// what systems may.
  public boolean may(String permission) {
    return system().isPresent()
        ? Permissions.ofSystems().contains(permission)
        : signedIn().isPresent() && actor().may(permission);
  }

  /// The company for which one of its systems acts, with no person.
  ///
  /// @throws AuthenticationCredentialsNotFoundException when none does
  public CompanyId systemsCompany() {
    return system()
        .orElseThrow(() -> new AuthenticationCredentialsNotFoundException("no system is acting"));
  }

  private static Optional<CompanyId> system() {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof CompanySystem system
        ? Optional.of(system.company())
        : Optional.empty();
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
    var rows =
        db.select(
                PERSON.COMPANY_ID,
                PERSON.GIVEN_NAME,
                PERSON.FAMILY_NAME,
                PERSON.LOCALE,
                ROLE,
                ALLIANCE,
                SIDE)
            .from(PERSON)
            .leftJoin(lateral(grants))
            .on(trueCondition())
            .where(PERSON.ID.eq(person.value()), PERSON.ACTIVE.isTrue())
            .orderBy(SINCE, SIDE, ROLE)
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
