package dues.canary.batch;

record HasSevenComponents(
    int a, int b, int c, int d, int e, int f, java.util.Map<String, Integer> g) {}
