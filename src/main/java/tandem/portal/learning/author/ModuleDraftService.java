package tandem.portal.learning.author;

import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.alliance.AllianceId;
import tandem.portal.alliance.PartnerManagers;
import tandem.portal.alliance.PartnerManagers.Desk;
import tandem.portal.learning.LearningPermissions;
import tandem.portal.learning.ModuleId;
import tandem.portal.learning.author.ModuleDefinition.LessonText;
import tandem.portal.learning.media.ReleasedMedia;
import tandem.portal.media.MediaId;
import tandem.portal.platform.ConflictException;
import tandem.portal.platform.NotFoundException;

/// A partner manager's door to the modules of an alliance. A draft belongs to both sides, who write
/// on it together; sellers read it when one side has signed it as it stands and the other has
/// released it.
@Service
@PreAuthorize("@access.may('learning:author')")
@Transactional(readOnly = true)
public class ModuleDraftService {
  private final ModuleDraftRepository drafts;
  private final ModuleQueries queries;
  private final ModuleNews news;
  private final PartnerManagers managers;
  private final ReleasedMedia media;
  private final NoCircle circles;
  private final Clock clock;

  @Component("moduleSurroundings")
  record Surroundings(
      PartnerManagers managers, ReleasedMedia media, NoCircle circles, Clock clock) {}

  ModuleDraftService(
      ModuleDraftRepository drafts, ModuleQueries queries, ModuleNews news, Surroundings around) {
    this.drafts = drafts;
    this.queries = queries;
    this.news = news;
    this.managers = around.managers();
    this.media = around.media();
    this.circles = around.circles();
    this.clock = around.clock();
  }

  /// Every module of the alliance, with what is in work.
  public ModuleList list(AllianceId alliance) {
    return new ModuleList(desk(alliance).side(), queries.rows(alliance));
  }

  /// @throws NotFoundException for a module the alliance has nothing of
  public ModulePage open(AllianceId alliance, ModuleId module) {
    Desk desk = desk(alliance);
    ModulePage.Version published = queries.published(alliance, module).orElse(null);
    ModuleDraft draft = drafts.find(alliance, module).orElse(null);
    if (published == null && draft == null) {
      throw unknown(module);
    }
    return new ModulePage(
        module,
        desk.side(),
        queries.isCore(alliance, module),
        published,
        draft,
        draft == null ? "" : queries.editorOf(draft.id()));
  }

  /// A new module, as a draft with nothing in it.
  @PreAuthorize("@access.may('learning:author')")
  @Transactional
  public ModuleDraft begin(AllianceId alliance) {
    return insert(desk(alliance), new ModuleId(UUID.randomUUID()), Editing.fresh());
  }

  /// The draft of the next version of a published module, beginning as what sellers read now.
  ///
  /// @throws ConflictException when there is a draft already
  @PreAuthorize("@access.may('learning:author')")
  @Transactional
  public ModuleDraft next(AllianceId alliance, ModuleId module) {
    Desk desk = desk(alliance);
    ModulePage.Version published =
        queries.published(alliance, module).orElseThrow(() -> unknown(module));
    return insert(desk, module, published.definition());
  }

  /// The same texts, lessons and questions as a new draft of another alliance: of what is
  /// published, else of the draft. What belongs to both sides of this one stays here: value
  /// messages are no longer referred to, and where a file was shown its place is kept for another.
  ///
  /// @throws NotFoundException where the actor is not partner manager of both
  @PreAuthorize("@access.may('learning:author')")
  @Transactional
  public Copied copy(AllianceId alliance, ModuleId module, AllianceId to) {
    ModulePage page = open(alliance, module);
    ModulePage.Version published = page.published();
    ModuleDefinition copied =
        published != null
            ? published.definition()
            : Objects.requireNonNull(page.draft()).definition();
    return new Copied(
        insert(desk(to), new ModuleId(UUID.randomUUID()), Editing.elsewhere(copied)),
        (int) copied.lessons().stream().filter(lesson -> lesson.message() != null).count(),
        files(copied),
        !copied.terms().equals(copied.terms().elsewhere()));
  }

  private static int files(ModuleDefinition definition) {
    return MediaId.in(
            definition.lessons().stream()
                .flatMap(lesson -> lesson.body().byLanguage().values().stream())
                .toList())
        .size();
  }

  /// Stores a draft as it is, complete or not. Whatever a side had signed was another text.
  ///
  /// @param lock the change the author has seen last
  /// @throws OverwriteException when somebody has stored another one since, or signed this one
  /// @throws ConflictException when it is larger than anybody would learn
  @PreAuthorize("@access.may('learning:author')")
  @Transactional
  public ModuleDraft save(
      AllianceId alliance, ModuleDraftId id, int lock, ModuleDefinition definition) {
    Desk desk = desk(alliance);
    ModuleDraft stored = seen(alliance, id, lock);
    drafts.update(stored, fitting(definition), desk.person(), clock.instant());
    if (stored.proposal() != null) {
      news.withdrawn(stored);
    }
    return drafts.find(alliance, id).orElseThrow();
  }

  /// Signs the draft, exactly as it stands, for the actor's side, and asks the other side.
  ///
  /// @throws OverwriteException when it is not what the actor has seen last
  /// @throws ConflictException when something is missing, or it is signed already
  @PreAuthorize("@access.may('learning:author')")
  @Transactional
  public void propose(AllianceId alliance, ModuleDraftId id, int lock) {
    Desk desk = desk(alliance);
    ModuleDraft draft = seen(alliance, id, lock);
    if (draft.proposal() != null) {
      throw new ConflictException("learning.author.conflict.proposed");
    }
    requireComplete(draft);
    drafts.sign(id, desk.side(), desk.person(), clock.instant());
    news.proposed(draft, desk.side());
  }

  /// Takes one's own side's signature back: then it is written on again.
  ///
  /// @throws ConflictException when one's own side has not signed it
  @PreAuthorize("@access.may('learning:author')")
  @Transactional
  public void withdraw(AllianceId alliance, ModuleDraftId id) {
    Desk desk = desk(alliance);
    ModuleDraft draft = locked(alliance, id);
    if (!proposal(draft).side().equals(desk.side())) {
      throw new ConflictException("learning.author.conflict.notProposed");
    }
    drafts.withdrawSignatures(id);
    news.withdrawn(draft);
  }

  /// Does not sign what the other side has: its authors are told why, and it is written on again.
  ///
  /// @param reason what should become different
  /// @throws OverwriteException when it is not what the actor has seen last
  /// @throws ConflictException when the other side has not signed it, or there is no reason
  @PreAuthorize("@access.may('learning:author')")
  @Transactional
  public void giveBack(AllianceId alliance, ModuleDraftId id, int lock, String reason) {
    Desk desk = desk(alliance);
    ModuleDraft draft = seen(alliance, id, lock);
    ModuleDraft.Proposal proposal = proposal(draft);
    if (proposal.side().equals(desk.side())) {
      throw new ConflictException("learning.author.conflict.notProposed");
    }
    String said = reason.strip();
    if (said.isEmpty() || said.length() > ModuleDraft.GivenBack.MOST_LETTERS) {
      throw new ConflictException(
          "learning.author.conflict.reason", ModuleDraft.GivenBack.MOST_LETTERS);
    }
    drafts.withdrawSignatures(id);
    drafts.giveBack(id, new ModuleDraft.GivenBack(desk.side(), said));
    news.givenBack(draft, proposal.side());
  }

  /// The other side's signature under exactly what it has read; with it sellers read it.
  ///
  /// @throws OverwriteException when it is not what the actor has seen last
  /// @throws ConflictException when nobody has signed it, or only one's own side
  @PreAuthorize("@access.may('learning:author')")
  @Transactional
  public void release(AllianceId alliance, ModuleDraftId id, int lock) {
    Desk desk = desk(alliance);
    ModuleDraft draft = seen(alliance, id, lock);
    ModuleDraft.Proposal proposal = proposal(draft);
    if (proposal.side().equals(desk.side())) {
      throw new ConflictException("learning.author.conflict.ownSide");
    }
    requireComplete(draft);
    drafts.sign(id, desk.side(), desk.person(), clock.instant());
    drafts.publish(draft, clock.instant());
    news.released(draft, proposal.side());
  }

  /// Throws a draft away; versions published before stay. Where it had been signed the other side
  /// is told: it may be looking for it.
  ///
  /// @throws OverwriteException when it is not what the actor has seen last
  @PreAuthorize("@access.may('learning:author')")
  @Transactional
  public void discard(AllianceId alliance, ModuleDraftId id, int lock) {
    Desk desk = desk(alliance);
    ModuleDraft draft = seen(alliance, id, lock);
    drafts.discard(id);
    if (draft.proposal() != null) {
      news.discarded(draft, desk.side());
    }
  }

  private ModuleDraft insert(Desk desk, ModuleId module, ModuleDefinition definition) {
    return drafts
        .insert(desk.alliance(), module, fitting(definition), desk.person(), clock.instant())
        .flatMap(id -> drafts.find(desk.alliance(), id))
        .orElseThrow(() -> new ConflictException("learning.author.conflict.draft"));
  }

  private void requireComplete(ModuleDraft draft) {
    AllianceId alliance = draft.alliance();
    boolean next = queries.published(alliance, draft.module()).isPresent();
    if (!ModuleRules.problems(draft.definition(), queries.isCore(alliance, draft.module()), next)
        .isEmpty()) {
      throw new ConflictException("learning.author.conflict.incomplete");
    }
    circles.require(draft);
    media.requireFit(
        alliance, draft.definition().lessons().stream().map(LessonText::body).toList());
  }

  private static ModuleDraft.Proposal proposal(ModuleDraft draft) {
    ModuleDraft.Proposal proposal = draft.proposal();
    if (proposal == null) {
      throw new ConflictException("learning.author.conflict.notProposed");
    }
    return proposal;
  }

  private ModuleDraft seen(AllianceId alliance, ModuleDraftId id, int lock) {
    ModuleDraft draft = locked(alliance, id);
    if (draft.lock() != lock) {
      throw new OverwriteException(draft);
    }
    return draft;
  }

  private ModuleDraft locked(AllianceId alliance, ModuleDraftId id) {
    return drafts.lock(alliance, id).orElseThrow(() -> new NotFoundException("module draft " + id));
  }

  private static ModuleDefinition fitting(ModuleDefinition definition) {
    if (!ModuleRules.fits(definition)) {
      throw new ConflictException("learning.author.conflict.tooLarge");
    }
    return definition;
  }

  private Desk desk(AllianceId alliance) {
    return managers.desk(LearningPermissions.AUTHOR, alliance);
  }

  private static NotFoundException unknown(ModuleId module) {
    return new NotFoundException("module " + module);
  }
}
