package tandem.portal.interchange.scim;

import static tandem.db.interchange.Tables.SCIM_TOKEN;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.identity.Access;
import tandem.portal.identity.Actor;

/// The one key of the actor's company, with which its directory calls. It is told once, when it is
/// made; stored is its hash alone.
@Service
@PreAuthorize("@access.may('people:connect')")
@Transactional
public class TokenService {
  private static final int BYTES = 32;
  private static final String PREFIX = "tandem-scim-";

  private final DSLContext db;
  private final Access access;
  private final Clock clock;
  private final ApplicationEventPublisher events;
  private final SecureRandom random = new SecureRandom();

  TokenService(DSLContext db, Access access, Clock clock, ApplicationEventPublisher events) {
    this.db = db;
    this.access = access;
    this.clock = clock;
    this.events = events;
  }

  @Transactional(readOnly = true)
  public Optional<TokenState> state() {
    return db.select(SCIM_TOKEN.MADE_ON, SCIM_TOKEN.LAST_USED_ON)
        .from(SCIM_TOKEN)
        .where(SCIM_TOKEN.COMPANY_ID.eq(access.actor().company().value()))
        .fetchOptional(r -> new TokenState(r.value1(), r.value2()));
  }

  /// Makes a key; the one before is void from now on.
  ///
  /// @return the key itself, which nobody can be told again
  public String make() {
    Actor actor = access.actor();
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    String token = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    UUID company = actor.company().value();
    remove(company);
    db.insertInto(SCIM_TOKEN)
        .set(SCIM_TOKEN.COMPANY_ID, company)
        .set(SCIM_TOKEN.HASH, hash(token))
        .set(SCIM_TOKEN.MADE_BY, actor.person().value())
        .set(SCIM_TOKEN.MADE_ON, LocalDate.now(clock))
        .execute();
    events.publishEvent(new TokenEvent.Made(company));
    return token;
  }

  public void revoke() {
    UUID company = access.actor().company().value();
    if (remove(company) > 0) {
      events.publishEvent(new TokenEvent.Revoked(company));
    }
  }

  private int remove(UUID company) {
    return db.deleteFrom(SCIM_TOKEN).where(SCIM_TOKEN.COMPANY_ID.eq(company)).execute();
  }

  /// Without a salt: a key is 256 random bits, so there is nothing to guess and no list to try.
  static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
