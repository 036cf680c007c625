/**
 * What the billings are told: {@link dues.store.feeds.Feed} says what a feed holds, {@link
 * dues.store.feeds.FeedNumbers} decides on numbers and rows, {@link dues.store.feeds.FeedFiles}
 * hands them out to be written.
 */
@NullMarked
package dues.store.feeds;

import org.jspecify.annotations.NullMarked;
