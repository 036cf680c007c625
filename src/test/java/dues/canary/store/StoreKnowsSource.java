package dues.canary.store;

import dues.canary.source.SourceKind;

class StoreKnowsSource {
  SourceKind kind() {
    return new SourceKind();
  }
}
