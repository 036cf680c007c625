/**
 * JSON: {@code JsonObjects} pulls the objects of a document apart, {@code JsonCopy} copies them
 * without what is secret, {@code JsonRows} makes them rows under one header.
 */
@NullMarked
package dues.tabular.json;

import org.jspecify.annotations.NullMarked;
