package dues.address.directory;

import dues.address.Locality;
import dues.address.StreetName;

/** A city of the directory; type is the dictionary's code, null for a plain town. */
public record City(long id, Locality locality) {
  public String key() {
    var title = locality.city();
    return title == null ? "" : StreetName.wordsKey(title);
  }
}
