/** How much a device downloads to keep the guide. */

/** What pages tell readers, in megabytes. A test holds it against the packs of the build. */
export const PACKED_MEGABYTES = 1;
