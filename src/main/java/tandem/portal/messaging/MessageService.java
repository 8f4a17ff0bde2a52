package tandem.portal.messaging;

import static java.util.stream.Collectors.toMap;
import static org.jooq.impl.DSL.noCondition;
import static tandem.db.messaging.Tables.VALUE_MESSAGE;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.alliance.AllianceId;
import tandem.portal.identity.Access;
import tandem.portal.identity.Actor;
import tandem.portal.identity.PersonId;
import tandem.portal.platform.Localized;
import tandem.portal.platform.NotFoundException;

/// The value messages as sellers have them: published and not over, of their own alliance, and
/// nothing else.
@Service
@PreAuthorize("@access.may('message:read')")
@Transactional(readOnly = true)
public class MessageService {
  private static final int MOST = 100;
  private static final int FEW = 4;
  private static final int SIDES = 2;

  private final ReaderQueries queries;
  private final Access access;

  MessageService(ReaderQueries queries, Access access) {
    this.queries = queries;
    this.access = access;
  }

  /// Those for the reader's own job role first.
  ///
  /// @param industry of the customer; what is for every industry suits them, too. null: whatever
  ///     there is
  public List<PublishedMessage> list(AllianceId alliance, @Nullable Industry industry) {
    PersonId reader = reader(alliance);
    return industry == null
        ? queries.published(alliance, reader, noCondition(), MOST)
        : queries.published(alliance, reader, industry, MOST);
  }

  /// What those of them that are published are called, however many there are. Whoever sits on
  /// both sides may find a message twice, in each side's own words.
  public Map<MessageId, Localized> titles(AllianceId alliance, Collection<MessageId> messages) {
    PersonId reader = reader(alliance);
    return messages.isEmpty()
        ? Map.of()
        : queries
            .published(
                alliance,
                reader,
                VALUE_MESSAGE.ID.in(messages.stream().map(MessageId::value).toList()),
                SIDES * messages.size())
            .stream()
            .collect(
                toMap(
                    PublishedMessage::id,
                    message -> message.content().title(),
                    (first, _) -> first));
  }

  /// Whether it is for the reader: a module's lesson may refer to what one side's sellers alone
  /// tell, and leads nobody else there.
  public boolean isFor(AllianceId alliance, MessageId message) {
    return queries.isFor(alliance, reader(alliance), message);
  }

  /// @throws NotFoundException when nothing of it is published, or not in this alliance
  public PublishedMessage get(AllianceId alliance, MessageId message) {
    return queries.published(alliance, reader(alliance), ReaderQueries.readAs(message), 1).stream()
        .findFirst()
        .orElseThrow(() -> new NotFoundException("message " + message));
  }

  /// Which of the sides has taken from the sellers what they read here, and when: lessons and
  /// bookmarks still lead to it. A side's own words lead to the message they stand for. Why, one
  /// side has told the other: whoever signs for a side reads that.
  public Optional<Note> retired(AllianceId alliance, MessageId message) {
    Actor actor = access.requireIn(MessagingPermissions.READ, alliance.value());
    return queries
        .retired(alliance, actor.person(), message)
        .map(
            note ->
                actor.mayIn(MessagingPermissions.APPROVE, alliance.value())
                    ? note
                    : new Note("", note.side(), note.at()));
  }

  /// The last day of what they read here, once it is over: lessons and bookmarks still lead to it.
  /// A side's own words lead to the message they stand for.
  public Optional<LocalDate> endedOn(AllianceId alliance, MessageId message) {
    return queries.endedOn(alliance, reader(alliance), message);
  }

  /// A message for the customer, with the reader as their contact.
  ///
  /// @throws NotFoundException when nothing of it is published, or not in this alliance
  public Sheet sheet(AllianceId alliance, MessageId message) {
    PersonId reader = reader(alliance);
    return new Sheet(get(alliance, message), queries.contact(reader));
  }

  /// The few that fit the reader best, for the minute before a meeting.
  public List<PublishedMessage> atHand(AllianceId alliance) {
    return queries.published(alliance, reader(alliance), noCondition(), FEW);
  }

  private PersonId reader(AllianceId alliance) {
    Actor actor = access.requireIn(MessagingPermissions.READ, alliance.value());
    return actor.person();
  }
}
