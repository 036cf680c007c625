package dues.address.directory;

import dues.address.names.Gazetteer;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of cities, streets and houses at one moment. Answers are lists, because two streets
 * may bear one name; the order in a list is that of the ids and decides nothing.
 */
public interface Directory extends Gazetteer {
  List<City> cities(String key);

  Collection<City> cities();

  /** Cities whose name ends with this word: candidates. */
  List<City> citiesWithLastWord(String word);

  /** Cities whose name is this one in the neighbours' language: candidates. */
  List<City> citiesBySound(String key);

  @Nullable City city(long id);

  List<Alias> cityAliases(String key);

  List<Street> streets(long cityId, String key);

  /** As {@code Cognates} says: candidates, never a decision. */
  List<Street> streetsBySound(long cityId, String key);

  /** Streets whose key has this word or one that sounds so. */
  List<Street> streetsWithWord(long cityId, String word);

  /** Other and former names of streets that sound so. */
  List<Alias> aliasesBySound(long cityId, String key);

  /** Other and former names of streets that have this word or one that sounds so. */
  List<Alias> aliasesWithWord(long cityId, String word);

  Collection<Street> streets(long cityId);

  /** Whether a street or name of this city belongs to the district with this key. */
  boolean isDistrict(long cityId, String districtKey);

  @Nullable Street street(long id);

  List<Alias> streetAliases(long cityId, String key);

  /** Streets of any city under a key, for addresses that name no city. */
  List<Street> streetsAnywhere(String key);

  @Nullable House house(long id);

  @Nullable House house(long cityId, @Nullable Long streetId, String canonical);

  /** The house that a person said this number means. */
  @Nullable House houseCalled(long cityId, @Nullable Long streetId, String canonical);
}
