package dues.canary.batch;

class SwallowsTheTrace {
  void swallow(RuntimeException e) {
    e.printStackTrace();
  }
}
