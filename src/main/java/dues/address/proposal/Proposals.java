package dues.address.proposal;

import dues.address.Address;
import dues.address.StreetName;
import dues.address.directory.City;
import dues.address.directory.Directory;
import dues.address.directory.Found;
import dues.address.directory.House;
import dues.address.directory.Street;
import dues.address.text.Slips;
import dues.address.text.Transliteration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Streets that are like the one that was read, from the likest on: of the same name, of a former
 * name, of the same sound, of a name within two letters, of a name that shares a word.
 */
public final class Proposals {
  private static final int MOST = 8;
  private static final int FARTHEST = 2;
  private static final int SHORTEST_WORD = 4;

  private final Directory directory;

  public Proposals(Directory directory) {
    this.directory = directory;
  }

  public List<Proposal> of(Found found) {
    var address = found.address();
    var name = address.street();
    var proposals = new ArrayList<Proposal>();
    if (name == null || address.house() == null) {
      return proposals;
    }
    for (var city : cities(found.city(), address)) {
      for (var street : streets(city, name, found.street()).entrySet()) {
        proposals.add(proposal(city, street.getKey(), address, street.getValue()));
      }
    }
    return proposals.subList(0, Math.min(MOST, proposals.size()));
  }

  private Collection<City> cities(@Nullable City found, Address address) {
    return found == null ? directory.cities(address.cityKey()) : List.of(found);
  }

  private Map<Street, String> streets(City city, StreetName name, @Nullable Street found) {
    var streets = new LinkedHashMap<Street, String>();
    if (found != null) {
      streets.put(found, "it was read so");
    }
    directory.streets(city.id(), name.key()).forEach(one -> streets.putIfAbsent(one, "same name"));
    for (var alias : directory.streetAliases(city.id(), name.key())) {
      var street = directory.street(alias.targetId());
      if (street != null) {
        streets.putIfAbsent(street, alias.rename() ? "former name" : "another name of it");
      }
    }
    var sounds = new ArrayList<>(Transliteration.cyrillic(name.key()));
    sounds.add(name.key());
    for (var sound : sounds) {
      directory
          .streetsBySound(city.id(), sound)
          .forEach(one -> streets.putIfAbsent(one, "sounds alike"));
    }
    addNear(streets, city, name);
    addSharing(streets, city, name);
    return streets;
  }

  private void addNear(Map<Street, String> streets, City city, StreetName name) {
    for (var distance = 1; distance <= FARTHEST; distance++) {
      for (var street : directory.streets(city.id())) {
        if (Slips.limit(name.key()) > 0
            && Slips.between(name.key(), street.name().key(), distance) == distance) {
          streets.putIfAbsent(
              street, "differs by " + distance + (distance == 1 ? " letter" : " letters"));
        }
      }
    }
  }

  private void addSharing(Map<Street, String> streets, City city, StreetName name) {
    for (var word : name.key().split(" ", -1)) {
      if (word.length() >= SHORTEST_WORD) {
        directory
            .streetsWithWord(city.id(), word)
            .forEach(one -> streets.putIfAbsent(one, "also has the word " + word));
      }
    }
  }

  private Proposal proposal(City city, Street street, Address address, String why) {
    var number = address.withLocality(city.locality()).houseText();
    House house = directory.house(city.id(), street.id(), number);
    return new Proposal(city, street, house, number, why);
  }
}
