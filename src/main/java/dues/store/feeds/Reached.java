package dues.store.feeds;

/**
 * How far a feed has come in its folder, whatever the database knows of it.
 *
 * @param number of the last file that was in place; 0: none
 * @param last the highest id, of charges the highest line, that its files have carried
 */
public record Reached(long number, long last) {

  public static final Reached NOTHING = new Reached(0, 0);

  /** The further of both. */
  public Reached or(Reached other) {
    return new Reached(Math.max(number, other.number), Math.max(last, other.last));
  }
}
