/**
 * What somebody asks for, by command or on a page, turned into runs that can be launched: {@link
 * dues.batch.request.Requests}.
 */
@NullMarked
package dues.batch.request;

import org.jspecify.annotations.NullMarked;
