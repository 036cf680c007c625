package dues.canary.batch;

class Prints {
  void say() {
    System.out.println("hello");
  }
}
