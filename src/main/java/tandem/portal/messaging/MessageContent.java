package tandem.portal.messaging;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tandem.portal.platform.Languages;
import tandem.portal.platform.Localized;

/// A value message or the promise in all its languages, and from when to when it holds: the unit
/// that both sides approve. Each part falls back for itself to another language when the reader's
/// is empty.
public record MessageContent(Map<String, MessageText> byLanguage, Validity validity) {
  public static final MessageContent EMPTY = new MessageContent(Map.of());

  /// Stands beside the languages in what is stored, and nothing where there are no days, so that
  /// what was approved before there were such keeps its digest.
  static final String VALIDITY = "validity";

  public MessageContent {
    byLanguage = Map.copyOf(new TreeMap<>(byLanguage));
  }

  public MessageContent(Map<String, MessageText> byLanguage) {
    this(byLanguage, Validity.ALWAYS);
  }

  @JsonCreator
  static MessageContent read(
      @JsonProperty(VALIDITY) @Nullable Validity validity,
      @JsonAnySetter @Nullable Map<String, MessageText> byLanguage) {
    return new MessageContent(
        Objects.requireNonNullElse(byLanguage, Map.of()),
        Objects.requireNonNullElse(validity, Validity.ALWAYS));
  }

  @JsonValue
  Map<String, Object> json() {
    var json = new TreeMap<String, Object>(byLanguage);
    if (!validity.equals(Validity.ALWAYS)) {
      json.put(VALIDITY, validity);
    }
    return json;
  }

  public MessageText in(Locale locale) {
    return byLanguage.getOrDefault(locale.getLanguage(), MessageText.EMPTY);
  }

  public MessageContent with(Locale locale, MessageText text) {
    var all = new TreeMap<>(byLanguage);
    all.put(locale.getLanguage(), text);
    return new MessageContent(all, validity);
  }

  public MessageContent with(Validity days) {
    return new MessageContent(byLanguage, days);
  }

  public Localized title() {
    return text(MessageText::title);
  }

  public Localized story() {
    return text(MessageText::story);
  }

  public Localized broken() {
    return text(MessageText::broken);
  }

  /// A list in the reader's language or, if it is empty there, in the first language that has it.
  public <C extends Collection<?>> Shown<C> shown(Locale locale, Function<MessageText, C> part) {
    C own = part.apply(in(locale));
    if (!own.isEmpty()) {
      return new Shown<>(locale, own, false);
    }
    return Languages.ALL.stream()
        .filter(other -> !part.apply(in(other)).isEmpty())
        .findFirst()
        .map(other -> new Shown<>(other, part.apply(in(other)), true))
        .orElse(new Shown<>(locale, own, false));
  }

  /// Without empty rows and stray spaces: what is stored, shown and approved.
  public MessageContent stripped() {
    return new MessageContent(
        byLanguage.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().stripped())),
        validity);
  }

  /// In the portal's languages, and none longer than its field allows.
  boolean fits() {
    return byLanguage.keySet().stream()
            .allMatch(
                code -> Languages.ALL.stream().anyMatch(known -> known.getLanguage().equals(code)))
        && byLanguage.values().stream().allMatch(MessageText::fits);
  }

  private Localized text(Function<MessageText, String> part) {
    return new Localized(
        byLanguage.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, e -> part.apply(e.getValue()))));
  }
}
