package tandem.portal.search;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.alliance.JobRole;
import tandem.portal.identity.Access;
import tandem.portal.identity.Actor;
import tandem.portal.learning.LearningModule;
import tandem.portal.learning.LearningPermissions;
import tandem.portal.learning.LearningRoutes;
import tandem.portal.learning.LearningService;
import tandem.portal.learning.LessonId;
import tandem.portal.messaging.Industry;
import tandem.portal.messaging.MessageId;
import tandem.portal.messaging.MessagingPermissions;
import tandem.portal.messaging.MessagingRoutes;

/// Finds what the reader may read: value messages and the promise of their alliances in the
/// published version, for sellers the lessons of the very version they are in, and why an answer
/// was right once they have passed that check.
@Service
@PreAuthorize("@access.may('message:read')")
@Transactional(readOnly = true)
public class SearchService {
  private final SearchQueries queries;
  private final MySeats seats;
  private final LearningService learning;
  private final Access access;
  private final Clock clock;

  SearchService(
      SearchQueries queries, MySeats seats, LearningService learning, Access access, Clock clock) {
    this.queries = queries;
    this.seats = seats;
    this.learning = learning;
    this.access = access;
    this.clock = clock;
  }

  /// @param typed words: all must be there, or where nothing has them all, any; a mistyped one is
  ///     read as the nearest there is
  /// @param reader whose language comes first
  public Found find(String typed, Locale reader) {
    return page(typed, reader, 0);
  }

  /// What comes after those found before for the same words.
  ///
  /// @param after how many the reader has
  public Found more(String typed, Locale reader, int after) {
    return page(typed, reader, after);
  }

  private Found page(String typed, Locale reader, int after) {
    Words words = Words.of(typed);
    if (words.isEmpty()) {
      return Found.NOTHING;
    }
    Actor actor = access.actor();
    List<UUID> alliances = actor.alliancesWhere(MessagingPermissions.READ);
    Map<UUID, LearningModule> modules = modules(actor);
    List<UUID> versions = List.copyOf(modules.keySet());
    Seats mine = seats.of(actor.person());
    LocalDate today = LocalDate.now(clock);
    BiFunction<String, Integer, List<Hit>> look =
        (query, from) ->
            queries.find(query, alliances, versions, reader, mine, today, from).stream()
                .map(row -> hit(row, modules, reader))
                .toList();
    // Whether to look for less is decided by the first page, whichever page is asked for
    String query = words.query(Map.of());
    List<Hit> hits = look.apply(query, 0);
    Map<String, List<String>> read = Map.of();
    if (hits.isEmpty()) {
      read = read(words, alliances, versions, mine, today);
      query = words.query(read);
      hits = read.isEmpty() ? hits : look.apply(query, 0);
    }
    boolean all = !hits.isEmpty() || words.words().size() == 1;
    if (!all) {
      query = words.anyOf(read);
      hits = look.apply(query, 0);
    }
    return Found.page(after == 0 ? hits : look.apply(query, after), words.asTyped(read), all);
  }

  /// What each word that is nowhere, in any spelling, is read for.
  private Map<String, List<String>> read(
      Words words, List<UUID> alliances, List<UUID> versions, Seats mine, LocalDate today) {
    Map<String, List<String>> nowhere =
        queries.nearest(words.all(), alliances, versions, mine, today);
    var read = new LinkedHashMap<String, List<String>>();
    for (String word : words.words()) {
      Set<String> spellings = Words.spellings(word);
      List<String> near =
          spellings.stream()
              .flatMap(spelling -> nowhere.getOrDefault(spelling, List.of()).stream())
              .distinct()
              .toList();
      if (nowhere.keySet().containsAll(spellings) && !near.isEmpty()) {
        read.put(word, near);
      }
    }
    return read;
  }

  private Map<UUID, LearningModule> modules(Actor actor) {
    if (!actor.may(LearningPermissions.TAKE)) {
      return Map.of();
    }
    return learning.versions().stream()
        .collect(Collectors.toMap(LearningModule::version, module -> module));
  }

  private static Hit hit(SearchQueries.Row row, Map<UUID, LearningModule> modules, Locale reader) {
    LearningModule module = modules.get(row.version());
    String path =
        switch (row.kind()) {
          case MESSAGE -> MessagingRoutes.message(row.alliance(), new MessageId(row.subject()));
          case PROMISE -> MessagingRoutes.promise(row.alliance());
          case LESSON ->
              module == null ? "" : LearningRoutes.lesson(module.id(), new LessonId(row.subject()));
          case QUESTION -> module == null ? "" : LearningRoutes.check(module.id());
        };
    return new Hit(
        row.kind(),
        row.language(),
        row.title(),
        row.body(),
        row.allianceName(),
        row.jobRole() == null ? null : JobRole.valueOf(row.jobRole()),
        row.industries().stream().map(Industry::valueOf).toList(),
        module == null ? "" : module.title().in(reader),
        path);
  }
}
