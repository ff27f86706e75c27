package org.backcourt.cloud.fake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Documents as maps and lists. */
final class Json {

  static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  static Map<String, Object> read(byte[] document) throws IOException {
    return document.length == 0 ? Map.of() : object(MAPPER.readValue(document, Map.class));
  }

  static byte[] write(Object document) throws JsonProcessingException {
    return MAPPER.writeValueAsBytes(document);
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> object(Object value) {
    return value == null ? Map.of() : (Map<String, Object>) value;
  }

  static List<?> list(Object value) {
    return value == null ? List.of() : (List<?>) value;
  }
}
