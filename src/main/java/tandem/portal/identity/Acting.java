package tandem.portal.identity;

import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;

/// For whom the database is asked. Its row-level policies show nothing to nobody: whoever is signed
/// in, or a system of a company, sees that company's rows, and what the portal does by itself it
/// does as a named [Task].
///
/// @param person null when no person acts
/// @param company null when nobody acts for a company
/// @param task null when a person or company acts for itself
public record Acting(@Nullable UUID person, @Nullable UUID company, @Nullable Task task) {

  /// Work across companies. Each policy in the database names the tasks it lets through.
  public enum Task {
    /// Finds the person behind a sign-in, before their company is known.
    SIGN_IN,
    /// Writes to people of either side, and empties the outbox.
    MAIL,
    /// Keeps the accounts at the identity provider in step with the people.
    ACCOUNTS,
    /// Counts the roster into cells, takes responses, and closes waves.
    WAVES,
    /// Gives a version back to the side that wrote it, whose draft it is from then on.
    GIVE_BACK,
    /// Adds to the log, and verifies it.
    AUDIT,
    /// Makes nobody of somebody of the acting company who has left.
    ERASURE,
    /// Deletes what the acting company need not keep any longer.
    RETENTION,
    /// Finds the company behind the key of its directory.
    SCIM_TOKEN,
    /// Gives the acting company's sellers what has just been released for them.
    ASSIGNING,
    /// Offers the acting company's people a refresher; sees who has completed what, and no answer.
    REFRESHERS,
    /// Publishes for the acting company what both sides have signed for a day.
    PUBLISHING
  }

  private static final Acting NOBODY = new Acting(null, null, null);
  private static final ScopedValue<Acting> STATED = ScopedValue.newInstance();

  /// What was stated last by [#as] or [#run], else whoever or whichever company's system is signed
  /// in, else nobody.
  public static Acting current() {
    if (STATED.isBound()) {
      return STATED.get();
    }
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    return switch (authentication == null ? null : authentication.getPrincipal()) {
      case SignedIn signedIn ->
          new Acting(signedIn.person().value(), signedIn.company().value(), null);
      case CompanySystem system -> new Acting(null, system.company().value(), null);
      case null, default -> NOBODY;
    };
  }

  /// Does a piece of work as one of the portal's own tasks; whoever acts besides stays the same.
  public static <T> T as(Task task, Supplier<T> work) {
    return ScopedValue.where(STATED, current().doing(task)).call(work::get);
  }

  public static void run(Task task, Runnable work) {
    ScopedValue.where(STATED, current().doing(task)).run(work);
  }

  /// Does a piece of work as a task for one company, without a person: what the portal does by
  /// itself at night.
  public static <T> T as(Task task, CompanyId company, Supplier<T> work) {
    return ScopedValue.where(STATED, new Acting(null, company.value(), task)).call(work::get);
  }

  private Acting doing(Task next) {
    return new Acting(person, company, next);
  }
}
