package org.backcourt.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;

/**
 * A JSON file as a tree, within limits: a damaged or hostile file is refused before its tree can
 * grow beyond what any real one needs.
 */
final class JsonText {

  /** A tree of so many tokens takes some 150 MB; a season's schedule has a tenth of them. */
  private static final int MOST_TOKENS = 2_000_000;

  private static final ObjectMapper MAPPER =
      new ObjectMapper(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(50)
                          .maxNumberLength(60)
                          .maxStringLength(100_000)
                          .build())
                  // Names come from the file: interned, they would stay for good.
                  .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private JsonText() {}

  static JsonNode tree(byte[] bytes) {
    try (JsonParser parser = new Counting(MAPPER.getFactory().createParser(bytes))) {
      JsonNode tree = MAPPER.reader().readTree(parser);
      if (parser.nextToken() != null) {
        throw new Unreadable("has more than one JSON document");
      }
      return tree;
    } catch (JsonProcessingException e) {
      throw new Unreadable(
          "is no valid JSON"
              + (e.getLocation() == null
                  ? ""
                  : " at line "
                      + e.getLocation().getLineNr()
                      + ", column "
                      + e.getLocation().getColumnNr())
              + ": "
              + e.getOriginalMessage());
    } catch (IOException e) {
      throw new Unreadable("is no valid JSON: " + e.getMessage());
    }
  }

  private static final class Counting extends JsonParserDelegate {
    private int tokens;

    Counting(JsonParser parser) {
      super(parser);
    }

    @Override
    public JsonToken nextToken() throws IOException {
      tokens++;
      if (tokens > MOST_TOKENS) {
        throw new Unreadable("has more than " + MOST_TOKENS + " JSON tokens");
      }
      return super.nextToken();
    }
  }
}
