package dues.address.stage;

import dues.address.text.Meaning;

/** A country's name, standing alone in its part, gives the country's code. */
public final class Countries implements Stage {
  @Override
  public void read(Draft draft) {
    for (var i = 0; i < draft.size(); i++) {
      var token = draft.at(i);
      if (token != null && token.has(Meaning.COUNTRY) && (draft.isAlone(i) || i == 0)) {
        draft.put(Draft.Field.COUNTRY, token.sensesAs(Meaning.COUNTRY).get(0).code());
        draft.take(i, i + 1);
      }
    }
  }
}
