/**
 * What people do with customers: {@link dues.batch.people.Deeds} gives each deed its lease and its
 * transaction, {@link dues.batch.people.Linking}, {@link dues.batch.people.Merging}, {@link
 * dues.batch.people.Splitting} and {@link dues.batch.people.CustomerEditing} do it, {@link
 * dues.batch.people.Erasing} forgets a person, {@link dues.batch.people.Answering} answers what a
 * night has asked.
 */
@NullMarked
package dues.batch.people;

import org.jspecify.annotations.NullMarked;
