package tandem.portal.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.identity.Acting;
import tandem.portal.platform.Auditable;
import tandem.portal.platform.Texts;

/// Every event of the portal that the log keeps, made with what somebody could have typed in every
/// place that takes a text.
@PortalTest
@Transactional
class AuditableTest {
  private static final String TYPED = "Anna Brandt, Ringstraße 5: „Ich traue ihnen nicht.“";
  private static final Acting SOMEBODY = new Acting(UUID.randomUUID(), UUID.randomUUID(), null);
  private static final JavaClasses CODE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("tandem.portal");

  @Autowired OwnerDb owner;
  @Autowired Texts texts;

  static List<Auditable> events() {
    return CODE.stream()
        .filter(type -> type.isAssignableTo(Auditable.class) && !type.isInterface())
        .map(JavaClass::reflect)
        .flatMap(AuditableTest::each)
        .toList();
  }

  @Test
  void they_are_found() {
    assertThat(events()).extracting(Auditable::action).doesNotContainNull().hasSizeGreaterThan(15);
  }

  @ParameterizedTest
  @MethodSource("events")
  void its_details_are_ids_counts_days_and_choices(Auditable event) {
    Happening happening = Happening.of(event, SOMEBODY);
    assertThat(happening.details().toString()).doesNotContain("Anna", "Ringstra", "traue");
  }

  @ParameterizedTest
  @MethodSource("events")
  void it_is_said_in_both_languages(Auditable event) {
    for (Locale locale : List.of(Locale.GERMAN, Locale.ENGLISH)) {
      assertThat(texts.in(locale, event.action())).isNotBlank();
      event
          .details()
          .forEach(
              (name, value) -> {
                assertThat(texts.in(locale, "audit.detail." + name)).isNotBlank();
                if (value.matches("[A-Z][A-Z0-9_]*|true|false")) {
                  assertThat(texts.in(locale, "audit.choice." + value)).isNotBlank();
                }
              });
    }
  }

  @ParameterizedTest
  @MethodSource("events")
  void its_kind_can_be_chosen(Auditable event) {
    String kind = owner.fetchSingle("select audit.kind_of(?)", event.action()).get(0, String.class);
    assertThat(AuditKind.of(kind)).as(event.action() + " is of the kind " + kind).isNotNull();
  }

  /// A response has neither a time nor an order; an event at its sending would give it both.
  @Test
  void nothing_is_told_of_who_opens_or_sends_a_survey() {
    assertThat(
            CODE.stream()
                .filter(type -> type.getPackageName().startsWith("tandem.portal.survey"))
                .filter(type -> type.isAssignableTo(Auditable.class)))
        .extracting(JavaClass::getSimpleName)
        .containsExactlyInAnyOrder("InstrumentMoved", "WaveMoved");
    assertThat(
            CODE.stream()
                .filter(type -> type.getPackageName().startsWith("tandem.portal.survey"))
                .filter(
                    type ->
                        type.getDirectDependenciesFromSelf().stream()
                            .anyMatch(
                                d ->
                                    d.getTargetClass()
                                        .isEquivalentTo(ApplicationEventPublisher.class))))
        .extracting(JavaClass::getSimpleName)
        .containsExactlyInAnyOrder("InstrumentNews", "WaveNews");
  }

  /// One of the type, or one for each value of its first choice.
  private static Stream<Auditable> each(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    int choice = -1;
    for (int i = 0; i < components.length; i++) {
      if (components[i].getType().isEnum()) {
        choice = i;
      }
    }
    if (choice < 0) {
      return Stream.of((Auditable) make(type, -1, null));
    }
    int at = choice;
    return Arrays.stream(components[at].getType().getEnumConstants())
        .map(value -> (Auditable) make(type, at, value));
  }

  private static Object make(Class<?> type, int fixed, @Nullable Object value) {
    try {
      RecordComponent[] components = type.getRecordComponents();
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      var arguments = new ArrayList<Object>();
      for (int i = 0; i < components.length; i++) {
        arguments.add(i == fixed ? value : sample(components[i]));
      }
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(arguments.toArray());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("an event the log keeps is a record: " + type, e);
    }
  }

  private static Object sample(RecordComponent component) {
    Class<?> type = component.getType();
    if (type == List.class || type == Set.class) {
      boolean ids = component.getGenericType().getTypeName().contains("UUID");
      List<Object> some = ids ? List.of(UUID.randomUUID()) : List.of();
      return type == List.class ? some : Set.copyOf(some);
    }
    return sample(type);
  }

  private static Object sample(Class<?> type) {
    if (type == UUID.class) {
      return UUID.randomUUID();
    }
    if (type == String.class) {
      return TYPED;
    }
    if (type == int.class) {
      return 3;
    }
    if (type == long.class) {
      return 3L;
    }
    if (type == boolean.class) {
      return true;
    }
    if (type == LocalDate.class) {
      return LocalDate.of(2026, 5, 15);
    }
    if (type == Locale.class) {
      return Locale.GERMAN;
    }
    if (type == Map.class) {
      return Map.of();
    }
    if (type.isEnum()) {
      return type.getEnumConstants()[0];
    }
    return make(type, -1, null);
  }
}
