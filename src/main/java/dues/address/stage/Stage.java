package dues.address.stage;

/** One step of reading: takes the tokens it understands and leaves the others. */
public interface Stage {
  void read(Draft draft);
}
