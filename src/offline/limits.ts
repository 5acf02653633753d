/** How much a device downloads to keep the guide. */

/** What pages tell readers, in megabytes. A test holds it against the packs of the build. */
export const PACKED_MEGABYTES = 1;

/** The most bytes that all packs together may have. */
export const maxPackedBytes = 1.5 * 1024 * 1024;
