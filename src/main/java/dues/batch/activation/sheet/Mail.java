package dues.batch.activation.sheet;

import java.util.Map;

/** A subject and a text. */
public record Mail(String subject, String text) {

  /** With what stands for the words in braces. */
  public Mail filled(Map<String, String> words) {
    return new Mail(fill(subject, words), fill(text, words));
  }

  private static String fill(String text, Map<String, String> words) {
    String filled = text;
    for (Map.Entry<String, String> word : words.entrySet()) {
      filled = filled.replace("{" + word.getKey() + "}", word.getValue());
    }
    return filled;
  }
}
