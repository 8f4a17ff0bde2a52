package tandem.portal.platform;

import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// JSONB columns as records and back, with one mapper for the whole portal.
@Component
public class Json {
  private final JsonMapper mapper;

  Json(JsonMapper mapper) {
    this.mapper = mapper;
  }

  public <T> T read(JSONB json, Class<T> type) {
    return mapper.readValue(json.data(), type);
  }

  public JSONB write(Object value) {
    return JSONB.valueOf(mapper.writeValueAsString(value));
  }

  /// For attributes and properties that the browser reads.
  public String text(Object value) {
    return mapper.writeValueAsString(value);
  }
}
