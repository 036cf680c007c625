package dues.address;

import org.jspecify.annotations.Nullable;

/** Where inside the house; {@code 0}, {@code -} and {@code нет} are null. */
public record Rooms(
    @Nullable String entrance,
    @Nullable String floor,
    @Nullable String flat,
    @Nullable String room,
    @Nullable String intercom) {
  public static final Rooms NONE = new Rooms(null, null, null, null, null);

  public Rooms withFlat(@Nullable String other) {
    return new Rooms(entrance, floor, other, room, intercom);
  }
}
