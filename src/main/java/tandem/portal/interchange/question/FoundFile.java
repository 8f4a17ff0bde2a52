package tandem.portal.interchange.question;

import java.util.List;

/// @param brokenAt the line at which the file could not be read on; 0 for one that was read whole
record FoundFile(List<Found> questions, int brokenAt) {
  FoundFile {
    questions = List.copyOf(questions);
  }
}
