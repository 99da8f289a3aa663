/** What conditions are about, in the order in which they are read aloud. */
export const RULE_TOPICS = [
  'people',
  'meetings',
  'saving',
  'withdrawals',
  'match',
  'limit',
  'guarantors',
  'interest',
  'plan',
  'late',
  'fines',
  'solidarity',
  'cycle',
  'joining',
  'leaving',
  'readAloud',
  'sharing',
  'box',
  'decisions',
] as const;
export type RuleTopic = (typeof RULE_TOPICS)[number];
