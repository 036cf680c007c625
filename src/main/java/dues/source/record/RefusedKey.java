package dues.source.record;

/**
 * What a refused row would have brought: its record, or a row of its owner's set, counts as
 * present, so that what its previous version said stays in force.
 *
 * @param key the record's or the owner's key; several columns are joined by a slash
 */
public record RefusedKey(RecordType type, String key) {}
