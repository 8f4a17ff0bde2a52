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

/// `/Users` of RFC 7644.
@RestController
class UserEndpoint {
  private static final String USERS = InterchangeRoutes.SCIM + "/Users";
  private static final String USER = USERS + "/{id}";

  private final UserService users;
  private final String base;

  UserEndpoint(UserService users, @Value("${tandem.public-url}") String publicUrl) {
    this.users = users;
    this.base = publicUrl + InterchangeRoutes.SCIM;
  }

  @GetMapping(USERS)
  ResponseEntity<byte[]> list(
      @RequestParam(required = false) @Nullable String filter,
      @RequestParam(required = false) @Nullable String startIndex,
      @RequestParam(required = false) @Nullable String count,
      @RequestParam(required = false) @Nullable String attributes,
      @RequestParam(required = false) @Nullable String excludedAttributes)
      throws ScimException {
    Projection projection = Projection.of(attributes, excludedAttributes);
    Page page = Page.of(startIndex, count);
    UserService.Listed<UserRow> found = users.list(filter, page);
    List<ObjectNode> resources = new ArrayList<>();
    for (UserRow user : found.rows()) {
      resources.add(projection.of(user.json(base)));
    }
    return ScimJson.list(found.total(), page, resources);
  }

  @GetMapping(USER)
  ResponseEntity<byte[]> get(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String attributes,
      @RequestParam(required = false) @Nullable String excludedAttributes)
      throws ScimException {
    Projection projection = Projection.of(attributes, excludedAttributes);
    return ScimJson.answer(projection.of(users.get(id).json(base)));
  }

  @PostMapping(USERS)
  ResponseEntity<byte[]> create(HttpServletRequest request) throws ScimException, IOException {
    UserRow user = users.create(ScimJson.read(request));
    return ScimJson.created(user.json(base), base + "/Users/" + user.id());
  }

  @PutMapping(USER)
  ResponseEntity<byte[]> replace(@PathVariable String id, HttpServletRequest request)
      throws ScimException, IOException {
    return ScimJson.answer(users.replace(id, ScimJson.read(request)).json(base));
  }

  @PatchMapping(USER)
  ResponseEntity<byte[]> patch(@PathVariable String id, HttpServletRequest request)
      throws ScimException, IOException {
    return ScimJson.answer(users.patch(id, ScimJson.read(request)).json(base));
  }

  @DeleteMapping(USER)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void delete(@PathVariable String id) {
    users.delete(id);
  }
}
