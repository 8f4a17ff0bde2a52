package tandem.portal.survey.management;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.alliance.AllianceSide;
import tandem.portal.platform.NotFoundException;
import tandem.portal.statistics.DisclosureControl;
import tandem.portal.statistics.Estimate;
import tandem.portal.statistics.Gaps;
import tandem.portal.statistics.Group;
import tandem.portal.statistics.Means;
import tandem.portal.statistics.Published;
import tandem.portal.survey.Cell;
import tandem.portal.survey.Wave;
import tandem.portal.survey.WaveId;
import tandem.portal.survey.result.ResultService;
import tandem.portal.survey.result.WaveResults;

/// The gap between management and sellers of each side, for whoever reads the results of a trust
/// wave that asked both.
@Service
@PreAuthorize("@access.may('survey:results')")
@Transactional(readOnly = true)
public class ManagementService {
  private final ResultService results;
  private final ManagementQueries queries;

  ManagementService(ResultService results, ManagementQueries queries) {
    this.results = results;
    this.queries = queries;
  }

  /// Of both sides; none where the wave asked sellers alone or has no index.
  ///
  /// @throws NotFoundException as [ResultService#of]
  public List<ManagementGap> of(WaveId id) {
    if (!(results.of(id) instanceof WaveResults trust) || !trust.row().wave().asksManagement()) {
      return List.of();
    }
    var indexes = queries.indexes(trust.row().wave().id());
    return Stream.of(trust.alliance().a(), trust.alliance().b())
        .map(side -> gap(trust, side, indexes))
        .toList();
  }

  /// Management and sellers are different people, and this is the only figure of the management: no
  /// other contains or complements it.
  private static ManagementGap gap(
      WaveResults trust, AllianceSide side, ManagementQueries.Indexes indexes) {
    Wave wave = trust.row().wave();
    double[] management = indexes.of(side.id(), Cell.Kind.MANAGEMENT);
    double[] sellers = indexes.of(side.id(), Cell.Kind.SELLER);
    Published<Estimate> shown =
        DisclosureControl.forMeans(wave.kMean())
            .alone(
                new Group<>(management.length, () -> Means.tInterval(management).clipped(0, 100)));
    Published<Estimate> beside =
        side.equals(trust.alliance().a()) ? trust.index().a() : trust.index().b();
    boolean both = shown.shown().isPresent() && beside.shown().isPresent();
    boolean alike =
        DoubleStream.of(management).distinct().count() <= 1
            && DoubleStream.of(sellers).distinct().count() <= 1;
    return new ManagementGap(
        side,
        trust.row().management().stream()
            .filter(cell -> cell.side().equals(side.id()))
            .mapToInt(Cell::invited)
            .sum(),
        shown,
        beside,
        both ? Optional.of(Gaps.welch(management, sellers)) : Optional.empty(),
        both && !alike ? Optional.of(Gaps.hedges(management, sellers)) : Optional.empty());
  }
}
