/** No list of weapons, people or lots comes near it; what is larger is refused before it is read. */
export const MOST_BYTES = 5 * 1024 * 1024;

/** A workbook is a zip: what comes out of it may be a thousand times what went in, so that is counted too. */
export const MOST_INFLATED = 20 * 1024 * 1024;
export const MOST_ZIP_ENTRIES = 100;

/** Columns after these are not looked at: no kind has half as many fields. */
export const MOST_COLUMNS = 50;

/** The longest text that any field takes is 200 characters; of a longer one no more is kept than tells that it is. */
export const MOST_IN_CELL = 450;
