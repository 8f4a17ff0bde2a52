package tandem.portal.credential;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.identity.Access;
import tandem.portal.identity.PersonId;
import tandem.portal.learning.ModuleId;
import tandem.portal.platform.ConflictException;
import tandem.portal.platform.NotFoundException;

/// One's own certificates, also where one is no seller any more; nobody else's pass through here.
@Service
@PreAuthorize("@access.may('portal:use')")
@Transactional
public class CertificateService {
  /// Nobody guesses 256 bits.
  private static final int TOKEN_BYTES = 32;

  private final CertificateQueries queries;
  private final CertificateRepository repository;
  private final Badges badges;
  private final Access access;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  CertificateService(
      CertificateQueries queries,
      CertificateRepository repository,
      Badges badges,
      Access access,
      Clock clock) {
    this.queries = queries;
    this.repository = repository;
    this.badges = badges;
    this.access = access;
    this.clock = clock;
  }

  /// The latest first, and every one there has been.
  @Transactional(readOnly = true)
  public List<Certificate> mine() {
    return queries.of(me());
  }

  /// The latest for a module.
  @Transactional(readOnly = true)
  public Optional<Certificate> of(ModuleId module) {
    return queries.latest(me(), module);
  }

  /// Shows a certificate to whoever has its address, which is made now. Once it is shown, only
  /// whether the name stands on it is decided anew.
  ///
  /// @see #showName for what may have been taken back meanwhile
  /// @throws NotFoundException when it is not the actor's
  public Certificate release(CertificateId certificate, boolean withName) {
    Certificate mine = require(certificate);
    if (mine.revokedAt() != null) {
      throw new ConflictException("credential.revoked");
    }
    repository.release(certificate, token(), withName, OffsetDateTime.now(clock));
    return require(certificate);
  }

  /// Decides anew whether the name stands on what is shown there. Where it has been taken back
  /// meanwhile it stays so.
  ///
  /// @param address the owner has before their eyes
  /// @throws NotFoundException when it is not the actor's
  public Certificate showName(CertificateId certificate, String address, boolean withName) {
    Certificate mine = require(certificate);
    if (mine.revokedAt() != null) {
      throw new ConflictException("credential.revoked");
    }
    if (mine.shown() == null || !mine.shown().address().equals(address)) {
      return mine;
    }
    repository.showName(certificate, withName);
    return require(certificate);
  }

  /// Shows it to nobody any more, and forgets its address: an old link never works again.
  ///
  /// @throws NotFoundException when it is not the actor's
  public Certificate takeBack(CertificateId certificate) {
    require(certificate);
    repository.takeBack(certificate);
    return require(certificate);
  }

  /// Gives a certificate up, for good. The completion stays.
  ///
  /// @throws NotFoundException when it is not the actor's
  public Certificate revoke(CertificateId certificate) {
    require(certificate);
    repository.revoke(certificate, OffsetDateTime.now(clock));
    return require(certificate);
  }

  /// A certificate and whose it is, for paper.
  ///
  /// @throws NotFoundException when it is not the actor's
  @Transactional(readOnly = true)
  Owned get(CertificateId certificate) {
    return new Owned(require(certificate), queries.holder(me()));
  }

  /// A certificate for other systems: an Open Badge, signed now.
  ///
  /// @return a compact JWS
  /// @throws NotFoundException when it is not the actor's
  String badge(CertificateId certificate, Locale reader) {
    return badges.sign(get(certificate), reader);
  }

  private Certificate require(CertificateId certificate) {
    return queries
        .one(me(), certificate)
        .orElseThrow(() -> new NotFoundException("certificate " + certificate));
  }

  private PersonId me() {
    return access.actor().person();
  }

  private String token() {
    byte[] bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
