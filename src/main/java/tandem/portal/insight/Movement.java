package tandem.portal.insight;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/// When a figure of one side moves ([WeekEnds]), worked out from the changes alone. For every
/// earlier move it keeps how many people's part differs from what it was then; a person's change
/// touches only the moves that lie in a stretch of their past that equals the old or the new part.
/// So it costs what was read, times how often one person changes, and needs one number a week.
final class Movement {
  /// What somebody brings who brings nothing.
  static final Object NOTHING = new Object();

  private final List<Integer> moves = new ArrayList<>();

  /// Of the numbers of people who differ, the steps from one move to the next.
  private final int[] steps;

  private int present;

  private Movement(int weeks) {
    steps = new int[weeks + 1];
  }

  /// From a week on a person has brought this, until the next of their stretches.
  record Stretch(int from, Object part) {}

  /// @param past the person's stretches; `now` the one that begins
  private record Change(List<Stretch> past, int now) {
    int week() {
      return past.get(now).from();
    }
  }

  /// The past of somebody who is counted on these days.
  static List<Stretch> counted(Presence presence, WeekEnds weekEnds) {
    var past = new ArrayList<Stretch>();
    past.add(new Stretch(0, NOTHING));
    int weeks = weekEnds.days().size();
    for (Presence.Period period : presence.periods()) {
      int begins = weekEnds.endOf(period.from());
      int ends = period.until() == null ? weeks : weekEnds.endOf(period.until().plusDays(1));
      if (begins >= ends) {
        continue;
      }
      if (past.size() > 1 && past.getLast().from() == begins) {
        past.removeLast();
      } else {
        past.add(new Stretch(begins, true));
      }
      if (ends < weeks) {
        past.add(new Stretch(ends, NOTHING));
      }
    }
    return past;
  }

  /// @param pasts each person's stretches, the first of [#NOTHING], neighbours unequal
  /// @return the numbers of the week ends, first to last
  static List<Integer> of(List<List<Stretch>> pasts, WeekEnds weekEnds) {
    var changes = new ArrayList<Change>();
    for (List<Stretch> past : pasts) {
      for (int i = 1; i < past.size(); i++) {
        changes.add(new Change(past, i));
      }
    }
    changes.sort(Comparator.comparingInt(Change::week));
    var movement = new Movement(weekEnds.days().size());
    for (int i = 0; i < changes.size(); i++) {
      movement.take(changes.get(i));
      boolean lastOfWeek =
          i + 1 == changes.size() || changes.get(i + 1).week() > changes.get(i).week();
      if (lastOfWeek) {
        movement.moveAt(changes.get(i).week(), weekEnds.k());
      }
    }
    return movement.moves;
  }

  private void take(Change change) {
    Object before = change.past().get(change.now() - 1).part();
    Object now = change.past().get(change.now()).part();
    present += (now.equals(NOTHING) ? 0 : 1) - (before.equals(NOTHING) ? 0 : 1);
    for (int i = 0; i < change.now(); i++) {
      Object then = change.past().get(i).part();
      int more = (then.equals(now) ? 0 : 1) - (then.equals(before) ? 0 : 1);
      if (more != 0) {
        steps[movesBefore(change.past().get(i).from())] += more;
        steps[movesBefore(change.past().get(i + 1).from())] -= more;
      }
    }
  }

  private int movesBefore(int week) {
    int found = Collections.binarySearch(moves, week);
    return found < 0 ? -found - 1 : found;
  }

  /// A week in which nobody changes needs no look: it differs from every move as the week before
  /// did.
  private void moveAt(int week, int k) {
    boolean many = present >= k;
    int differing = 0;
    for (int move = 0; move < moves.size(); move++) {
      differing += steps[move];
      // back where it stood before tells nothing new, but is no move away from where it stands
      boolean standing = move == moves.size() - 1;
      many &= differing >= k || (differing == 0 && !standing);
    }
    if (many) {
      moves.add(week);
    }
  }
}
