package tandem.portal.learning.bank;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.alliance.AllianceId;
import tandem.portal.identity.Access;
import tandem.portal.learning.LearningPermissions;
import tandem.portal.learning.author.ModuleRules;
import tandem.portal.platform.ConflictException;
import tandem.portal.platform.NotFoundException;

/// The question bank of an alliance, for the partner managers of both sides: it holds the right
/// answers, so it is nobody else's.
@Service
@PreAuthorize("@access.may('learning:author')")
@Transactional(readOnly = true)
public class QuestionBankService {
  private final BankRepository repository;
  private final Access access;
  private final Clock clock;

  QuestionBankService(BankRepository repository, Access access, Clock clock) {
    this.repository = repository;
    this.access = access;
    this.clock = clock;
  }

  /// By topic and title.
  ///
  /// @throws NotFoundException when the actor is no partner manager of this alliance
  public List<BankQuestion> list(AllianceId alliance) {
    require(alliance);
    return repository.list(alliance);
  }

  /// @throws NotFoundException when there is no such question in this bank
  public BankQuestion get(AllianceId alliance, BankQuestionId question) {
    require(alliance);
    return repository.find(alliance, question).orElseThrow(() -> unknown(question));
  }

  @Transactional
  public void add(AllianceId alliance, List<BankDraft> questions) {
    require(alliance);
    repository.add(alliance, questions, now());
  }

  /// A question of its own, to be written on.
  @Transactional
  public BankQuestionId begin(AllianceId alliance, BankDraft question) {
    require(alliance);
    return repository.add(alliance, fitting(question), now());
  }

  /// Stores another text of a question, whoever of the two sides brought it.
  ///
  /// @param revision what the change was made to
  /// @throws BankOverwriteException when somebody has changed it since
  /// @throws ConflictException when it has been removed, or a text is too long
  @Transactional
  public BankQuestion save(
      AllianceId alliance, BankQuestionId question, int revision, BankDraft text) {
    require(alliance);
    return repository
        .change(alliance, question, revision, fitting(text), now())
        .orElseThrow(
            () ->
                repository
                    .find(alliance, question)
                    .<ConflictException>map(BankOverwriteException::new)
                    .orElseGet(() -> new ConflictException("learning.author.bank.gone")));
  }

  /// @param revision what whoever removes it has read
  /// @throws BankOverwriteException when somebody has changed it since
  /// @throws NotFoundException when there is no such question in this bank
  @Transactional
  public void remove(AllianceId alliance, BankQuestionId question, int revision) {
    require(alliance);
    if (!repository.remove(alliance, question, revision)) {
      throw new BankOverwriteException(
          repository.find(alliance, question).orElseThrow(() -> unknown(question)));
    }
  }

  private void require(AllianceId alliance) {
    access.requireIn(LearningPermissions.AUTHOR, alliance.value());
  }

  private static BankDraft fitting(BankDraft text) {
    if (text.title().length() > BankDraft.MOST_LETTERS
        || text.topic().length() > BankDraft.MOST_LETTERS
        || !ModuleRules.fits(text.question())) {
      throw new ConflictException("learning.author.bank.tooLarge");
    }
    return text;
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(clock);
  }

  private static NotFoundException unknown(BankQuestionId question) {
    return new NotFoundException("bank question " + question);
  }
}
