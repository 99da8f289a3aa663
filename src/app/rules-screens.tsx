/** The screens of the rules, as one piece: from reading them to the vote on a change. Imported only by screens.tsx, and only as a whole. */
import { RuleQuestion } from './features/rules/RuleQuestion.tsx';
import { RulesAgree } from './features/rules/RulesAgree.tsx';
import { RulesChange } from './features/rules/RulesChange.tsx';
import { RulesHistory } from './features/rules/RulesHistory.tsx';
import { RulesScreen } from './features/rules/RulesScreen.tsx';
import { RulesTemplate } from './features/rules/RulesTemplate.tsx';

export const RULES_SCREENS = {
  rules: RulesScreen,
  rulesChange: RulesChange,
  rulesQuestion: RuleQuestion,
  rulesTemplate: RulesTemplate,
  rulesAgree: RulesAgree,
  rulesHistory: RulesHistory,
};
