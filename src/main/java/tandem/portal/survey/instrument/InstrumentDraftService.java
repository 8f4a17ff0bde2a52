package tandem.portal.survey.instrument;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.alliance.AllianceId;
import tandem.portal.alliance.SideId;
import tandem.portal.identity.Access;
import tandem.portal.identity.Actor;
import tandem.portal.identity.Grant;
import tandem.portal.identity.PersonId;
import tandem.portal.identity.Role;
import tandem.portal.platform.ConflictException;
import tandem.portal.platform.Localized;
import tandem.portal.platform.NotFoundException;
import tandem.portal.survey.Instrument;
import tandem.portal.survey.InstrumentId;
import tandem.portal.survey.SurveyPermissions;

/// A partner manager's door to the instruments of an alliance. A draft belongs to both sides, who
/// write on it together; it becomes a version when one side has signed it as it stands and the
/// other has released it.
@Service
@PreAuthorize("@access.may('survey:plan')")
@Transactional(readOnly = true)
public class InstrumentDraftService {
  private static final Localized BLANK = Localized.of("", "");

  private final InstrumentDraftRepository drafts;
  private final InstrumentQueries queries;
  private final InstrumentNews news;
  private final Access access;
  private final Clock clock;

  InstrumentDraftService(
      InstrumentDraftRepository drafts,
      InstrumentQueries queries,
      InstrumentNews news,
      Access access,
      Clock clock) {
    this.drafts = drafts;
    this.queries = queries;
    this.news = news;
    this.access = access;
    this.clock = clock;
  }

  /// Every instrument the alliance can read: shipped ones and its own, with what is in work.
  public List<InstrumentRow> list(AllianceId alliance) {
    seat(alliance);
    return queries.rows(alliance);
  }

  /// What the other side has signed and one's own has still to decide.
  public List<InstrumentRow> toRelease(AllianceId alliance) {
    Seat seat = seat(alliance);
    return queries.proposedTo(alliance, seat.side());
  }

  /// @throws NotFoundException for an instrument the alliance has nothing of
  public InstrumentPage open(AllianceId alliance, Slug slug) {
    Seat seat = seat(alliance);
    Instrument released = queries.newest(alliance, slug).orElse(null);
    InstrumentDraft draft = drafts.find(alliance, slug).orElse(null);
    if (released == null && draft == null) {
      throw new NotFoundException("instrument " + slug);
    }
    return new InstrumentPage(
        slug,
        draft != null || queries.isOwn(alliance, slug),
        seat.side(),
        released,
        draft,
        draft == null ? "" : queries.editorOf(draft.id()));
  }

  /// A draft as it stands, texts possibly missing.
  ///
  /// @throws NotFoundException for a draft of another alliance, or none
  public Instrument.Definition definition(AllianceId alliance, DraftId id) {
    seat(alliance);
    return drafts.find(alliance, id).orElseThrow(() -> unknown(id)).definition();
  }

  /// A released version: one that ships with the portal, or the alliance's own.
  ///
  /// @throws NotFoundException for a version of another alliance, or none
  public Instrument.Definition definition(AllianceId alliance, InstrumentId id) {
    seat(alliance);
    return queries
        .find(alliance, id)
        .orElseThrow(() -> new NotFoundException("instrument " + id.value()))
        .definition();
  }

  /// A new instrument of the alliance, as a draft. Its texts may be missing in a language; they are
  /// asked for before it can be signed. Facets are left out: an index is what a shipped instrument
  /// promises, an own one is reported item by item. How long answering takes is estimated anew.
  ///
  /// @throws ConflictException when it is larger than anybody would answer
  @PreAuthorize("@access.may('survey:plan')")
  @Transactional
  public DraftId create(AllianceId alliance, Instrument.Definition definition) {
    Seat seat = seat(alliance);
    var id = new DraftId(UUID.randomUUID());
    return insert(seat, Slug.of(id), id, definition);
  }

  /// A new instrument that begins with what a released version asks.
  @PreAuthorize("@access.may('survey:plan')")
  @Transactional
  public DraftId copy(AllianceId alliance, InstrumentId id) {
    return create(alliance, definition(alliance, id));
  }

  /// A new instrument with nothing in it.
  @PreAuthorize("@access.may('survey:plan')")
  @Transactional
  public DraftId begin(AllianceId alliance) {
    return create(
        alliance,
        new Instrument.Definition(
            BLANK, BLANK, BLANK, 1, List.of(new Instrument.Section("s1", BLANK, List.of()))));
  }

  /// The draft of the next version of an own instrument, beginning as the last one.
  ///
  /// @throws ConflictException when there is a draft already
  @PreAuthorize("@access.may('survey:plan')")
  @Transactional
  public DraftId next(AllianceId alliance, Slug slug) {
    Seat seat = seat(alliance);
    if (!queries.isOwn(alliance, slug)) {
      throw new NotFoundException("own instrument " + slug);
    }
    Instrument released = queries.newest(alliance, slug).orElseThrow();
    return insert(seat, slug, new DraftId(UUID.randomUUID()), released.definition());
  }

  /// Stores a draft as it is, complete or not. Whatever a side had signed was another text.
  ///
  /// @param lock the change the author has seen last
  /// @throws OverwriteException when somebody has stored another one since, or signed this one
  /// @throws ConflictException when it is larger than anybody would answer
  @PreAuthorize("@access.may('survey:plan')")
  @Transactional
  public InstrumentDraft save(
      AllianceId alliance, DraftId id, int lock, Instrument.Definition definition) {
    Seat seat = seat(alliance);
    InstrumentDraft stored = locked(alliance, id);
    if (stored.lock() != lock) {
      throw new OverwriteException(stored);
    }
    drafts.update(id, lock, fitting(definition), seat.person(), clock.instant());
    if (stored.proposal() != null) {
      news.withdrawn(stored);
    }
    return drafts.find(alliance, id).orElseThrow();
  }

  /// Signs the draft, exactly as it stands, for the actor's side, and asks the other side.
  ///
  /// @throws OverwriteException when it is not what the actor has seen last
  /// @throws ConflictException when something is missing, or it is signed already
  @PreAuthorize("@access.may('survey:plan')")
  @Transactional
  public void propose(AllianceId alliance, DraftId id, int lock) {
    Seat seat = seat(alliance);
    InstrumentDraft draft = seen(alliance, id, lock);
    if (draft.proposal() != null) {
      throw new ConflictException("survey.instrument.conflict.proposed");
    }
    requireComplete(draft);
    drafts.sign(id, seat.side(), seat.person(), clock.instant());
    news.proposed(draft, seat.side());
  }

  /// What the other side has signed is not what one's own will sign: then it is written on again,
  /// by people who read why.
  ///
  /// @param reason in words, at most [InstrumentDraft.GivenBack#MOST_LETTERS] letters
  /// @throws OverwriteException when it is not what the actor has seen last
  /// @throws ConflictException when the other side has signed nothing, or there is no reason
  @PreAuthorize("@access.may('survey:plan')")
  @Transactional
  public void giveBack(AllianceId alliance, DraftId id, int lock, String reason) {
    Seat seat = seat(alliance);
    InstrumentDraft draft = seen(alliance, id, lock);
    InstrumentDraft.Proposal proposal = draft.proposal();
    if (proposal == null || proposal.side().equals(seat.side())) {
      throw new ConflictException("survey.instrument.conflict.notProposed");
    }
    String said = reason.strip();
    if (said.isEmpty() || said.length() > InstrumentDraft.GivenBack.MOST_LETTERS) {
      throw new ConflictException(
          "survey.instrument.conflict.reason", InstrumentDraft.GivenBack.MOST_LETTERS);
    }
    drafts.withdrawSignatures(id);
    drafts.giveBack(id, new InstrumentDraft.GivenBack(seat.side(), said));
    news.givenBack(draft, proposal.side());
  }

  /// Takes one's own side's signature back: then it is written on again.
  @PreAuthorize("@access.may('survey:plan')")
  @Transactional
  public void withdraw(AllianceId alliance, DraftId id) {
    Seat seat = seat(alliance);
    InstrumentDraft draft = locked(alliance, id);
    InstrumentDraft.Proposal proposal = draft.proposal();
    if (proposal == null || !proposal.side().equals(seat.side())) {
      throw new ConflictException("survey.instrument.conflict.notProposed");
    }
    drafts.withdrawSignatures(id);
    news.withdrawn(draft);
  }

  /// The other side's signature under exactly what it has read; with it there is a new version.
  ///
  /// @throws OverwriteException when it is not what the actor has seen last
  /// @throws ConflictException when nobody has signed it, or only one's own side
  @PreAuthorize("@access.may('survey:plan')")
  @Transactional
  public InstrumentId release(AllianceId alliance, DraftId id, int lock) {
    Seat seat = seat(alliance);
    InstrumentDraft draft = seen(alliance, id, lock);
    InstrumentDraft.Proposal proposal = draft.proposal();
    if (proposal == null) {
      throw new ConflictException("survey.instrument.conflict.notProposed");
    }
    if (proposal.side().equals(seat.side())) {
      throw new ConflictException("survey.instrument.conflict.ownSide");
    }
    requireComplete(draft);
    drafts.sign(id, seat.side(), seat.person(), clock.instant());
    InstrumentId released = drafts.release(id, clock.instant());
    news.released(draft, proposal.side());
    return released;
  }

  /// Throws a draft away; versions released before stay.
  ///
  /// @throws OverwriteException when it is not what the actor has seen last
  @PreAuthorize("@access.may('survey:plan')")
  @Transactional
  public void discard(AllianceId alliance, DraftId id, int lock) {
    seat(alliance);
    drafts.discard(seen(alliance, id, lock).id());
  }

  private DraftId insert(Seat seat, Slug slug, DraftId id, Instrument.Definition definition) {
    return drafts
        .insert(seat.alliance(), slug, id, fitting(definition), seat.person(), clock.instant())
        .orElseThrow(() -> new ConflictException("survey.instrument.conflict.draft"));
  }

  private static void requireComplete(InstrumentDraft draft) {
    if (!InstrumentRules.problems(draft.definition()).isEmpty()) {
      throw new ConflictException("survey.instrument.conflict.incomplete");
    }
  }

  private InstrumentDraft seen(AllianceId alliance, DraftId id, int lock) {
    InstrumentDraft draft = locked(alliance, id);
    if (draft.lock() != lock) {
      throw new OverwriteException(draft);
    }
    return draft;
  }

  private InstrumentDraft locked(AllianceId alliance, DraftId id) {
    return drafts.lock(alliance, id).orElseThrow(() -> unknown(id));
  }

  private static Instrument.Definition fitting(Instrument.Definition definition) {
    if (!InstrumentRules.fits(definition)) {
      throw new ConflictException("survey.instrument.conflict.tooLarge");
    }
    return InstrumentRules.own(definition);
  }

  /// The side the actor speaks for: only as its partner manager.
  private Seat seat(AllianceId alliance) {
    Actor actor = access.requireIn(SurveyPermissions.PLAN, alliance.value());
    return actor.grants().stream()
        .filter(g -> g.role() == Role.PARTNER_MANAGER && alliance.value().equals(g.alliance()))
        .map(Grant::side)
        .filter(Objects::nonNull)
        .findFirst()
        .map(side -> new Seat(alliance, new SideId(side), actor.person()))
        .orElseThrow(() -> new NotFoundException("alliance " + alliance));
  }

  private static NotFoundException unknown(DraftId id) {
    return new NotFoundException("draft " + id);
  }

  private record Seat(AllianceId alliance, SideId side, PersonId person) {}
}
