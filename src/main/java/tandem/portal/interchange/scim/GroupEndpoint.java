package tandem.portal.interchange.scim;

import com.unboundid.scim2.common.exceptions.ScimException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tandem.portal.interchange.InterchangeRoutes;
import tools.jackson.databind.node.ObjectNode;

/// `/Groups` of RFC 7644. A PATCH is answered without a body: a group may have thousands of
/// members.
@RestController
class GroupEndpoint {
  private static final String GROUPS = InterchangeRoutes.SCIM + "/Groups";
  private static final String GROUP = GROUPS + "/{id}";
  private static final String MEMBERS = "members";

  private final GroupService groups;
  private final String base;

  GroupEndpoint(GroupService groups, @Value("${tandem.public-url}") String publicUrl) {
    this.groups = groups;
    this.base = publicUrl + InterchangeRoutes.SCIM;
  }

  @GetMapping(GROUPS)
  ResponseEntity<byte[]> list(
      @RequestParam(required = false) @Nullable String filter,
      @RequestParam(required = false) @Nullable String startIndex,
      @RequestParam(required = false) @Nullable String count,
      @RequestParam(required = false) @Nullable String attributes,
      @RequestParam(required = false) @Nullable String excludedAttributes)
      throws ScimException {
    Projection projection = Projection.of(attributes, excludedAttributes);
    Page page = Page.of(startIndex, count);
    UserService.Listed<GroupRow> found = groups.list(filter, page, projection.wants(MEMBERS));
    List<ObjectNode> resources = new ArrayList<>();
    for (GroupRow group : found.rows()) {
      resources.add(projection.of(group.json(base)));
    }
    return ScimJson.list(found.total(), page, resources);
  }

  @GetMapping(GROUP)
  ResponseEntity<byte[]> get(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String attributes,
      @RequestParam(required = false) @Nullable String excludedAttributes)
      throws ScimException {
    Projection projection = Projection.of(attributes, excludedAttributes);
    return ScimJson.answer(projection.of(groups.get(id, projection.wants(MEMBERS)).json(base)));
  }

  @PostMapping(GROUPS)
  ResponseEntity<byte[]> create(HttpServletRequest request) throws ScimException, IOException {
    GroupRow group = groups.create(ScimJson.read(request));
    return ScimJson.created(group.json(base), base + "/Groups/" + group.id());
  }

  @PutMapping(GROUP)
  ResponseEntity<byte[]> replace(@PathVariable String id, HttpServletRequest request)
      throws ScimException, IOException {
    return ScimJson.answer(groups.replace(id, ScimJson.read(request)).json(base));
  }

  /// @param attributes where stated, the group is answered after all (RFC 7644, 3.5.2)
  @PatchMapping(GROUP)
  ResponseEntity<byte[]> patch(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String attributes,
      HttpServletRequest request)
      throws ScimException, IOException {
    Projection projection = Projection.of(attributes, null);
    GroupRow group = groups.patch(id, ScimJson.read(request), projection.isStated());
    return projection.isStated()
        ? ScimJson.answer(projection.of(group.json(base)))
        : ResponseEntity.noContent().build();
  }

  @DeleteMapping(GROUP)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void delete(@PathVariable String id) {
    groups.delete(id);
  }
}
