/** The drafts of a founding, kept beside all books until there is one. */

/** What was answered so far. */
export const FOUNDING_FORM = 'founding';
/** Figures of a closed meeting that the next founding begins with: all that is left of a group's book. */
export const FIGURES_FORM = 'founding-figures';
