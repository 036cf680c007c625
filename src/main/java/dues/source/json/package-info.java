/**
 * Exports in JSON. {@link dues.source.json.UsersideExport} is the USERSIDE-style answer of a
 * self-written billing, {@code UsersideUsers} its list of users, {@code Nested} what stands in
 * lists and maps inside a row.
 */
@NullMarked
package dues.source.json;

import org.jspecify.annotations.NullMarked;
