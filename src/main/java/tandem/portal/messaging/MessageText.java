package tandem.portal.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A value message in one language.
///
/// @param story what a seller can say to a customer in 30 seconds
/// @param page the same for whoever has a minute: paragraphs parted by empty lines, and nothing
///     where there is none, so that what was approved before there were such keeps its digest
/// @param triggers bring the partner in when …
/// @param contacts whom to call, each in one line
public record MessageText(
    String title,
    String story,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) String page,
    List<String> benefits,
    List<ProofPoint> proofPoints,
    List<Objection> objections,
    List<String> triggers,
    List<String> contacts) {
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

  /// What is missing in stored JSON is empty.
  public MessageText(
      @Nullable String title,
      @Nullable String story,
      @Nullable String page,
      @Nullable List<String> benefits,
      @Nullable List<ProofPoint> proofPoints,
      @Nullable List<Objection> objections,
      @Nullable List<String> triggers,
      @Nullable List<String> contacts) {
    this.title = Objects.requireNonNullElse(title, "");
    this.story = Objects.requireNonNullElse(story, "");
    this.page = Objects.requireNonNullElse(page, "");
    this.benefits = copy(benefits);
    this.proofPoints = copy(proofPoints);
    this.objections = copy(objections);
    this.triggers = copy(triggers);
    this.contacts = copy(contacts);
  }

  public int storyWords() {
    return words(story);
  }

  public int pageWords() {
    return words(page);
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
        stripped(contacts));
  }

  /// Whether every part is as long as its field allows.
  boolean fits() {
    return title.length() <= TITLE_CHARACTERS
        && story.length() <= STORY_CHARACTERS
        && page.length() <= PAGE_CHARACTERS
        && Stream.of(benefits, proofPoints, objections, triggers, contacts)
            .allMatch(rows -> rows.size() <= ROWS)
        && lines().allMatch(line -> line.length() <= LINE_CHARACTERS);
  }

  private Stream<String> lines() {
    return Stream.of(
            benefits.stream(),
            triggers.stream(),
            contacts.stream(),
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
