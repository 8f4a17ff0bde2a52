package tandem.portal.messaging;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the sides say together, in one language: a value message, or the knowledge promise, whose
/// parts the other one leaves empty ([Kind]).
///
/// @param story what a seller can say to a customer in 30 seconds
/// @param page the same for whoever has a minute: paragraphs parted by empty lines, and nothing
///     where there is none, so that what was approved before there were such keeps its digest
/// @param triggers bring the partner in when …
/// @param contacts whom to call, each in one line
/// @param shared of a promise: what the sides tell each other, and at whose word
/// @param never of a promise: what they do not
/// @param broken of a promise: what to do when somebody has not kept it
public record MessageText(
    String title,
    String story,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) String page,
    List<String> benefits,
    List<ProofPoint> proofPoints,
    List<Objection> objections,
    List<String> triggers,
    List<String> contacts,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<SharedThing> shared,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> never,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) String broken) {
  public static final MessageText EMPTY =
      new MessageText("", "", "", List.of(), List.of(), List.of(), List.of(), List.of());

  /// What a field of the studio takes; more than that no screen of ours has sent.
  public static final int TITLE_CHARACTERS = 120;

  public static final int STORY_CHARACTERS = 1200;
  public static final int PAGE_CHARACTERS = 4000;
  public static final int LINE_CHARACTERS = 600;
  public static final int ROWS = 20;

  /// 30 seconds of calm speech.
  public static final int STORY_WORDS = 75;

  /// What fits one page that somebody reads to the end.
  public static final int PAGE_WORDS = 400;

  /// What a promise may have so that all of it is read, and known by heart.
  public static final int PROMISE_WORDS = 250;

  /// What is missing in stored JSON is empty.
  @JsonCreator
  public MessageText(
      @Nullable String title,
      @Nullable String story,
      @Nullable String page,
      @Nullable List<String> benefits,
      @Nullable List<ProofPoint> proofPoints,
      @Nullable List<Objection> objections,
      @Nullable List<String> triggers,
      @Nullable List<String> contacts,
      @Nullable List<SharedThing> shared,
      @Nullable List<String> never,
      @Nullable String broken) {
    this.title = Objects.requireNonNullElse(title, "");
    this.story = Objects.requireNonNullElse(story, "");
    this.page = Objects.requireNonNullElse(page, "");
    this.benefits = copy(benefits);
    this.proofPoints = copy(proofPoints);
    this.objections = copy(objections);
    this.triggers = copy(triggers);
    this.contacts = copy(contacts);
    this.shared = copy(shared);
    this.never = copy(never);
    this.broken = Objects.requireNonNullElse(broken, "");
  }

  /// A value message.
  public MessageText(
      String title,
      String story,
      String page,
      List<String> benefits,
      List<ProofPoint> proofPoints,
      List<Objection> objections,
      List<String> triggers,
      List<String> contacts) {
    this(
        title,
        story,
        page,
        benefits,
        proofPoints,
        objections,
        triggers,
        contacts,
        List.of(),
        List.of(),
        "");
  }

  /// A knowledge promise.
  ///
  /// @param principle the promise in one sentence
  public static MessageText promise(
      String principle, List<SharedThing> shared, List<String> never, String broken) {
    return new MessageText(
        principle, "", "", List.of(), List.of(), List.of(), List.of(), List.of(), shared, never,
        broken);
  }

  public int storyWords() {
    return words(story);
  }

  public int pageWords() {
    return words(page);
  }

  public int promiseWords() {
    return Stream.of(
            Stream.of(title, broken),
            shared.stream().flatMap(s -> Stream.of(s.what(), s.word())),
            never.stream())
        .flatMap(lines -> lines)
        .mapToInt(MessageText::words)
        .sum();
  }

  /// The paragraphs of its page, none of them empty.
  public List<String> paragraphs() {
    return Stream.of(page.split("\\R\\s*\\R"))
        .map(String::strip)
        .filter(p -> !p.isEmpty())
        .toList();
  }

  public static int words(String text) {
    return text.isBlank() ? 0 : text.strip().split("\\s+").length;
  }

  public boolean isEmpty() {
    return stripped().equals(EMPTY);
  }

  /// Without empty rows and stray spaces: what is stored, compared and approved.
  MessageText stripped() {
    return new MessageText(
        title.strip(),
        story.strip(),
        page.strip(),
        stripped(benefits),
        proofPoints.stream().filter(p -> !p.isBlank()).map(ProofPoint::stripped).toList(),
        objections.stream().filter(o -> !o.isBlank()).map(Objection::stripped).toList(),
        stripped(triggers),
        stripped(contacts),
        shared.stream().filter(s -> !s.isBlank()).map(SharedThing::stripped).toList(),
        stripped(never),
        broken.strip());
  }

  /// Whether every part is as long as its field allows.
  boolean fits() {
    return title.length() <= TITLE_CHARACTERS
        && story.length() <= STORY_CHARACTERS
        && page.length() <= PAGE_CHARACTERS
        && broken.length() <= STORY_CHARACTERS
        && Stream.of(benefits, proofPoints, objections, triggers, contacts, shared, never)
            .allMatch(rows -> rows.size() <= ROWS)
        && lines().allMatch(line -> line.length() <= LINE_CHARACTERS);
  }

  private Stream<String> lines() {
    return Stream.of(
            benefits.stream(),
            triggers.stream(),
            contacts.stream(),
            never.stream(),
            shared.stream().flatMap(s -> Stream.of(s.what(), s.word())),
            proofPoints.stream().flatMap(p -> Stream.of(p.text(), p.source())),
            objections.stream().flatMap(o -> Stream.of(o.objection(), o.answer())))
        .flatMap(lines -> lines);
  }

  private static List<String> stripped(List<String> lines) {
    return lines.stream().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  private static <T> List<T> copy(@Nullable List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }
}
