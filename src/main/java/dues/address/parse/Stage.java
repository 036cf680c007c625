package dues.address.parse;

/** One step of reading: takes the tokens it understands and leaves the others. */
interface Stage {
  void read(Draft draft);
}
