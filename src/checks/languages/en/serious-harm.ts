/** What the fixed sentence on serious harm stands for, in the words of the evidence. */
export const seriousHarm =
  /\b(?:die[ds]?|dying|deaths?|killed|strokes?|paraly[sz]\w*|cardiac arrest|coma|sepsis|meningitis|abscess\w*|infections?|infected|collapsed lung|spinal cord|cauda equina|seizures?|blood clots?|(?:nerve|brain|spine|cord) (?:damage|injur\w+|harm)|(?:lasting|permanent|serious|severe|major) (?:\w+ )?(?:damage|injur\w+|harm|problems?|complications?)|bleed(?:s|ing)? in(?:to)? (?:the|your) (?:spine|brain))\b/i;
