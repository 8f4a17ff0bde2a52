package tandem.portal.identity;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/// What one module stores about people. Each module answers for its own tables; a test walks the
/// database and finds the column nobody answers for.
@FunctionalInterface
public interface PersonalData {
  List<Rows> tables();

  /// Takes somebody who is about to be erased out of what no column answers for, while they still
  /// have a name: words in which others may have named them.
  ///
  /// @param leaver the erasure's, as whose task it runs
  default void forget(Subject leaver) {}

  /// Whose rows are asked for.
  record Subject(UUID person, UUID company, String email, @Nullable String externalId) {}

  /// @param people the columns that name a person
  /// @param about which rows are about somebody
  /// @param task as which of the portal's tasks the rows are read; null: as the person
  /// @param erasure what becomes of the rows when the person is erased
  record Rows(
      Table<?> table,
      List<Field<?>> people,
      Function<Subject, Condition> about,
      Acting.@Nullable Task task,
      OnErasure erasure) {
    public Rows {
      people = List.copyOf(people);
    }

    public static Rows of(Table<?> table, Field<UUID> person, OnErasure erasure) {
      return new Rows(
          table, List.of(person), subject -> person.eq(subject.person()), null, erasure);
    }

    /// Schema and table, as the file and the texts call it: `learning.attempt`.
    public String name() {
      return table.getSchema() == null
          ? table.getName()
          : table.getSchema().getName() + "." + table.getName();
    }
  }
}
