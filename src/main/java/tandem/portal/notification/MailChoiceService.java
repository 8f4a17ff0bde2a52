package tandem.portal.notification;

import static tandem.db.notification.Tables.CHOICE;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.identity.Access;
import tandem.portal.identity.Actor;
import tandem.portal.platform.NotFoundException;

/// Which mails the actor wants, and nobody else does.
@Service
@PreAuthorize("@access.may('portal:use')")
@Transactional(readOnly = true)
public class MailChoiceService {
  private final DSLContext db;
  private final Access access;
  private final List<MailKind> kinds;

  MailChoiceService(DSLContext db, Access access, List<MailKind> kinds) {
    this.db = db;
    this.access = access;
    this.kinds = List.copyOf(kinds);
  }

  /// The kinds that may concern the actor, by key, and whether they want them.
  public Map<String, Boolean> mine() {
    Actor actor = access.actor();
    Map<String, Boolean> stored =
        db.select(CHOICE.MAIL, CHOICE.WANTED)
            .from(CHOICE)
            .where(CHOICE.PERSON_ID.eq(actor.person().value()))
            .fetchMap(CHOICE.MAIL, CHOICE.WANTED);
    var mine = new LinkedHashMap<String, Boolean>();
    kinds.stream()
        .filter(kind -> actor.may(kind.permission()))
        .forEach(kind -> mine.put(kind.key(), stored.getOrDefault(kind.key(), true)));
    return mine;
  }

  /// @throws NotFoundException for mails nobody can turn off
  @Transactional
  public void want(String kind, boolean wanted) {
    if (kinds.stream().noneMatch(one -> one.key().equals(kind))) {
      throw new NotFoundException("kind of mail");
    }
    db.insertInto(CHOICE)
        .set(CHOICE.PERSON_ID, access.actor().person().value())
        .set(CHOICE.MAIL, kind)
        .set(CHOICE.WANTED, wanted)
        .onConflict(CHOICE.PERSON_ID, CHOICE.MAIL)
        .doUpdate()
        .set(CHOICE.WANTED, wanted)
        .execute();
  }
}
