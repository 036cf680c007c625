package dues.address;

import org.jspecify.annotations.Nullable;

/**
 * Where the street lies, from the country down; what the text does not name is null. The country is
 * its two-letter code, the city's type the dictionary's code ({@code village}).
 */
public record Locality(
    @Nullable String country,
    @Nullable String region,
    @Nullable String area,
    @Nullable String cityType,
    @Nullable String city,
    @Nullable String quarter) {
  public static final Locality NOWHERE = new Locality(null, null, null, null, null, null);

  public Locality withCountry(@Nullable String other) {
    return new Locality(other, region, area, cityType, city, quarter);
  }

  public Locality withCity(@Nullable String type, @Nullable String title) {
    return new Locality(country, region, area, type, title, quarter);
  }
}
