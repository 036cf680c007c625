package dues.address.stage;

import dues.address.Quality;
import dues.address.text.Meaning;

/** {@code возле}, {@code в районе}: the text names a vicinity, which is nobody's address. */
public final class Vicinities implements Stage {
  @Override
  public void read(Draft draft) {
    for (var i = 0; i < draft.size(); i++) {
      var token = draft.at(i);
      if (token != null && token.has(Meaning.NEAR)) {
        draft.report(Quality.APPROX);
        draft.take(i, i + 1);
      }
    }
  }
}
