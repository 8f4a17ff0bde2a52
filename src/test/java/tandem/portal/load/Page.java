package tandem.portal.load;

import java.util.List;

/// A screen of the seller, and what its answer must contain to count as a view of it.
record Page(String name, String route, List<String> marks) {
  private static final String CONNECTED = "serverConnected";
  private static final String ERROR = "error-page";

  Page {
    marks = List.copyOf(marks);
  }

  Page with(String mark) {
    var all = new java.util.ArrayList<>(marks);
    all.add(mark);
    return new Page(name, route, all);
  }

  boolean isShownIn(String uidl) {
    return uidl.contains(CONNECTED)
        && !uidl.contains(ERROR)
        && marks.stream().allMatch(uidl::contains);
  }
}
