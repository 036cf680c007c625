package dues.address.parse;

import dues.address.Address;
import dues.address.Locality;
import dues.address.Quality;
import dues.address.RawAddress;
import dues.address.RawAddress.Part;
import dues.address.Rooms;
import dues.address.names.BareNames;
import dues.address.names.Gazetteer;
import dues.address.names.NameNumbers;
import dues.address.names.Places;
import dues.address.stage.Countries;
import dues.address.stage.Draft;
import dues.address.stage.HouseTails;
import dues.address.stage.Houses;
import dues.address.stage.Positions;
import dues.address.stage.PostCodes;
import dues.address.stage.RoomWords;
import dues.address.stage.Stage;
import dues.address.stage.Vicinities;
import dues.address.text.Dictionary;
import dues.address.text.Tokenizer;
import java.util.List;

/**
 * Reads an address: text and parts in, an {@link Address} out, by stages that each take what they
 * understand.
 *
 * <p>{@code 440600, Липовая ул., д. 10, кв 5} loses its index to {@link PostCodes}, {@code кв 5} to
 * {@link RoomWords}, {@code д. 10} to {@link Houses}, and what stays is a street for {@link
 * Places}. The same text always gives the same address; reading {@link AddressText} of the result
 * gives it again.
 */
public final class Normalizer {
  private final Tokenizer tokenizer;
  private final List<Stage> stages;

  public Normalizer(Dictionary dictionary, Gazetteer gazetteer) {
    tokenizer = new Tokenizer(dictionary);
    stages =
        List.of(
            new NameNumbers(),
            new Positions(),
            new Vicinities(),
            new PostCodes(),
            new Countries(),
            new RoomWords(),
            new Houses(),
            new HouseTails(),
            new Places(),
            new BareNames(gazetteer));
  }

  public static Normalizer standard() {
    return new Normalizer(Dictionary.standard(), Gazetteer.NONE);
  }

  public Address normalize(RawAddress raw) {
    if (raw.isBlank()) {
      return new Address(
          Locality.NOWHERE, null, null, Rooms.NONE, Address.Leftover.NOTHING, Quality.EMPTY);
    }
    var hasOwnParts = !raw.part(Part.STREET).isEmpty() || !raw.part(Part.HOUSE).isEmpty();
    var draft = new Draft(new RawTokens(tokenizer).tokens(raw, !hasOwnParts));
    stages.forEach(stage -> stage.read(draft));
    return draft.address();
  }
}
