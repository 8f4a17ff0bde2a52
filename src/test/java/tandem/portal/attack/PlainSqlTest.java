package tandem.portal.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jooq.PlainSQL;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// SQL written by hand is a constant: whoever calls one of jOOQ's methods for it puts nothing into
/// the text, only values beside it. Read from the compiled code, where every constant and every
/// joining of strings shows.
class PlainSqlTest {
  private static final Path CLASSES = Path.of("target/classes/tandem/portal");
  private static final Set<String> JOINS = Set.of("makeConcatWithConstants", "makeConcat");
  private static final Set<String> TEXT_METHODS =
      Set.of("formatted", "format", "concat", "replace", "replaceAll", "join", "append", "repeat");

  private static final Set<String> PLAIN = new HashSet<>();

  @BeforeAll
  static void the_methods_that_take_sql_as_text() {
    for (Class<?> type :
        List.of(
            org.jooq.DSLContext.class,
            org.jooq.impl.DSL.class,
            org.jooq.SelectWhereStep.class,
            org.jooq.SelectConditionStep.class,
            org.jooq.SelectOnStep.class,
            org.jooq.Condition.class)) {
      for (Method method : type.getMethods()) {
        if (method.isAnnotationPresent(PlainSQL.class)
            && Arrays.asList(method.getParameterTypes()).contains(String.class)) {
          PLAIN.add(method.getName());
        }
      }
    }
    assertThat(PLAIN).contains("fetch", "execute", "field", "condition");
  }

  @Test
  void sql_by_hand_is_a_constant() throws IOException {
    var joined = new ArrayList<String>();
    int calls = 0;
    try (var files = Files.walk(CLASSES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
        ClassModel type = ClassFile.of().parse(file);
        for (MethodModel method : type.methods()) {
          int plain = plainCalls(method);
          calls += plain;
          if (plain > 0 && (joinsText(method) || constants(method) < 1)) {
            joined.add(type.thisClass().asInternalName() + "." + method.methodName());
          }
        }
      }
    }
    assertThat(calls).as("there is SQL by hand at all").isPositive();
    assertThat(joined).isEmpty();
  }

  private static int plainCalls(MethodModel method) {
    return (int)
        method.code().stream()
            .flatMap(code -> code.elementStream())
            .filter(InvokeInstruction.class::isInstance)
            .map(InvokeInstruction.class::cast)
            .filter(
                call ->
                    call.owner().asInternalName().startsWith("org/jooq/")
                        && PLAIN.contains(call.name().stringValue())
                        && call.type().stringValue().startsWith("(Ljava/lang/String;"))
            .count();
  }

  private static boolean joinsText(MethodModel method) {
    return method.code().stream()
        .flatMap(code -> code.elementStream())
        .anyMatch(
            instruction ->
                instruction instanceof InvokeDynamicInstruction dynamic
                        && JOINS.contains(dynamic.name().stringValue())
                    || instruction instanceof InvokeInstruction call
                        && call.owner().asInternalName().startsWith("java/lang/String")
                        && TEXT_METHODS.contains(call.name().stringValue()));
  }

  private static long constants(MethodModel method) {
    return method.code().stream()
        .flatMap(code -> code.elementStream())
        .filter(
            instruction ->
                instruction instanceof ConstantInstruction constant
                    && constant.constantValue() instanceof String)
        .count();
  }
}
