/** The screens of goals, as one piece. Imported only by other-screens.ts. */
import { CommonGoalScreen, GoalNewScreen } from './GoalNewScreen.tsx';
import { GoalsScreen } from './GoalsScreen.tsx';

export const GOAL_SCREENS = { goals: GoalsScreen, goalNew: GoalNewScreen, commonGoal: CommonGoalScreen };
