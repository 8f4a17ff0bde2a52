package tandem.portal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import tandem.portal.identity.Requires;

class ArchitectureTest {
  private static final JavaClasses CODE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("tandem");
  private static final Pattern BAD_NAMES =
      Pattern.compile(".*(Impl|Manager|Helper|Utils?|Dto)|Abstract.*");

  @Test
  void views_are_package_private_and_name_the_permission_they_need() {
    classes()
        .that()
        .areAnnotatedWith(Route.class)
        .should()
        .bePackagePrivate()
        .andShould()
        .beAnnotatedWith(Requires.class)
        .check(CODE);
  }

  @Test
  void services_deny_by_default() {
    classes()
        .that()
        .areAnnotatedWith(Service.class)
        .should()
        .beAnnotatedWith(PreAuthorize.class)
        .check(CODE);
  }

  @Test
  void components_live_in_ui_packages() {
    classes()
        .that()
        .areAssignableTo(Component.class)
        .should()
        .resideInAPackage("..ui..")
        .check(CODE);
  }

  @Test
  void views_hold_no_sql() {
    noClasses()
        .that()
        .resideInAPackage("tandem.portal..ui..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.jooq..", "tandem.db..")
        .check(CODE);
  }

  @Test
  void generated_tables_know_nothing_of_the_portal() {
    noClasses()
        .that()
        .resideInAPackage("tandem.db..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("tandem.portal..")
        .check(CODE);
  }

  @Test
  void the_launcher_and_the_portal_do_not_know_each_other() {
    noClasses()
        .that()
        .resideInAPackage("tandem.launcher..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("tandem.portal..", "org.springframework..")
        .check(CODE);
    noClasses()
        .that()
        .resideInAPackage("tandem.portal..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("tandem.launcher..")
        .check(CODE);
  }

  @Test
  void only_its_own_schema_is_written_by_a_module() {
    classes()
        .that()
        .haveSimpleNameEndingWith("Repository")
        .should(useOnlyTheirOwnSchema())
        .check(CODE);
  }

  /// The formatter breaks a line that is too long, and what it breaks off is documentation no more.
  @Test
  void no_documentation_is_cut_in_two_by_a_plain_comment() throws IOException {
    Pattern cut = Pattern.compile("^\\h*///.*\\R\\h*//(?!/).*", Pattern.MULTILINE);
    try (var files = Files.walk(Path.of("src"))) {
      assertThat(files.filter(file -> file.toString().endsWith(".java")))
          .isNotEmpty()
          .allSatisfy(file -> assertThat(Files.readString(file)).doesNotContainPattern(cut));
    }
  }

  @Test
  void styles_come_from_style_sheets() {
    noClasses()
        .that()
        .resideInAPackage("tandem.portal..")
        .should()
        .callMethodWhere(
            com.tngtech.archunit.base.DescribedPredicate.describe(
                "getStyle()", call -> call.getTarget().getName().equals("getStyle")))
        .check(CODE);
  }

  @Test
  void names_say_what_a_thing_is() {
    noClasses()
        .that()
        .resideInAPackage("tandem.portal..")
        .should()
        .haveSimpleName("Util")
        .orShould(
            new ArchCondition<>("have a name that says nothing") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                events.add(
                    new SimpleConditionEvent(
                        type, BAD_NAMES.matcher(type.getSimpleName()).matches(), type.getName()));
              }
            })
        .check(CODE);
  }

  @Test
  void optional_is_a_return_type_only() {
    noMethods()
        .that()
        .areDeclaredInClassesThat()
        .resideInAPackage("tandem.portal..")
        .and()
        .haveModifier(JavaModifier.PUBLIC)
        .should()
        .haveRawParameterTypes(java.util.Optional.class)
        .allowEmptyShould(true)
        .check(CODE);
  }

  @Test
  void who_has_not_answered_is_asked_by_the_reminders_alone() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("tandem.portal.survey.Unanswered")
        .and()
        .haveNameNotMatching("tandem\\.portal\\.survey\\.schedule\\.Reminders(\\$.*)?")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("tandem.portal.survey.Unanswered")
        .check(CODE);
  }

  private static ArchCondition<JavaClass> useOnlyTheirOwnSchema() {
    return new ArchCondition<>("use only the tables of their module's schema") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        String own = "tandem.db." + type.getPackageName().split("\\.")[2];
        type.getDirectDependenciesFromSelf().stream()
            .map(d -> d.getTargetClass().getPackageName())
            .filter(p -> p.startsWith("tandem.db.") && !p.startsWith(own))
            .distinct()
            .forEach(
                p ->
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " uses " + p)));
      }
    };
  }
}
