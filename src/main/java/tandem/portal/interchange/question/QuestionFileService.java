package tandem.portal.interchange.question;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.dao.DataAccessException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;
import tandem.portal.alliance.AllianceId;
import tandem.portal.identity.Access;
import tandem.portal.identity.PersonId;
import tandem.portal.learning.LearningPermissions;
import tandem.portal.learning.bank.BankDraft;
import tandem.portal.learning.bank.BankQuestion;
import tandem.portal.learning.bank.QuestionBankService;
import tandem.portal.platform.NotFoundException;
import tandem.portal.platform.Texts;

/// Files of questions into the bank of an alliance and out of it. What was read is shown first and
/// kept in memory until it is taken: the last file of each person, an hour at most, and only the
/// latest of all.
@Service
@PreAuthorize("@access.may('learning:author')")
public class QuestionFileService {
  private static final int MOST_KEPT = 20;
  private static final Duration KEPT_FOR = Duration.ofHours(1);

  private final QuestionBankService bank;
  private final Access access;
  private final Texts texts;
  private final Clock clock;
  private final Map<PersonId, Kept> kept = new LinkedHashMap<>();

  private record Kept(UUID id, AllianceId alliance, QuestionsImported read, Instant since) {}

  QuestionFileService(QuestionBankService bank, Access access, Texts texts, Clock clock) {
    this.bank = bank;
    this.access = access;
    this.texts = texts;
    this.clock = clock;
  }

  /// @param language of the questions, unless they say so themselves
  /// @return what to ask for the report with
  /// @throws tandem.portal.platform.ConflictException for a file that holds no questions
  public UUID read(AllianceId alliance, byte[] file, Locale language) {
    PersonId reader = reader(alliance);
    QuestionsImported read =
        QuestionImport.read(
            file,
            language,
            texts,
            bank.list(alliance).stream()
                .map(BankQuestion::question)
                .collect(Collectors.toUnmodifiableSet()));
    var one = new Kept(UUID.randomUUID(), alliance, read, clock.instant());
    synchronized (kept) {
      forget();
      kept.remove(reader);
      kept.put(reader, one);
      while (kept.size() > MOST_KEPT) {
        kept.remove(kept.keySet().iterator().next());
      }
    }
    return one.id();
  }

  /// @throws NotFoundException when the actor has read no such file, or it is not kept any more
  public QuestionsImported report(AllianceId alliance, UUID file) {
    return kept(reader(alliance), alliance, file).read();
  }

  /// Puts what was read into the bank, once. Where it cannot be stored it is kept for another try.
  ///
  /// @return how many questions
  public int take(AllianceId alliance, UUID file) {
    PersonId reader = reader(alliance);
    Kept one;
    synchronized (kept) {
      one = kept(reader, alliance, file);
      kept.remove(reader);
    }
    List<TitledQuestion> questions = one.read().questions();
    try {
      bank.add(
          alliance,
          questions.stream().map(q -> new BankDraft(q.topic(), q.title(), q.question())).toList());
    } catch (DataAccessException | TransactionException e) {
      synchronized (kept) {
        kept.putIfAbsent(reader, one);
      }
      throw e;
    }
    return questions.size();
  }

  public String export(AllianceId alliance, QuestionFormat format, Locale language) {
    String nameless = texts.in(language, "interchange.question.nameless");
    List<TitledQuestion> questions =
        bank.list(alliance).stream()
            .map(q -> new TitledQuestion(q.topic(), q.named(nameless), q.question()))
            .toList();
    return QuestionExport.write(questions, format, language);
  }

  private PersonId reader(AllianceId alliance) {
    return access.requireIn(LearningPermissions.AUTHOR, alliance.value()).person();
  }

  private void forget() {
    Instant before = clock.instant().minus(KEPT_FOR);
    kept.values().removeIf(one -> one.since().isBefore(before));
  }

  private Kept kept(PersonId reader, AllianceId alliance, UUID file) {
    synchronized (kept) {
      forget();
      Kept one = kept.get(reader);
      if (one == null || !one.id().equals(file) || !one.alliance().equals(alliance)) {
        throw new NotFoundException("question file " + file);
      }
      return one;
    }
  }
}
