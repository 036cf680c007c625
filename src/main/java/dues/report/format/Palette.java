package dues.report.format;

/** The colours of all files, as 0xRRGGBB. */
enum Palette {
  INK(0x1F3A5F),
  PALE(0xE8EEF5),
  LINE(0xD0D7DE),
  GREY(0x5F6B7A),
  WHITE(0xFFFFFF),
  RED(0xB3261E),
  /** Further colours of charts, beside the ink. */
  AMBER(0xE0A030),
  TEAL(0x3C8D93),
  ROSE(0xB4546A);

  private final int rgb;

  Palette(int rgb) {
    this.rgb = rgb;
  }

  byte[] bytes() {
    return new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb};
  }

  int rgb() {
    return rgb;
  }
}
