/**
 * In a place where only practice is offered, what says why and what to do: fetched before the first screen stands, so that
 * nothing jumps. Anywhere else nothing is fetched.
 */
import { createElement, type ReactElement, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addRareTexts } from '../../../i18n.ts';
import { practiceOnly } from '../../install/practice-only.ts';

/** Null where everything is offered; undefined until it is there. */
export function usePracticeOnly(): ReactElement | null | undefined {
  const { i18n } = useTranslation();
  const only = practiceOnly(navigator) !== null;
  const [notice, setNotice] = useState<ReactElement>();
  useEffect(() => {
    if (!only) return;
    Promise.all([import('../../install/piece.ts'), addRareTexts(i18n)]).then(
      ([{ PracticeOnly }]) => setNotice(createElement(PracticeOnly)),
      // Not to be had now: practice is there without it.
      () => setNotice(createElement('div')),
    );
  }, [i18n, only]);
  return only ? notice : null;
}
