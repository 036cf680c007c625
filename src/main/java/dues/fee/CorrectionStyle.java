package dues.fee;

/** A correction reverses the line and posts the new one, or posts one line with the difference. */
public enum CorrectionStyle {
  REVERSE_AND_REPOST,
  DELTA
}
