package tandem.portal.learning.bank;

import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.alliance.AllianceId;
import tandem.portal.identity.Access;
import tandem.portal.learning.LearningPermissions;
import tandem.portal.platform.NotFoundException;

/// The question bank of an alliance, for the partner managers of both sides: it holds the right
/// answers, so it is nobody else's.
@Service
@PreAuthorize("@access.may('learning:author')")
@Transactional(readOnly = true)
public class QuestionBankService {
  private final BankRepository repository;
  private final Access access;

  QuestionBankService(BankRepository repository, Access access) {
    this.repository = repository;
    this.access = access;
  }

  /// By topic and title.
  ///
  /// @throws NotFoundException when the actor is no partner manager of this alliance
  public List<BankQuestion> list(AllianceId alliance) {
    access.requireIn(LearningPermissions.AUTHOR, alliance.value());
    return repository.list(alliance);
  }

  @Transactional
  public void add(AllianceId alliance, List<BankDraft> questions) {
    access.requireIn(LearningPermissions.AUTHOR, alliance.value());
    repository.add(alliance, questions);
  }

  /// @throws NotFoundException when there is no such question in this bank
  @Transactional
  public void remove(AllianceId alliance, BankQuestionId question) {
    access.requireIn(LearningPermissions.AUTHOR, alliance.value());
    if (!repository.remove(alliance, question)) {
      throw new NotFoundException("bank question " + question);
    }
  }
}
