/** The screens of the rules, as one piece: from reading them to the vote on a change. Imported only by other-screens.ts, and only as a whole. */
import { useState } from 'react';
import { FoundingRest } from './features/founding/FoundingScreen.tsx';
import { RuleQuestion } from './features/rules/RuleQuestion.tsx';
import { RulesAgree } from './features/rules/RulesAgree.tsx';
import { RulesChange } from './features/rules/RulesChange.tsx';
import { RulesHistory } from './features/rules/RulesHistory.tsx';
import { RulesScreen } from './features/rules/RulesScreen.tsx';
import { RulesTemplate } from './features/rules/RulesTemplate.tsx';
import { useBarred } from './state/use-barred.ts';
import { useBook } from './state/use-book.tsx';

/** A community that was begun without rules agrees on them here: on the phone that began it, the founding goes on. */
function Rules() {
  const { conditions } = useBook();
  const barred = useBarred();
  // What was agreed stands at once; the founding says so by itself.
  const [isOpen] = useState(conditions === null && barred === null);
  return isOpen ? <FoundingRest /> : <RulesScreen />;
}

export const RULES_SCREENS = {
  rules: Rules,
  rulesChange: RulesChange,
  rulesQuestion: RuleQuestion,
  rulesTemplate: RulesTemplate,
  rulesAgree: RulesAgree,
  rulesHistory: RulesHistory,
};
