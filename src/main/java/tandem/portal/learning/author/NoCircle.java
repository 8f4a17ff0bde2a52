package tandem.portal.learning.author;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.alliance.AllianceId;
import tandem.portal.identity.Access;
import tandem.portal.learning.terms.Offer;
import tandem.portal.learning.terms.OfferService;
import tandem.portal.platform.ConflictException;
import tandem.portal.platform.Languages;
import tandem.portal.platform.Localized;

/// Modules never wait for one another: nobody could begin any of them.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class NoCircle {
  private final DSLContext db;
  private final OfferService offers;
  private final Access access;

  NoCircle(DSLContext db, OfferService offers, Access access) {
    this.db = db;
    this.offers = offers;
    this.access = access;
  }

  /// Until the end of the transaction no other module of the alliance is signed: of two that would
  /// close a circle between them the second is refused, and of two first ones one is the core.
  ///
  /// @throws ConflictException that names the modules of the circle
  void require(ModuleDraft draft) {
    AllianceId alliance = draft.alliance();
    db.fetchValue(
        "select pg_advisory_xact_lock(hashtextextended('modules ' || {0}, 0))",
        DSL.val(alliance.toString()));
    List<UUID> required = draft.definition().terms().requires();
    if (required.isEmpty()) {
      return;
    }
    Offer offer = offers.of(alliance);
    List<UUID> circle = offer.circle(draft.module(), required);
    if (!circle.isEmpty()) {
      Locale reader = Objects.requireNonNullElse(access.actor().locale(), Languages.ALL.getFirst());
      throw new ConflictException(
          "learning.author.conflict.circle",
          Stream.concat(circle.stream(), Stream.of(circle.getFirst()))
              .map(id -> named(offer, draft, id).in(reader))
              .collect(Collectors.joining(" → ")));
    }
  }

  private static Localized named(Offer offer, ModuleDraft draft, UUID id) {
    return offer.modules().stream()
        .filter(module -> module.id().value().equals(id) && !module.id().equals(draft.module()))
        .map(Offer.Module::title)
        .findFirst()
        .orElse(draft.definition().title());
  }
}
