package tandem.portal.interchange.scim;

import com.unboundid.scim2.common.exceptions.ForbiddenException;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.utils.JsonUtils;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tandem.portal.interchange.InterchangeRoutes;
import tandem.portal.platform.NotFoundException;
import tools.jackson.databind.node.ObjectNode;

/// What the service can do, and which attributes it keeps (RFC 7643, 5 to 7).
@RestController
class DiscoveryEndpoint {
  private static final String CONFIG = InterchangeRoutes.SCIM + "/ServiceProviderConfig";
  private static final String TYPES = InterchangeRoutes.SCIM + "/ResourceTypes";
  private static final String SCHEMAS = InterchangeRoutes.SCIM + "/Schemas";

  private final ScimSchemas schemas;

  DiscoveryEndpoint(@Value("${tandem.public-url}") String publicUrl) {
    this.schemas = new ScimSchemas(publicUrl + InterchangeRoutes.SCIM);
  }

  @GetMapping(CONFIG)
  ResponseEntity<byte[]> config(@RequestParam(required = false) @Nullable String filter)
      throws ScimException {
    requireNone(filter);
    return ScimJson.answer(JsonUtils.valueToNode(schemas.config()));
  }

  @GetMapping(TYPES)
  ResponseEntity<byte[]> types(@RequestParam(required = false) @Nullable String filter)
      throws ScimException {
    requireNone(filter);
    return all(schemas.types());
  }

  @GetMapping(TYPES + "/{id}")
  ResponseEntity<byte[]> type(@PathVariable String id) {
    return one(schemas.types(), id);
  }

  @GetMapping(SCHEMAS)
  ResponseEntity<byte[]> schemas(@RequestParam(required = false) @Nullable String filter)
      throws ScimException {
    requireNone(filter);
    return all(schemas.all());
  }

  @GetMapping(SCHEMAS + "/{id}")
  ResponseEntity<byte[]> schema(@PathVariable String id) {
    return one(schemas.all(), id);
  }

  private static ResponseEntity<byte[]> all(List<ObjectNode> resources) {
    return ScimJson.list(resources.size(), new Page(1, resources.size()), resources);
  }

  private static ResponseEntity<byte[]> one(List<ObjectNode> resources, String id) {
    return resources.stream()
        .filter(resource -> resource.path("id").asString("").equals(id))
        .findFirst()
        .map(ScimJson::answer)
        .orElseThrow(() -> new NotFoundException("resource " + id));
  }

  /// RFC 7644, 4: these lists cannot be filtered, and must say so.
  private static void requireNone(@Nullable String filter) throws ScimException {
    if (filter != null) {
      throw new ForbiddenException("This list cannot be filtered");
    }
  }
}
