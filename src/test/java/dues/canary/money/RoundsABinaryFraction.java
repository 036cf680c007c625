package dues.canary.money;

class RoundsABinaryFraction {
  String third(String amount) {
    double share = Double.parseDouble(amount) / 3;
    return String.valueOf(share);
  }
}
