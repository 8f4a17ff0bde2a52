package tandem.portal.interchange.scim;

import com.unboundid.scim2.common.exceptions.BadRequestException;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.messages.ListResponse;
import com.unboundid.scim2.common.utils.JsonUtils;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Bodies in and out, by the mapper of the SCIM library: it does not mind the case of names, as RFC
/// 7643 wants it.
final class ScimJson {
  static final MediaType TYPE = new MediaType("application", "scim+json");
  static final int LONGEST = 2 * 1024 * 1024;

  private ScimJson() {}

  /// The body as an object.
  ///
  /// @throws ScimException 415 for another type, 413 for too much, 400 for what is no JSON object
  static ObjectNode read(HttpServletRequest request) throws ScimException, IOException {
    if (!isJson(request.getContentType())) {
      throw new ScimException(
          HttpStatus.UNSUPPORTED_MEDIA_TYPE.value(),
          "The body must be application/scim+json or application/json");
    }
    byte[] body = request.getInputStream().readNBytes(LONGEST + 1);
    if (body.length > LONGEST) {
      throw new ScimException(
          HttpStatus.CONTENT_TOO_LARGE.value(), "The body is longer than " + LONGEST + " bytes");
    }
    try {
      if (JsonUtils.getObjectReader().readTree(body) instanceof ObjectNode object) {
        return object;
      }
    } catch (JacksonException e) {
      throw BadRequestException.invalidSyntax("The body is not JSON");
    }
    throw BadRequestException.invalidSyntax("The body is not a JSON object");
  }

  static ResponseEntity<byte[]> answer(JsonNode body) {
    return ResponseEntity.ok().contentType(TYPE).body(bytes(body));
  }

  static ResponseEntity<byte[]> created(JsonNode body, String location) {
    return ResponseEntity.created(URI.create(location)).contentType(TYPE).body(bytes(body));
  }

  /// One page of a list.
  static ResponseEntity<byte[]> list(int total, Page page, List<? extends JsonNode> resources) {
    return answer(
        JsonUtils.valueToNode(
            new ListResponse<>(total, resources, page.startIndex(), resources.size())));
  }

  static byte[] bytes(Object body) {
    return JsonUtils.getObjectWriter().writeValueAsBytes(body);
  }

  private static boolean isJson(@Nullable String type) {
    try {
      MediaType sent = MediaType.parseMediaType(type == null ? "" : type);
      return sent.equalsTypeAndSubtype(TYPE)
          || sent.equalsTypeAndSubtype(MediaType.APPLICATION_JSON);
    } catch (InvalidMediaTypeException e) {
      return false;
    }
  }
}
