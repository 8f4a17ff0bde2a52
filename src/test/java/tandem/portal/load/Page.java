package tandem.portal.load;

import java.util.List;

/// A screen of the seller, and what its answer must contain to count as a view of it.
record Page(String name, String route, String query, List<String> marks) {
  private static final String CONNECTED = "serverConnected";
  private static final String ERROR = "error-page";

  Page {
    marks = List.copyOf(marks);
  }

  /// @param address with what is asked for behind a question mark
  static Page at(String name, String address, List<String> marks) {
    int query = address.indexOf('?');
    return query < 0
        ? new Page(name, address, marks)
        : new Page(name, address.substring(0, query), address.substring(query + 1), marks);
  }

  Page(String name, String route, List<String> marks) {
    this(name, route, "", marks);
  }

  Page with(String mark) {
    var all = new java.util.ArrayList<>(marks);
    all.add(mark);
    return new Page(name, route, query, all);
  }

  boolean isShownIn(String uidl) {
    return uidl.contains(CONNECTED)
        && !uidl.contains(ERROR)
        && marks.stream().allMatch(uidl::contains);
  }
}
