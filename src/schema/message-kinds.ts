/** The kinds of messages, apart from their schema: scripts of pages need the names and no schema library. */

/** When a message is sent. */
export const MESSAGE_TIMES = ['booking', 'dayBefore', 'evening', 'review'] as const;
export type MessageTime = (typeof MESSAGE_TIMES)[number];

/** What a message links to. */
export const MESSAGE_TARGETS = ['clinic', 'plan', 'before', 'day', 'after', 'diary', 'article'] as const;
export type MessageTarget = (typeof MESSAGE_TARGETS)[number];
