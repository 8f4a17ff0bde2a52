package tandem.portal.survey.result;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tandem.portal.alliance.JobRole;
import tandem.portal.alliance.Letter;

/// Whose answers one looks at, as it stands in the address of the page and of the files.
///
/// @param side null: both, beside each other
/// @param jobRole null: all
/// @param region null: all
/// @param readable whether the address made sense; a choice nobody offers is none
public record ResultFilter(
    @Nullable Letter side, @Nullable JobRole jobRole, @Nullable String region, boolean readable) {
  private static final String SIDE = "side";
  private static final String ROLE = "role";
  private static final String REGION = "region";

  public static final ResultFilter NONE = new ResultFilter(null, null, null, true);

  /// Reads a filter from the parameters of an address.
  public static ResultFilter of(Map<String, List<String>> parameters) {
    String side = first(parameters, SIDE);
    String role = first(parameters, ROLE);
    String region = first(parameters, REGION);
    Letter letter =
        Arrays.stream(Letter.values())
            .filter(one -> word(one).equals(side))
            .findFirst()
            .orElse(null);
    JobRole jobRole =
        Arrays.stream(JobRole.values())
            .filter(one -> word(one).equals(role))
            .findFirst()
            .orElse(null);
    return new ResultFilter(
        letter,
        jobRole,
        region.isEmpty() ? null : region,
        (letter == null) == side.isEmpty() && (jobRole == null) == role.isEmpty());
  }

  private static String first(Map<String, List<String>> parameters, String name) {
    return parameters.getOrDefault(name, List.of()).stream().findFirst().orElse("");
  }

  public static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /// The parameters that read as this filter; what is not asked for is left out.
  public Map<String, String> parameters() {
    var parameters = new LinkedHashMap<String, String>();
    if (side != null) {
      parameters.put(SIDE, word(side));
    }
    if (jobRole != null) {
      parameters.put(ROLE, word(jobRole));
    }
    if (region != null) {
      parameters.put(REGION, region);
    }
    return parameters;
  }

  /// Whether it takes in whole sides.
  public boolean isWholeSides() {
    return jobRole == null && region == null;
  }

  public boolean shows(Letter letter) {
    return side == null || side == letter;
  }

  public ResultFilter withSide(@Nullable Letter side) {
    return new ResultFilter(side, jobRole, region, true);
  }

  public ResultFilter withJobRole(@Nullable JobRole jobRole) {
    return new ResultFilter(side, jobRole, region, true);
  }

  public ResultFilter withRegion(@Nullable String region) {
    return new ResultFilter(side, jobRole, region, true);
  }
}
