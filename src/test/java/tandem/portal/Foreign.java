package tandem.portal;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/// The ids and addresses that no answer of the portal may hold for one person: people of other
/// companies (but whom a value message names as the one to call), alliances they have no seat in,
/// and companies they share none with.
///
/// @param ids what must not appear
record Foreign(Set<String> ids) {
  private static final Pattern ID =
      Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[\\w.-]+@[\\w.-]+\\.example");

  static Foreign to(DSLContext db, String email) {
    var ids = new TreeSet<String>();
    for (String query :
        List.of(
            "select id::text from identity.person where company_id <> %s",
            "select email from identity.person p where company_id <> %s and not exists (select from"
                + " messaging.value_message_version v where v.content::text like '%%' || p.email || '%%')",
            "select id::text from alliance.alliance where id not in (select alliance_id from"
                + " alliance.side where company_id = %s)",
            "select id::text from alliance.side where alliance_id not in (select alliance_id from"
                + " alliance.side where company_id = %s)")) {
      ids.addAll(
          db.fetch(
                  query.formatted(
                      "(select company_id from identity.person where email = '" + email + "')"))
              .getValues(0, String.class));
    }
    return new Foreign(ids);
  }

  Set<String> in(String told) {
    return ID.matcher(told)
        .results()
        .map(found -> found.group())
        .filter(ids::contains)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
